import { queueIn } from '#core/catalog/hall-queue.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { dayOf } from '#core/clocks/day.ts';
import { momentInWords } from '#core/clocks/day-in-words.ts';
import { noticesOf } from '#core/notices/notice.ts';
import { slotInstant } from '#core/queue/call-order.ts';
import type { Context } from '../context.ts';
import type { BookingStore } from '../ports/bookings.ts';

const DAY_MS = 86_400_000;

/** Remind people of the times that they booked at a hall, of each once. An office that has no queue any more is named by nothing: nobody is sent there. */
export async function remindOfBookings({ context: { compiled: { catalog }, hash, now }, bookings }: { readonly context: Pick<Context, 'compiled' | 'hash' | 'now'>; readonly bookings: BookingStore }, regions: readonly string[]): Promise<void> {
  const at = now();
  for (const region of regions) {
    const days = numberParameter(catalog, region, 'bookingReminderDays', dayOf(at), 0);
    const near = await bookings.ahead(region, at, new Date(Date.parse(at) + days * DAY_MS).toISOString());
    const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
    const told = near.flatMap((each) => {
      const hall = queueIn(catalog, region, each.office, slotInstant(each.day, each.slot));
      return hall ? [{ id: each.id, notices: noticesOf(catalog.messages, { cause: 'booking-ahead', key: `queue/${region}/${each.id}/ahead`, case: null, item: null, at, places: { time: momentInWords(slotInstant(each.day, each.slot)), where: hall.name } }, { applicant: each.person }, { zh, en }, hash) }] : [];
    });
    if (told.length > 0) await bookings.remind(region, told, at);
  }
}
