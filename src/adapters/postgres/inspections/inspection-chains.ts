import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { InspectionChain } from '#usecases/ports/inspections.ts';
import { instant } from '../register/read-entries.ts';

const PAGE = 200;

/** Every chain of an inspection, page by page: what its hashes bind is what lies in the database, sealed. */
export async function* allInspectionChains(pool: Pool): AsyncIterable<InspectionChain> {
  let last = { region: '', number: '' };
  for (;;) {
    const { rows } = await pool.query<{ region: string; number: string; head: string; version: number; links: Link[] | null }>(
      `select i.region, i.number, i.head_hash as head, i.version,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data, 'prevHash', prev_hash, 'hash', hash) order by seq) from inspection_event e where e.region = i.region and e.number = i.number) as links
       from inspection i where (i.region, i.number) > ($1, $2) order by i.region, i.number limit ${PAGE}`,
      [last.region, last.number],
    );
    for (const row of rows) yield { ...row, links: (row.links ?? []).map((link) => ({ ...link, at: instant(link.at) })) };
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = { region: end.region, number: end.number };
  }
}
