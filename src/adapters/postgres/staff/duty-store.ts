import type { Pool } from 'pg';
import type { StaffRole } from '#core/assignment/staff-role.ts';

/** An officer or expert as whoever keeps the roster sees them. */
export type OnDuty = { readonly region: string; readonly number: string; readonly name: string; readonly roles: readonly string[]; readonly competences: readonly string[]; readonly present: boolean; readonly ended: boolean; readonly recusals: number };

/** Who is on duty, and whose cases an officer keeps out of. The next draw goes by it; what was drawn before stays as it was. */
export function createDutyStore(pool: Pool) {
  const changed = async (change: string, region: string, number: string, value: unknown): Promise<boolean> => {
    const { rows } = await pool.query(`with o as (update officer set ${change} where region = $1 and number = $2 and ended_at is null returning 1), e as (update expert set ${change} where region = $1 and number = $2 returning 1) select from o union all select from e`, [region, number, value]);
    return rows.length === 1;
  };
  return {
    async list(): Promise<readonly OnDuty[]> {
      return (await pool.query<OnDuty>('select region, number, name, roles, competences, present, ended_at is not null as ended, cardinality(recusals) as recusals from officer union all select region, number, name, array[\'expert\'], array[committee || \'/\' || speciality], present, false, cardinality(recusals) from expert order by region, number')).rows;
    },
    /** Answers false where there is no such officer or expert. */
    setPresent: (region: string, number: string, present: boolean): Promise<boolean> => changed('present = $3', region, number, present),
    /**
     * An officer leaves: nobody draws them, they cannot sign in any more and are signed out, and what they have in hand is drawn anew by the worker. The
     * same again changes nothing. Answers false where there is no such officer.
     */
    async end(region: string, number: string, at: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        `with o as (update officer set ended_at = coalesce(ended_at, $3), present = false where region = $1 and number = $2 returning region, id),
           gone as (delete from session s using o where s.region = o.region and s.kind = 'staff' and s.subject = o.id)
         select from o`,
        [region, number, at],
      );
      return rowCount === 1;
    },
    /** An officer who had left is there again, with the roles they had. Answers false where nobody of this number has left. */
    async back(region: string, number: string): Promise<boolean> {
      const { rowCount } = await pool.query('update officer set ended_at = null, present = true where region = $1 and number = $2 and ended_at is not null', [region, number]);
      return rowCount === 1;
    },
    /** The roles that an officer has from now on; what they have in hand by another is drawn anew by the worker. Answers false where there is no such officer. */
    async setRoles(region: string, number: string, roles: readonly StaffRole[]): Promise<boolean> {
      const { rowCount } = await pool.query('update officer set roles = $3 where region = $1 and number = $2 and ended_at is null', [region, number, roles]);
      return rowCount === 1;
    },
    /** `person` is the keyed hash of the number of whoever the officer is, is kin to, or has a part with (行政许可法 and 公务员法 on recusal). */
    recuse: (region: string, number: string, person: string): Promise<boolean> => changed('recusals = array_append(array_remove(recusals, $3), $3)', region, number, person),
  };
}
