import { publicityEnds } from '#core/cases/end-publicity.ts';
import type { Item } from '#core/cases/item.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { PublicityView } from '../schemas/case.ts';

/** The publicity of an item, for its officer and for the person. */
export function publicityView({ publicity, status }: Pick<Item, 'publicity' | 'status'>, calendar: Calendar): { publicity?: PublicityView } {
  if (!publicity) return {};
  const due = publicityEnds(publicity, calendar);
  const { what, basis, from, objection } = publicity;
  return { publicity: { what, basis, from: dayOf(from), ...(due.known && { until: due.day }), open: status === 'publicity', ...(objection && { objection: { note: objection.note, at: objection.at } }) } };
}
