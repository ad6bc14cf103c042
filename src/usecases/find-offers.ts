import type { CompiledCatalog, CompiledOffer } from '#core/catalog/compiled.ts';
import { isOffered } from '#core/catalog/offered.ts';
import { dayOf } from '#core/clocks/day.ts';
import { kindsRead, lookAt, type LookedOn } from '#core/offers/look.ts';
import { roundOf } from '#core/offers/round.ts';
import type { Looked, OfferMade, OfferStore } from './ports/offers.ts';

/** So many people are looked at together: memory stays the same however many there are. What the database has read of them fits into the connection while the page before is looked at: with 2,000 it waited to be rid of them. */
const PAGE = 500;

export type Searching = { readonly compiled: CompiledCatalog; readonly store: OfferStore; readonly now: () => string };
/** How many people were looked at, and how many were newly found for each offer. */
export type Searched = { readonly people: number; readonly found: Readonly<Record<string, number>> };

/**
 * Look through the register of a region, once, for everybody whom one of these offers is for, and keep what was found. Whoever has been
 * offered it in this round is left out, so that a search that was interrupted, or is run twice, tells nobody twice; where it could not be granted it is found again, because the reason may have passed.
 */
export async function findOffers({ compiled, store, now }: Searching, region: string, only: readonly string[] = [...compiled.offers.keys()]): Promise<Searched> {
  const offers = only.flatMap((id) => compiled.offers.get(id) ?? []).filter(({ offer }) => isOffered(compiled.catalog, region, offer.for));
  const found: Record<string, number> = Object.fromEntries(offers.map(({ offer }) => [offer.id, 0]));
  if (offers.length === 0) return { people: 0, found };
  const at = now();
  const day = { region, on: dayOf(at), at };
  const kinds = [...new Set(offers.flatMap(({ offer }) => kindsRead(compiled, offer.id)))];
  const look = (people: readonly Looked[]): OfferMade[] => people.flatMap((each) => offersTo(compiled, offers, each, day));
  const read = (after: string | null): Promise<readonly Looked[]> => store.people(region, kinds, after, PAGE);
  const count = (ids: readonly string[]): void => { for (const id of ids) found[id] = (found[id] ?? 0) + 1; };
  let people = 0;
  let next = read(null);
  let keeping: Promise<readonly string[]> = Promise.resolve([]);
  for (;;) {
    const page = await next;
    const isLast = page.length < PAGE;
    // The database reads the next, and writes what was found in the page before, while this one is looked at.
    if (!isLast) next = waitedForLater(read(page.at(-1)!.subject));
    const made = look(page);
    people += page.length;
    count(await keeping);
    keeping = waitedForLater(keep(store, made));
    if (isLast) break;
  }
  count(await keeping);
  return { people, found };
}

async function keep(store: OfferStore, made: readonly OfferMade[]): Promise<readonly string[]> {
  return made.length === 0 ? [] : store.keep(made);
}

/** Where another fails first, the failure of this one is nobody's: it must not end the process. */
function waitedForLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

function offersTo(compiled: CompiledCatalog, offers: readonly CompiledOffer[], person: Looked, { region, on, at }: LookedOn): OfferMade[] {
  const left = person.made.size === 0 ? offers : offers.filter(({ offer }) => !person.made.has(`${offer.id}/${roundOf(offer, on)}`));
  return [...lookAt(compiled, left, person, { region, on, at })].map(([id, facts]): OfferMade => {
    const { offer } = compiled.offers.get(id)!;
    return { region, subject: person.subject, offer: id, round: roundOf(offer, on), status: offer.how === 'grant' ? 'to-grant' : 'told', facts, catalogVersion: compiled.catalog.version, foundAt: at, case: null, because: null };
  });
}
