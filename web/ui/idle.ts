import type { Me } from './api-types.ts';

/** How long a session lives, as the server says (`Me`): so long without a request of somebody who is there, and so long in any case, in seconds. */
export type Life = NonNullable<Me['session']>;

/** So long before the end for want of anybody it is asked whether somebody is there: WCAG 2.2.1 wants twenty seconds at least. */
export const WARNING_MS = 2 * 60_000;
/** So long before the end in any case it is said: nothing puts that off, and whoever writes needs time to finish. */
export const LAST_MS = 5 * 60_000;

/** What is to be said of the end of a session: nothing, that it ends for want of anybody, that it ends in any case, or that it should have ended. */
export type Ending = { readonly is: 'quiet' | 'last'; readonly seconds: number } | { readonly is: 'over' } | null;

/** @param quiet since when nobody has acted @param since when the server has said how long it lives; both in milliseconds */
export function endingOf({ idle, left }: Life, quiet: number, since: number): Ending {
  const [untilQuiet, untilLast] = [idle * 1_000 - quiet, left * 1_000 - since];
  if (Math.min(untilQuiet, untilLast) <= 0) return { is: 'over' };
  if (untilQuiet <= WARNING_MS && untilQuiet < untilLast) return { is: 'quiet', seconds: Math.ceil(untilQuiet / 1_000) };
  return untilLast <= LAST_MS ? { is: 'last', seconds: Math.ceil(untilLast / 1_000) } : null;
}
