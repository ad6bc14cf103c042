import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { RatingChain } from '#usecases/ports/ratings.ts';
import { instant } from '../register/read-entries.ts';

const PAGE = 200;

/** Every chain of a rating, page by page: what its hashes bind is what lies in the database, sealed. */
export async function* allRatingChains(pool: Pool): AsyncIterable<RatingChain> {
  let last = { region: '', number: '' };
  for (;;) {
    const { rows } = await pool.query<{ region: string; number: string; head: string; version: number; links: Link[] | null }>(
      `select r.region, r.number, r.head_hash as head, r.version,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data, 'prevHash', prev_hash, 'hash', hash) order by seq) from rating_event e where e.region = r.region and e.number = r.number) as links
       from rating r where (r.region, r.number) > ($1, $2) order by r.region, r.number limit ${PAGE}`,
      [last.region, last.number],
    );
    for (const row of rows) yield { ...row, links: (row.links ?? []).map((link) => ({ ...link, at: instant(link.at) })) };
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = { region: end.region, number: end.number };
  }
}
