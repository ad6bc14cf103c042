import type { Pool } from 'pg';
import type { AssistanceStore, Assisting } from '#usecases/ports/assistance.ts';

/** What desks of other agencies see of their work, from the projection. */
export function createAssistanceStore(pool: Pool): AssistanceStore {
  return {
    async open(region, desks, limit) {
      const { rows } = await pool.query<Assisting>({
        name: 'desk-open',
        text: `select case_number as number, no from case_item where region = $1 and desks is not null and desks && $2::text[] order by started_at, case_number, no limit $3`,
        values: [region, desks, limit],
      });
      return rows;
    },
  };
}
