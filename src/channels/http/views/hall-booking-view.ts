import { bookingRules } from '#core/catalog/booking-rules.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { COUNTER_CLASSES } from '#core/catalog/counter-classes.ts';
import { placeName } from '#core/catalog/hall-queue.ts';
import type { Service } from '#core/catalog/service.ts';
import { dayOf } from '#core/clocks/day.ts';
import { hasBegun, missesOf, standingOf, type HallBooking } from '#core/queue/booking.ts';
import type { OwnBookings } from '../schemas/hall-booking.ts';

/** What somebody has booked as it stands at an instant, with whether they may book once more: one ahead at a time, and none after too many missed. */
export function ownBookingsView(catalog: Catalog, region: string, all: readonly HallBooking[], at: string): OwnBookings {
  const rules = bookingRules(catalog, region, dayOf(at));
  const misses = missesOf(all, dayOf(at), at, rules);
  const isAhead = (each: HallBooking): boolean => each.state === 'booked' && !hasBegun(each, at);
  return {
    bookings: all.map((each) => {
      const { id, office, day, slot, kind } = each;
      const named = kind === undefined ? undefined : COUNTER_CLASSES[kind as Service['counterClass']];
      return { id, office: { id: office, name: placeName(catalog, region, office) ?? { zh: office, en: office } }, day, slot, ...(named && { kind: named }), state: standingOf(each, at, rules), mayCancel: isAhead(each) };
    }),
    misses, missesMost: rules.missesMost, missesDays: rules.missesDays, graceMinutes: rules.graceMinutes, mayBook: misses < rules.missesMost && !all.some(isAhead),
  };
}
