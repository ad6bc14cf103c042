import { publicityEnds } from '#core/cases/end-publicity.ts';
import type { Item } from '#core/cases/item.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { PublicityView } from '../schemas/case.ts';

/** The publicity of an item, for its officer and for the person. Only the officer sees what the objector gave. */
export function publicityView({ publicity, status }: Pick<Item, 'publicity' | 'status'>, calendar: Calendar, fileOf: (id: string) => { readonly id: string; readonly name: string; readonly type: string } | undefined = () => undefined): { publicity?: PublicityView } {
  if (!publicity) return {};
  const due = publicityEnds(publicity, calendar);
  const { what, basis, from, objection } = publicity;
  const files = (objection?.files ?? []).flatMap((id) => fileOf(id) ?? []);
  return { publicity: { what, basis, from: dayOf(from), ...(due.known && { until: due.day }), open: status === 'publicity', ...(objection && { objection: { note: objection.note, at: objection.at, ...(files.length > 0 && { files }), ...(objection.answer && { answer: objection.answer }) } }) } };
}
