import { addDays, startOfDay } from '../clocks/day.ts';
import type { Fact } from '../fact.ts';
import type { Hash } from '../id.ts';
import { ALL_LOTS, shareOf } from './sample.ts';

/** So often a department that stays silent is asked again; then what the others and the register say has to do. */
export const RECHECK_TRIES = 12;
/** Questions of one day are spread over so many hours of it. */
const HOURS = 20;
const HOUR_MS = 3_600_000;
const SOONEST_MS = 5 * 60_000, LATEST_MS = 12 * HOUR_MS;

/** When a decision of a day is held against what departments say by then: `days` later, spread over that day, always the same for the same decision. */
export function recheckAt(day: string, days: number, key: string, hash: Hash): string {
  return new Date(Date.parse(startOfDay(addDays(day, days))) + Math.floor((shareOf(hash(`recheck/${key}`)) / ALL_LOTS) * HOURS * HOUR_MS)).toISOString();
}

/** When somebody who stayed silent is asked again after so many tries: the wait doubles, up to half a day. */
export function recheckAgainAt(at: string, tries: number): string {
  return new Date(Date.parse(at) + Math.min(SOONEST_MS * 2 ** Math.max(0, tries - 1), LATEST_MS)).toISOString();
}

/** Whom a decision rests on the word of: each question to a department once. */
export function askedBehind(facts: readonly Fact[]): readonly { readonly department: string; readonly scenario: string }[] {
  const asked = facts.flatMap(({ source }) => (source.kind === 'department' ? [source] : []));
  return [...new Map(asked.map(({ department, scenario }) => [`${department}/${scenario}`, { department, scenario }])).values()];
}

/** The elements that a decision would rest on another value of now. */
export function changedFacts(before: readonly Fact[], now: readonly Fact[]): readonly Fact[] {
  const then = new Map(before.map(({ element, value }) => [element, JSON.stringify(value)]));
  return now.filter(({ element, value }) => then.has(element) && then.get(element) !== JSON.stringify(value));
}
