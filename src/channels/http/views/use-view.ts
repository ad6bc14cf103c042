import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Localized } from '#core/value.ts';
import type { ExchangeUse } from '#usecases/ports/uses.ts';
import type { UseView } from '../schemas/uses.ts';
import { elementName } from './fact-view.ts';
import { lifeEventName } from './names.ts';

/** How an exchange ended, as whoever it was about reads it. */
const ENDED: Readonly<Record<string, Localized>> = {
  answered: { zh: '已答复', en: 'Answered' }, received: { zh: '已收到', en: 'Received' },
  silent: { zh: '没有答复', en: 'No answer' }, 'open-circuit': { zh: '暂时联系不上，没有发出', en: 'Not reached, nothing was sent' },
  refused: { zh: '对方没有这方面的记录或者不受理', en: 'No record there, or not taken' }, invalid: { zh: '答复不能用，由人核对', en: 'Not usable: a person looks' },
};
const UNNAMED = (id: string): Localized => ({ zh: id, en: id });
const OTHER: Localized = { zh: '（办别人的事时，问到与您有关的一项）', en: ' (for a matter of somebody else, about you)' };

/** An exchange with a department as whom it was about reads it: by the scenario of the catalogue, which says why and on which basis. */
export function exchangeUse(compiled: CompiledCatalog, { id, at, kind, department: from, scenario: name, outcome, case: number, lifeEvent, other }: ExchangeUse): UseView {
  const { catalog } = compiled;
  const department = catalog.departments.get(from);
  const scenario = department?.scenarios[name];
  const title = scenario ? { zh: scenario.zh, en: scenario.en } : UNNAMED(name);
  const brings = bringsOf(catalog, from, name, Object.keys(scenario?.answer ?? {}));
  const hands = kind === 'said' ? [] : (scenario?.request ?? []).map((element) => elementName(catalog, element));
  return {
    id, at, kind, who: department ? { zh: department.zh, en: department.en } : UNNAMED(from), why: scenario?.why ?? title,
    what: joined([title, ...(hands.length > 0 ? [sentence('提供', 'Handed over', hands)] : []), ...(kind !== 'told' && brings.length > 0 ? [sentence(kind === 'said' ? '告知' : '查询', kind === 'said' ? 'Told us' : 'Asked for', brings)] : []), ...(other ? [OTHER] : [])]),
    ...(scenario && { basis: scenario.basis }), ...(number !== null && { case: number }), ...(lifeEvent !== null && { matter: lifeEventName(compiled, lifeEvent) }), outcome: ENDED[outcome] ?? UNNAMED(outcome),
  };
}

/** What an answer brings: the elements that its fields are a source of; a field that is an element itself bears its name. */
export function bringsOf(catalog: CompiledCatalog['catalog'], department: string, name: string, fields: readonly string[]): Localized[] {
  const learnt = [...catalog.elements].filter(([, { sources }]) => sources.some((source) => typeof source === 'object' && 'department' in source && source.department === department && source.scenario === name)).map(([id]) => id);
  return [...new Set([...fields.filter((field) => catalog.elements.has(field)), ...learnt])].map((id) => elementName(catalog, id));
}

function sentence(zh: string, en: string, names: readonly Localized[]): Localized {
  return { zh: `${zh}：${names.map((name) => name.zh).join('、')}`, en: `${en}: ${names.map((name) => name.en).join(', ')}` };
}

function joined(parts: readonly Localized[]): Localized {
  return { zh: parts.map(({ zh }) => zh).join('。').replace('。（', '（'), en: parts.map(({ en }) => en).join('. ').replace('.  (', ' (') };
}
