import type { Catalog } from '../catalog/catalog.ts';
import { dayOf } from '../clocks/day.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';

const KINDS: Readonly<Partial<Record<Fact['source']['kind'], Localized>>> = {
  locker: { zh: '以前提交过', en: 'Given before' }, promise: { zh: '本人承诺', en: 'Promised' }, 'sign-in': { zh: '登录身份', en: 'Sign-in' },
  asked: { zh: '本人填写', en: 'Own answer' }, derived: { zh: '按规则算出', en: 'Computed' },
};

/** Where a fact came from, in the words of its tag. */
export function sourceInWords(catalog: Catalog, source: Fact['source']): Localized {
  if (source.kind === 'register') {
    const kind = catalog.registerKinds.get(source.register);
    return kind ? { zh: kind.zh, en: kind.en } : { zh: '登记', en: 'Register' };
  }
  if (source.kind === 'department') return catalog.departments.get(source.department)?.system ?? { zh: source.department, en: source.department };
  return KINDS[source.kind] ?? { zh: '经办人核实', en: 'Established by an officer' };
}

/** Where some facts came from and when: `失业保险参保，2026-11-25`. */
export function sourcesInWords(catalog: Catalog, facts: readonly Fact[]): Localized {
  const sources = new Map(facts.map((fact) => {
    const { zh, en } = sourceInWords(catalog, fact.source);
    return [`${zh}/${dayOf(fact.at)}`, { zh, en, day: dayOf(fact.at) }] as const;
  }));
  const days = new Set([...sources.values()].map(({ day }) => day));
  const say = (language: keyof Localized, between: string, comma: string): string => {
    const all = [...sources.values()];
    // All of the same day: it is said once.
    return days.size === 1 ? `${all.map((each) => each[language]).join(between)}${comma}${[...days].join('')}` : all.map((each) => `${each[language]} ${each.day}`).join(between);
  };
  return { zh: say('zh', '、', '，'), en: say('en', ', ', ', ') };
}
