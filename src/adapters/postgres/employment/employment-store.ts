import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { ServiceRequest } from '#core/employment/request.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { Committed, EmploymentStore, RequestRow } from '#usecases/ports/employment.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { publishedAnswers } from './published-rows.ts';
import { readRequests } from './request-rows.ts';
import { openVacancy, VACANCY, type VacancyRow } from './vacancy-rows.ts';
import { writeChange } from './write-change.ts';

/** What somebody types is looked for as it stands: no sign of a pattern in it. */
const like = (words: string): string => `%${words.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

/** Vacancies, requests to officers and published answers in PostgreSQL. */
export function createEmploymentStore(pool: Pool, vault: Vault): EmploymentStore {
  const requests = (where: string, values: readonly unknown[]): Promise<ServiceRequest[]> => readRequests(pool, vault, where, values);
  const vacancies = async (text: string, values: readonly unknown[]) => (await pool.query<VacancyRow>(`select ${VACANCY} from vacancy v where ${text}`, [...values])).rows.map((row) => openVacancy(vault, row));
  return {
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    async commit(change) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const done: Committed = await writeChange(client, vault, change);
        await client.query(done === 'done' ? 'commit' : 'rollback');
        return done;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    async vacancy(region, id) {
      return (await vacancies('v.region = $1 and v.id = $2', [region, id]))[0];
    },
    vacanciesOf: (region, enterprise) => vacancies('v.region = $1 and v.enterprise_id = $2 order by v.published_on desc, v.id limit 200', [region, enterprise]),
    search: (region, { words, occupation, district, wageFrom, enterprises }, on, limit, after) => vacancies(
      `v.region = $1 and v.status = 'published' and v.openings > 0 and v.expires_on >= $2 and ($3::text is null or v.occupation = $3) and ($4::text is null or v.district = $4) and ($5::int is null or v.wage_to >= $5)
       and ($6::text is null or v.title->>'zh' ilike $6 or v.title->>'en' ilike $6 or v.employer ilike $6 or v.description ilike $6) and ($7::uuid[] is null or v.enterprise_id = any($7)) and ($8::date is null or (v.published_on, v.id) < ($8, $9::uuid))
       order by v.published_on desc, v.id desc limit $10`,
      [region, on, occupation ?? null, district ?? null, wageFrom ?? null, words ? like(words) : null, enterprises ?? null, after?.publishedOn ?? null, after?.id ?? null, limit],
    ),
    async request(region, number) {
      return (await requests('r.region = $1 and r.number = $2', [region, number]))[0];
    },
    requestsOf: (region, subject) => requests(`r.region = $1 and r.subject_id = any(${numbersOf('$1', '$2')}) order by r.asked_at desc limit 100`, [region, subject]),
    openRequests: (region, vacancy) => requests('r.region = $1 and r.vacancy_id = $2 and r.ended_at is null order by r.asked_at', [region, vacancy]),
    async inHand(region, officer) {
      return (await pool.query<RequestRow>('select number, kind, asked_at as "askedAt", due_day::text as due from service_request where region = $1 and officer = $2 and ended_at is null order by due_day nulls last, asked_at limit 500', [region, officer])).rows.map((row) => ({ ...row, askedAt: instant(row.askedAt) }));
    },
    async toDraw(region, away) {
      const { rows } = await pool.query<{ number: string; holder: string | null }>(
        `select r.number, o.id as holder from service_request r left join officer o on o.region = r.region and o.id = r.officer
         where r.region = $1 and r.ended_at is null and (o.id is null or not o.present or o.id = any($2) or not ('officer' = any(o.roles))) order by r.asked_at limit 200`,
        [region, away],
      );
      return rows;
    },
    async subject(region, id) {
      const { rows: [row] } = await pool.query<Subject>('select region, id, kind, name, number, number_hash as "numberHash" from subject where region = $1 and id = $2', [region, id]);
      return row && { ...row, number: vault.open(row.number, `subject/${row.id}`) };
    },
    publishedUnder: async (region, numbers) => (numbers.length === 0 ? [] : await publishedAnswers(pool, 'p.number = any($2)', [region, numbers])),
    published: (region, words, limit) => publishedAnswers(pool, '($2::text is null or (p.withdrawn_at is null and (p.question ilike $2 or p.answer ilike $2)) or p.number = $3) order by p.published_at desc, p.number limit $4', [region, words === '' ? null : like(words), words, limit]),
  };
}
