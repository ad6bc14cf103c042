import type { Pool } from 'pg';
import { questionOf, type PastItem } from '#core/cases/alike.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { PAST_ITEMS, type StaffStore } from '#usecases/ports/staff.ts';

type Row = {
  readonly number: string; readonly no: number; readonly status: 'approved' | 'refused'; readonly took: number; readonly own: boolean;
  readonly question: Pick<Decision, 'criteria' | 'because' | 'missing'> | null; readonly decided: { readonly by: 'rules' | 'officer'; readonly criterion: string | null } | null; readonly contested: readonly string[];
};

/**
 * Reads the index of what ended after a person had it (0108), backwards, and of each of these cases the few events by its key. Of a decision, which is
 * some kilobytes, only what makes the question leaves the database: no fact, no words of anybody.
 */
const SQL = `
select i.case_number as number, i.no, i.status, extract(epoch from i.ended_at - i.started_at) * 1000 as took,
  ((i.officer = $6 and 'officer' = any($7)) or (i.reviewer = $6 and 'reviewer' = any($7))) is true as own, e.question, e.decided, array(select json_object_keys(coalesce(e.contests, '{}'::json))) as contested
from (
  select * from case_item where region = $1 and service = $2 and ended_at >= $3 and ended_at is not null and officer is not null and status in ('approved', 'refused') and (case_number, no) <> ($4, $5)
  order by ended_at desc limit ${PAST_ITEMS}
) i cross join lateral (
  select (array_agg(json_strip_nulls(json_build_object('criteria', data->'decision'->'criteria', 'because', data->'decision'->'because', 'missing', data->'decision'->'missing')) order by seq desc) filter (where type = 'referred'))[1] as question,
    (array_agg(json_build_object('by', data->'by', 'criterion', data->'criterion') order by seq desc) filter (where type = 'decided'))[1] as decided,
    (array_agg(data->'given'->'contests') filter (where type = 'submitted'))[1] as contests
  from case_event where region = i.region and case_number = i.case_number and (type = 'submitted' or (type in ('referred', 'decided') and (data->>'no')::int = i.no))
) e
order by i.ended_at desc`;

/** What became of the same matter before, as far as a person had it; see `StaffStore.past`. */
export const pastItems = async (pool: Pool, ...[region, service, since, but, who]: Parameters<StaffStore['past']>): Promise<readonly PastItem[]> => {
  const { rows } = await pool.query<Row>({ name: 'staff-past-items', text: SQL, values: [region, service, since, but.number, but.no, who.officer, who.roles] });
  return rows.flatMap(({ number, no, status, took, own, question, decided, contested }) => (question === null ? [] : [{
    question: questionOf(question, contested), outcome: status === 'approved' ? 'approve' as const : 'refuse' as const, by: decided?.by ?? 'officer', took: Number(took),
    ...(decided?.criterion && { criterion: decided.criterion }), ...(own && { own: { case: number, no } }),
  }]));
};
