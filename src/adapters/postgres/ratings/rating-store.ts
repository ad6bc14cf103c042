import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import type { Hash } from '#core/id.ts';
import { doesCount, inTime, isAppealed, ratingOf, type Rating, type RatingEvent, type RatingRecord } from '#core/ratings/rating.ts';
import type { RatingStore, RatingWrite } from '#usecases/ports/ratings.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { allRatingChains } from './rating-chains.ts';
import { createRatingFigures } from './rating-figures.ts';
import { createRatingLinks } from './rating-links.ts';
import { createRepairLists } from './repair-lists.ts';

type EventJson = { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly id: string; readonly events: readonly EventJson[] };

const READ = `select r.region, r.number, r.id, (select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from rating_event e where e.region = r.region and e.number = r.number) as events from rating r`;
/** What the data of an event are sealed for. */
export const ratingBinding = (region: string, number: string, seq: number): string => `rating/${region}/${number}/${seq}`;

/** What changes with an act, in the order of the statements below. */
const standing = (now: Rating): unknown[] => [now.via, now.score, doesCount(now), now.status, now.handler ?? null, now.had, isAppealed(now), now.until?.due ?? null, now.ending ?? null, inTime(now) ?? null, now.closedAt ?? null, now.version];

/** Ratings in PostgreSQL. What was said lies sealed; each event is bound by its hash to all before. */
export function createRatingStore(pool: Pool, vault: Vault, hash: Hash): RatingStore {
  const replay = ({ region, number, events }: Row): Rating => ratingOf({ region, number }, events.map(({ data, at, ...record }): RatingRecord =>
    ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, ratingBinding(region, number, record.seq))) as RatingEvent })));
  /** The new events as links of the chain, and its new head. */
  const chain = (head: string, { rating: { region, number }, records }: RatingWrite): { head: string; rows: object[] } => {
    let prevHash = head;
    const rows = records.map(({ seq, at, actor, event }) => {
      const link = { seq, type: event.type, at, actor, data: vault.seal(JSON.stringify(event), ratingBinding(region, number, seq)), prevHash };
      const bound = linkHash(hash, link);
      const row = { region, number, seq, type: event.type, at, actor, data: link.data, prev_hash: prevHash, hash: bound, draw_id: event.type === 'assigned' ? event.drawId : null, draw: event.type === 'assigned' ? event.draw : null };
      prevHash = bound;
      return row;
    });
    return { head: prevHash, rows };
  };
  const note = async (client: PoolClient, rows: readonly object[], { rating: { region, number }, records, notices }: RatingWrite): Promise<void> => {
    const draws = records.flatMap(({ at, event }) => (event.type === 'assigned' ? [{ region, id: event.drawId, case_number: number, item_no: 1, role: event.role, day: event.draw.day, data: event.draw, at }] : []));
    await client.query(
      `with events as (insert into rating_event select * from jsonb_populate_recordset(null::rating_event, $1)), draws as (insert into draw select * from jsonb_populate_recordset(null::draw, $2))
       insert into notice select * from jsonb_populate_recordset(null::notice, $3)`,
      [JSON.stringify(rows), JSON.stringify(draws), noticeRows(region, notices)],
    );
  };
  return {
    ...createRepairLists(pool), ...createRatingFigures(pool), ...createRatingLinks(pool), chains: () => allRatingChains(pool),
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    give: (write, id) => inTransaction(pool, async (client) => {
      const { rating: now } = write;
      const { head, rows } = chain(genesis(hash, now.region, now.number), write);
      const { rowCount } = await client.query(
        `insert into rating (region, number, id, case_number, item_no, party, service, channel, office, day, officers, given_at, via, score, counts, status, handler, had, appealed, due_day, ending, in_time, closed_at, version, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25) on conflict do nothing`,
        [now.region, now.number, id, now.case, now.no, now.party, now.service, now.channel, now.office ?? null, now.day, now.officers, now.givenAt, ...standing(now), head],
      );
      if (rowCount !== 1) return 'there';
      await note(client, rows, write);
      return 'given';
    }),
    advance: (write) => inTransaction(pool, async (client) => {
      const { rating: now, records } = write;
      const { rows: [seen] } = await client.query<{ head: string }>('select head_hash as head from rating where region = $1 and number = $2 and version = $3 for update', [now.region, now.number, now.version - records.length]);
      if (!seen) return 'changed-meanwhile';
      const { head, rows } = chain(seen.head, write);
      await client.query(
        'update rating set via = $3, score = $4, counts = $5, status = $6, handler = $7, had = $8, appealed = $9, due_day = $10, ending = $11, in_time = $12, closed_at = $13, version = $14, head_hash = $15 where region = $1 and number = $2',
        [now.region, now.number, ...standing(now), head],
      );
      await note(client, rows, write);
      return 'done';
    }),
    async read(region, number) {
      const { rows: [row] } = await pool.query<Row>(`${READ} where r.region = $1 and r.number = $2`, [region, number]);
      return row && replay(row);
    },
    async about(region, id, officer) {
      const { rows: [row] } = await pool.query<Row>(`${READ} where r.region = $1 and r.id = $2 and $3 = any(r.officers) and r.status in ('repairing', 'call-back', 'closed')`, [region, id, officer]);
      return row && replay(row);
    },
    async ofCase(region, number, party) {
      return (await pool.query<Row>(`${READ} where r.region = $1 and r.case_number = $2 and r.party = $3 order by r.item_no`, [region, number, party])).rows.map(replay);
    },
    async said(region, officer, limit) {
      const { rows } = await pool.query<Row>(`${READ} where r.region = $1 and r.officers @> array[$2::text] and r.status in ('repairing', 'call-back', 'closed') order by r.due_day desc nulls last, r.id limit $3`, [region, officer, limit]);
      return rows.map((row) => ({ id: row.id, rating: replay(row) }));
    },
  };
}
