import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Staged, PulledRecord } from '#core/partners/pulled.ts';
import type { PullKey, PullSeen, PullState, PullStore, RecordTaken, StagedRecord } from '#usecases/ports/pulls.ts';
import { inTransaction } from '../transaction.ts';
import { beforeOf, knownOf, writeTaken } from './take-row.ts';

const KEY = 'region = $1 and department = $2 and scenario = $3 and period = $4';
const valuesOf = ({ region, department, scenario, period }: PullKey): string[] => [region, department, scenario, period];
const STATE = 'region, department, scenario, period, status, cursor, told, attempts, next_at as "nextAt"';
const bindingOf = (key: PullKey, no: number): string => `pull/${valuesOf(key).join('/')}/${no}`;
type Row = { readonly no: number; readonly recordHash: string; readonly personHash: string; readonly digest: string; readonly sealed: string };

/** Lists of departments in PostgreSQL: kept until they are whole, then taken over in pieces, each with what it does to the register in one transaction. */
export function createPullStore(pool: Pool, vault: Vault, secretFields: (kind: string) => readonly string[]): PullStore {
  return {
    async lastDone({ region, department, scenario }) {
      const { rows } = await pool.query<{ period: string | null }>(`select max(period) as period from pull where region = $1 and department = $2 and scenario = $3 and status = 'done'`, [region, department, scenario]);
      return rows[0]?.period ?? undefined;
    },
    async begin(key, at) {
      await pool.query(`insert into pull (region, department, scenario, period, status, cursor, begun_at, next_at) values ($1, $2, $3, $4, 'fetching', '', $5, $5) on conflict do nothing`, [...valuesOf(key), at]);
      return (await pool.query<PullState>(`select ${STATE} from pull where ${KEY}`, valuesOf(key))).rows[0]!;
    },
    keepPage: (key, cursor, { records, next, totals }) => inTransaction(pool, async (client) => {
      const { rows: [pull] } = await client.query<{ fetched: number }>(`select fetched from pull where ${KEY} and status = 'fetching' and told is null and cursor = $5 for update`, [...valuesOf(key), cursor]);
      if (!pull) return false;
      const rows = records.map(({ record, recordHash, personHash, digest }, at) => { const no = pull.fetched + at + 1; return { ...key, no, record_hash: recordHash, person_hash: personHash, digest, sealed: vault.seal(JSON.stringify(record), bindingOf(key, no)) }; });
      await client.query('insert into pull_row select x.* from jsonb_populate_recordset(null::pull_row, $1) as x', [JSON.stringify(rows.map(({ region, department, scenario, period, ...row }) => ({ region, department, scenario, period, ...row })))]);
      await client.query(`update pull set cursor = $5, pages = pages + 1, fetched = fetched + $6, told = $7, trouble = null where ${KEY}`, [...valuesOf(key), next ?? '', records.length, next === null && totals ? JSON.stringify(totals) : null]);
      return true;
    }),
    async staged(key) {
      return (await pool.query<Staged>(`select count(*)::int as records, count(distinct person_hash)::int as people, (count(*) - count(distinct record_hash))::int as doubled from pull_row where ${KEY}`, valuesOf(key))).rows[0]!;
    },
    async checked(key) {
      await pool.query(`update pull set status = 'applying', trouble = null where ${KEY} and status = 'fetching' and told is not null`, valuesOf(key));
    },
    startOver: (key, trouble, nextAt) => inTransaction(pool, async (client) => {
      const { rowCount } = await client.query(`update pull set cursor = '', pages = 0, fetched = 0, told = null, attempts = attempts + 1, trouble = $5, next_at = $6 where ${KEY} and status = 'fetching'`, [...valuesOf(key), trouble, nextAt]);
      if (rowCount === 1) await client.query(`delete from pull_row where ${KEY}`, valuesOf(key));
    }),
    async later(key, trouble, nextAt) {
      await pool.query(`update pull set attempts = attempts + 1, trouble = $5, next_at = $6 where ${KEY}`, [...valuesOf(key), trouble, nextAt]);
    },
    takeOver: (key, limit, at, take) => inTransaction(pool, async (client) => {
      const { rows: [pull] } = await client.query(`select 1 from pull where ${KEY} and status = 'applying' for update skip locked`, valuesOf(key));
      if (!pull) return undefined;
      const { rows } = await client.query<Row>(`select no, record_hash as "recordHash", person_hash as "personHash", digest, sealed from pull_row where ${KEY} order by no limit $5`, [...valuesOf(key), limit]);
      const counts: Partial<Record<RecordTaken['outcome'], number>> = {};
      for (const { no, sealed, ...hashes } of rows) {
        const staged: StagedRecord = { ...hashes, record: JSON.parse(vault.open(sealed, bindingOf(key, no))) as PulledRecord };
        const known = await knownOf(client, key.region, hashes.personHash, vault);
        const before = await beforeOf(client, key, hashes.recordHash, known?.subject.id);
        const taken = take(staged, known, before);
        await writeTaken(client, key, staged, { known, before }, taken, at, { vault, secretFields });
        counts[taken.outcome] = (counts[taken.outcome] ?? 0) + 1;
      }
      await client.query(`delete from pull_row where ${KEY} and no = any($5)`, [...valuesOf(key), rows.map(({ no }) => no)]);
      const { rows: [left] } = await client.query<{ count: number }>(`select count(*)::int as count from pull_row where ${KEY}`, valuesOf(key));
      await client.query(
        `update pull set counts = (select coalesce(jsonb_object_agg(key, total), '{}') from (select key, sum(value::int) as total from (select * from jsonb_each_text(pull.counts) union all select * from jsonb_each_text($5::jsonb)) x group by key) y),
           status = case when $6 then 'done' else status end, done_at = case when $6 then $7::timestamptz end, trouble = null where ${KEY}`,
        [...valuesOf(key), JSON.stringify(counts), left!.count === 0, at],
      );
      return left!.count;
    }),
    async recent(region, limit) {
      const { rows } = await pool.query<PullSeen>(`select region, department, scenario, period, status, pages, fetched, told, counts, attempts, trouble, begun_at as "begunAt", next_at as "nextAt", done_at as "doneAt" from pull where region = $1 order by begun_at desc, department, scenario, period desc limit $2`, [region, limit]);
      return rows;
    },
  };
}
