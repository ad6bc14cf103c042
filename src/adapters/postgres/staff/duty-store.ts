import type { Pool } from 'pg';

/** An officer or expert as whoever keeps the roster sees them. */
export type OnDuty = { readonly region: string; readonly number: string; readonly name: string; readonly roles: readonly string[]; readonly competences: readonly string[]; readonly present: boolean; readonly recusals: number };

/** Who is on duty, and whose cases an officer keeps out of. The next draw goes by it; what was drawn before stays as it was. */
export function createDutyStore(pool: Pool) {
  const changed = async (change: string, region: string, number: string, value: unknown): Promise<boolean> => {
    const { rows } = await pool.query(`with o as (update officer set ${change} where region = $1 and number = $2 returning 1), e as (update expert set ${change} where region = $1 and number = $2 returning 1) select from o union all select from e`, [region, number, value]);
    return rows.length === 1;
  };
  return {
    async list(): Promise<readonly OnDuty[]> {
      return (await pool.query<OnDuty>('select region, number, name, roles, competences, present, cardinality(recusals) as recusals from officer union all select region, number, name, array[\'expert\'], array[committee || \'/\' || speciality], present, cardinality(recusals) from expert order by region, number')).rows;
    },
    /** Answers false where there is no such officer or expert. */
    setPresent: (region: string, number: string, present: boolean): Promise<boolean> => changed('present = $3', region, number, present),
    /** `person` is the keyed hash of the number of whoever the officer is, is kin to, or has a part with (行政许可法 and 公务员法 on recusal). */
    recuse: (region: string, number: string, person: string): Promise<boolean> => changed('recusals = array_append(array_remove(recusals, $3), $3)', region, number, person),
  };
}
