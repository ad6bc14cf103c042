import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Service } from '../catalog/service.ts';
import type { Calendar, Limit } from '../clocks/clock.ts';
import { addDays, addMonths, dayOf, endOfDay, instantOf, isWeekend, millisecondsOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { isLimit, parseLimit } from '../clocks/limit.ts';
import type { Correction, Item } from './item.ts';

/** What becomes of an item whose correction is not answered: it ends as if taken back, or it is decided by what is there. */
export type SilenceThen = 'closed' | 'decided';

/** With what the house begins where a region has no figure of its own. */
const WITHIN: Limit = { amount: 15, unit: 'wd' };
const LONGER: Limit = { amount: 10, unit: 'wd' };
/** No stretch of days off is longer (春节, with the days it is put together with). */
const LONGEST_HOLIDAY = 10;

/** Why an item ends that nobody completed, where its matter names no article of its own: no law settles it for benefits, and this is the nearest rule. */
export const SILENCE_BASIS = '参照 行政复议法 第三十一条、政府信息公开条例 第三十条';

/** What a matter says of a correction that is not answered, in a region. */
export function silenceOf({ silence = [] }: Pick<Service, 'silence'>, region: string): { readonly then: SilenceThen; readonly basis: string; readonly within?: Limit } {
  const found = silence.find(({ regions }) => regions?.includes(region) ?? true);
  return found ? { then: found.then, basis: found.basis, ...(found.within !== undefined && { within: parseLimit(found.within) }) } : { then: 'closed', basis: SILENCE_BASIS };
}

/** The last day (`YYYY-MM-DD`) on which a correction that is asked for at an instant can be answered: by the matter's own limit, else the region's (`correctionWithin`). */
export function correctionEnds(catalog: Pick<Catalog, 'parameters' | 'services'>, region: string, service: string, at: string, calendar: Calendar): string {
  const own = silenceOf(catalog.services.get(service) ?? {}, region).within;
  return daysAfter(own ?? limitOf(catalog, region, 'correctionWithin', dayOf(at)) ?? WITHIN, at, calendar);
}

/** The last day after it was put off once, by the region's `correctionExtension`: counted from the last day before. */
export function extendedTo(catalog: Pick<Catalog, 'parameters'>, region: string, lastDay: string, on: string, calendar: Calendar): string {
  return daysAfter(limitOf(catalog, region, 'correctionExtension', on) ?? LONGER, endOfDay(lastDay), calendar);
}

/** The last day on which a correction can be answered; none for one that an earlier release asked for and nobody has given a day yet. */
export function lastDayOf({ extended, lastDay }: Pick<Correction, 'extended' | 'lastDay'>): string | undefined {
  return extended?.until ?? lastDay;
}

/** The correction that an item waits for. */
export function openCorrection({ status, correction }: Pick<Item, 'status' | 'correction'>): Correction | undefined {
  return status === 'correction' ? correction : undefined;
}

/** When silence has to be noted: in the second after the last day, at once where no day was ever told; `null` where nothing is asked of the applicant. */
export function silentFrom(item: Pick<Item, 'status' | 'correction'>): string | null {
  const asked = openCorrection(item);
  if (!asked) return null;
  const day = lastDayOf(asked);
  return day === undefined ? asked.at : instantOf(millisecondsOf(endOfDay(day)) + 1000);
}

function limitOf(catalog: Pick<Catalog, 'parameters'>, region: string, name: string, on: string): Limit | undefined {
  const value = parameterOn(catalog, region, name, on)?.value;
  return typeof value === 'string' && isLimit(value) ? parseLimit(value) : undefined;
}

/** Where holidays are not published yet, week-ends and the longest holiday are left out: a day once told is never too early. */
function daysAfter(limit: Limit, at: string, calendar: Calendar): string {
  const due = dueOfLimit(limit, { startedAt: at, pauses: [] }, calendar);
  if (due.known) return due.day;
  if (limit.unit === 'mo') return addDays(addMonths(dayOf(at), limit.amount), LONGEST_HOLIDAY);
  let day = dayOf(at);
  for (let left = limit.amount; left > 0; ) {
    day = addDays(day, 1);
    if (limit.unit !== 'wd' || !isWeekend(day)) left -= 1;
  }
  return addDays(day, LONGEST_HOLIDAY);
}
