import { addDays, dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { RatingParts } from './act-on-rating.ts';

/** Remind those who put right what was rated low of what is due by tomorrow; of each day on which something is due once, and once more after it. */
export async function remindOfRepairs({ context, ratings }: RatingParts, regions: readonly string[]): Promise<void> {
  const at = context.now();
  const today = dayOf(at);
  for (const region of regions) {
    const due = await ratings.due(region, addDays(today, 1));
    await ratings.remind(region, due.map((each) => ({ ...each, id: idOf(context.hash, `repair-due/${region}/${each.number}/${each.due}/${each.due < today ? 'late' : 'soon'}`) })), at);
  }
}
