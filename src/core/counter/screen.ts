import type { Localized } from '../value.ts';

/** One line of what the person reads: what it is, what stands there, and where it comes from. */
export type SheetLine = { readonly label: Localized; readonly value: Localized; readonly source?: Localized; /** By which the person says that it is not right. */ readonly key?: string };

/** What the screen that faces the person shows: nothing that they may not see themself. */
export type Sheet = { readonly event: Localized; readonly answers: readonly SheetLine[]; readonly known: readonly SheetLine[]; readonly promises: readonly Localized[]; readonly items: readonly SheetLine[]; /** What the person may count on and what will not be done, with the reason; absent where there is none. */ readonly leftOut?: readonly SheetLine[] };

/** How long a code may be typed. */
const CODE_LASTS_MS = 10 * 60_000;
/** So many codes of a city can be typed at once: anybody may open a screen, and a clerk who mistypes one of a million codes must hardly ever find another’s. A city has some hundred counters. */
export const CODES_MOST = 1000;
/** So many codes that no screen shows may a clerk type in ten minutes. */
export const PAIRING_TRIES = { failures: 10, minutes: 10 } as const;
/** A screen is paired for a working day at most. */
const PAIRED_LASTS_MS = 12 * 3_600_000;
/** The clerk's page says every ten seconds that it is there; after three times nothing it is taken to be gone. */
const SHOWN_LASTS_MS = 30_000;

/** A screen that is over is told so for a day, then nothing is left of it. */
const OVER_LASTS_MS = 24 * 3_600_000;

export type Standing = { readonly begunAt: string; readonly pairedAt?: string; readonly endedAt?: string; readonly visit?: string; readonly shownAt?: string };

/**
 * How a screen stands: its code can be typed, it greets whoever comes, it shows what is filled in, or it is over. It shows only what belongs to
 * the visit that goes on, and nothing once the clerk's page is gone: the next person sees no trace of the one before.
 * @param goingOn the visit that its clerk has open now
 */
export function screenState({ begunAt, pairedAt, endedAt, visit, shownAt }: Standing, goingOn: string | undefined, now: string): 'code' | 'greeting' | 'showing' | 'over' {
  const at = Date.parse(now);
  if (endedAt !== undefined) return 'over';
  if (pairedAt === undefined) return at < Date.parse(begunAt) + CODE_LASTS_MS ? 'code' : 'over';
  if (at >= Date.parse(pairedAt) + PAIRED_LASTS_MS) return 'over';
  return visit !== undefined && visit === goingOn && shownAt !== undefined && at < Date.parse(shownAt) + SHOWN_LASTS_MS ? 'showing' : 'greeting';
}

/**
 * What a screen shows next. Answers of the server may overtake each other: an older sheet of the same visit takes the place of none that was asked for later.
 * @param asked when the clerk's page asked for it
 */
export function isNewer({ visit, askedAt }: { readonly visit?: string; readonly askedAt?: string }, next: { readonly visit: string; readonly asked: string }): boolean {
  return visit !== next.visit || askedAt === undefined || Date.parse(next.asked) >= Date.parse(askedAt);
}

/** What a night leaves of screens: codes and sheets older than these are removed, screens paired before `paired` are over, and what was over before `over` goes. */
export function tidyTimes(now: string): { readonly codes: string; readonly paired: string; readonly shown: string; readonly over: string } {
  const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  return { codes: before(CODE_LASTS_MS), paired: before(PAIRED_LASTS_MS), shown: before(SHOWN_LASTS_MS), over: before(OVER_LASTS_MS) };
}

/** Codes that were shown before this are over. */
export function codesSince(now: string): string {
  return new Date(Date.parse(now) - CODE_LASTS_MS).toISOString();
}

export const NO_SUCH_CODE: Localized = { zh: '没有屏幕显示这个配对码，请照屏幕上的六位数字填；过了十分钟要换新的', en: 'No screen shows this code. Type the six digits that it shows; after ten minutes it needs a new one' };

export const PAIRED_TOO_OFTEN: Localized = { zh: '配对码连续填错多次，请过十分钟再试', en: 'Too many wrong codes; try again in ten minutes' };
