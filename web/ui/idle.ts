import type { Me } from './api-types.ts';

const MINUTE_MS = 60_000;
/** So long a session lives without a request of somebody who is there; as the server counts (docs/decisions/0004-identity.md). */
export const IDLE_MS: Readonly<Record<Me['kind'], number>> = { person: 30 * MINUTE_MS, enterprise: 30 * MINUTE_MS, staff: 15 * MINUTE_MS };
/** So long before its end it is asked whether somebody is there: WCAG 2.2.1 wants twenty seconds at least. */
export const WARNING_MS = 2 * MINUTE_MS;

/** How many seconds of a session are left, once it is time to ask; null before. @param quiet since when nobody has acted, in milliseconds */
export function secondsLeft(kind: Me['kind'], quiet: number): number | null {
  const left = IDLE_MS[kind] - quiet;
  return left > WARNING_MS ? null : Math.max(0, Math.ceil(left / 1_000));
}
