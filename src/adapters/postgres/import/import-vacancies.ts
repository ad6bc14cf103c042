import type { Pool } from 'pg';
import { sha256 } from '#adapters/crypto/hash.ts';
import { idOf } from '#core/id.ts';
import type { Vacancy } from '#usecases/ports/vacancies.ts';

/** Add vacancies that are not there yet; the same one of the same enterprise keeps its identity. */
export async function importVacancies(pool: Pool, region: string, vacancies: readonly (Omit<Vacancy, 'id'> & { readonly description?: string })[]): Promise<void> {
  await pool.query(
    `insert into vacancy select * from jsonb_populate_recordset(null::vacancy, $1) on conflict do nothing`,
    [JSON.stringify(vacancies.map((vacancy) => ({
      region, id: idOf(sha256, `vacancy/${region}/${vacancy.enterprise}/${vacancy.occupation}/${vacancy.title.zh}`), enterprise_id: vacancy.enterprise, employer: vacancy.employer, title: vacancy.title,
      occupation: vacancy.occupation, district: vacancy.district, wage_from: vacancy.wageFrom, wage_to: vacancy.wageTo, openings: vacancy.openings, published_on: vacancy.publishedOn,
      status: 'published', description: vacancy.description ?? '', expires_on: '9999-12-31', findings: [], version: 1,
    })))],
  );
}
