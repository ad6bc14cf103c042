import type { Pool } from 'pg';
import type { Appraising, ExpertStore } from '#usecases/ports/experts.ts';

/** What experts see of their work, from the projection. */
export function createExpertStore(pool: Pool): ExpertStore {
  return {
    async appraising(region, expert, limit) {
      const { rows } = await pool.query<Appraising>({
        name: 'expert-appraising',
        text: `select case_number as number, no, service, each_value as "of" from case_item where region = $1 and experts is not null and $2 = any(experts) order by started_at, case_number, no limit $3`,
        values: [region, expert, limit],
      });
      return rows;
    },
  };
}
