import { bookingRules } from '#core/catalog/booking-rules.ts';
import { queueIn } from '#core/catalog/hall-queue.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { momentInWords } from '#core/clocks/day-in-words.ts';
import { noticesOf } from '#core/notices/notice.ts';
import { missesOf } from '#core/queue/booking.ts';
import { slotInstant } from '#core/queue/call-order.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { BookingStore } from '../ports/bookings.ts';

/** How long after its time it is still told: what a process that stood still has slept through for longer is of no use to anybody. */
const TWO_DAYS_MS = 2 * 86_400_000;
const figure = (count: number): Localized => ({ zh: String(count), en: String(count) });

/** Tell people that a time they booked has passed without them, of each once, with how many it is and what comes of more: else they learn it where they cannot book. Of an office without a queue nothing is told: nobody could come. */
export async function tellOfMissedBookings({ context: { compiled: { catalog }, hash, now }, bookings }: { readonly context: Pick<Context, 'compiled' | 'hash' | 'now'>; readonly bookings: BookingStore }, regions: readonly string[]): Promise<void> {
  const at = now(), today = dayOf(at);
  for (const region of regions) {
    const rules = bookingRules(catalog, region, today);
    const missed = await bookings.missed(region, new Date(Date.parse(at) - TWO_DAYS_MS).toISOString(), new Date(Date.parse(at) - rules.graceMinutes * 60_000 - 1).toISOString());
    const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
    for (const { id, office, day, slot, person } of missed) {
      const begins = slotInstant(day, slot), hall = queueIn(catalog, region, office, begins);
      const count = hall ? missesOf(await bookings.of(region, person, addDays(today, -rules.missesDays)), today, at, rules) : 0;
      const places = { time: momentInWords(begins), where: hall?.name ?? { zh: '', en: '' }, count: figure(count), days: figure(rules.missesDays), most: figure(rules.missesMost) };
      await bookings.tellMissed(region, [{ id, notices: hall ? noticesOf(catalog.messages, { cause: 'booking-missed', key: `queue/${region}/${id}/missed`, case: null, item: null, at, places }, { applicant: person }, { zh, en }, hash) : [] }], at);
    }
  }
}
