import type { Pool } from 'pg';
import { instant } from '../register/read-entries.ts';
import type { AdminChain } from '#usecases/ports/administration.ts';

/** What the chain of a region is called where its first hash is made. */
export const ADMIN_CHAIN = 'administration';
type LinkJson = AdminChain['links'][number];

/** The chain of each region; there are few regions, and what administrators do is little. */
export async function* allAdminChains(pool: Pool): AsyncIterable<AdminChain> {
  const { rows } = await pool.query<{ region: string; head: string; version: number; links: LinkJson[] | null }>(
    `select c.region, c.head_hash as head, c.version,
       (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data, 'prevHash', prev_hash, 'hash', hash) order by seq) from admin_event e where e.region = c.region) as links
     from admin_chain c where c.version > 0 order by c.region`,
  );
  for (const row of rows) yield { ...row, number: ADMIN_CHAIN, links: (row.links ?? []).map((link) => ({ ...link, at: instant(link.at) })) };
}
