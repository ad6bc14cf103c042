import type { CompiledCatalog, CompiledOffer } from '../catalog/compiled.ts';
import type { Offer } from '../catalog/offer.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { searchIn, type Known } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Fact } from '../fact.ts';
import { isOpen } from '../register/open.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { FROM_NUMBER, numberFacts } from './number-facts.ts';

/** Who is looked at: the identity number in clear, which may be opened only when it is read, and the entries of the kinds that offers read. */
export type Candidate = { readonly number: string; readonly entries: readonly RegisterEntry[] };

export type LookedOn = { readonly region: string; readonly on: string; readonly at: string };

/** The kinds of entry that an offer reads. A search fetches these and no others. */
export function kindsRead(compiled: CompiledCatalog, offer: string): readonly string[] {
  const { catalog } = compiled;
  const found = compiled.offers.get(offer);
  if (!found) return [];
  const kinds = [...neededElements(compiled, [], found.when.names)].flatMap((name) => (catalog.elements.get(name)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'register' in source ? [source.register.kind] : [])));
  return [...new Set([found.offer.among.register, ...kinds])];
}

/** What each offer rests on whose condition holds for somebody: the facts it read. Not those that do not hold, or of which nobody can tell. */
export function lookAt(compiled: CompiledCatalog, offers: readonly CompiledOffer[], candidate: Candidate, { region, on, at }: LookedOn): ReadonlyMap<string, readonly Fact[]> {
  const { entries } = candidate;
  const among = offers.filter(({ offer }) => isAmong(offer, entries, on));
  if (among.length === 0) return NOTHING;
  const search = searchIn(compiled.catalog, knowing(entries, on, at));
  const told = new Map<string, Fact>();
  const ofNumber = (name: string): Fact | undefined => {
    if (told.size === 0) for (const fact of numberFacts(candidate.number, at)) told.set(fact.element, fact);
    return told.get(name);
  };
  const facts = { get: (name: string): Fact | undefined => (isFromNumber(name) ? ofNumber(name) : search.fact(name)) };
  return new Map(among.flatMap(({ offer, when }) => {
    const scope = decisionScope(compiled, { facts, region, on });
    return when.evaluate(scope) === true ? [[offer.id, scope.facts()] as const] : [];
  }));
}

const NOTHING: ReadonlyMap<string, readonly Fact[]> = new Map();

/** Whether somebody has an entry of the kind that an offer is searched among. */
function isAmong({ among: { register, which } }: Offer, entries: readonly RegisterEntry[], on: string): boolean {
  return entries.some((entry) => entry.kind === register && entry.from <= on && (which === 'latest' || isOpen(entry, on)));
}

function isFromNumber(name: string): boolean {
  return name === FROM_NUMBER[0] || name === FROM_NUMBER[1];
}

/** The register and nothing else. */
function knowing(entries: readonly RegisterEntry[], on: string, at: string): Known {
  return { entries, departments: [], given: { answers: {}, contests: {}, promises: [], files: {} }, findings: [], locker: [], signedIn: {}, on, at };
}
