import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import { dayOf } from '#core/clocks/day.ts';
import { actBy, complaintOf, type Complaint, type ComplaintEvent, type ComplaintRecord } from '#core/complaints/complaint.ts';
import type { Hash } from '#core/id.ts';
import type { ComplaintStore, ComplaintWrite } from '#usecases/ports/complaints.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { allComplaintChains } from './complaint-chains.ts';
import { createComplaintLists } from './complaint-lists.ts';

type EventJson = { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly events: readonly EventJson[] };

const READ = `select c.region, c.number, (select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from complaint_event e where e.region = c.region and e.number = c.number) as events from complaint c`;
const binding = (region: string, number: string, seq: number): string => `complaint/${region}/${number}/${seq}`;

/** Complaints in PostgreSQL. What was said lies sealed; each event is bound by its hash to all before. */
export function createComplaintStore(pool: Pool, vault: Vault, hash: Hash): ComplaintStore {
  const told = ({ region, number, events }: Row): Complaint => complaintOf(region, number, events.map(({ data, at, ...record }): ComplaintRecord =>
    ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, binding(region, number, record.seq))) as ComplaintEvent })));
  const one = async (where: string, values: readonly unknown[]): Promise<Complaint | undefined> => {
    const { rows: [row] } = await pool.query<Row>(`${READ} where ${where}`, [...values]);
    return row && told(row);
  };
  /** Adds the new events to the chain; answers its new head. */
  const append = async (client: PoolClient, before: string, { complaint: { region, number }, records }: ComplaintWrite): Promise<string> => {
    let head = before;
    const rows = records.map(({ seq, at, actor, event }) => {
      const link = { seq, type: event.type, at, actor, data: vault.seal(JSON.stringify(event), binding(region, number, seq)), prevHash: head };
      head = linkHash(hash, link);
      return { region, number, seq, type: event.type, at, actor, data: link.data, prev_hash: link.prevHash, hash: head };
    });
    await client.query('insert into complaint_event select * from jsonb_populate_recordset(null::complaint_event, $1)', [JSON.stringify(rows)]);
    return head;
  };
  return {
    ...createComplaintLists(pool), chains: () => allComplaintChains(pool),
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    handIn: (write, query, subject) => inTransaction(pool, async (client) => {
      const { complaint: now } = write;
      const { rowCount } = await client.query(
        `insert into complaint (region, number, key, kind, about_kind, about_ref, office, subject_id, query_hash, status, act_by, due_day, handed_at, version, head_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, '') on conflict (region, key) do nothing`,
        [now.region, now.number, now.key, now.kind, now.about.kind, now.about.ref ?? null, now.about.office ?? null, subject, query, now.status, now.due, now.handedAt, now.version],
      );
      if (rowCount !== 1) return 'there';
      await client.query('update complaint set head_hash = $3 where region = $1 and number = $2', [now.region, now.number, await append(client, genesis(hash, now.region, now.number), write)]);
      return 'handed-in';
    }),
    advance: (write) => inTransaction(pool, async (client) => {
      const { complaint: now, records } = write;
      const { rows: [seen] } = await client.query<{ head: string }>('select head_hash as head from complaint where region = $1 and number = $2 and version = $3 for update', [now.region, now.number, now.version - records.length]);
      if (!seen) return 'changed-meanwhile';
      const head = await append(client, seen.head, write);
      // The figures count the first answer: whoever objects does not make it late.
      const first = now.objection?.answer ?? now.answer;
      const due = now.history[0]?.event.type === 'handed-in' ? now.history[0].event.due : null;
      await client.query(
        `update complaint set status = $3, handler = $4, unit = $5, act_by = $6, due_day = $7, outcome = $8, objected = $9, answered_at = $10, in_time = $11, closed_at = $12, version = $13, head_hash = $14 where region = $1 and number = $2`,
        [now.region, now.number, now.status, now.handler ?? null, now.unit ?? null, actBy(now), now.due, now.answer?.outcome ?? null, now.objection !== undefined, first?.at ?? null, first ? due === null || dayOf(first.at) <= due : null, now.closedAt ?? null, now.version, head],
      );
      if (write.notices.length > 0) await client.query('insert into notice select * from jsonb_populate_recordset(null::notice, $1)', [noticeRows(now.region, write.notices)]);
      return 'done';
    }),
    async subjectOf(region, number) {
      return (await pool.query<{ subject: string | null }>('select subject_id as subject from complaint where region = $1 and number = $2', [region, number])).rows[0]?.subject ?? undefined;
    },
    async ofSubject(region, subject, limit) {
      return (await pool.query<Row>(`${READ} where c.region = $1 and c.subject_id = any(${numbersOf('$1', '$2')}) order by c.handed_at desc, c.number limit $3`, [region, subject, limit])).rows.map(told);
    },
    async answered(region) {
      return (await pool.query<{ number: string }>(`select number from complaint where region = $1 and status = 'answered' order by number`, [region])).rows.map(({ number }) => number);
    },
    read: (region, number) => one('c.region = $1 and c.number = $2', [region, number]),
    byKey: (region, key) => one('c.region = $1 and c.key = $2', [region, key]),
    byQuery: (region, number, query) => one('c.region = $1 and c.number = $2 and c.query_hash = $3', [region, number, query]),
  };
}
