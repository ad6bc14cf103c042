import type { Pool } from 'pg';
import type { KeptAbsence, Member, OpenItem, PoolMember, SupervisionStore } from '#usecases/ports/supervision.ts';
import { inTransaction } from '../transaction.ts';
import { instant } from '../register/read-entries.ts';

const ABSENCE = `id, officer, to_char(from_day, 'YYYY-MM-DD') as "from", to_char(to_day, 'YYYY-MM-DD') as "to", to_char(back_day, 'YYYY-MM-DD') as back, reason, entered_by as "enteredBy", at`;

/** The last day of an absence as far as it is known, for comparing days. */
const LAST = `coalesce(back_day - 1, to_day, 'infinity'::date)`;

/** All that is open in a region ($1), also what is looked at again. */
const OPEN = `select i.case_number as number, i.no, i.service, i.each_value as "of", i.status, f.life_event as "lifeEvent", f.submitted_at as "submittedAt", i.officer, i.reviewer, i.clock, i.urged, i.supervision as supervised
  from (
    select region, case_number, no, service, each_value, status, officer, reviewer, clock, urged, supervision, due_at from case_item where region = $1 and ended_at is null
    union all
    select region, case_number, no, service, each_value, case when reopened = 'review' then 'review' when again_officer is null then 'waiting' else 'officer' end, again_officer, again_reviewer, clock, null, supervision, due_at from case_item where region = $1 and reopened is not null
  ) i join case_file f on f.region = i.region and f.number = i.case_number`;
const SOONEST = 'order by i.due_at nulls last, i.case_number, i.no';
/** Who has it, as `readSupervision` says it. */
const HOLDER = `case when i.status in ('waiting', 'booking') then null when i.status = 'review' then i.reviewer else i.officer end`;

/** What is in the hands of whoever of the region ($1) cannot have it any more. */
const LEFT_BEHIND = `select h.number, h.no, o.id as officer, o.ended_at is not null as ended
  from officer o join (
    select case_number as number, no, due_at, case when status = 'review' then reviewer else officer end as holder, case when status = 'review' then 'reviewer' else 'officer' end as role from case_item where region = $1 and ended_at is null and status in ('officer', 'correction', 'publicity', 'review', 'booking')
    union all
    select case_number, no, due_at, case reopened when 'review' then again_reviewer else again_officer end, case reopened when 'review' then 'reviewer' else 'officer' end from case_item where region = $1 and reopened is not null
    union all
    select case_number, no, due_at, seat, 'officer' from case_item, unnest(joint) as seat where region = $1 and ended_at is null and joint is not null
  ) h on h.holder = o.id
  where o.region = $1 and (o.ended_at is not null or not (h.role = any(o.roles))) order by h.due_at nulls last, h.number, h.no`;

const items = (rows: readonly OpenItem[]): OpenItem[] => rows.map((row) => ({ ...row, submittedAt: instant(row.submittedAt) }));

/** What supervision reads and keeps. Every query stays within the region and reads an index on what is open. */
export function createSupervisionStore(pool: Pool): SupervisionStore {
  return {
    async open(region, limit) {
      return items((await pool.query<OpenItem>({ name: 'supervision-open', text: `${OPEN} ${SOONEST} limit $2`, values: [region, limit] })).rows);
    },
    async find(region, text, limit) {
      const { rows } = await pool.query<OpenItem>(`${OPEN} where position($2 in i.case_number) > 0 or ${HOLDER} = (select o.id from officer o where o.region = $1 and o.number = $2) ${SOONEST} limit $3`, [region, text, limit]);
      return items(rows);
    },
    async members(region, since) {
      const { rows } = await pool.query<Member>(
        `select o.id, o.number, o.name, o.roles, o.competences, o.present,
           (select count(*)::int from case_item i where i.region = o.region and i.ended_at is null and (i.officer = o.id or i.reviewer = o.id))
             + (select count(*)::int from case_item i where i.region = o.region and i.reopened is not null and case i.reopened when 'review' then i.again_reviewer else i.again_officer end = o.id) as load,
           (select count(*)::int from blocked_ask b where b.region = o.region and b.officer = o.id and b.at >= $2::date - interval '8 hours') as blocked
         from officer o where o.region = $1 order by o.number`,
        [region, since],
      );
      return rows;
    },
    async experts(region) {
      return (await pool.query<PoolMember>('select id, number, name, committee, speciality from expert where region = $1 order by number', [region])).rows;
    },
    async absences(region, from, officer) {
      const { rows } = await pool.query<KeptAbsence>(`select ${ABSENCE} from absence where region = $1 and ${LAST} >= $2::date and ${LAST} >= from_day and ($3::text is null or officer = $3) order by from_day, id`, [region, from, officer ?? null]);
      return rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    async addAbsence(region, { id, officer, from, to, reason, enteredBy, at }) {
      // Two at once are told apart by the row of whom it is about: who has it looks for others in a statement of its own, which sees what the one before has written.
      return await inTransaction(pool, async (client) => {
        for (const table of ['officer', 'expert']) await client.query(`select from ${table} where region = $1 and id = $2 for update`, [region, officer]);
        const { rowCount } = await client.query(
          `insert into absence (region, id, officer, from_day, to_day, reason, entered_by, at)
           select $1, $2, own.id, $4::date, $5::date, $6, $7, $8 from (select id from officer where region = $1 and id = $3 union all select id from expert where region = $1 and id = $3) own
           where not exists (select from absence a where a.region = $1 and a.officer = $3 and a.from_day <= coalesce($5::date, 'infinity'::date) and ${LAST} >= $4::date and ${LAST} >= a.from_day)`,
          [region, id, officer, from, to, reason, enteredBy, at],
        );
        return rowCount === 1;
      });
    },
    async endAbsence(region, id, back, by, officer) {
      const { rowCount } = await pool.query(
        `update absence set back_day = greatest($3::date, from_day), ended_by = $4 where region = $1 and id = $2 and back_day is null and (to_day is null or to_day >= $3::date) and ($5::text is null or officer = $5)`,
        [region, id, back, by, officer ?? null],
      );
      return rowCount === 1;
    },
    async noteBlocked(region, { id, officer, case: number, no, service, evidence, at }) {
      await pool.query('insert into blocked_ask (region, id, officer, case_number, item_no, service, evidence, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [region, id, officer, number, no, service, evidence, at]);
    },
    async handsOf(region, officer, limit) {
      const { rows } = await pool.query<{ number: string; no: number }>(
        `select number, no from (
           select case_number as number, no, due_at from case_item where region = $1 and ended_at is null and ((officer = $2 and status in ('officer', 'correction', 'publicity')) or (reviewer = $2 and status = 'review') or $2 = any(joint))
           union all
           select case_number, no, due_at from case_item where region = $1 and reopened is not null and case reopened when 'review' then again_reviewer else again_officer end = $2
         ) held order by due_at nulls last, number, no limit $3`,
        [region, officer, limit],
      );
      return rows;
    },
    async appraisedBy(region, expert, limit) {
      return (await pool.query<{ number: string; no: number }>('select case_number as number, no from case_item where region = $1 and experts is not null and $2 = any(experts) order by due_at nulls last, case_number, no limit $3', [region, expert, limit])).rows;
    },
    async leftBehind(region, limit) {
      const { rows } = await pool.query<{ number: string; no: number; officer: string; ended: boolean }>(`${LEFT_BEHIND} limit $2`, [region, limit]);
      return rows;
    },
    async toEscalate(region, now, limit) {
      const { rows } = await pool.query<{ number: string }>('select case_number as number from case_item where region = $1 and escalate_at <= $2 group by case_number order by min(escalate_at) limit $3', [region, now, limit]);
      return rows.map(({ number }) => number);
    },
    async escalateLater(region, number, now, at) {
      await pool.query('update case_item set escalate_at = $4 where region = $1 and case_number = $2 and escalate_at <= $3', [region, number, now, at]);
    },
  };
}
