import type { Pool } from 'pg';
import type { Visit } from '#core/parties/visit.ts';
import type { VisitStore } from '#usecases/ports/visits.ts';
import { inTransaction } from '../transaction.ts';

type Row = Omit<Visit, 'begunAt' | 'until' | 'endedAt'> & { readonly begunAt: Date; readonly until: Date; readonly endedAt: Date | null };

const COLUMNS = 'id, clerk, subject_id as subject, shown, consent, begun_at as "begunAt", until, ended_at as "endedAt"';
const toVisit = ({ begunAt, until, endedAt, ...row }: Row): Visit => ({ ...row, begunAt: new Date(begunAt).toISOString(), until: new Date(until).toISOString(), ...(endedAt && { endedAt: new Date(endedAt).toISOString() }) });

/** Visits to counters in PostgreSQL. */
export function createVisitStore(pool: Pool): VisitStore {
  const one = async (condition: string, values: readonly string[]): Promise<Visit | undefined> => {
    const { rows } = await pool.query<Row>(`select ${COLUMNS} from counter_visit where region = $1 and ${condition}`, [...values]);
    return rows[0] && toVisit(rows[0]);
  };
  return {
    begin: (region, { id, clerk, subject, shown, consent, begunAt, until }) => inTransaction(pool, async (client) => {
      await client.query('update counter_visit set ended_at = until where region = $1 and clerk = $2 and ended_at is null and until <= $3', [region, clerk, begunAt]);
      const { rowCount } = await client.query('insert into counter_visit (region, id, clerk, subject_id, shown, consent, begun_at, until) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [region, id, clerk, subject, shown, consent, begunAt, until]);
      if (rowCount === 1) return 'begun';
      const { rows } = await client.query('select from counter_visit where region = $1 and id = $2 and clerk = $3 and subject_id = $4 and ended_at is null', [region, id, clerk, subject]);
      return rows.length === 1 ? 'begun' : 'busy';
    }),
    find: (region, id) => one('id = $2', [region, id]),
    current: (region, clerk) => one('clerk = $2 and ended_at is null', [region, clerk]),
    async end(region, clerk, id, at) {
      const { rowCount } = await pool.query('update counter_visit set ended_at = $4 where region = $1 and clerk = $2 and id = $3 and ended_at is null', [region, clerk, id, at]);
      return rowCount === 1;
    },
  };
}
