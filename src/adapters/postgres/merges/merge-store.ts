import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import { partLogins, type Parted } from '#adapters/identity/part-logins.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { OfCase } from '#core/merges/between.ts';
import { mergeOf, type Merge, type MergeEvent, type MergeRecord } from '#core/merges/merge.ts';
import { apart, onePerson, type Joined } from '#core/merges/one-person.ts';
import type { SaidEnd } from '#core/merges/separate.ts';
import type { Side } from '#core/merges/side.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { LoginHash } from '#usecases/identity/ports.ts';
import type { MergeRow, MergeStore, MergeWrite, MyMerge } from '#usecases/ports/merges.ts';
import { takeBack } from '../cases/commit-sql.ts';
import { endVisits } from '../counter/end-visits.ts';
import { reversalRow } from '../cases/rows.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { wakePlans } from '../payments/wake-sql.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant, toEntries, type EntryJson } from '../register/read-entries.ts';
import { ADD_TO_REGISTER, registerRows } from '../register/register-store.ts';
import { inTransaction } from '../transaction.ts';
import { partRights } from './part-rights.ts';
import { HOLD_PLANS, READ_CASES, READ_JOINS, READ_SAID, READ_SIDE } from './side-sql.ts';

type EventJson = Omit<MergeRecord, 'event'> & { readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly events: readonly EventJson[] };
type SideRow = Omit<Side, 'one' | 'entries' | 'voided'> & { readonly entries: EntryJson[]; readonly voided: EntryJson[] };

const EVENTS = `(select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from merge_event e where e.region = m.region and e.number = m.number) as events`;
const READ = `select m.region, m.number, ${EVENTS} from merge m`;
const person = (s: string): string => `json_build_object('region', ${s}.region, 'id', ${s}.id, 'kind', ${s}.kind, 'name', ${s}.name, 'number', ${s}.number, 'numberHash', ${s}.number_hash)`;
const TAKE_BACK = `with ${takeBack('jsonb_populate_recordset(null::register_reversal, $1) as x')} select 1`;
const WAKE_PLANS = wakePlans('select unnest($2::uuid[])');
const binding = (region: string, number: string, seq: number): string => `merge/${region}/${number}/${seq}`;

/** Which numbers are one person, in PostgreSQL. What was said lies sealed. */
export function createMergeStore(pool: Pool, vault: Vault, secretFields: (kind: string) => readonly string[], now: () => string, loginHash: LoginHash): MergeStore {
  const replay = ({ region, number, events }: Row): Merge => mergeOf({ region, number }, events.map(({ data, at, ...record }): MergeRecord =>
    ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, binding(region, number, record.seq))) as MergeEvent })));
  const clear = (subject: Subject): Subject => ({ ...subject, number: vault.open(subject.number, `subject/${subject.id}`) });
  const note = async (client: PoolClient, { merge: { region, number }, record: { seq, at, actor, event }, notices }: MergeWrite): Promise<void> => {
    await client.query('insert into merge_event (region, number, seq, at, actor, data) values ($1, $2, $3, $4, $5, $6)', [region, number, seq, at, actor, vault.seal(JSON.stringify(event), binding(region, number, seq))]);
    await client.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
  };
  /** Locks the numbers, always in the same order, and says whether they stand as they were read. */
  const unchanged = async (client: PoolClient, region: string, seen: MergeWrite['seen']): Promise<boolean> => {
    const { rows } = await client.query<{ id: string; version: number }>('select id, register_version as version from subject where region = $1 and id = any($2) order by id for update', [region, Object.keys(seen)]);
    return rows.length === Object.keys(seen).length && rows.every(({ id, version }) => seen[id] === version);
  };
  /** Two people who were taken for one have nothing of each other's open any more. */
  const part = async (client: PoolClient, region: string, ones: readonly (readonly string[])[], since: string, at: string): Promise<readonly AccountRef[]> => {
    const { rows } = await client.query<{ id: string; number: string }>(`select id, number from subject where region = $1 and id = any($2) and kind = 'person'`, [region, ones.flat()]);
    const [one, other] = ones.map((people): Parted => ({ people, logins: rows.filter(({ id }) => people.includes(id)).map(({ id, number }) => loginHash({ kind: 'person', number: vault.open(number, `subject/${id}`) }).hash) }));
    if (!one || !other) return [];
    const parted = await partLogins(client, region, [one, other], at);
    await endVisits(client, region, ones.flat(), at);
    await partRights(client, region, ones.flat(), { since, at });
    return parted;
  };
  const joinsAmong = async (region: string, ids: readonly string[]): Promise<readonly Joined[]> => {
    const { rows } = await pool.query<Joined>(READ_JOINS, [region, ids]);
    return rows.map((join) => ({ ...join, since: instant(join.since) }));
  };
  const numbers = async (region: string, ids: readonly string[]): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ id: string }>(`select distinct unnest(coalesce(one, array[id])) as id from subject where region = $1 and id = any($2)`, [region, ids]);
    return rows.map(({ id }) => id);
  };
  const side = async (region: string, id: string, one: readonly string[]): Promise<Side | undefined> => {
    const { rows: [row] } = await pool.query<SideRow>(READ_SIDE, [region, id, one, dayOf(now())]);
    return row && { ...row, number: vault.open(row.number, `subject/${id}`), one, entries: toEntries(row.entries, vault), voided: toEntries(row.voided, vault), cases: row.cases.map((each) => ({ ...each, submittedAt: instant(each.submittedAt) })) };
  };
  const splitOf = async (region: string, kept: string, merged: string, isJoined: boolean): Promise<{ readonly kept: readonly string[]; readonly merged: readonly string[] }> => {
    const joins = await joinsAmong(region, await numbers(region, [kept, merged]));
    return isJoined ? apart(joins, { kept, merged }) : { kept: onePerson(joins, kept), merged: onePerson(joins, merged) };
  };
  return {
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    propose: (write) => inTransaction(pool, async (client) => {
      const { merge: { region, number, key, kept, merged, status, proposedAt, proposedBy, version } } = write;
      const { rowCount } = await client.query(
        'insert into merge (region, number, key, kept_id, merged_id, status, proposed_at, proposed_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing',
        [region, number, key, kept, merged, status, proposedAt, proposedBy, version],
      );
      if (rowCount === 1) {
        await note(client, write);
        return 'proposed';
      }
      const { rows: [before] } = await client.query<Row>(`${READ} where m.region = $1 and m.key = $2`, [region, key]);
      if (before) return isSame(replay(before), write.merge) ? 'same' : 'another';
      const { rows: [standing] } = await client.query<{ number: string }>(
        `select number from merge where region = $1 and status in ('proposed', 'merged', 'separating') and (merged_id = $2 or (merged_id = $3 and kept_id = $2)) order by merged_id = $2 desc limit 1`, [region, merged, kept]);
      return { standing: standing?.number ?? '' };
    }),
    advance: (write) => inTransaction(pool, async (client) => {
      const { merge: { region, number, status, since, version }, record, seen, ones, hold, effects = [] } = write;
      const stands = ones === undefined || (await unchanged(client, region, seen));
      const { rowCount } = stands ? await client.query('update merge set status = $3, since = $4, version = $5 where region = $1 and number = $2 and version = $6', [region, number, status, since ?? null, version, version - 1]) : { rowCount: 0 };
      if (rowCount !== 1) {
        await client.query('rollback');
        return 'changed-meanwhile';
      }
      await note(client, write);
      // Above every count that anybody has read of any of them: whatever was being decided meanwhile is decided again.
      const turn = Math.max(0, ...Object.values(seen)) + 1;
      for (const one of ones ?? []) await client.query('update subject set one = $3, register_version = $4 where region = $1 and id = any($2)', [region, one, one.length > 1 ? one : null, turn]);
      const parted = ones && ones.length > 1 && since !== undefined ? await part(client, region, ones, since, record.at) : [];
      // What had stopped a payment of the one may be the other's: a death.
      if (ones && ones.length > 1) await client.query(WAKE_PLANS, [region, ones.flat()]);
      if (hold && hold.plans.length > 0) await client.query(HOLD_PLANS, [region, hold.plans, hold.held, record.at, hold.reason.zh, `merge:${number}`]);
      for (const each of effects) {
        await client.query(TAKE_BACK, [JSON.stringify(each.effects.flatMap((effect) => (effect.kind === 'reversed' ? [reversalRow({ region, subject: each.subject, number }, 0, effect)] : [])))]);
        await client.query(`with ${ADD_TO_REGISTER} select 1`, registerRows({ region, subject: each.subject, case: number, at: record.at }, each.effects, vault, secretFields));
      }
      return { parted };
    }),
    async read(region, number) {
      const { rows: [row] } = await pool.query<Row>(`${READ} where m.region = $1 and m.number = $2`, [region, number]);
      return row && replay(row);
    },
    async byKey(region, key) {
      const { rows: [row] } = await pool.query<Row>(`${READ} where m.region = $1 and m.key = $2`, [region, key]);
      return row && replay(row);
    },
    async sides(region, keptId, mergedId, joined) {
      const { rows: before } = await pool.query<{ id: string; version: number }>(
        `select id, register_version as version from subject where region = $1 and id = any(array(select unnest(coalesce(one, array[id])) from subject where region = $1 and id = any($2)))`, [region, [keptId, mergedId]]);
      const split = await splitOf(region, keptId, mergedId, joined !== undefined);
      const [kept, merged] = await Promise.all([side(region, keptId, split.kept), side(region, mergedId, split.merged)]);
      if (!kept || !merged) return undefined;
      const found: { cases: Map<string, OfCase>; said: readonly SaidEnd[] } = { cases: new Map(), said: [] };
      if (joined) {
        const all = [...split.kept, ...split.merged];
        found.said = (await pool.query<SaidEnd>(READ_SAID, [region, all, joined.since])).rows;
        const named = [...kept.entries, ...merged.entries].flatMap(({ origin }) => (origin.kind === 'case' ? [origin.case] : []));
        const { rows } = await pool.query<OfCase & { number: string }>(READ_CASES, [region, [...new Set([...named, ...found.said.map((end) => end.case)])]]);
        found.cases = new Map(rows.map(({ number, subject, submittedAt }) => [number, { subject, submittedAt: instant(submittedAt) }]));
      }
      return { sides: { kept, merged, ...found }, seen: Object.fromEntries(before.map(({ id, version }) => [id, version])) };
    },
    async ones(region, kept, merged, joined) {
      const joins = await joinsAmong(region, await numbers(region, [kept, merged]));
      if (joined) return [onePerson([...joins, { kept, merged, since: joined.since }], kept)];
      const parts = apart(joins, { kept, merged });
      return [parts.kept, parts.merged];
    },
    async list(region, subject) {
      const { rows } = await pool.query<MergeRow>(
        `select m.number, m.status, m.proposed_at as "proposedAt", m.proposed_by as "proposedBy", m.since, ${person('k')} as kept, ${person('g')} as merged
         from merge m join subject k on k.region = m.region and k.id = m.kept_id join subject g on g.region = m.region and g.id = m.merged_id
         where m.region = $1 and ($2::uuid is null or m.kept_id = $2 or m.merged_id = $2) order by (m.status in ('proposed', 'separating')) desc, m.proposed_at desc, m.number limit 100`, [region, subject ?? null]);
      return rows.map((row) => ({ ...row, kept: clear(row.kept), merged: clear(row.merged) }));
    },
    async mine(region, subject) {
      const { rows } = await pool.query<Row & { merged: Subject }>(
        `select m.region, m.number, ${EVENTS}, ${person('g')} as merged from merge m join subject g on g.region = m.region and g.id = m.merged_id
         where m.region = $1 and m.since is not null and (m.kept_id = any(${numbersOf('$1', '$2')}) or m.merged_id = any(${numbersOf('$1', '$2')})) order by m.since desc limit 20`, [region, subject]);
      return rows.flatMap((row): MyMerge[] => {
        const { number, since, confirmedBy, endedAt } = replay(row);
        return since === undefined ? [] : [{ number, merged: clear(row.merged).number, since, by: confirmedBy ?? '', endedAt: endedAt ?? null }];
      });
    },
  };
}

function isSame(before: Merge, now: Merge): boolean {
  return before.kept === now.kept && before.merged === now.merged && before.proposedBy === now.proposedBy && before.reason === now.reason && before.proof === now.proof;
}
