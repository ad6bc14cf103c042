import type { Pool } from 'pg';
import { SAMPLED } from '#core/inspection/kind.ts';
import type { InspectionSample, InspectionStore } from '#usecases/ports/inspections.ts';

const COLUMNS = 'region, kind, day::text as day, of_day::text as "ofDay", commitment, decided, population, chosen, drawn_at as "drawnAt"';

/** What was drawn of each day, only ever added to. */
export function createSampleStore(pool: Pool): Pick<InspectionStore, 'keepSample' | 'samples' | 'allSamples' | 'sampledDays' | 'there'> {
  return {
    async keepSample({ region, kind, day, ofDay, commitment, decided, population, chosen, drawnAt }) {
      await pool.query('insert into inspection_sample (region, kind, day, of_day, commitment, decided, population, chosen, drawn_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing', [region, kind, day, ofDay, commitment, decided, population, JSON.stringify(chosen), drawnAt]);
    },
    async samples(region, from) {
      return (await pool.query<InspectionSample>(`select ${COLUMNS} from inspection_sample where region = $1 and day >= $2 order by day desc, kind limit 500`, [region, from])).rows;
    },
    async allSamples() {
      return (await pool.query<InspectionSample>(`select ${COLUMNS} from inspection_sample order by region, day, kind`)).rows;
    },
    async sampledDays() {
      return (await pool.query<Pick<InspectionSample, 'region' | 'kind' | 'day'>>('select distinct region, kind, day::text as day from inspection where kind = any($1) order by 1, 3, 2', [SAMPLED])).rows;
    },
    async there(region, kind, day) {
      return (await pool.query<{ case: string; no: number }>('select case_number as "case", item_no as no from inspection where region = $1 and kind = $2 and day = $3 order by 1, 2', [region, kind, day])).rows;
    },
  };
}
