import type { Pool } from 'pg';
import type { Backtest, BacktestStore } from '#usecases/ports/backtest.ts';

/** Whoever works on one says so each few seconds; after so long it has ended with its process. */
const SILENT_MS = 60_000;

type Row = Backtest & { readonly beat: string };
const COLUMNS = 'id, by, at, months, files, state, beat';

/** The drafts that were tried on past cases. */
export function createBacktestStore(pool: Pool): BacktestStore {
  return {
    async begin(region, { id, by, at, months, files }) {
      const { rowCount } = await pool.query(
        `insert into backtest (region, id, by, at, months, files, state, beat)
         select $1, $2, $3, $4, $5, $6, '{"status":"checking"}', $4
         where not exists (select from backtest where region = $1 and id <> $2 and state->>'status' in ('checking', 'running') and beat > $4::timestamptz - $7 * interval '1 millisecond')
         on conflict do nothing`,
        [region, id, by, at, months, JSON.stringify(files), SILENT_MS],
      );
      if (rowCount === 1) return 'begun';
      return (await pool.query('select from backtest where region = $1 and id = $2', [region, id])).rowCount === 1 ? 'there' : 'busy';
    },
    async note(region, id, state, at) {
      await pool.query('update backtest set state = $3, beat = $4 where region = $1 and id = $2', [region, id, JSON.stringify(state), at]);
    },
    async read(region, id, now) {
      const { rows: [row] } = await pool.query<Row>(`select ${COLUMNS} from backtest where region = $1 and id = $2`, [region, id]);
      return row && asItStands(row, now);
    },
    async newest(region, count, now) {
      return (await pool.query<Row>(`select ${COLUMNS} from backtest where region = $1 order by at desc, id limit $2`, [region, count])).rows.map((row) => asItStands(row, now));
    },
    async casesSince(region, since) {
      return (await pool.query<{ count: number }>('select count(distinct case_number)::int as count from case_event where region = $1 and at >= $2', [region, since])).rows[0]!.count;
    },
  };
}

function asItStands({ beat, ...row }: Row, now: string): Backtest {
  const works = row.state.status === 'checking' || row.state.status === 'running';
  return works && Date.parse(now) - Date.parse(beat) > SILENT_MS ? { ...row, state: { status: 'failed' } } : row;
}
