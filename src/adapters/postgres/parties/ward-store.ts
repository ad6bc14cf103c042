import type { Pool } from 'pg';
import { reportedDead } from '../payments/order-sql.ts';
import { numbersOf } from '../register/one-person.ts';
import type { WardStore } from '#usecases/ports/wards.ts';

/** By the cases that somebody has handed in about another: an entry names its guardian sealed. */
const OF = `
select distinct f.subject_id as id from case_file f
where f.region = $1 and f.applicant_id = any(${numbersOf('$1', '$2')}) and f.applicant_id <> f.subject_id
  and exists (select from register_entry e where e.region = f.region and e.subject_id = f.subject_id and e.kind = any($3) and e.origin->>'case' = f.number) limit 20`;

/** The day on which somebody died as a department says, while the register knows of none by these kinds and nobody has lifted it. */
export async function reportedOn(pool: Pool, region: string, subject: string, kinds: readonly string[]): Promise<string | undefined> {
  const { rows: [row] } = await pool.query<{ on: string | null }>(`select ${reportedDead('$1', '$2::uuid', '$3')}::text as on`, [region, subject, kinds]);
  return row?.on ?? undefined;
}

/** Wards in PostgreSQL. */
export function createWardStore(pool: Pool): WardStore {
  return {
    async of(region, guardian, kinds) {
      const { rows } = await pool.query<{ id: string }>(OF, [region, guardian, kinds]);
      return rows.map(({ id }) => id);
    },
    async retracted(region, subject, kinds) {
      const { rows: [row] } = await pool.query<{ at: Date | null }>(`select max(void_at) as at from register_entry where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and kind = any($3) and void_at is not null`, [region, subject, kinds]);
      return row?.at === null || row === undefined ? undefined : new Date(row.at).toISOString();
    },
    reportedOn: (region, subject, kinds) => reportedOn(pool, region, subject, kinds),
  };
}
