import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Service } from '../catalog/service.ts';
import { restingOn } from '../decisions/resting-on.ts';
import type { Localized } from '../value.ts';

/** What is left to a person in a matter, by its file alone: which criteria rest on what only a person can establish, and whether a person decides or reviews whatever the rules say. */
export type Discretion = {
  readonly service: string; readonly criteria: number;
  readonly left: readonly { readonly id: string; readonly text: Localized; readonly basis: string; /** Elements that only an officer, or experts, can establish. */ readonly elements: readonly string[] }[];
  readonly decidedByPerson: boolean; readonly secondReview: boolean;
};

/** The discretion that is left in a matter: none where every condition can be answered by a register, a department, a promise or the person. */
export function discretionIn(compiled: CompiledCatalog, service: Service): Discretion {
  const rules = compiled.services.get(service.code);
  const left = service.criteria.flatMap(({ id, zh, en, basis }) => {
    const elements = restingOn(compiled, rules?.criteria.find((each) => each.id === id)?.pass.names ?? []).filter((name) => isForPerson(compiled, name));
    return elements.length > 0 ? [{ id, text: { zh, en }, basis, elements }] : [];
  });
  return { service: service.code, criteria: service.criteria.length, left, decidedByPerson: service.mode !== 'instant', secondReview: service.secondReview !== undefined };
}

function isForPerson({ catalog }: Pick<CompiledCatalog, 'catalog'>, name: string): boolean {
  const sources = catalog.elements.get(name)?.sources ?? [];
  return sources.length > 0 && sources.every((source) => source === 'officer');
}
