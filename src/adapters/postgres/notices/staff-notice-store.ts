import type { Pool } from 'pg';
import type { StaffNoticeSeen, StaffNoticeStore } from '#usecases/ports/staff-notices.ts';

/** What officers and supervisors are told, as they read it. */
export function createStaffNoticeStore(pool: Pool): StaffNoticeStore {
  return {
    async of(region, officer, limit) {
      const { rows } = await pool.query<StaffNoticeSeen>('select id, cause, case_number as "case", item_no as no, service, at, read_at as "readAt" from staff_notice where region = $1 and officer = $2 order by at desc, id limit $3', [region, officer, limit]);
      return rows;
    },
    async unread(region, officer) {
      const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from staff_notice where region = $1 and officer = $2 and read_at is null', [region, officer]);
      return rows[0]?.count ?? 0;
    },
    async read(region, officer, at, ids) {
      await pool.query('update staff_notice set read_at = $3 where region = $1 and officer = $2 and read_at is null and ($4::uuid[] is null or id = any($4))', [region, officer, at, ids ?? null]);
    },
  };
}
