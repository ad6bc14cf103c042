import type { EntryEnd, EntryOrigin, RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { numbersOf } from './one-person.ts';
import { unsealEntry } from './secret-fields.ts';

/**
 * A subquery that gathers the entries that stand of somebody, under all their numbers, with their ends, as one JSON array, in the order in which they began; `voided`: those
 * that were taken back. `numbers`: the numbers, where the statement knows them already.
 */
export const entriesJson = (region: string, subject: string, voided = false, numbers = numbersOf(region, subject)): string => `
(select coalesce(json_agg(x), '[]') from (
   select e.id, e.kind, e.data, e.secret, e.from_day as "from", e.to_day as "to", e.recorded_at as "recordedAt", e.origin, n.to_day as "endTo", n.because, n.basis, n.recorded_at as "endedAt", n.by_entry as "by",
     exists (select from correction c where c.region = ${region} and c.subject_id = any(${numbers}) and c.entry_id = e.id and c.ended_at is null and c.contested) as contested
   from register_entry e left join standing_end n on n.region = e.region and n.subject_id = e.subject_id and n.entry_id = e.id
   where e.region = ${region} and e.subject_id = any(${numbers}) and e.void_at is ${voided ? 'not null' : 'null'} order by e.from_day, e.recorded_at, e.id) as x)`;

/**
 * The same as the register said it at an instant (valid time is in the entries, this is recorded time): without what was recorded later, with what was taken
 * back later, and without ends that nobody had recorded yet or that had been taken back by then. What is taken back now has been since `void_at`, however that came
 * (an import that is undone writes no reversal); what came before that, or since it stands again, the reversals tell.
 */
export const knownAtJson = (region: string, subject: string, at: string, numbers = numbersOf(region, subject)): string => `
(select coalesce(json_agg(x), '[]') from (
   select e.id, e.kind, e.data, e.secret, e.from_day as "from", e.to_day as "to", e.recorded_at as "recordedAt", e.origin, n.to_day as "endTo", n.because, n.basis, n.recorded_at as "endedAt", n.by_entry as "by", false as contested
   from register_entry e left join lateral (
     select * from register_end n where n.region = e.region and n.subject_id = e.subject_id and n.entry_id = e.id and n.recorded_at <= ${at} and (n.void_at is null or n.void_at > ${at}) order by n.recorded_at desc limit 1
   ) n on true
   where e.region = ${region} and e.subject_id = any(${numbers}) and e.recorded_at <= ${at} and (e.void_at is null or e.void_at > ${at})
     and coalesce((select r.standing from register_reversal r where r.region = e.region and r.subject_id = e.subject_id and r.kind = 'entry' and r.of_id = e.id and r.at <= ${at} order by r.at desc limit 1), true)
   order by e.from_day, e.recorded_at, e.id) as x)`;

/** One element of that array. */
export type EntryJson = {
  id: string; kind: string; data: Record<string, Value>; secret: string | null; from: string; to: string | null; recordedAt: string; origin: EntryOrigin;
  contested: boolean; endTo: string | null; by: string | null; because: EntryEnd['because'] | null; basis: string | null; endedAt: string | null;
};

/** Entries as core knows them. */
export function toEntries(rows: readonly EntryJson[], vault: Vault): RegisterEntry[] {
  return rows.map((row) => ({
    id: row.id, kind: row.kind, data: unsealEntry(row.id, row, vault), from: row.from, to: row.to, recordedAt: instant(row.recordedAt), origin: row.origin, ...(row.contested && { contested: true as const }),
    ...(row.endTo !== null && row.because !== null && { end: { to: row.endTo, because: row.because, basis: row.basis ?? '', recordedAt: instant(row.endedAt ?? row.recordedAt), ...(row.by !== null && { by: row.by }) } }),
  }));
}

/** PostgreSQL writes instants in JSON with an offset; core knows them in UTC. */
export function instant(text: string): string {
  // To the millisecond, as nearly all are, only the offset is written otherwise.
  if (text.length === 29 && text.endsWith('+00:00')) return `${text.slice(0, 23)}Z`;
  return new Date(text).toISOString();
}
