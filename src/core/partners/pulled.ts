import type { RegisterKind } from '../catalog/register-kind.ts';
import type { Pull, Scenario } from '../catalog/department.ts';
import { addDays, addMonths } from '../clocks/day.ts';
import { creditCodeFault } from '../identity/credit-code.ts';
import { identityNumberFault } from '../identity/identity-number.ts';
import { isHidden } from '../register/masked-account.ts';
import type { Value } from '../value.ts';

/** One record of a list, as it stands at its department: about whom, since when, until when, what; `withdrawn`: it was a mistake. `record` names it for ever. */
export type PulledRecord = { readonly record: string; readonly withdrawn: boolean; readonly number: string; readonly name: string; readonly from: string; readonly to: string | null; readonly data: Readonly<Record<string, Value>> };

/** A record as it comes, its types checked before: the fields of `request`, those of the kind, `from` and `to`. */
export type RawRecord = { readonly record: string; readonly withdrawn?: true | undefined; readonly payload: Readonly<Record<string, Value>> };

/**
 * Reads one record of a list in the form that scenario and kind declare.
 * @returns what is wrong with it, as the name of the field: a number that is none, a name that is empty, an end before the beginning, an account with digits left out
 */
export function readRecord({ request: [numbered = '', named = ''] }: Pick<Scenario, 'request'>, kind: Pick<RegisterKind, 'fields' | 'subject'>, { record, withdrawn, payload }: RawRecord): PulledRecord | { readonly fault: string } {
  const { [numbered]: number, [named]: name, from, to = null } = payload;
  if (typeof number !== 'string' || (kind.subject === 'person' ? identityNumberFault(number) : creditCodeFault(number)) !== null) return { fault: numbered };
  if (typeof name !== 'string' || name.trim() === '') return { fault: named };
  if (typeof from !== 'string' || (to !== null && (typeof to !== 'string' || to < from))) return { fault: typeof from === 'string' ? 'to' : 'from' };
  const hidden = Object.entries(kind.fields).find(([field, { mask }]) => mask === 'account' && isHidden(payload[field]));
  if (hidden) return { fault: hidden[0] };
  const data = Object.fromEntries(Object.keys(kind.fields).flatMap((field) => (payload[field] === undefined || payload[field] === null ? [] : [[field, payload[field]]])));
  return { record, withdrawn: withdrawn === true, number, name: name.trim(), from, to, data };
}

/** How many periods that were missed are caught up with, and no more. */
const MOST: Readonly<Record<Pull['every'], number>> = { daily: 31, monthly: 12 };

/**
 * The periods whose lists are due, the oldest first: the days (`2026-11-26`) or months (`2026-11`) that are over and come after the last that was taken. Before any was taken
 * only the newest is due: what came before is in the state of its records.
 */
export function periodsDue(every: Pull['every'], today: string, last: string | undefined): readonly string[] {
  const before = (count: number): string => (every === 'daily' ? addDays(today, -count) : addMonths(`${today.slice(0, 7)}-01`, -count).slice(0, 7));
  if (last === undefined) return [before(1)];
  return Array.from({ length: MOST[every] }, (_, at) => before(at + 1)).filter((period) => period > last).toReversed();
}

/** What a department says of a list as a whole: how many records, about how many numbers. */
export type ListTotals = { readonly records: number; readonly people: number };
export type Staged = ListTotals & { /** Records that came twice. */ readonly doubled: number };

/** Whether what came is what was sent: nothing missing, nothing twice. */
export function isWhole(told: ListTotals, staged: Staged): boolean {
  return staged.doubled === 0 && told.records === staged.records && told.people === staged.people;
}
