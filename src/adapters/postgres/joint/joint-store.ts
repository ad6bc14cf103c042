import type { Pool } from 'pg';
import type { JointStore, Reviewing } from '#usecases/ports/joint.ts';

/** What officers see of joint reviews, from the projection. */
export function createJointStore(pool: Pool): JointStore {
  return {
    async reviewing(region, officer, limit) {
      const { rows } = await pool.query<Reviewing>({
        name: 'joint-reviewing',
        text: `select case_number as number, no from case_item where region = $1 and joint is not null and $2 = any(joint) order by started_at, case_number, no limit $3`,
        values: [region, officer, limit],
      });
      return rows;
    },
  };
}
