import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { instant } from '../register/read-entries.ts';
import { questionsOf } from './questions.ts';
import { pastItems } from './past-items.ts';
import type { QueueItem, StaffStore } from '#usecases/ports/staff.ts';

/** Public numbers change when somebody joins; a page may show the old list for a minute. */
const NUMBERS_MS = 60_000;

/** What officers see of their work. Every query stays within the region and reads an index on the officer or the service. */
export function createStaffStore(pool: Pool): StaffStore {
  const numbers = new LRUCache<string, ReadonlyMap<string, string>>({ max: 1000, ttl: NUMBERS_MS });
  return {
    async queue(region, officer) {
      const { rows } = await pool.query<QueueItem>({
        name: 'staff-queue',
        text: `select i.case_number as number, i.no, i.role,
            i.service, i.each_value as "of", i.status, f.life_event as "lifeEvent", f.submitted_at as "submittedAt", i.clock, i.mark, i.urged, i.supervision as supervised, i.reopened
          from (
            select *, case when status = 'review' then 'reviewer' else 'officer' end as role from case_item
              where region = $1 and ended_at is null and ((officer = $2 and status in ('officer', 'correction', 'publicity')) or (reviewer = $2 and status = 'review'))
            union all select *, 'officer' from case_item where region = $1 and again_officer = $2 and reopened = 'officer'
            union all select *, 'reviewer' from case_item where region = $1 and again_reviewer = $2 and reopened = 'review'
          ) i join case_file f on f.region = i.region and f.number = i.case_number
          order by i.due_at nulls last, i.case_number, i.no limit 500`,
        values: [region, officer],
      });
      return rows.map((row) => ({ ...row, submittedAt: instant(row.submittedAt) }));
    },
    async today(region, officer, day) {
      const { rows } = await pool.query<{ decided: number; minutes: number | null }>(
        `select count(*)::int as decided, round(avg(extract(epoch from i.ended_at - d.at) / 60))::int as minutes
         from case_item i left join lateral (select max(at) as at from draw where region = i.region and case_number = i.case_number and item_no = i.no and role = 'officer') d on true
         where i.region = $1 and (i.officer = $2 or i.reviewer = $2) and i.status in ('approved', 'refused') and i.ended_at >= $3::date - interval '8 hours' and i.ended_at < $3::date + interval '16 hours'`,
        [region, officer, day],
      );
      return { decided: rows[0]?.decided ?? 0, averageMinutes: rows[0]?.minutes ?? undefined };
    },
    async similar(region, service, since) {
      const { rows } = await pool.query<{ approved: number; refused: number }>(
        `select count(*) filter (where status = 'approved')::int as approved, count(*) filter (where status = 'refused')::int as refused
         from case_item where region = $1 and service = $2 and ended_at >= $3`,
        [region, service, since],
      );
      return rows[0] ?? { approved: 0, refused: 0 };
    },
    past: (region, service, since, but, who) => pastItems(pool, region, service, since, but, who),
    questions: (region, items) => questionsOf(pool, region, items),
    async office(region, officer) {
      return (await pool.query<{ office: string | null }>('select office from officer where region = $1 and id = $2', [region, officer])).rows[0]?.office ?? undefined;
    },
    async officerNumbers(region) {
      const known = numbers.get(region);
      if (known) return known;
      const { rows } = await pool.query<{ id: string; number: string }>('select id, number from officer where region = $1 union all select id, number from expert where region = $1 union all select id, number from assistant where region = $1', [region]);
      const found = new Map(rows.map((row) => [row.id, row.number]));
      numbers.set(region, found);
      return found;
    },
  };
}
