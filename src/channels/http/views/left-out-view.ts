import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { isOffered } from '#core/catalog/offered.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { CaseView } from '../schemas/case.ts';
import { serviceNames } from './names.ts';

/**
 * What could not be handed in with a case, and why. `alone`: by an application of its own who reads it still gets a decision with reasons
 * and ways to contest it; not where the matter is closed to everybody, or is handled elsewhere already.
 * @param own the reader is the person it is about, not who applied for them
 */
export function leftOutView(compiled: CompiledCatalog, { leftOut, region }: Pick<CaseState, 'leftOut' | 'region'>, own: boolean): Pick<CaseView, 'leftOut'> {
  if (!leftOut) return {};
  const role = own ? 'self' : 'relative';
  return { leftOut: leftOut.map(({ service, why, off }) => {
    const alone = !off && isOffered(compiled.catalog, region, service) && compiled.lifeEvents.get(service)?.filings.has(role) === true;
    return { service, name: serviceNames(compiled, service).name, why: { zh: why.zh, en: why.en }, ...(alone && { alone: true as const }) };
  }) };
}
