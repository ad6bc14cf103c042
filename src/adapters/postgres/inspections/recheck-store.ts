import type { Pool } from 'pg';
import type { Recheck, RecheckCount, RecheckStore } from '#usecases/ports/rechecks.ts';
import { instant } from '../register/read-entries.ts';

/** Decisions by the rules alone since $2 of which no row of a kind is there yet. */
const NOT_PLANNED = (kind: string, of: string): string => `
  select e.case_number as "case", i.no, e.at from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
  where e.region = $1 and e.type = 'decided' and e.data->>'by' = 'rules' and e.at >= $2::date - interval '8 hours' ${of}
    and not exists (select from recheck r where r.region = e.region and r.case_number = e.case_number and r.item_no = i.no and r.kind = '${kind}') order by e.at limit $3`;

/** What is held against what is known later: numbers of cases and moments, nothing of a person. */
export function createRecheckStore(pool: Pool): RecheckStore {
  type Found = { case: string; no: number; at: string };
  const key = 'region = $1 and case_number = $2 and item_no = $3 and kind = $4';
  const keyOf = (region: string, { case: number, no, kind }: Recheck) => [region, number, no, kind];
  const found = (rows: readonly Found[]): readonly Found[] => rows.map((row) => ({ ...row, at: instant(row.at) }));
  return {
    async plan(region, rows) {
      const { rowCount } = await pool.query(
        `insert into recheck (region, case_number, item_no, kind, after_days, decided_on, due_at) select $1, r."case", r.no, r.kind, r."afterDays", r."decidedOn", r."dueAt"
         from jsonb_to_recordset($2) as r("case" text, no integer, kind text, "afterDays" integer, "decidedOn" date, "dueAt" timestamptz) on conflict do nothing`,
        [region, JSON.stringify(rows)],
      );
      return rowCount ?? 0;
    },
    async unplanned(region, since, limit) {
      return found((await pool.query<Found>(NOT_PLANNED('facts', ''), [region, since, limit])).rows);
    },
    async unfollowed(region, since, services, limit) {
      return found((await pool.query<Found>(NOT_PLANNED('employer', `and e.data->'decision'->>'outcome' = 'approve' and i.service = any($4)`), [region, since, limit, services])).rows);
    },
    async take(region, now, until, limit) {
      const { rows } = await pool.query<Recheck>(
        `update recheck r set due_at = $3, tries = r.tries + 1 from (
           select case_number, item_no, kind, after_days from recheck w where region = $1 and outcome is null and due_at <= $2
             and not exists (select from recheck b where b.region = w.region and b.case_number = w.case_number and b.item_no = w.item_no and b.kind = w.kind and b.after_days < w.after_days and b.outcome is null)
           order by due_at limit $4 for update of w skip locked) d
         where r.region = $1 and r.case_number = d.case_number and r.item_no = d.item_no and r.kind = d.kind and r.after_days = d.after_days
         returning r.case_number as "case", r.item_no as no, r.kind, r.after_days as "afterDays", r.decided_on::text as "decidedOn", r.tries`,
        [region, now, until, limit],
      );
      return rows;
    },
    async again(region, recheck, at) {
      await pool.query(`update recheck set due_at = $6 where ${key} and after_days = $5 and outcome is null`, [...keyOf(region, recheck), recheck.afterDays, at]);
    },
    async done(region, recheck, outcome, at) {
      const ends = outcome === 'moot' || outcome === 'none';
      await pool.query(`update recheck set outcome = $6, done_at = $7 where ${key} and after_days ${ends ? '>=' : '='} $5 and outcome is null`, [...keyOf(region, recheck), recheck.afterDays, outcome, at]);
    },
    async counts(region, kind, since) {
      const { rows } = await pool.query<RecheckCount>(
        `select (count(distinct (case_number, item_no)) filter (where outcome is null))::int as decisions, (count(*) filter (where outcome is null))::int as waiting, (count(*) filter (where outcome is null and tries > 0))::int as again,
           (count(*) filter (where outcome = 'same'))::int as same, (count(*) filter (where outcome = 'differs'))::int as differs, (count(*) filter (where outcome = 'silent'))::int as silent,
           (count(*) filter (where outcome = 'moot'))::int as moot, (count(*) filter (where outcome = 'none'))::int as none
         from recheck where region = $1 and kind = $2 and (outcome is null or done_at >= $3::date)`,
        [region, kind, since],
      );
      return rows[0]!;
    },
  };
}
