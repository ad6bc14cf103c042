import type { Pool } from 'pg';
import type { PublicityStore, PublishedItem } from '#usecases/ports/publicity.ts';

/** More than any city publishes at once. */
const MOST = 1000;

/** What is published, from the projection of the cases: no case is read for it. */
export function createPublicityStore(pool: Pool): PublicityStore {
  return {
    async open(region, now) {
      const { rows } = await pool.query<PublishedItem>(
        `select i.publicity_id as id, i.service, s.kind, s.name, i.publicity
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.subject_id
         where i.region = $1 and i.publicity_id is not null and coalesce((i.publicity ->> 'until')::timestamptz >= $2, true)
         order by (i.publicity ->> 'from')::timestamptz desc, i.publicity_id limit ${MOST}`,
        [region, now],
      );
      return rows;
    },
    async find(region, id) {
      const { rows } = await pool.query<{ number: string; no: number }>('select case_number as number, no from case_item where region = $1 and publicity_id = $2', [region, id]);
      return rows[0];
    },
    async objectionsOf(region, who) {
      const { rows } = await pool.query<{ number: string; no: number }>('select case_number as number, item_no as no from objection where region = $1 and objector = $2 group by case_number, item_no order by max(at) desc limit 50', [region, who]);
      return rows;
    },
  };
}
