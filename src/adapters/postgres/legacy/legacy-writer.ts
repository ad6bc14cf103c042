import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { idOf } from '#core/id.ts';
import type { ImportHead, KnownOf, LegacyWriter, RowWrite } from '#usecases/ports/legacy.ts';
import { createCaseStore } from '../cases/case-store.ts';
import { createPoolStore } from '../draws/draw-store.ts';
import { subjectIdOf } from '../import/import-subjects.ts';
import { toEntries, type EntryJson } from '../register/read-entries.ts';
import { sealEntry } from '../register/secret-fields.ts';
import { LOCK_PEOPLE, READ_PEOPLE, READ_STANDING, WRITE_PIECE } from './legacy-sql.ts';

/** A transaction as a place to put statements to. */
export const within = (client: PoolClient): Pick<Pool, 'query'> => client as unknown as Pick<Pool, 'query'>;

export type LegacyParts = { readonly vault: Vault; readonly secretFields: (kind: string) => readonly string[] };
type Entered = Extract<RowWrite, { outcome: 'entered' }>;
type PersonRow = { region: string; id: string; name: string; numberHash: string; settled: boolean; entries: EntryJson[] };

/** The writer of one import, within its transaction. */
export function legacyWriter(client: PoolClient, head: ImportHead, { vault, secretFields }: LegacyParts): LegacyWriter {
  const { region, id: importId, system, at } = head;
  /** People of the piece who were there already, whatever their identity came from. */
  const subjects = new Map<string, string>();
  const origin = { kind: 'import' as const, system, import: importId };

  const entriesOf = (row: Entered): { id: string; row: object }[] => row.entries.map(({ kind, data, from, to }, index) => {
    const id = idOf(sha256, `legacy/${region}/${importId}/${row.line}/${index}`);
    return { id, row: { region, subject_id: idOfSubject(region, row), id, kind, ...sealEntry({ id, data }, vault, secretFields(kind)), from_day: from, to_day: to, recorded_at: at, origin } };
  });

  /** The payments that go on: of no case, but of this import. */
  const plansOf = (row: Entered): object[] => row.entries.flatMap(({ pays }, index) => {
    if (!pays) return [];
    const subject = idOfSubject(region, row);
    const id = idOf(sha256, `legacy/${region}/${importId}/${row.line}/${index}/plan`);
    return [{ region, id, case_number: null, item_no: null, subject_id: subject, payee_id: subject, entry_id: idOf(sha256, `legacy/${region}/${importId}/${row.line}/${index}`), fund: pays.fund, every: 'month', amount_fen: pays.amountFen, times: null, first_month: pays.from, next_month: pays.from, import_id: importId, service: pays.service }];
  });

  const legacyRow = (row: RowWrite, entries: readonly string[]): object => ({
    region, import_id: importId, line: row.line, system, outcome: row.outcome, number_hash: row.numberHash, new_subject: false, entries, standing: row.outcome === 'entered',
    ...(row.outcome === 'entered' && { key_hash: row.keyHash, digest: row.digest, subject_id: idOfSubject(region, row), new_subject: row.subject.id === undefined && row.subject.name !== undefined }),
    ...(row.outcome === 'known' && { of_import: row.of ?? null }),
    ...(row.outcome === 'rejected' && { reasons: row.reasons, sealed: vault.seal(JSON.stringify(row.cells), `legacy/${importId}/${row.line}`) }),
  });

  return {
    cases: createCaseStore(within(client), vault, secretFields, () => at),
    pool: createPoolStore(within(client), vault),
    subjectOf: (numberHash) => subjects.get(numberHash) ?? subjectIdOf(region, numberHash),
    async taken(numbers) {
      const { rows } = await client.query<{ number: string; case: string }>('select number, case_number as "case" from legacy_matter where region = $1 and system = $2 and standing and number = any($3)', [region, system, numbers]);
      return new Map(rows.map((row) => [row.number, row.case]));
    },
    async known({ numbers, keys, enterprises }): Promise<KnownOf> {
      subjects.clear();
      await client.query(LOCK_PEOPLE, [region, numbers]);
      const people = await client.query<PersonRow>(READ_PEOPLE, [numbers]);
      for (const { numberHash, id } of people.rows) subjects.set(numberHash, id);
      const standing = await client.query<{ keyHash: string; import: string; digest: string }>(READ_STANDING, [region, system, keys]);
      const firms = await client.query<{ hash: string }>(`select d.number_hash as hash from directory d join subject s on s.region = d.region and s.id = d.subject_id where d.number_hash = any($1) and s.kind = 'enterprise'`, [enterprises]);
      return {
        subjects: new Map(people.rows.map(({ numberHash, entries, ...person }) => [numberHash, { ...person, entries: toEntries(entries, vault) }])),
        standing: new Map(standing.rows.map(({ keyHash, ...row }) => [keyHash, row])),
        enterprises: new Set(firms.rows.map(({ hash }) => hash)),
      };
    },
    async write(rows) {
      if (rows.length === 0) return;
      const placed = rows.map((row) => ({ row, entries: row.outcome === 'entered' ? entriesOf(row) : [] }));
      const entered = rows.filter((row) => row.outcome === 'entered');
      const named = entered.flatMap(({ subject }) => (subject.name === undefined ? [] : [{ ...subject, name: subject.name }]));
      const added = named.filter(({ id }) => id === undefined).map(({ hash, number, name }) => {
        const id = subjectIdOf(region, hash);
        return { region, id, kind: head.subject, number_hash: hash, number: vault.seal(number, `subject/${id}`), name, created_at: at, register_version: 0 };
      });
      const renamed = named.filter(({ id }) => id !== undefined).map(({ id, name }) => ({ region, id, name }));
      await client.query(WRITE_PIECE, [
        JSON.stringify(added), JSON.stringify(renamed), JSON.stringify(placed.flatMap(({ entries }) => entries.map((entry) => entry.row))),
        JSON.stringify(placed.map(({ row, entries }) => legacyRow(row, entries.map((entry) => entry.id)))), region, entered.flatMap(({ subject, matter }) => (matter || subject.id === undefined ? [] : [subject.id])),
        JSON.stringify(entered.flatMap(({ line, matter, ...row }) => (matter ? [{ region, import_id: importId, line, system, number: matter.number, case_number: matter.case, subject_id: idOfSubject(region, row as Entered), standing: true }] : []))),
        JSON.stringify(entered.flatMap(plansOf)),
      ]);
    },
    async people() {
      const { rows } = await client.query<{ count: number }>('select count(distinct number_hash)::int as count from legacy_row where region = $1 and import_id = $2', [region, importId]);
      return rows[0]?.count ?? 0;
    },
    async finish(counted, told) {
      await client.query(
        'insert into legacy_import (region, id, system, file_name, file_hash, at, by_name, counted, told) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [region, importId, system, head.fileName, head.fileHash, at, head.by, JSON.stringify(counted), told ? JSON.stringify(told) : null],
      );
    },
  };
}

function idOfSubject(region: string, { subject }: Entered): string {
  return subject.id ?? subjectIdOf(region, subject.hash);
}
