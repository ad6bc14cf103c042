import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { StoredCase } from '#core/replay/replay-case.ts';
import type { ReadCases } from '#usecases/ports/replay.ts';

type Row = Link & { readonly region: string; readonly number: string };

/** So many events come with one round trip. */
const ROWS = 2_000;
/** Beside people who wait for their page so many, so that nobody waits for long. */
export const FEW_ROWS = 200;

/** $1 region · $2 since · $3, $4 share, each or null */
const EVENTS = `
select e.region, e.case_number as number, e.seq, e.type, e.at, e.actor, e.data::text as data, e.prev_hash as "prevHash", e.hash
from case_event e
where ($1::char(6) is null or e.region = $1)
  and ($4::int is null or (hashtext(e.case_number) & 2147483647) % $4 = $3)
  and ($2::timestamptz is null or exists (select from case_event l where l.region = e.region and l.case_number = e.case_number and l.at >= $2))
order by e.region, e.case_number, e.seq`;

/** The events of all cases, in their order, by a cursor on one view of the database: memory stays constant, and what is written meanwhile is not seen by half. */
export function createReadCases(pool: Pool, atOnce = ROWS): ReadCases {
  return async function* read({ region, since, part }) {
    const client = await pool.connect();
    let sound = false;
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`declare replayed no scroll cursor for ${EVENTS}`, [region ?? null, since ?? null, part?.no ?? null, part?.of ?? null]);
      let rest: Row[] = [];
      for (;;) {
        const { rows } = await client.query<Row>(`fetch ${atOnce} from replayed`);
        const all = [...rest, ...rows];
        if (all.length === 0) break;
        const grouped = casesIn(all);
        // The last one may go on with the next rows.
        const ended = rows.length < atOnce ? grouped : grouped.slice(0, -1);
        rest = rows.length < atOnce ? [] : all.slice(all.length - (grouped.at(-1)?.links.length ?? 0));
        if (ended.length > 0) yield ended;
        if (rows.length < atOnce) break;
      }
      await client.query('commit');
      sound = true;
    } finally {
      // Whoever stops in between leaves no half-read cursor to the next one.
      client.release(!sound);
    }
  };
}

function casesIn(rows: readonly Row[]): StoredCase[] {
  const cases: { region: string; number: string; links: Link[] }[] = [];
  for (const { region, number, ...link } of rows) {
    const last = cases.at(-1);
    if (last?.region === region && last.number === number) last.links.push(link);
    else cases.push({ region, number, links: [link] });
  }
  return cases;
}
