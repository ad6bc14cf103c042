import type { HallBooking } from '#core/queue/booking.ts';
import type { Notice } from '#core/notices/notice.ts';

/** What somebody is told of an appointment, unless it has been cancelled, moved or told of meanwhile. */
export type ToldBooking = { readonly id: string; readonly notices: readonly Notice[] };

/** Times booked at the halls of a region. */
export type BookingStore = {
  /** How many have booked each time of an office from a day on. */
  taken(region: string, office: string, from: string): Promise<readonly { readonly day: string; readonly slot: string; readonly count: number }[]>;
  /** What somebody has booked for a day or later, under whichever of their numbers, the latest first. */
  of(region: string, person: string, from: string): Promise<readonly HallBooking[]>;
  /** Book a time; the same id again is the same. `full`: it has no place left; `another`: they have one ahead already, by an instant that is late enough to say so; `begun`: what it was to take the place of is not ahead any more; in either case, as where there is no place, everything stays as it was; `changed`: administrators have changed or ended the office since `known`, the last change by which the time was found. */
  book(region: string, booking: Pick<HallBooking, 'id' | 'office' | 'day' | 'slot' | 'kind'> & { readonly person: string; readonly at: string; /** Their own one ahead that this one takes the place of. */ readonly instead?: string }, by: { readonly places: number; readonly known: number }): Promise<'done' | 'full' | 'another' | 'changed' | 'begun'>;
  /** Cancel one of somebody's that nobody has come for yet; false: there is none. */
  cancel(region: string, id: string, person: string, at: string): Promise<boolean>;
  /** Those whose time lies in between and who have not been reminded. */
  ahead(region: string, from: string, until: string): Promise<readonly (HallBooking & { readonly person: string })[]>;
  /** Those whose time lies in between, for which nobody came in time, and who have not been told so. */
  missed(region: string, from: string, until: string): Promise<readonly (HallBooking & { readonly person: string })[]>;
  /** Note that they were told that they missed it, with what they are told, in one. */
  tellMissed(region: string, told: readonly ToldBooking[], at: string): Promise<void>;
  /** Note that they were reminded, with what they are told, in one. */
  remind(region: string, told: readonly ToldBooking[], at: string): Promise<void>;
};
