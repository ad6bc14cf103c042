import type { Pool } from 'pg';
import type { Held, HeldStore } from '#usecases/retry-held.ts';

/** Cases with items that wait for a department or for somebody to draw. */
export function createHeldStore(pool: Pool): HeldStore {
  return {
    async due(now, limit) {
      const { rows } = await pool.query<Held>('select region, case_number as number from case_item where retry_at <= $1 group by region, case_number order by min(retry_at) limit $2', [now, limit]);
      return rows;
    },
    async later({ region, number }, now, at) {
      await pool.query('update case_item set retry_at = $4 where region = $1 and case_number = $2 and retry_at <= $3', [region, number, now, at]);
    },
  };
}
