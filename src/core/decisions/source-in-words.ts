import type { Catalog } from '../catalog/catalog.ts';
import { dayInWords } from '../clocks/day-in-words.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';

const KINDS: Readonly<Partial<Record<Fact['source']['kind'], Localized>>> = {
  locker: { zh: '以前提交过', en: 'Given before' }, promise: { zh: '本人承诺', en: 'Promised' }, 'sign-in': { zh: '登录身份', en: 'Sign-in' },
  asked: { zh: '本人填写', en: 'Own answer' }, item: { zh: '本项所指', en: 'What this item is about' }, derived: { zh: '按规则算出', en: 'Computed' }, publicity: { zh: '公示', en: 'Public notice' },
  experts: { zh: '专家组意见', en: 'Group of experts' },
};

/** Where a fact came from, in the words of its tag. */
export function sourceInWords(catalog: Catalog, source: Fact['source']): Localized {
  if (source.kind === 'register') {
    const kind = catalog.registerKinds.get(source.register);
    return kind ? { zh: kind.zh, en: kind.en } : { zh: '登记', en: 'Register' };
  }
  if (source.kind === 'department') return catalog.departments.get(source.department)?.system ?? { zh: source.department, en: source.department };
  if (source.kind === 'legacy') {
    const { zh, en } = catalog.legacySystems.get(source.system) ?? { zh: source.system, en: source.system };
    return { zh: `原系统：${zh}`, en: `Old system: ${en}` };
  }
  if (source.kind === 'assistance') {
    const department = catalog.departments.get(source.department);
    const desk = department?.desks?.[source.desk];
    return { zh: `协查：${department?.zh ?? source.department}${desk ? ` · ${desk.zh}` : ''}`, en: `Assistance: ${department?.en ?? source.department}${desk ? ` · ${desk.en}` : ''}` };
  }
  return KINDS[source.kind] ?? { zh: '经办人核实', en: 'Established by an officer' };
}

/** Where some facts came from and when: `来源：失业保险参保，2026年11月25日`; undefined where there are none. */
export function sourcesInWords(catalog: Catalog, facts: readonly Fact[], dayOf: (instant: string) => string): Localized | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const sources: (Localized & { readonly day: string })[] = [];
  const firstDay = dayOf(first.at);
  for (const fact of facts) {
    const day = dayOf(fact.at);
    const { zh, en } = sourceInWords(catalog, fact.source);
    if (!sources.some((each) => each.zh === zh && each.day === day)) sources.push({ zh, en, day });
  }
  const apart = sources.some((each) => each.day !== firstDay);
  const say = (language: keyof Localized, between: string, comma: string): string =>
    apart ? sources.map((each) => `${each[language]} ${dayInWords(each.day)[language]}`).join(between) : `${sources.map((each) => each[language]).join(between)}${comma}${dayInWords(firstDay)[language]}`;
  return { zh: `来源：${say('zh', '、', '，')}`, en: `source: ${say('en', ', ', ', ')}` };
}
