import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { JobWish } from '#core/employment/job-wish.ts';
import type { WishStore } from '#usecases/ports/employment.ts';
import { numbersOf } from '../register/one-person.ts';

/** What people look for, sealed; what is taken back is gone. */
export function createWishStore(pool: Pool, vault: Vault): WishStore {
  const binding = (region: string, subject: string): string => `job-wish/${region}/${subject}`;
  return {
    async of(region, subject) {
      const { rows: [row] } = await pool.query<{ data: string; at: string }>(`select data, subject_id as at from job_wish where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) order by subject_id = $2 desc, job_wish.at desc limit 1`, [region, subject]);
      return row && JSON.parse(vault.open(row.data, binding(region, row.at))) as JobWish;
    },
    async keep(region, subject, wish, at) {
      await pool.query('insert into job_wish (region, subject_id, data, at) values ($1, $2, $3, $4) on conflict (region, subject_id) do update set data = excluded.data, at = excluded.at', [region, subject, vault.seal(JSON.stringify(wish), binding(region, subject)), at]);
    },
    async forget(region, subject) {
      await pool.query(`delete from job_wish where region = $1 and subject_id = any(${numbersOf('$1', '$2')})`, [region, subject]);
    },
  };
}
