import type { Pool } from 'pg';
import type { PublicityStore, PublishedItem } from '#usecases/ports/publicity.ts';
import { numbersOf } from '../register/one-person.ts';

const PAGE = 100;

const PUBLISHED = `select i.publicity_id as id, i.service, s.kind, s.name, i.publicity
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.subject_id
         where i.region = $1 and i.publicity_id is not null and coalesce((i.publicity ->> 'until')::timestamptz >= $2, true)`;

/** What is published, from the projection of the cases: no case is read for it. @param page entries a page */
export function createPublicityStore(pool: Pool, page = PAGE): PublicityStore {
  return {
    async open(region, now, after) {
      const { rows } = await pool.query<PublishedItem>(
        `${PUBLISHED} and ($3::timestamptz is null or (i.publicity ->> 'from')::timestamptz < $3 or ((i.publicity ->> 'from')::timestamptz = $3 and i.publicity_id > $4))
         order by (i.publicity ->> 'from')::timestamptz desc, i.publicity_id limit $5`,
        [region, now, after?.from ?? null, after?.id ?? null, page + 1],
      );
      return { entries: rows.slice(0, page), more: rows.length > page };
    },
    async one(region, id, now) {
      const { rows } = await pool.query<PublishedItem>(`${PUBLISHED} and i.publicity_id = $3`, [region, now, id]);
      return rows[0];
    },
    async find(region, id) {
      const { rows } = await pool.query<{ number: string; no: number }>('select case_number as number, no from case_item where region = $1 and publicity_id = $2', [region, id]);
      return rows[0];
    },
    async objectionsOf(region, who) {
      const { rows } = await pool.query<{ number: string; no: number }>(`select case_number as number, item_no as no from objection where region = $1 and objector = any(${numbersOf('$1', '$2')}) group by case_number, item_no order by max(at) desc limit 50`, [region, who]);
      return rows;
    },
  };
}
