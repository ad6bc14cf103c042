import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { Access, RegisterStore } from '#usecases/ports/register.ts';
import { entryRow, messageRow } from '../cases/rows.ts';
import { entriesJson, toEntries, type EntryJson } from './read-entries.ts';

/** Parameters $1 to $3 of the statement that adds entries and ends, and with them what other bodies are told. */
export const ADD_TO_REGISTER = `
opened as (insert into register_entry select x.* from jsonb_populate_recordset(null::register_entry, $1) as x),
ended as (insert into register_end select x.* from jsonb_populate_recordset(null::register_end, $2) as x on conflict do nothing),
told as (insert into message select x.* from jsonb_populate_recordset(null::message, $3) as x)`;

/** Whose register an act is about, the case that messages about it belong to, and when. */
export type Touched = { readonly region: string; readonly subject: string; readonly case: string; readonly at: string };

/** Entries, ends and messages as the three parameters of `ADD_TO_REGISTER`. */
export function registerRows({ region, subject, case: number, at }: Touched, effects: readonly RealisedEffect[], vault: Vault, secretFields: (kind: string) => readonly string[]): [string, string, string] {
  const opened = effects.flatMap((effect) => (effect.kind === 'opened' ? [entryRow(region, subject, effect.entry, vault, secretFields)] : []));
  const ended = effects.flatMap((effect) => (effect.kind === 'ended' ? [{ region, subject_id: subject, entry_id: effect.entry, to_day: effect.end.to, because: effect.end.because, basis: effect.end.basis, origin: effect.origin, recorded_at: effect.end.recordedAt }] : []));
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
    async version(region, subject) {
      const { rows } = await pool.query<{ version: number }>('select register_version as version from subject where region = $1 and id = $2', [region, subject]);
      return rows[0]?.version ?? 0;
    },
    async noteAccess(region, access) {
      await pool.query(
        'insert into access_log (region, id, at, actor, actor_kind, subject_id, what, why, case_number) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [region, access.id, access.at, access.actor, access.actorKind, access.subject, access.what, access.why, access.case],
      );
    },
    async accesses(region, subject) {
      const { rows } = await pool.query<Access>(
        'select id, at, actor, actor_kind as "actorKind", subject_id as subject, what, why, case_number as "case" from access_log where region = $1 and subject_id = $2 order by at desc limit 100',
        [region, subject],
      );
      return rows;
    },
  };
}
