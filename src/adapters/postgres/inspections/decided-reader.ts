import type { Pool } from 'pg';
import type { DecidedByRules, InspectionStore, PromisedDecision } from '#usecases/ports/inspections.ts';
import { instant } from '../register/read-entries.ts';

/** What the events of cases say the rules decided alone; the version is the one its case was submitted under, as its first event has it. */
const DECIDED = `select e.case_number as "case", (e.data->>'no')::int as no, i.service, e.at, f.channel, s.data->>'catalogVersion' as version
  from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
    join case_file f on f.region = e.region and f.number = e.case_number join case_event s on s.region = e.region and s.case_number = e.case_number and s.seq = 1
  where e.region = $1 and e.type = 'decided' and e.data->>'by' = 'rules'`;
/**
 * Approvals with the promises of the class `sampled` that they are the first to rest on, as they were signed. Only what stands in the chain before the approval counts, so that
 * whoever reads it later finds the same.
 */
const PROMISED = `select e.case_number as "case", (e.data->>'no')::int as no, i.service, e.at, f.channel, s.data->>'catalogVersion' as version, array_agg(p->>'element' order by p->>'element' collate "C") as promises
  from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
    join case_file f on f.region = e.region and f.number = e.case_number join case_event s on s.region = e.region and s.case_number = e.case_number and s.seq = 1
    cross join lateral json_array_elements(s.data->'signed') p
  where e.region = $1 and e.type = 'decided' and e.data->'decision'->>'outcome' = 'approve' and p->'check'->>'class' = 'sampled'
    and exists (select from json_array_elements_text(p->'items') resting where resting.value = e.data->>'no')
    and not exists (select from case_event b where b.region = e.region and b.case_number = e.case_number and b.seq < e.seq and (
      (b.type = 'promise-withdrawn' and b.data->>'element' = p->>'element')
      or (b.type = 'decided' and b.data->'decision'->>'outcome' = 'approve' and exists (select from json_array_elements_text(p->'items') resting where resting.value = b.data->>'no'))))`;
const ON = `e.at >= $2::date - interval '8 hours' and e.at < $2::date + interval '16 hours'`;

/** Decisions by the rules alone, and approvals that rest on promises. */
export function createDecidedReader(pool: Pool): Pick<InspectionStore, 'decidedOn' | 'promisedOn' | 'notLookedAt' | 'decidedFor'> {
  const read = async (sql: string, values: readonly unknown[]): Promise<DecidedByRules[]> => (await pool.query<DecidedByRules>(sql, [...values])).rows.map((row) => ({ ...row, at: instant(row.at) }));
  return {
    decidedOn: (region, day) => read(`${DECIDED} and ${ON} order by e.case_number collate "C", 2`, [region, day]),
    async promisedOn(region, day) {
      const { rows } = await pool.query<PromisedDecision>(`${PROMISED} and ${ON} group by e.case_number, 2, i.service, e.at, f.channel, 6 order by e.case_number collate "C", 2`, [region, day]);
      return rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    // What has not ended yet, as what is made public first, is looked at when it has.
    notLookedAt: (region, since, limit) => read(
      `${DECIDED} and e.data->'decision'->>'outcome' = 'approve' and e.at >= $2::date - interval '8 hours' and i.ended_at is not null
         and not exists (select from inspection n where n.region = e.region and n.kind = 'after' and n.case_number = e.case_number and n.item_no = (e.data->>'no')::int) order by e.at limit $3`,
      [region, since, limit],
    ),
    async decidedFor(region, applicant, day) {
      const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from case_event e join case_file f on f.region = e.region and f.number = e.case_number where e.region = $1 and e.type = 'decided' and e.data->>'by' = 'rules' and ${ON} and f.applicant_id = $3`, [region, day, applicant]);
      return rows[0]?.count ?? 0;
    },
  };
}
