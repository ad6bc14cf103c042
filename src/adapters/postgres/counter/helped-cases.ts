import type { Pool } from 'pg';
import type { HelpedCase } from '#usecases/ports/visits.ts';

type Kept = { readonly city: string; readonly ids: readonly string[] };
type Row = Omit<HelpedCase, 'submittedAt' | 'endedAt'> & { readonly submittedAt: Date; readonly endedAt: Date | null };

/**
 * What the counters of a city accepted in their latest visits for other cities: first which visits, in its own rows, then how far the cases of each
 * other city are, there. Whom they are about is not read. What was being handed in as a visit ended is a moment later than its end.
 */
export async function helpedCases(pool: Pool, at: string, visits: number): Promise<readonly HelpedCase[]> {
  const { rows: kept } = await pool.query<Kept>('select city, array_agg(id) as ids from (select city, id from helped_visit where region = $1 order by begun_at desc limit $2) latest group by city', [at, visits]);
  const found = await Promise.all(kept.map(async ({ city, ids }) => {
    const { rows } = await pool.query<Row>(
      `with taken as (
         select distinct f.region, f.number from counter_visit v
           join case_file f on f.region = v.region and f.subject_id = v.subject_id and f.channel = 'counter' and f.accepter = v.clerk and f.submitted_at >= v.begun_at and f.submitted_at < coalesce(v.ended_at, v.until) + interval '1 minute'
         where v.region = $1 and v.id = any($2) and v.helper = $3
       )
       select f.region as city, f.number, f.life_event as "lifeEvent", f.catalog_version as "catalogVersion", f.submitted_at as "submittedAt",
         count(*)::int as items, (count(*) filter (where i.status = 'correction'))::int as correction, (count(*) filter (where i.ended_at is not null))::int as ended, max(i.ended_at) as "endedAt"
       from taken t join case_file f on f.region = t.region and f.number = t.number join case_item i on i.region = f.region and i.case_number = f.number
       group by f.region, f.number`,
      [city, ids, at],
    );
    return rows.map(({ submittedAt, endedAt, ...row }): HelpedCase => ({ ...row, submittedAt: new Date(submittedAt).toISOString(), endedAt: endedAt && new Date(endedAt).toISOString() }));
  }));
  return found.flat().toSorted((a, b) => (a.submittedAt > b.submittedAt ? -1 : 1));
}
