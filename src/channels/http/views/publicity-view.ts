import { publicityEnds } from '#core/cases/end-publicity.ts';
import type { Item } from '#core/cases/item.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { PublicityView } from '../schemas/case.ts';

/**
 * The publicity of an item, for its officer and for the person. Only the officer sees what the objector gave, and what was found before the
 * item has its result: a second reviewer may still send it back, so the applicant is told when the objector is (`myObjections`).
 */
export function publicityView(item: Pick<Item, 'publicity' | 'status' | 'endedAt'>, calendar: Calendar, audience: 'officer' | 'applicant', fileOf: (id: string) => { readonly id: string; readonly name: string; readonly type: string } | undefined = () => undefined): { publicity?: PublicityView } {
  const { publicity } = item;
  if (!publicity) return {};
  const due = publicityEnds(publicity, calendar);
  const { what, basis, from, objections } = publicity;
  const told = audience === 'officer' || item.endedAt !== undefined;
  const seen = objections?.map(({ note, at, files: given = [], answer }) => {
    const files = audience === 'officer' ? given.flatMap((id) => fileOf(id) ?? []) : [];
    return { note, at, ...(files.length > 0 && { files }), ...(told && answer && { answer }) };
  });
  return { publicity: { what, basis, from: dayOf(from), ...(due.known && { until: due.day }), open: item.status === 'publicity' && publicity.over === undefined, ...(seen && { objections: seen }) } };
}
