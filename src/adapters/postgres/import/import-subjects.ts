import type { Pool } from 'pg';
import type { KeyedHash } from '#adapters/crypto/keyed-hash.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { idOf } from '#core/id.ts';
import type { Localized, Value } from '#core/value.ts';
import { sealEntry } from '../register/secret-fields.ts';
import { inTransaction } from '../transaction.ts';

/** An entry as another system kept it. `endedBecause` makes its end an act with a reason, else `to` was agreed from the start. */
export type EntryToImport = {
  readonly kind: string;
  readonly data: Readonly<Record<string, Value>>;
  readonly from: string;
  readonly to: string | null;
  readonly endedBecause?: Localized;
};

/** A person or enterprise with the number in clear: identity number or unified social credit code. */
export type SubjectToImport = { readonly kind: 'person' | 'enterprise'; readonly number: string; readonly name: string; readonly entries: readonly EntryToImport[] };

export type ImportParts = {
  readonly pool: Pool;
  readonly vault: Vault;
  /** The keyed hash that `directory` and `subject` are looked up by. */
  readonly numberHash: KeyedHash;
  /** Fields of a register kind that are kept encrypted. */
  readonly secretFields: (kind: string) => readonly string[];
};

/** The identity a subject gets: it follows from the keyed number, so a second import meets the first. */
export const subjectIdOf = (region: string, numberHash: string): string => idOf(sha256, `subject/${region}/${numberHash}`);

/**
 * Add subjects with their entries to the register, in one transaction; what is there already stays as it is. One number is one person in all regions:
 * where another region has one of them, nothing is imported. `system` names where the data come from, `at` is the moment of the import. Answers the
 * identities in the order given.
 * @throws where a number stands in the directory of another region
 */
export async function importSubjects(parts: ImportParts, region: string, system: string, at: string, subjects: readonly SubjectToImport[]): Promise<readonly string[]> {
  const { vault, numberHash, secretFields } = parts;
  const rows = subjects.map(({ kind, number, name, entries }) => {
    const hash = numberHash(number);
    const id = subjectIdOf(region, hash);
    return { subject: { region, id, kind, number_hash: hash, number: vault.seal(number, `subject/${id}`), name, created_at: at, register_version: 0 }, entries };
  });
  const origin = { kind: 'import', system };
  const entries = rows.flatMap(({ subject, entries: given }) => given.map((entry, i) => {
    const id = idOf(sha256, `import/${system}/${subject.id}/${i}/${entry.kind}/${entry.from}`);
    const base = { region, subject_id: subject.id };
    return {
      row: { ...base, id, kind: entry.kind, ...sealEntry({ id, data: entry.data }, vault, secretFields(entry.kind)), from_day: entry.from, to_day: entry.endedBecause ? null : entry.to, recorded_at: at, origin },
      end: entry.endedBecause && entry.to !== null
        ? { ...base, entry_id: id, to_day: entry.to, because: entry.endedBecause, basis: '', origin, recorded_at: at }
        : undefined,
    };
  }));
  const given = JSON.stringify(rows.map((row) => row.subject));
  await inTransaction(parts.pool, async (client) => {
    await client.query(
      `with new_subject as (insert into subject select * from jsonb_populate_recordset(null::subject, $1) on conflict do nothing)
      insert into directory (number_hash, region, subject_id) select number_hash, region, id from jsonb_populate_recordset(null::subject, $1) on conflict do nothing`,
      [given],
    );
    // A statement of its own: it sees what another city has entered while this one waited for it.
    const { rows: elsewhere } = await client.query<{ region: string; count: number }>('select d.region, count(*)::int as count from jsonb_populate_recordset(null::subject, $1) s join directory d on d.number_hash = s.number_hash where d.region <> s.region group by 1 order by 1', [given]);
    if (elsewhere.length > 0) throw new Error(`nothing was imported into ${region}: numbers stand in the directory of another region (${elsewhere.map((each) => `${each.region}: ${each.count}`).join(', ')})`);
    await client.query(
      `with new_entry as (insert into register_entry select * from jsonb_populate_recordset(null::register_entry, $1) on conflict do nothing)
      insert into register_end select * from jsonb_populate_recordset(null::register_end, $2) on conflict do nothing`,
      [JSON.stringify(entries.map((entry) => entry.row)), JSON.stringify(entries.flatMap((entry) => entry.end ?? []))],
    );
  });
  return rows.map((row) => row.subject.id);
}
