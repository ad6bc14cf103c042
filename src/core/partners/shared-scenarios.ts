import { bundleOf } from '../catalog/bundle.ts';
import { mastersIn } from '../catalog/master-of.ts';
import { startedWith } from './department-word.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Scenario } from '../catalog/department.ts';
import { asksOfEmployer } from '../inspection/follow.ts';
import { hasService, isOffered } from '../catalog/offered.ts';
import { neededElements } from '../evidence/needed.ts';

/** A scenario of the catalogue, with the matters and events that use it. */
export type SharedScenario = { readonly department: string; readonly name: string; readonly scenario: Scenario; /** Codes of matters, then ids of life events. */ readonly usedBy: readonly string[] };

type Named = { readonly department: string; readonly scenario: string };
const keyOf = ({ department, scenario }: Named): string => `${department}/${scenario}`;
/** The scenario by which a body is told who was in an event (the remark of annex 1: 同步人员名单信息). */
const NAME_LIST = 'name-list';

/**
 * The written list of data-sharing scenarios (人社部发〔2020〕26号 三（三）: 建立信息共享清单), in the order of the catalogue, with the matters
 * that use each: those that ask it for a fact or in place of a material, or of an employer that is followed, that tell it of a result, that it starts.
 * @param region only what this region has counts as a use
 */
export function sharedScenarios(compiled: CompiledCatalog, region: string): readonly SharedScenario[] {
  const { catalog } = compiled;
  const uses = new Map<string, Set<string>>();
  const use = (by: string, named: Named): void => {
    uses.set(keyOf(named), (uses.get(keyOf(named)) ?? new Set()).add(by));
  };
  for (const [code, { needs, effects, follow }] of catalog.services) {
    if (!hasService(catalog, region, code)) continue;
    for (const each of askedFor(compiled, neededElements(compiled, [code]))) use(code, each);
    for (const id of needs.evidence) for (const source of catalog.evidence.get(id)?.sources ?? []) if (typeof source === 'object') use(code, source);
    for (const each of follow === undefined ? [] : asksOfEmployer(follow)) use(code, each);
    for (const effect of effects) {
      if ('tell' in effect) use(code, effect.tell);
      if ('open' in effect) for (const { tell } of catalog.registerKinds.get(effect.open)?.opens ?? []) if (tell !== undefined) use(code, tell);
    }
  }
  for (const { department, order, result, lines } of mastersIn(catalog, region)) {
    for (const [code, { authority }] of catalog.services) if (lines.includes(authority) && hasService(catalog, region, code)) for (const scenario of [order, result]) use(code, { department, scenario });
  }
  for (const id of catalog.regions.get(region)?.lifeEvents ?? []) {
    const names = [...(compiled.lifeEvents.get(id)?.filings.values() ?? [])].flatMap(({ may }) => may?.names ?? []);
    for (const each of askedFor(compiled, neededElements(compiled, [], names))) use(id, each);
    for (const department of bundleOf(catalog, id)?.nameList ?? []) use(id, { department, scenario: NAME_LIST });
  }
  return [...catalog.departments].flatMap(([department, { scenarios }]) => Object.entries(scenarios).map(([name, scenario]): SharedScenario => {
    const { starts } = scenario;
    const started = starts === undefined ? [] : startedWith(starts).filter((id) => isOffered(catalog, region, id));
    return { department, name, scenario, usedBy: [...new Set([...(uses.get(keyOf({ department, scenario: name })) ?? []), ...started])] };
  }));
}

function askedFor({ catalog }: CompiledCatalog, elements: Iterable<string>): readonly Named[] {
  return [...elements].flatMap((id) => catalog.elements.get(id)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'department' in source ? [source] : []));
}
