import { drawHandler } from '#core/ratings/draw-handler.ts';
import { needsHandler, ratingOf, type RatingStep } from '#core/ratings/rating.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import { readPool } from '../read-pool.ts';
import { awayForLong } from '../supervision/away-for-long.ts';
import { commitRating, type RatingParts } from './act-on-rating.ts';

type Parts = RatingParts & { readonly absences: Pick<SupervisionStore, 'absences'>; readonly onTrouble: (number: string, error: unknown) => void };

/** So many in one run. */
const AT_ONCE = 500;

/** Draw who puts right what was rated low, also for what somebody has who is away for long, off duty or no inspector any more. What nobody can be drawn for is told and holds up no other. */
export async function drawHandlers(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, ratings, absences } = parts;
  let drawn = 0;
  for (const region of regions) {
    const away = (await awayForLong(context, absences, region)).map(({ officer }) => officer);
    for (const { number, holder } of await ratings.toDraw(region, away, AT_ONCE)) {
      drawn += Number(await drawOne(parts, region, number, holder).catch((error: unknown) => { parts.onTrouble(number, error); return false; }));
    }
  }
  return drawn;
}

async function drawOne(parts: Parts, region: string, number: string, gone: string | null): Promise<boolean> {
  const { context, ratings } = parts;
  const before = await ratings.read(region, number);
  const read = before && await context.cases.read(region, before.case);
  if (!before || !read) return false;
  const taken: readonly RatingStep[] = gone !== null && before.handler === gone ? [{ actor: 'system', event: { type: 'handed-back', reason: '整改人员不在岗' } }] : [];
  const at = context.now();
  const free = taken.length === 0 ? before : ratingOf(before, [...before.history, ...taken.map((step) => ({ seq: before.version + 1, at, ...step }))]);
  if (!needsHandler(free)) return false;
  const drawn = drawHandler(free, await readPool(context, read.subject, read.applicant?.subject), context.hash(`${number}/${read.state.nonce}`), context.hash);
  if (drawn) return (await commitRating(parts, before, [...taken, drawn])) === 'done';
  parts.onTrouble(number, new Error('nobody can be drawn to put it right'));
  return false;
}
