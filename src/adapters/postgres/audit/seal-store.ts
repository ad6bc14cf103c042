import type { Pool } from 'pg';
import type { Seal, SealStore } from '#usecases/seal-days.ts';

/** The day in China of an instant column. */
const DAY = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date`;
/** The events that a seal of a form binds, cases before inspections before complaints before ratings before what administrators did. */
const EVENTS = `(select 1 as form, region, at, case_number as number, seq, hash from case_event union all select 2, region, at, number, seq, hash from inspection_event union all select 3, region, at, number, seq, hash from complaint_event union all select 3, region, at, 'rating/' || number, seq, hash from rating_event union all select 4, region, at, 'administration', seq, hash from admin_event)`;
const COLUMNS = 'form, region, day, events, root, prev_root as "prevRoot", public_key as "publicKey", signature, sealed_at as "sealedAt"';

/** Daily seals over the events of a region. */
export function createSealStore(pool: Pool): SealStore & { all(): Promise<readonly Seal[]> } {
  return {
    async unsealed(region, today) {
      const { rows } = await pool.query<{ day: string }>(
        `select distinct ${DAY('at')} as day from ${EVENTS} e where region = $1 and at < $2::date - interval '8 hours'
           and at >= coalesce((select (max(day) + 1)::timestamp - interval '8 hours' from daily_seal where region = $1), '-infinity') order by day`,
        [region, today],
      );
      return rows.map((row) => row.day);
    },
    async missing(before) {
      const { rows } = await pool.query<{ region: string; day: string }>(
        `select region, day from (select distinct form, region, ${DAY('at')} as day from ${EVENTS} e where at < $1::date - interval '8 hours') e
         where not exists (select from daily_seal s where s.region = e.region and s.day = e.day)
           and (e.form = 1 or e.day > (select min(day) from daily_seal s where s.region = e.region and s.form >= e.form)) group by region, day order by region, day`,
        [before],
      );
      return rows;
    },
    async leaves(region, day, form) {
      const { rows } = await pool.query<{ hash: string }>(
        `select hash from ${EVENTS} e where region = $1 and at >= $2::date - interval '8 hours' and at < $2::date + interval '16 hours' and form <= $3 order by form, number collate "C", seq`,
        [region, day, form],
      );
      return rows.map((row) => row.hash);
    },
    async last(region) {
      return (await pool.query<Seal>(`select ${COLUMNS} from daily_seal where region = $1 order by day desc limit 1`, [region])).rows[0];
    },
    async add(seal) {
      await pool.query(
        'insert into daily_seal (form, region, day, events, root, prev_root, public_key, signature, sealed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing',
        [seal.form, seal.region, seal.day, seal.events, seal.root, seal.prevRoot, seal.publicKey, seal.signature, seal.sealedAt],
      );
    },
    async all() {
      return (await pool.query<Seal>(`select ${COLUMNS} from daily_seal order by region, day`)).rows;
    },
  };
}
