import type { Calendar } from '../clocks/clock.ts';
import { addDays, dayOf, endOfDay, instantOf, millisecondsOf, startOfDay } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { isUndecided, openAppraisal, type Appraisal } from './appraisal.ts';
import type { Item } from './item.ts';
import { hasEnded } from './state.ts';

/** Working days that an expert has for an opinion, and days before the last one on which they are reminded (`expertOpinionDays`, `expertReminderDays` of the region). */
export type OpinionTerms = { readonly expertOpinion: number; readonly expertReminder: number };

/** What happens next by itself to an appraisal that waits for opinions, and from when on. `seat`: whose; none where all have spoken and find no majority. */
export type Chase = { readonly seat?: number; readonly how: 'reminded' | 'late' | 'undecided'; readonly from: string };

type Appraised = Pick<Item, 'appraisal' | 'visits' | 'status' | 'endedAt'>;

/** The appraisal of an item whose person was examined, with since when opinions can be given; nobody owes one before. */
function examined(item: Appraised): { readonly appraisal: Appraisal; readonly since: string } | undefined {
  const appraisal = hasEnded(item) ? undefined : openAppraisal(item);
  const since = item.visits?.findLast(({ kind, report }) => kind === 'examination' && report?.met === true)?.report?.at;
  return appraisal && since !== undefined ? { appraisal, since } : undefined;
}

/** The last day from a moment on. Where holidays are not published yet, every day counts. */
function lastDay(from: string, amount: number, calendar: Calendar): string {
  const due = dueOfLimit({ amount, unit: 'wd' }, { startedAt: from, pauses: [] }, calendar);
  return due.known ? due.day : addDays(dayOf(from), amount);
}

const latest = (...moments: readonly string[]): string => moments.reduce((a, b) => (millisecondsOf(a) < millisecondsOf(b) ? b : a));
const after = (day: string): string => instantOf(millisecondsOf(endOfDay(day)) + 1000);

/** The last day on which a place owes its opinion: counted from the examination, for who was drawn after it from then on. `undefined` where it owes none now. */
export function opinionUntil(item: Appraised, seat: number, { expertOpinion }: OpinionTerms, calendar: Calendar): string | undefined {
  const found = examined(item);
  const place = found?.appraisal.seats[seat];
  if (!found || !place || place.expert === undefined || place.opinion) return undefined;
  return lastDay(latest(found.since, place.since ?? found.appraisal.at), expertOpinion, calendar);
}

/** The places that were silent beyond their last day and could not be drawn anew, and whether the group has conferred for too long. */
export function silentExperts(item: Appraised): { readonly seats: readonly number[]; readonly undecided: boolean } {
  const found = examined(item);
  return { seats: found?.appraisal.seats.flatMap(({ chased, opinion }, index) => (chased === 'late' && !opinion ? [index] : [])) ?? [], undecided: found?.appraisal.undecidedSince !== undefined };
}

/**
 * All that is to come for the opinions of an item, the soonest first: before their last day experts are reminded, after it another is drawn in their place, but of nobody who was not
 * reminded so many days before (a worker that stood still, or a rule that came later, costs no expert their place). A group that finds no
 * majority has the same time to confer, from the last opinion on.
 */
export function opinionChases(item: Appraised, terms: OpinionTerms, calendar: Calendar): readonly Chase[] {
  const found = examined(item);
  if (!found) return [];
  const { seats, undecidedSince } = found.appraisal;
  if (isUndecided(item)) {
    const spoken = seats.flatMap(({ opinion }) => opinion?.at ?? []);
    return undecidedSince === undefined ? [{ how: 'undecided', from: after(lastDay(latest(...spoken), terms.expertOpinion, calendar)) }] : [];
  }
  const all = seats.flatMap((place, seat): Chase[] => {
    const until = opinionUntil(item, seat, terms, calendar);
    if (until === undefined) return [];
    if (place.chased === undefined) return [{ seat, how: 'reminded', from: startOfDay(addDays(until, -terms.expertReminder)) }];
    const told = place.chased === 'reminded' && place.chasedAt !== undefined ? after(addDays(dayOf(place.chasedAt), terms.expertReminder)) : after(until);
    return [{ seat, how: 'late', from: latest(after(until), told) }];
  });
  return all.toSorted((a, b) => millisecondsOf(a.from) - millisecondsOf(b.from));
}
