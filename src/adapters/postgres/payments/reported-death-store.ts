import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { ReportedDeath, ReportedDeathStore } from '#usecases/ports/reported-deaths.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';

const lifted = (report: string): string => `exists (select from reported_death_act l where l.region = ${report}.region and l.report_id = ${report}.id and l.act = 'lifted')`;

/** The reports of region $1, at most $3; $2: kinds of entries by which the register itself knows of a death. What waits for somebody comes first. */
const LIST = `
with listed as (
  select r.*, case when ${lifted('r')} then 'lifted'
    when exists (select from standing_entry s where s.region = r.region and s.subject_id = any(${numbersOf('r.region', 'r.subject_id')}) and s.kind = any($2)) then 'registered'
    when exists (select from reported_death_act c where c.region = r.region and c.report_id = r.id and c.act = 'confirmed') then 'confirmed' else 'open' end as state
  from reported_death r where r.region = $1
)
select l.id, l.subject_id as subject, s.name, s.number, l.department, l.scenario, l.died_on as "diedOn", l.at, l.state,
  coalesce((select jsonb_agg(jsonb_build_object('act', a.act, 'at', a.at, 'by', a.by, 'note', a.note) order by a.at) from reported_death_act a where a.region = l.region and a.report_id = l.id), '[]') as acts,
  held.plans, held.fen as "monthlyFen"
from listed l join subject s on s.region = l.region and s.id = l.subject_id,
lateral (
  select count(*)::int as plans, coalesce(sum(p.amount_fen), 0)::int as fen from payment_plan p
  where p.region = l.region and p.payee_id = any(${numbersOf('l.region', 'l.subject_id')}) and p.every = 'month' and p.revoked_at is null and p.next_month >= l.died_on and l.state in ('open', 'confirmed')
) held
order by l.state = 'open' desc, l.at desc, l.id limit $3`;

/** Note the act $3 of the report $2 of region $1, at $4, by $5, with the note $6: of all reports about the same person that still stand. */
const ACT = `
insert into reported_death_act (region, report_id, act, at, by, note)
select r.region, r.id, $3, $4, $5, $6 from reported_death r join reported_death named on named.region = r.region and named.id = $2
where r.region = $1 and r.subject_id = any(${numbersOf('named.region', 'named.subject_id')}) and not ${lifted('r')}
on conflict do nothing`;

type Row = Omit<ReportedDeath, 'acts'> & { readonly acts: readonly { readonly act: 'confirmed' | 'lifted'; readonly at: string; readonly by: string; readonly note: string | null }[] };
const binding = (region: string, id: string): string => `reported-death/${region}/${id}`;

/** Deaths that departments told of, in PostgreSQL. Notes are sealed: they speak of a person. */
export function createReportedDeathStore(pool: Pool, vault: Vault): ReportedDeathStore {
  return {
    async list(region, stops, limit) {
      const { rows } = await pool.query<Row>(LIST, [region, stops, limit]);
      return rows.map((row) => ({
        ...row, number: vault.open(row.number, `subject/${row.subject}`), at: new Date(row.at).toISOString(),
        acts: row.acts.map((each) => ({ ...each, at: new Date(each.at).toISOString(), note: each.note === null ? null : vault.open(each.note, binding(region, row.subject)) })),
      }));
    },
    act: (region, id, { act, by, note }, at) => inTransaction(pool, async (client) => {
      const { rows: [report] } = await client.query<{ subject: string }>('select subject_id as subject from reported_death where region = $1 and id = $2', [region, id]);
      if (!report) return 'unknown';
      const { rowCount } = await client.query(ACT, [region, id, act, at, by, vault.seal(note, binding(region, report.subject))]);
      return (rowCount ?? 0) > 0 ? 'done' : 'too-late';
    }),
  };
}
