import type { Pool } from 'pg';
import { NO_ROWS, type RowContent, type RowCounts, type RowFault, type RowStatus } from '#core/batch/row.ts';
import { NO_OUTCOMES, type RowOutcome, type RowOutcomes } from '#core/batch/row-outcome.ts';
import type { FiledSheet } from '#core/notices/of-sheet.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Batch, BatchRow, BatchStore, Settled, TakenRow } from '#usecases/ports/batches.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { inTransaction } from '../transaction.ts';
import { ADD_ROWS, READ_BATCHES, READ_OUTCOMES, READ_ROWS, READ_UNTOLD, SETTLE_ROWS, TAKE_ROWS, TELL_OF_SHEET } from './batch-sql.ts';

type BatchJson = Omit<Batch, 'counts'> & { readonly counts: Partial<RowCounts> | null };
type RowJson = { readonly no: number; readonly status: RowStatus; readonly sealed: string; readonly faults: readonly RowFault[]; readonly subject: string | null; readonly caseNumber: string | null; readonly items: BatchRow['items']; readonly unmet: BatchRow['unmet'] };
type TakenJson = RowJson & { readonly status: TakenRow['status']; readonly batchId: string; readonly enterprise: string; readonly lifeEvent: string; readonly actor: string };

/** Uploaded sheets in PostgreSQL, sealed row by row: they hold who works for whom, and for how much. */
export function createBatchStore(pool: Pool, vault: Vault): BatchStore {
  const place = (id: string, no: number): string => `batch/${id}/${no}`;
  const opened = (id: string, { no, sealed }: Pick<RowJson, 'no' | 'sealed'>): RowContent => JSON.parse(vault.open(sealed, place(id, no))) as RowContent;
  const toBatch = ({ counts, ...row }: BatchJson): Batch => ({ ...row, counts: { ...NO_ROWS, ...counts } });
  return {
    async add(batch, rows, replaced, acts) {
      const { region, id, enterprise, lifeEvent, fileName, actor, at, skipped } = batch;
      const json = rows.map(({ no, content, faults }) => ({ no, status: faults.length > 0 ? 'bad' : 'read', sealed: vault.seal(JSON.stringify(content), place(id, no)), faults }));
      await inTransaction(pool, async (client) => {
        const { rowCount } = await client.query('insert into batch (region, id, enterprise_id, life_event, file_name, actor, at, skipped) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [region, id, enterprise, lifeEvent, fileName, actor, at, skipped]);
        if (rowCount === 0) return;
        await client.query(ADD_ROWS, [region, id, JSON.stringify(json)]);
        if (replaced.length > 0) await client.query('update batch set replaced_by = $3 where region = $1 and id = any($2)', [region, replaced, id]);
        if (acts && acts.length > 0) await client.query(`with once as (select 1), ${noteActs('once', '$1')} select 1`, [actRows(acts)]);
      });
    },
    async list(region, enterprise) {
      const { rows } = await pool.query<BatchJson>(`${READ_BATCHES} order by b.at desc limit 50`, [region, enterprise]);
      return rows.map(toBatch);
    },
    async find(region, enterprise, id) {
      const { rows: [row] } = await pool.query<BatchJson>(`${READ_BATCHES} and b.id = $3`, [region, enterprise, id]);
      return row && toBatch(row);
    },
    async rows(region, id, { after, limit, status, outcome }) {
      const { rows } = await pool.query<RowJson>(READ_ROWS, [region, id, after, limit, status ?? null, outcome ?? null]);
      return rows.map(({ sealed, ...row }) => ({ ...row, content: opened(id, { no: row.no, sealed }) }));
    },
    async outcomes(region, id) {
      const { rows } = await pool.query<{ outcome: RowOutcome; count: number }>(READ_OUTCOMES, [region, id]);
      return { ...NO_OUTCOMES, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
    },
    async uploadedSince(region, enterprise, since) {
      const { rows: [row] } = await pool.query<{ count: number }>('select count(*)::int as count from batch b join batch_row r on r.region = b.region and r.batch_id = b.id where b.region = $1 and b.enterprise_id = $2 and b.at > $3', [region, enterprise, since]);
      return row?.count ?? 0;
    },
    async press(region, id, at, actor, acts) {
      await pool.query(`with pressed as (update batch set pressed_at = $3, actor = $4 where region = $1 and id = $2 and pressed_at is null returning 1), ${noteActs('pressed', '$5')} select 1`, [region, id, at, actor, actRows(acts)]);
    },
    async remove(region, id, acts) {
      await pool.query(`with removed as (delete from batch where region = $1 and id = $2 returning 1), ${noteActs('removed', '$3')} select 1`, [region, id, actRows(acts)]);
    },
    async removeBefore(at) {
      await pool.query('delete from batch where at < $1', [at]);
    },
    async untold(region) {
      const { rows } = await pool.query<Omit<FiledSheet, 'outcomes'> & { outcomes: Partial<RowOutcomes> | null }>({ name: 'untold-sheets', text: READ_UNTOLD, values: [region] });
      return rows.map(({ outcomes, ...sheet }) => ({ ...sheet, outcomes: { ...NO_OUTCOMES, ...outcomes } }));
    },
    async told({ region, id }, notices, at) {
      await pool.query(TELL_OF_SHEET, [region, id, at, noticeRows(region, notices)]);
    },
    async take(region, now, until, limit) {
      const { rows } = await pool.query<TakenJson>({ name: 'take-rows', text: TAKE_ROWS, values: [region, now, until, limit] });
      return rows.map((row): TakenRow => ({ no: row.no, status: row.status, subject: row.subject, content: opened(row.batchId, row), batch: { region, id: row.batchId, enterprise: row.enterprise, lifeEvent: row.lifeEvent, actor: row.actor } }));
    },
    async settle(region, settled) {
      const rows = settled.map(({ row, became }) => ({ batch_id: row.batch.id, no: row.no, was: row.status, ...settledRow(row, became) }));
      await pool.query({ name: 'settle-rows', text: SETTLE_ROWS, values: [region, JSON.stringify(rows)] });
    },
  };
}

function settledRow(row: TakenRow, became: Settled): { status: RowStatus; subject: string | null; case_number: string | null; faults: readonly RowFault[]; free: boolean } {
  const same = { status: row.status, subject: row.subject, case_number: null, faults: [], free: true };
  switch (became.to) {
    // Held on until its time is over: whoever was faster is done by then.
    case 'later': return { ...same, free: false };
    case 'checked': return { ...same, status: 'checked', subject: became.subject };
    case 'filed': return { ...same, status: 'filed', case_number: became.caseNumber };
    case 'known': return { ...same, status: 'known', case_number: became.caseNumber, faults: became.faults };
    default: return { ...same, status: became.to, faults: became.faults };
  }
}
