import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { KnownBefore, KnownOfRecord, PullKey, RecordTaken, StagedRecord } from '#usecases/ports/pulls.ts';
import { takeBack } from '../cases/commit-sql.ts';
import { reversalRow } from '../cases/rows.ts';
import { numbersOf, staysOf } from '../register/one-person.ts';
import { entriesJson, toEntries, type EntryJson } from '../register/read-entries.ts';
import { ADD_TO_REGISTER, registerRows } from '../register/register-store.ts';
import { BEFORE, OVER, RAISE, WAITING } from './contradiction-sql.ts';

export type Sealing = { readonly vault: Vault; readonly secretFields: (kind: string) => readonly string[] };
type PersonRow = Subject & { readonly entries: EntryJson[]; readonly voided: EntryJson[] };

/** Somebody stays as they are until the list is taken over: nothing is decided on a register that it changes. Their turns are counted at the number that stays. */
const LOCK = `select s.id from subject s where s.region = $1 and s.id in (select unnest(array[d.subject_id, ${staysOf('$1', 'd.subject_id')}]) from directory d where d.number_hash = $2 and d.region = $1) order by s.id for no key update`;
const PERSON = `select s.region, s.id, s.kind, s.name, s.number, s.number_hash as "numberHash", ${entriesJson('s.region', 's.id')} as entries, ${entriesJson('s.region', 's.id', true)} as voided
  from directory d join subject s on s.region = d.region and s.id = d.subject_id where d.number_hash = $2 and d.region = $1`;
const TAKE_BACK = `with ${takeBack('jsonb_populate_recordset(null::register_reversal, $1) as x')} select 1`;
/** Whatever of theirs waits looks again, and who has it on the desk is told that the register says something new. $1 region, $2 whose, $3 now */
const WAKE = `
with theirs as (select f.region, f.number from case_file f where f.region = $1 and f.status = 'open' and (f.subject_id = any(${numbersOf('$1', '$2')}) or f.applicant_id = any(${numbersOf('$1', '$2')}))),
again as (update case_item i set retry_at = least(i.retry_at, $3) from theirs t where i.region = t.region and i.case_number = t.number and i.retry_at is not null and i.ended_at is null)
insert into staff_notice (region, officer, id, cause, case_number, item_no, service, at)
select i.region, i.officer, gen_random_uuid(), 'register', i.case_number, i.no, i.service, $3 from theirs t join case_item i on i.region = t.region and i.case_number = t.number where i.officer is not null and i.ended_at is null`;

/** How what a record said is bound to its row. */
export const recordPlace = (id: string): string => `contradiction/${id}`;

/** What is known of whom a record is about, held until the transaction ends; nothing where nobody here has the number. */
export async function knownOf(client: PoolClient, region: string, personHash: string, vault: Vault): Promise<KnownOfRecord | undefined> {
  await client.query(LOCK, [region, personHash]);
  const { rows: [row] } = await client.query<PersonRow>(PERSON, [region, personHash]);
  if (!row) return undefined;
  const { entries, voided, ...subject } = row;
  return { subject: { ...subject, number: vault.open(subject.number, `subject/${subject.id}`) }, both: { entries: toEntries(entries, vault), voided: toEntries(voided, vault) } };
}

/** What a record said before, what it became, and where that stands now. @param subject whom it names now, where that is somebody */
export async function beforeOf(client: PoolClient, { region, department, scenario }: PullKey, recordHash: string, subject: string | undefined): Promise<KnownBefore | undefined> {
  const { rows: [row] } = await client.query<{ entry: string | null; digest: string; stands: string | null }>(BEFORE, [region, department, scenario, recordHash]);
  if (!row) return undefined;
  const { entry, digest, stands } = row;
  if (stands === null) return { entry, digest };
  const { rows: [own] } = await client.query<{ own: boolean }>(`select $2::uuid = any(${numbersOf('$1', '$3::uuid')}) as own`, [region, stands, subject ?? null]);
  return { entry, digest, stands, ...(own?.own !== true && { holder: stands }) };
}

/** Writes what became of a record: entries, ends and what is taken back, that it was so, and who has to look again. Of people whom nobody here knows nothing is kept. */
export async function writeTaken(client: PoolClient, key: PullKey, { recordHash, digest, record }: StagedRecord, { known, before }: { readonly known: KnownOfRecord | undefined; readonly before: KnownBefore | undefined }, taken: RecordTaken, at: string, sealing: Sealing): Promise<void> {
  const { region, department, scenario, period } = key;
  const { outcome, effects, entry } = taken;
  if (outcome === 'unknown' || outcome === 'other-name') return;
  // Whom the record names is believed only where number and name are one person's; else it is about whoever has its entry.
  const names = outcome === 'contradicts' && taken.unnamed ? undefined : known?.subject.id;
  const subject = names ?? before?.stands;
  if (subject === undefined) return;
  // What was not believed is no ground for what comes later: the digest of before stays.
  await client.query(
    'insert into pull_change (region, department, scenario, record_hash, period, subject_id, outcome, digest, entry_id, at, id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, gen_random_uuid()) on conflict do nothing',
    [region, department, scenario, recordHash, period, subject, outcome, outcome === 'contradicts' ? before?.digest ?? '' : digest, entry, at],
  );
  const of = [region, department, scenario, recordHash];
  if (outcome !== 'contradicts') {
    if (before) await client.query(OVER, [...of, at]);
    return writeEffects(client, key, subject, effects, at, sealing);
  }
  const id = (await client.query<{ id: string }>(WAITING, of)).rows[0]?.id ?? randomUUID();
  const holder = names === undefined ? before?.stands : before?.holder;
  const sealed = names === undefined ? '' : sealing.vault.seal(JSON.stringify(record), recordPlace(id));
  await client.query(RAISE, [...of, id, period, taken.unnamed ? taken.digest : digest, taken.cause, names ?? null, holder ?? null, entry, sealed, at]);
}

/** Writes what a list does to the register of one person, and has whatever of theirs waits looked at again. */
export async function writeEffects(client: PoolClient, { region, department, scenario, period }: PullKey, subject: string, effects: readonly RealisedEffect[], at: string, { vault, secretFields }: Sealing): Promise<void> {
  if (effects.length === 0) return;
  await client.query(`update subject set register_version = register_version + 1 where region = $1 and id = ${staysOf('$1', '$2')}`, [region, subject]);
  await client.query(TAKE_BACK, [JSON.stringify(effects.flatMap((effect) => (effect.kind === 'reversed' ? [reversalRow({ region, subject, number: `${department}/${scenario}/${period}` }, 0, effect)] : [])))]);
  await client.query(`with ${ADD_TO_REGISTER} select 1`, registerRows({ region, subject, case: '', at }, effects, vault, secretFields));
  await client.query(WAKE, [region, subject, at]);
}
