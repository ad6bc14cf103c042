import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Scenario } from '#core/catalog/department.ts';
import type { Service } from '#core/catalog/service.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import type { ManualExchange } from '../schemas/manual.ts';
import { elementName } from './fact-view.ts';

type Named = { readonly department: string; readonly scenario: string };

/** The departments that a service asks and tells, each scenario once. */
export function exchangeViews({ catalog }: CompiledCatalog, service: Service, elements: readonly string[]): ManualExchange[] {
  const asked = [
    ...elements.flatMap((id) => catalog.elements.get(id)?.sources ?? []), ...service.needs.evidence.flatMap((id) => catalog.evidence.get(id)?.sources ?? []),
  ].flatMap((source): Named[] => (typeof source === 'object' && 'department' in source ? [source] : []));
  const told = service.effects.flatMap((effect): Named[] => ('tell' in effect ? [effect.tell] : 'open' in effect ? (catalog.registerKinds.get(effect.open)?.opens ?? []).flatMap(({ tell }) => tell ?? []) : []));
  return [...new Map([...asked, ...told].map((each) => [`${each.department}/${each.scenario}`, each])).values()].flatMap(({ department: id, scenario: name }): ManualExchange[] => {
    const department = catalog.departments.get(id);
    const scenario = department?.scenarios[name];
    if (!department || !scenario || scenario.direction === 'push') return [];
    const learnt = elements.filter((element) => catalog.elements.get(element)?.sources.some((source) => typeof source === 'object' && 'department' in source && source.department === id && source.scenario === name));
    return [{
      department: { zh: department.zh, en: department.en }, system: department.system, scenario: { zh: scenario.zh, en: scenario.en }, direction: scenario.direction, why: scenario.why, basis: scenario.basis,
      handsOver: scenario.request.map((element) => elementName(catalog, element)), answers: learnt.map((element) => elementName(catalog, element)), ...timesOf(scenario),
    }];
  });
}

/** How long an answer may be used, how long the department may work at it, and how long it is waited for at once. */
export function timesOf({ freshFor, answersWithin, deadlineMs }: Scenario): Pick<ManualExchange, 'freshFor' | 'answersWithin' | 'deadline'> {
  return {
    ...(freshFor !== undefined && { freshFor: span(freshFor) }), ...(answersWithin !== undefined && { answersWithin: formatLimit(parseLimit(answersWithin)) }),
    deadline: { zh: `${deadlineMs / 1000} 秒`, en: `${deadlineMs / 1000} s` },
  };
}

const SPANS = { min: { zh: '分钟', en: 'min' }, h: { zh: '小时', en: 'h' }, d: { zh: '天', en: 'd' } } as const;

/** `30min`, `12h` and `1d` as people read them. */
function span(text: string): Localized {
  const [, amount = '', unit = 'd'] = /^(\d+)(min|h|d)$/.exec(text) ?? [];
  const words = SPANS[unit as keyof typeof SPANS];
  return { zh: `${amount} ${words.zh}`, en: `${amount} ${words.en}` };
}
