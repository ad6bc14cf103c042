import type { CompiledCatalog } from '../../catalog/compiled.ts';
import type { CompiledService } from '../../catalog/compile-service.ts';

/** What a name of the catalogue is for a service: a value of its result, a computed element, a parameter, a code list, or something given. */
export type Kind = 'value' | 'computed' | 'region' | 'codes' | 'given';

/** Every name that decides a service, through all that is computed, with what it is: what a name needs comes before it. */
export function namesRead(compiled: CompiledCatalog, { criteria, determine, secondReview }: CompiledService): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const kind = kindOf(name);
    if (kind === 'computed') compiled.derived.get(name)?.names.forEach(visit);
    found.set(name, kind);
  };
  const kindOf = (name: string): Kind => {
    if (determine.has(name)) return 'value';
    if (compiled.derived.has(name)) return 'computed';
    return name.startsWith('region.') ? 'region' : name.startsWith('codes.') ? 'codes' : 'given';
  };
  for (const { when, pass } of criteria) [...(when?.names ?? []), ...pass.names].forEach(visit);
  for (const [name, rule] of determine) [...rule.names, name].forEach(visit);
  secondReview?.names.forEach(visit);
  return found;
}
