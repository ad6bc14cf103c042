import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Filing } from '../catalog/life-event.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { searchIn, type Known } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Localized } from '../value.ts';

/**
 * Why whoever has signed in can never hand an event in, whomever it is about: what it demands of them follows from the sign-in alone and does
 * not hold (what only public institutions may, of an enterprise: GB 32100 tells them apart by the code). Nothing where it may, or where more has to be known.
 */
export function neverFor(compiled: CompiledCatalog, region: string, lifeEvent: string, as: Filing['by'], known: Known): Localized | undefined {
  const filing = compiled.lifeEvents.get(lifeEvent)?.filings.get(as);
  const { may } = filing ?? {};
  if (!filing || !may) return undefined;
  const needed = neededElements(compiled, [], may.names);
  const bySignIn = [...needed].every((name) => {
    const [first] = compiled.catalog.elements.get(name)?.sources ?? [];
    return first === 'sign-in' || (typeof first === 'object' && 'derive' in first);
  });
  if (!bySignIn) return undefined;
  const { facts } = searchIn(compiled.catalog, known).gather(needed);
  return may.evaluate(decisionScope(compiled, { facts, region, on: known.on })) === false ? filing.filing.otherwise ?? NOT_YOURS : undefined;
}

const NOT_YOURS: Localized = { zh: '这件事不由您单位办', en: 'This is not for your organisation' };
