import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { KnownAccess, RegisterStore } from '#usecases/ports/register.ts';
import { entryRow, messageRow } from '../cases/rows.ts';
import { numbersOf, standsAt, turnsOf } from './one-person.ts';
import { entriesJson, knownAtJson, toEntries, type EntryJson } from './read-entries.ts';
import { writeAccesses } from './write-accesses.ts';

/** Ends as rows of their table, each at the number at which its entry stands. @param from where the rows `x` come from */
export const END_ROWS = (from: string): string =>
  `(region, subject_id, entry_id, to_day, because, basis, origin, recorded_at, by_entry) select x.region, ${standsAt('x.region', 'x.subject_id', 'x.entry_id')}, x.entry_id, x.to_day, x.because, x.basis, x.origin, x.recorded_at, x.by_entry from ${from}`;

/** Parameters $1 to $3 of the statement that adds entries and ends, and with them what other bodies are told. */
export const ADD_TO_REGISTER = `
opened as (insert into register_entry select x.* from jsonb_populate_recordset(null::register_entry, $1) as x),
ended as (insert into register_end ${END_ROWS('jsonb_populate_recordset(null::register_end, $2) as x')} on conflict do nothing),
told as (insert into message select x.* from jsonb_populate_recordset(null::message, $3) as x)`;

/** Whose register an act is about, the case that messages about it belong to, and when. */
export type Touched = { readonly region: string; readonly subject: string; readonly case: string; readonly at: string };

/** Entries, ends and messages as the three parameters of `ADD_TO_REGISTER`. */
export function registerRows({ region, subject, case: number, at }: Touched, effects: readonly RealisedEffect[], vault: Vault, secretFields: (kind: string) => readonly string[]): [string, string, string] {
  const opened = effects.flatMap((effect) => (effect.kind === 'opened' ? [entryRow(region, subject, effect.entry, vault, secretFields)] : []));
  const ended = effects.flatMap((effect) => (effect.kind === 'ended' ? [{ region, subject_id: subject, entry_id: effect.entry, to_day: effect.end.to, because: effect.end.because, basis: effect.end.basis, origin: effect.origin, recorded_at: effect.end.recordedAt, by_entry: effect.end.by ?? null }] : []));
  const told = effects.flatMap((effect) => (effect.kind === 'told' ? [messageRow({ region, case_number: number, item_no: null }, effect, at, vault)] : []));
  return [JSON.stringify(opened), JSON.stringify(ended), JSON.stringify(told)];
}

/** The register of persons and enterprises, and the log of who looked. */
export function createRegisterStore(pool: Pool, vault: Vault): RegisterStore {
  return {
    async subject(region, id) {
      const { rows } = await pool.query<Subject>('select region, id, kind, name, number, number_hash as "numberHash" from subject where region = $1 and id = $2', [region, id]);
      return rows[0] && { ...rows[0], number: vault.open(rows[0].number, `subject/${id}`) };
    },
    async entries(region, subject) {
      const { rows } = await pool.query<{ entries: EntryJson[] }>({ name: 'read-entries', text: `select ${entriesJson('$1', '$2')} as entries`, values: [region, subject] });
      return toEntries(rows[0]?.entries ?? [], vault);
    },
    async knownAt(region, subject, at) {
      const { rows } = await pool.query<{ entries: EntryJson[] }>({ name: 'read-known-at', text: `select ${knownAtJson('$1', '$2', '$3::timestamptz')} as entries`, values: [region, subject, at] });
      return toEntries(rows[0]?.entries ?? [], vault);
    },
    async version(region, subject) {
      const { rows } = await pool.query<{ version: number }>(`select ${turnsOf('$1', '$2')} as version`, [region, subject]);
      return rows[0]?.version ?? 0;
    },
    noteAccess: (region, ...accesses) => writeAccesses(pool, region, accesses),
    async accesses(region, subject) {
      const { rows } = await pool.query<KnownAccess>(
        // A look at two numbers that are one person was one look.
        `select distinct on (l.at, l.actor, l.account_id, l.what, l.why, l.case_number) l.id, l.at, l.actor, l.actor_kind as "actorKind", l.account_id as account, case when a.kind = 'person' then null else coalesce(a.operator, left(l.account_id::text, 8)) end as operator, l.subject_id as subject, l.what, l.why, l.case_number as "case"
         from access_log l left join account a on a.region = l.region and a.id = l.account_id where l.region = $1 and l.subject_id = any(${numbersOf('$1', '$2')}) order by l.at desc, l.actor, l.account_id, l.what, l.why, l.case_number, l.id limit 100`,
        [region, subject],
      );
      return rows;
    },
  };
}
