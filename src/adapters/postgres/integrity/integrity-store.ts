import type { Pool } from 'pg';
import type { Touch } from '#core/integrity/hand.ts';
import type { Decided, Drawn, IntegrityStore, Judged, Passed } from '#usecases/ports/integrity.ts';
import { instant } from '../register/read-entries.ts';
import { DECIDED, DRAWN, JUDGED, PASSED, TOUCHES } from './integrity-sql.ts';

/** What the integrity board reads: five queries, each by an index, none of them about a person. */
export function createIntegrityStore(pool: Pool): IntegrityStore {
  return {
    decided: async (region, since) => (await pool.query<Decided>({ name: 'integrity-decided', text: DECIDED, values: [region, since] })).rows,
    touches: async (region, since) => (await pool.query<Touch>({ name: 'integrity-touches', text: TOUCHES, values: [region, since] })).rows,
    async drawn(region, since) {
      const { rows } = await pool.query<Drawn>({ name: 'integrity-drawn', text: DRAWN, values: [region, since] });
      return rows.map((row) => ({ ...row, drawnAt: instant(row.drawnAt), startedAt: instant(row.startedAt), handledAt: row.handledAt === null ? null : instant(row.handledAt) }));
    },
    async passed(region, since) {
      const { rows } = await pool.query<Passed>({ name: 'integrity-passed', text: PASSED, values: [region, since] });
      return rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    judged: async (region, since) => (await pool.query<Judged>({ name: 'integrity-judged', text: JUDGED, values: [region, since] })).rows,
  };
}
