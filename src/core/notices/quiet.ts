import { dayOf, instantOf, millisecondsOf } from '../clocks/day.ts';

/** Hours of the day, of China's one time zone, between which nothing is sent: 22 to 7 is the night. The same hour twice is never. */
export type Quiet = { readonly from: number; readonly to: number };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** When something may be sent that is due at an instant: then, or at the end of the quiet hours that it falls into. ISO 8601 in UTC. */
export function afterQuiet(at: string, { from, to }: Quiet): string {
  const now = millisecondsOf(at);
  const hour = Number(instantOf(now).slice(11, 13));
  const isQuiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!isQuiet) return new Date(now).toISOString();
  const end = millisecondsOf(`${dayOf(at)}T00:00:00+08:00`) + to * HOUR_MS;
  return new Date(end > now ? end : end + DAY_MS).toISOString();
}
