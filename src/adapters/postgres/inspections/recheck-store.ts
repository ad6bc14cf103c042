import type { Pool } from 'pg';
import type { Recheck, RecheckCount, RecheckStore } from '#usecases/ports/rechecks.ts';
import { instant } from '../register/read-entries.ts';

/** What is held against what is known later: numbers of cases and moments, nothing of a person. */
export function createRecheckStore(pool: Pool): RecheckStore {
  const key = 'region = $1 and case_number = $2 and item_no = $3';
  return {
    async plan(region, rows) {
      const { rowCount } = await pool.query(
        `insert into recheck (region, case_number, item_no, decided_on, due_at) select $1, r."case", r.no, r."decidedOn", r."dueAt"
         from jsonb_to_recordset($2) as r("case" text, no integer, "decidedOn" date, "dueAt" timestamptz) on conflict do nothing`,
        [region, JSON.stringify(rows)],
      );
      return rowCount ?? 0;
    },
    async unplanned(region, since, limit) {
      const { rows } = await pool.query<{ case: string; no: number; at: string }>(
        `select e.case_number as "case", i.no, e.at from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
         where e.region = $1 and e.type = 'decided' and e.data->>'by' = 'rules' and e.at >= $2::date - interval '8 hours'
           and not exists (select from recheck r where r.region = e.region and r.case_number = e.case_number and r.item_no = i.no) order by e.at limit $3`,
        [region, since, limit],
      );
      return rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    async take(region, now, until, limit) {
      const { rows } = await pool.query<Recheck>(
        `update recheck r set due_at = $3, tries = r.tries + 1 from (select case_number, item_no from recheck where region = $1 and outcome is null and due_at <= $2 order by due_at limit $4 for update skip locked) d
         where r.region = $1 and r.case_number = d.case_number and r.item_no = d.item_no returning r.case_number as "case", r.item_no as no, r.decided_on::text as "decidedOn", r.tries`,
        [region, now, until, limit],
      );
      return rows;
    },
    async again(region, { case: number, no }, at) {
      await pool.query(`update recheck set due_at = $4 where ${key} and outcome is null`, [region, number, no, at]);
    },
    async done(region, { case: number, no }, outcome, at) {
      await pool.query(`update recheck set outcome = $4, done_at = $5 where ${key} and outcome is null`, [region, number, no, outcome, at]);
    },
    async counts(region, since) {
      const { rows } = await pool.query<RecheckCount>(
        `select (count(*) filter (where outcome is null))::int as waiting, (count(*) filter (where outcome is null and tries > 0))::int as again, (count(*) filter (where outcome = 'same'))::int as same,
           (count(*) filter (where outcome = 'differs'))::int as differs, (count(*) filter (where outcome = 'silent'))::int as silent, (count(*) filter (where outcome = 'moot'))::int as moot
         from recheck where region = $1 and (outcome is null or done_at >= $2::date)`,
        [region, since],
      );
      return rows[0]!;
    },
  };
}
