import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import type { Hash } from '#core/id.ts';
import { filesOf, inspectionOf, type Inspection, type InspectionEvent, type InspectionRecord } from '#core/inspection/inspection.ts';
import type { InspectionStore, InspectionWrite } from '#usecases/ports/inspections.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { allInspectionChains } from './inspection-chains.ts';
import { createDecidedReader } from './decided-reader.ts';
import { createInspectionLists } from './inspection-lists.ts';
import { createSampleStore } from './sample-store.ts';

type EventJson = { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly subject: string; readonly events: readonly EventJson[] };

const READ = `select i.region, i.number, i.subject_id as subject, (select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from inspection_event e where e.region = i.region and e.number = i.number) as events from inspection i`;
const binding = (region: string, number: string, seq: number): string => `inspection/${region}/${number}/${seq}`;

/** Inspections in PostgreSQL. What was found and said lies sealed; each event is bound by its hash to all before. */
export function createInspectionStore(pool: Pool, vault: Vault, hash: Hash): InspectionStore {
  const replay = ({ region, number, subject, events }: Row): Inspection => inspectionOf({ region, number, subject }, events.map(({ data, at, ...record }): InspectionRecord =>
    ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, binding(region, number, record.seq))) as InspectionEvent })));
  /** The new events as links of the chain, and its new head. */
  const chain = (head: string, { inspection: { region, number }, records }: InspectionWrite): { head: string; rows: object[] } => {
    let prevHash = head;
    const rows = records.map(({ seq, at, actor, event }) => {
      const link = { seq, type: event.type, at, actor, data: vault.seal(JSON.stringify(event), binding(region, number, seq)), prevHash };
      const bound = linkHash(hash, link);
      const row = { region, number, seq, type: event.type, at, actor, data: link.data, prev_hash: prevHash, hash: bound, draw_id: event.type === 'assigned' ? event.drawId : null, draw: event.type === 'assigned' ? event.draw : null };
      prevHash = bound;
      return row;
    });
    return { head: prevHash, rows };
  };
  const note = async (client: PoolClient, rows: readonly object[], { inspection: { region, number }, records, notices }: InspectionWrite): Promise<void> => {
    const draws = records.flatMap(({ at, event }) => (event.type === 'assigned' ? [{ region, id: event.drawId, case_number: number, item_no: 1, role: event.role, day: event.draw.day, data: event.draw, at }] : []));
    await client.query(
      `with events as (insert into inspection_event select * from jsonb_populate_recordset(null::inspection_event, $1)), draws as (insert into draw select * from jsonb_populate_recordset(null::draw, $2))
       insert into notice select * from jsonb_populate_recordset(null::notice, $3)`,
      [JSON.stringify(rows), JSON.stringify(draws), noticeRows(region, notices)],
    );
  };
  return {
    ...createInspectionLists(pool), ...createDecidedReader(pool), ...createSampleStore(pool), chains: () => allInspectionChains(pool),
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    open: (write) => inTransaction(pool, async (client) => {
      const { inspection: now } = write;
      const { head, rows } = chain(genesis(hash, now.region, now.number), write);
      const { rowCount } = await client.query(
        `insert into inspection (region, number, kind, case_number, item_no, day, subject_id, service, status, score, due_day, opened_at, version, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
        [now.region, now.number, now.kind, now.case, now.no, now.day, now.subject, now.service, now.status, now.score, now.due, now.openedAt, now.version, head],
      );
      if (rowCount !== 1) return 'there';
      await note(client, rows, write);
      return 'opened';
    }),
    advance: (write) => inTransaction(pool, async (client) => {
      const { inspection: now, records } = write;
      const { rows: [seen] } = await client.query<{ head: string }>('select head_hash as head from inspection where region = $1 and number = $2 and version = $3 for update', [now.region, now.number, now.version - records.length]);
      if (!seen) return 'changed-meanwhile';
      const { head, rows } = chain(seen.head, write);
      await client.query(
        'update inspection set status = $3, inspector = $4, hearing_until = $5, conclusion = $6, closed_at = $7, version = $8, head_hash = $9, files = $10 where region = $1 and number = $2',
        [now.region, now.number, now.status, now.inspector ?? null, now.hearing?.until ?? null, now.conclusion?.conclusion ?? null, now.closedAt ?? null, now.version, head, filesOf(now)],
      );
      await note(client, rows, write);
      return 'done';
    }),
    async read(region, number) {
      const { rows: [row] } = await pool.query<Row>(`${READ} where i.region = $1 and i.number = $2`, [region, number]);
      return row && replay(row);
    },
    async ofCase(region, number) {
      return (await pool.query<Row>(`${READ} where i.region = $1 and i.case_number = $2 order by i.opened_at desc, i.number limit 100`, [region, number])).rows.map(replay);
    },
  };
}
