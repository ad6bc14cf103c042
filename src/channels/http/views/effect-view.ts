import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { ElementType } from '#core/catalog/element.ts';
import type { Effect, Service } from '#core/catalog/service.ts';
import type { Localized } from '#core/value.ts';
import type { EffectView } from '../schemas/manual.ts';
import { ruleText } from './rule-text.ts';

/** What a decided item does by itself: entries, payments, messages, each with its expressions and with what follows from it. */
export function effectViews(compiled: CompiledCatalog, service: Service): EffectView[] {
  return service.effects.map((effect) => ({ ...headOf(compiled.catalog, effect), ...('when' in effect && effect.when !== undefined && { when: ruleText(compiled, service, effect.when) }), fields: fieldsOf(compiled, service, effect) }));
}

function headOf(catalog: Catalog, effect: Effect): Pick<EffectView, 'kind' | 'text' | 'basis' | 'follows'> {
  if ('open' in effect) {
    const name = kindName(catalog, effect.open);
    return { kind: 'open', text: { zh: `记入“${name.zh}”`, en: `“${name.en}” is entered` }, follows: followsOf(catalog, effect.open) };
  }
  if ('end' in effect) {
    const name = kindName(catalog, effect.end);
    return { kind: 'end', text: { zh: `结束“${name.zh}”：${effect.because.zh}`, en: `“${name.en}” ends: ${effect.because.en}` }, basis: effect.basis, follows: [] };
  }
  if ('pay' in effect) {
    const fund = codeName(catalog, 'funds', effect.pay.fund);
    const month = effect.pay.every === 'month';
    return { kind: 'pay', text: { zh: `${fund.zh}${month ? '按月' : '一次'}打到您的账户${effect.pay.first === 'nextMonth' ? '，次月起' : ''}${effect.pay.until ? '，发到这条登记结束为止' : ''}`, en: `${fund.en} pays ${month ? 'monthly' : 'once'} to your account${effect.pay.first === 'nextMonth' ? ', from the month after' : ''}${effect.pay.until ? ', until the entry ends' : ''}` }, follows: [] };
  }
  return { kind: 'tell', ...told(catalog, effect.tell), follows: [] };
}

/** Who is told, of what, and on which basis. */
function told(catalog: Catalog, { department: id, scenario: name }: { readonly department: string; readonly scenario: string }): { text: Localized; basis?: string } {
  const department = catalog.departments.get(id);
  const scenario = department?.scenarios[name];
  const [who, what] = [{ zh: department?.zh ?? id, en: department?.en ?? id }, { zh: scenario?.zh ?? name, en: scenario?.en ?? name }];
  return { text: { zh: `告诉${who.zh}：${what.zh}`, en: `${who.en} is told: ${what.en}` }, ...(scenario && { basis: scenario.basis }) };
}

/** What ends when an entry of a kind opens, and who hears of it. */
function followsOf(catalog: Catalog, kind: string): EffectView['follows'] {
  return (catalog.registerKinds.get(kind)?.opens ?? []).flatMap(({ ends, because, basis, tell }) => {
    const name = kindName(catalog, ends);
    return [{ text: { zh: `有“${name.zh}”的，随之结束：${because.zh}`, en: `An open “${name.en}” ends with it: ${because.en}` }, basis }, ...(tell ? [{ basis: '', ...told(catalog, tell) }] : [])];
  });
}

function fieldsOf(compiled: CompiledCatalog, service: Service, effect: Effect): EffectView['fields'] {
  const rule = (feel: string, list?: string) => ruleText(compiled, service, feel, list && `codes.${list}`);
  const [kind, fields, more] = 'open' in effect ? [effect.open, effect.with, { from: effect.from, to: effect.to }] as const
    : 'end' in effect ? [effect.end, effect.where, { on: effect.on }] as const
      : 'pay' in effect ? [undefined, undefined, { amount: effect.pay.amount, times: effect.pay.times, account: effect.pay.account }] as const
        : [undefined, effect.tell.with, {}] as const;
  const names = compiled.catalog.registerKinds.get(kind ?? '')?.fields;
  const named = Object.entries(fields ?? {}).map(([field, feel]) => {
    const { zh, en, type } = names?.[field] ?? MESSAGE;
    return { name: { zh, en }, rule: rule(feel, typeof type === 'object' && 'code' in type ? type.code : undefined) };
  });
  const rest = Object.entries(more).flatMap(([part, feel]) => (feel === undefined ? [] : [{ name: PARTS[part as keyof typeof PARTS], rule: rule(feel) }]));
  return [...rest, ...named];
}

/** What a message holds: its fields are named by what is in them. */
const MESSAGE: Localized & { readonly type?: ElementType } = { zh: '内容', en: 'Says' };

const PARTS = {
  from: { zh: '从哪天起', en: 'From' }, to: { zh: '到哪天止', en: 'To' }, on: { zh: '哪天结束', en: 'Ends on' }, amount: { zh: '金额（分）', en: 'Amount (fen)' }, times: { zh: '次数', en: 'Times' }, account: { zh: '账户', en: 'Account' },
} as const;

function kindName(catalog: Catalog, id: string): Localized {
  const { zh, en } = catalog.registerKinds.get(id) ?? { zh: id, en: id };
  return { zh, en };
}
