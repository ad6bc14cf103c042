import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { ComplaintChain } from '#usecases/ports/complaints.ts';
import { instant } from '../register/read-entries.ts';

const PAGE = 200;

/** Every chain of a complaint, page by page: what its hashes bind is what lies in the database, sealed. */
export async function* allComplaintChains(pool: Pool): AsyncIterable<ComplaintChain> {
  let last = { region: '', number: '' };
  for (;;) {
    const { rows } = await pool.query<{ region: string; number: string; head: string; version: number; links: Link[] | null }>(
      `select c.region, c.number, c.head_hash as head, c.version,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data, 'prevHash', prev_hash, 'hash', hash) order by seq) from complaint_event e where e.region = c.region and e.number = c.number) as links
       from complaint c where (c.region, c.number) > ($1, $2) order by c.region, c.number limit ${PAGE}`,
      [last.region, last.number],
    );
    for (const row of rows) yield { ...row, links: (row.links ?? []).map((link) => ({ ...link, at: instant(link.at) })) };
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = { region: end.region, number: end.number };
  }
}
