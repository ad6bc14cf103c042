import type { BookingRules } from '../queue/booking.ts';
import type { Catalog } from './catalog.ts';
import { numberParameter } from './number-parameter.ts';

/** How a city has times at its halls booked on a day. */
export function bookingRules(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): BookingRules {
  return {
    daysAhead: numberParameter(catalog, region, 'bookingDaysAhead', on, 7), graceMinutes: numberParameter(catalog, region, 'bookingGraceMinutes', on, 15),
    missesMost: numberParameter(catalog, region, 'bookingMissesMost', on, 3), missesDays: numberParameter(catalog, region, 'bookingMissesDays', on, 90),
  };
}
