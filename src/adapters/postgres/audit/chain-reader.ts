import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { Standing } from '#core/cases/stands.ts';
import { instant } from '../register/read-entries.ts';

/** One case's chain as it stands in the database, with what the case row says its head is and how its items stand in the tables that are read in daily work. */
export type StoredChain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[]; readonly stands: readonly Standing[] };

const PAGE = 200;

/** Every chain, page by page, so that memory stays constant however many there are. */
export async function* allChains(pool: Pool): AsyncIterable<StoredChain> {
  let last = { region: '', number: '' };
  for (;;) {
    const { rows } = await pool.query<{ region: string; number: string; head: string; version: number; links: Link[] | null; stands: Standing[] | null }>(
      `select f.region, f.number, f.head_hash as head, f.version,
         (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data::text, 'prevHash', prev_hash, 'hash', hash) order by seq)
          from case_event e where e.region = f.region and e.case_number = f.number) as links,
         (select json_agg(json_build_object('no', no, 'service', service, 'status', status, 'officer', officer, 'reviewer', reviewer, 'endedAt', ended_at) order by no)
          from case_item i where i.region = f.region and i.case_number = f.number) as stands
       from case_file f where (f.region, f.number) > ($1, $2) order by f.region, f.number limit ${PAGE}`,
      [last.region, last.number],
    );
    for (const row of rows) yield { ...row, stands: row.stands ?? [], links: (row.links ?? []).map((link) => ({ ...link, at: instant(link.at) })) };
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = { region: end.region, number: end.number };
  }
}
