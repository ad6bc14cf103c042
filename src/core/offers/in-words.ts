import type { CompiledCatalog } from '../catalog/compiled.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { fillTemplate } from '../decisions/explain.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';

/** What a person is told of an offer, filled with the facts that it was found by. Empty for one that is no longer in the catalogue. */
export function offerInWords(compiled: CompiledCatalog, offer: string, facts: readonly Fact[], { region, on }: { readonly region: string; readonly on: string }): Localized {
  const told = compiled.offers.get(offer)?.offer.told;
  if (!told) return { zh: '', en: '' };
  return fillTemplate(told, decisionScope(compiled, { facts: new Map(facts.map((fact) => [fact.element, fact])), region, on }), compiled.catalog);
}
