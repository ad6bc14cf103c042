import type { Pool } from 'pg';
import type { RatingLink, RatingStore } from '#usecases/ports/ratings.ts';

/** Where links in messages lead, by the hash of what stands in them. */
export function createRatingLinks(pool: Pool): Pick<RatingStore, 'keepLink' | 'link'> {
  return {
    async keepLink({ region, hash, case: number, no, party, until, via }, at, lasts) {
      await pool.query(`insert into rating_link (region, token_hash, case_number, item_no, party, until, made_at, via) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ${lasts ? '(region, token_hash) do update set until = excluded.until where rating_link.until < excluded.until' : 'do nothing'}`, [region, hash, number, no, party, until, at, via]);
    },
    async link(hash) {
      return (await pool.query<RatingLink>('select region, token_hash as hash, case_number as "case", item_no as no, party, until::text as until, via from rating_link where token_hash = $1', [hash])).rows[0];
    },
  };
}
