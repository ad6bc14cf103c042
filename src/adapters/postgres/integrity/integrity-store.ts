import type { Pool, QueryResultRow } from 'pg';
import type { Touch } from '#core/integrity/hand.ts';
import type { Again, Decided, Drawn, Hand, IntegrityStore, Judged, Month, MonthFigures, Passed } from '#usecases/ports/integrity.ts';
import { instant } from '../register/read-entries.ts';
import { AGAIN, DECIDED, DRAWN, DRAWN_BEFORE, HANDS, JUDGED, PASSED, TOUCHES } from './integrity-sql.ts';

/** What the integrity board reads: each by an index, none of it about a person; and what was counted of months that are over. */
export function createIntegrityStore(pool: Pool): IntegrityStore {
  const rows = async <T extends QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<T[]> => (await pool.query<T>({ name: `integrity-${name}`, text, values: [...values] })).rows;
  const toDrawn = (row: Drawn): Drawn => ({ ...row, drawnAt: instant(row.drawnAt), startedAt: instant(row.startedAt), handledAt: row.handledAt === null ? null : instant(row.handledAt) });
  const within = (region: string, { from, until }: Month): string[] => [region, from, until];
  return {
    decided: (region, month) => rows<Decided>('decided', DECIDED, within(region, month)),
    again: (region, since) => rows<Again>('again', AGAIN, [region, since]),
    touches: (region, month) => rows<Omit<Touch, 'month'>>('touches', TOUCHES, within(region, month)),
    hands: async (region, month, limit, service) => (await rows<Hand>('hands', HANDS, [...within(region, month), limit, service ?? null])).map((row) => ({ ...row, at: instant(row.at) })),
    drawn: async (region, month) => (await rows<Drawn>('drawn', DRAWN, within(region, month))).map(toDrawn),
    async drawnBefore(region, draws, { until }) {
      return draws.length === 0 ? [] : (await rows<Drawn>('drawn-before', DRAWN_BEFORE, [region, draws.map((each) => each.case), until, draws.map(({ seq }) => seq)])).map(toDrawn);
    },
    passed: async (region, month) => (await rows<Passed>('passed', PASSED, within(region, month))).map((row) => ({ ...row, at: instant(row.at) })),
    judged: (region, month) => rows<Judged>('judged', JUDGED, within(region, month)),
    kept: async (region, months, form) => (await rows<{ figures: MonthFigures }>('kept', 'select figures from integrity_month where region = $1 and month = any($2) and form = $3 order by month', [region, months, form])).map(({ figures }) => figures),
    async keep(region, figures, form, at) {
      await pool.query('insert into integrity_month (region, month, form, figures, counted_at) values ($1, $2, $3, $4, $5) on conflict (region, month) do update set form = excluded.form, figures = excluded.figures, counted_at = excluded.counted_at', [region, figures.month, form, JSON.stringify(figures), at]);
    },
  };
}
