import { mayAct } from '#core/cases/act.ts';
import { caseNumber } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { partyIn } from '#core/parties/acting.ts';
import { giveRating, type Giving } from '#core/ratings/give.ts';
import { ratedOf } from '#core/ratings/rated-of.ts';
import { ratingOf, type RatingStep } from '#core/ratings/rating.ts';
import { ratingTerms } from '#core/ratings/terms.ts';
import type { Context } from '../context.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { RatingStore } from '../ports/ratings.ts';
import { commitRating } from './act-on-rating.ts';

export type RatedNow = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' };

/** How often it is decided anew because somebody was drawn, or has answered, at the same moment. */
const ATTEMPTS = 4;

type Parts = { readonly context: Context; readonly ratings: RatingStore; /** Names the rating to those who are rated. */ readonly newId: () => string };

/** Somebody rates an item that has its end, or says otherwise. What is rated low begins its repair in the same transaction. @param once what is answered where it was rated otherwise before; without it that is changed */
export async function rate(parts: Parts, read: Pick<CaseRead, 'state'>, no: number, actor: string, giving: Giving, once?: Refusal): Promise<RatedNow> {
  for (let attempt = 1; ; attempt += 1) {
    const rated = await rateNow(parts, read, no, actor, giving, once);
    if (rated.kind !== 'changed-meanwhile' || attempt === ATTEMPTS) return rated;
  }
}

async function rateNow(parts: Parts, { state }: Pick<CaseRead, 'state'>, no: number, actor: string, giving: Giving, once: Refusal | undefined): Promise<RatedNow> {
  const { context, ratings, newId } = parts;
  const item = mayAct({ state, no, actor }, 'rate');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const { region } = state;
  const { catalog } = context.compiled;
  const at = context.now();
  const party = partyIn(actor);
  const before = (await ratings.ofCase(region, state.number, party)).find((each) => each.no === no);
  const given = giveRating({ catalog, terms: ratingTerms(catalog, context.calendarOf(region), region, at), actor, party, today: dayOf(at) }, ratedOf(catalog, state, item, at), before, giving);
  if (before && once && ('code' in given || given.length > 0)) return { kind: 'refused', refusal: once };
  if ('code' in given) return { kind: 'refused', refusal: given };
  if (given.length === 0) return { kind: 'done' };
  if (before) return { kind: (await commitRating(parts, before, given)) };
  const records = given.map((step: RatingStep, index) => ({ seq: index + 1, at, ...step }));
  const number = caseNumber(region, dayOf(at), await ratings.serial());
  const done = await ratings.give({ rating: ratingOf({ region, number }, records), records, notices: [] }, newId());
  return { kind: done === 'given' ? 'done' : 'changed-meanwhile' };
}
