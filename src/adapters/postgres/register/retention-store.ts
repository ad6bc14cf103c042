import type { Pool } from 'pg';
import type { Retained } from '#core/register/retention.ts';
import type { Aged, RetentionRun, RetentionStore, RetentionView } from '#usecases/ports/retention.ts';
import { numbersOf } from './one-person.ts';
import { inTransaction } from '../transaction.ts';

/** That a case has no end yet, or its result is looked at again. */
const RUNS = `(f.status = 'open' or exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.reopened is not null))`;

/** Whether something of somebody still runs under any of their numbers: a case, a payment, money owed back, a request to correct an entry, a look into whether two numbers are one. */
const runsFor = (person: string, all = numbersOf('r.region', person)): string => `(exists (select from case_file f where f.region = r.region and ${RUNS} and (f.subject_id = any(${all}) or f.applicant_id = any(${all})))
  or exists (select from payment_plan p where p.region = r.region and (p.subject_id = any(${all}) or p.payee_id = any(${all})) and p.revoked_at is null and p.next_month is not null)
  or exists (select from payment_order o join payment_order_state s on s.region = o.region and s.id = o.id where o.region = r.region and o.payee_id = any(${all}) and s.status in ('ordered', 'filed', 'sent', 'returned'))
  or exists (select from payment_claim c where c.region = r.region and c.payee_id = any(${all}) and c.cancelled_at is null and c.recovered_fen < c.amount_fen)
  or exists (select from correction q where q.region = r.region and q.subject_id = any(${all}) and q.ended_at is null)
  or exists (select from merge m where m.region = r.region and (m.kept_id = ${person} or m.merged_id = ${person}) and m.status in ('proposed', 'separating')))`;

/** Whether a case still runs, or money of it. */
const RUNS_IN_CASE = `(exists (select from case_file f where f.region = r.region and f.number = r.case_number and ${RUNS})
  or exists (select from payment_plan p where p.region = r.region and p.case_number = r.case_number and p.revoked_at is null and p.next_month is not null)
  or exists (select from message m where m.region = r.region and m.case_number = r.case_number and m.status not in ('delivered', 'settled')))`;

/** The archive package of a case holds its notices and receipts: they stay until it was made as the case stands. */
const NOT_ARCHIVED = `exists (select from case_file f where f.region = r.region and f.number = r.case_number and (f.archived_version is null or f.archived_version < f.version))`;

/** Of each kind its table `r`, when a record is from, and what keeps it. Days begin at midnight in China. */
const KINDS: Readonly<Record<Retained, { readonly table: string; readonly at: string; readonly needed: string; readonly with?: readonly string[] }>> = {
  access: { table: 'access_log', at: 'at', needed: runsFor('r.subject_id') },
  exchange: { table: 'exchange', at: 'at', needed: RUNS_IN_CASE },
  answer: { table: 'department_answer', at: 'fresh_until', needed: runsFor('r.subject_id') },
  notice: { table: 'notice', at: 'at', needed: `(r.sent_at is null or ${RUNS_IN_CASE} or ${NOT_ARCHIVED} or exists (select from sending s where s.region = r.region and s.notice_id = r.id and s.status in ('queued', 'failing')) or exists (select from webhook_call w where w.region = r.region and w.notice_id = r.id and w.status in ('queued', 'failing')))`, with: ['sending', 'webhook_call'] },
  draft: { table: 'draft', at: 'updated_at', needed: 'false' },
};
const OLD = (at: string): string => `r.region = $1 and r.${at} < $2::date - interval '8 hours'`;

/** Counts what is kept, as the role that serves people may. */
export function createRetentionView(pool: Pool): RetentionView {
  return {
    count: (region, kind, before) => count(pool, region, kind, before),
    async oldestFrom(region, kind, before) {
      const { table, at } = KINDS[kind];
      const { rows } = await pool.query<{ day: string | null }>(`select to_char(min(${at}) + interval '8 hours', 'YYYY-MM-DD') as day from ${table} r where r.region = $1 and r.${at} >= $2::date - interval '8 hours'`, [region, before]);
      return rows[0]?.day ?? undefined;
    },
    async lastRuns(region) {
      const { rows } = await pool.query<RetentionRun>('select distinct on (kind) kind, at, before_day::text as before, removed from retention_run where region = $1 order by kind, at desc', [region]);
      return rows;
    },
  };
}

/** Removes what is kept no longer, as the owner of the schema, piece by piece: a run that breaks off has removed and noted whole pieces, and the next one goes on. */
export function createRetentionStore(owner: Pool): RetentionStore {
  return {
    count: (region, kind, before) => count(owner, region, kind, before),
    remove: (region, { kind, before, limit: amount, source }, now, limit) => inTransaction(owner, async (client) => {
      const { table, at, needed, with: along = [] } = KINDS[kind];
      // Held until they are gone: what another run takes meanwhile is left to it, and what changes is looked at again.
      const { rows } = await client.query<{ place: string; id?: string }>(`select r.ctid::text as place${along.length > 0 ? ', r.id' : ''} from ${table} r where ${OLD(at)} and not ${needed} limit $3 for update of r skip locked`, [region, before, limit]);
      if (rows.length === 0) return 0;
      for (const each of along) await client.query(`delete from ${each} g where g.region = $1 and g.notice_id = any($2)`, [region, rows.map(({ id }) => id)]);
      // The same place is somebody else's row on another shard: the region leads to the one it was read from.
      const { rowCount } = await client.query(`delete from ${table} r where r.region = $2 and r.ctid = any($1::tid[])`, [rows.map(({ place }) => place), region]);
      const removed = rowCount ?? 0;
      await client.query('insert into retention_run (region, at, kind, before_day, amount, source, removed) values ($1, $2, $3, $4, $5, $6, $7) on conflict (region, at, kind) do update set removed = retention_run.removed + excluded.removed', [region, now, kind, before, amount, source, removed]);
      return removed;
    }),
  };
}

async function count(pool: Pool, region: string, kind: Retained, before: string): Promise<Aged> {
  const { table, at, needed } = KINDS[kind];
  const { rows } = await pool.query<Aged>(`select count(*)::int as old, (count(*) filter (where not ${needed}))::int as removable from ${table} r where ${OLD(at)}`, [region, before]);
  return rows[0]!;
}
