import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { ListedVacancy, Referral, Vacancy, VacancyStore } from '#usecases/ports/vacancies.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf, staysOf } from '../register/one-person.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { ADD_TO_REGISTER, registerRows } from '../register/register-store.ts';
import { inTransaction } from '../transaction.ts';

const VACANCY = 'id, enterprise_id as enterprise, employer, title, occupation, district, wage_from as "wageFrom", wage_to as "wageTo", openings, published_on as "publishedOn"';
const REFERRAL = 'id, case_number as "case", subject_id as subject, vacancy_id as vacancy, enterprise_id as enterprise, status, note, starts_on as "startsOn", version, at, answered_at as "answeredAt", interview, direct, due_day::text as due';
const NOTICES = 'insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing';

/** Vacancies of enterprises and the referral of persons to them. */
export function createVacancyStore(pool: Pool, vault: Vault, secretFields: (kind: string) => readonly string[]): VacancyStore {
  return {
    async find(region, occupation, limit, on) {
      const { rows } = await pool.query<Vacancy>(`select ${VACANCY} from vacancy where region = $1 and openings > 0 and status = 'published' and expires_on >= $4 order by (occupation = $2) desc nulls last, published_on desc, id limit $3`, [region, occupation ?? null, limit, on]);
      return rows;
    },
    async get(region, id, on) {
      return (await pool.query<ListedVacancy>(`select ${VACANCY}, status = 'published' and openings > 0 and expires_on >= coalesce($3::date, '-infinity') as open from vacancy where region = $1 and id = $2`, [region, id, on ?? null])).rows[0];
    },
    async referralsOfSubject(region, subject) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) order by at desc limit 200`, [region, subject])).rows;
    },
    async referralsAfter(region, subject, limit, after) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and ($3::timestamptz is null or (at, id) < ($3, $4::uuid)) order by at desc, id desc limit $5`, [region, subject, after?.at ?? null, after?.id ?? null, limit])).rows;
    },
    async referralsOfCase(region, caseNumber) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and case_number = $2`, [region, caseNumber])).rows;
    },
    async referralsOfEnterprise(region, enterprise) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and enterprise_id = $2 order by at desc limit 200`, [region, enterprise])).rows;
    },
    async referral(region, id) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and id = $2`, [region, id])).rows[0];
    },
    refer: (region, referral, notices = []) => inTransaction(pool, async (client) => {
      const { rows } = await client.query<Referral>(
        `insert into referral (region, id, case_number, subject_id, vacancy_id, enterprise_id, status, version, at, direct, due_day) select $1, $2, $3, $4, $5, $6, 'sent', 1, $7, $8, $9
         where not exists (select from referral r where r.region = $1 and r.vacancy_id = $5 and r.subject_id = any(${numbersOf('$1', '$4')}))
         on conflict (region, subject_id, vacancy_id) do nothing returning ${REFERRAL}`,
        [region, referral.id, referral.case, referral.subject, referral.vacancy, referral.enterprise, referral.at, referral.direct, referral.due],
      );
      if (rows[0]) await client.query(NOTICES, [noticeRows(region, notices)]);
      return rows[0];
    }),
    async withdraw(region, id, version, at) {
      return (await pool.query(`update referral set status = 'withdrawn', version = version + 1, answered_at = $4 where region = $1 and id = $2 and version = $3 and status in ('sent', 'interview')`, [region, id, version, at])).rowCount === 1;
    },
    async unreminded(region, until) {
      return (await pool.query<Referral>(`select ${REFERRAL} from referral where region = $1 and status = 'sent' and due_day is not null and reminded_at is null and due_day <= $2 order by due_day limit 1000`, [region, until])).rows;
    },
    remind: (region, ids, notices, at) => inTransaction(pool, async (client) => {
      await client.query('update referral set reminded_at = $3 where region = $1 and id = any($2)', [region, ids, at]);
      await client.query(NOTICES, [noticeRows(region, notices)]);
    }),
    async answer(region, referral, effects, seen, notices = [], acts = []) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const turn = await client.query(`update subject set register_version = register_version + 1 where region = $1 and id = ${staysOf('$1', '$2')} and (register_version = $3 or $4)`, [region, referral.subject, seen.registerVersion, effects.length === 0]);
        const { rowCount } = await client.query('update referral set status = $3, note = $4, starts_on = $5, version = version + 1, answered_at = $6, interview = $8 where region = $1 and id = $2 and version = $7', [region, referral.id, referral.status, referral.note, referral.startsOn, referral.answeredAt, seen.version, referral.interview ? JSON.stringify(referral.interview) : null]);
        const done = rowCount === 1 && turn.rowCount === 1;
        if (done && referral.status === 'hired') await client.query('update vacancy set openings = greatest(openings - 1, 0) where region = $1 and id = $2', [region, referral.vacancy]);
        if (done) await client.query(`with ${ADD_TO_REGISTER} select 1`, registerRows({ region, subject: referral.subject, case: referral.case, at: referral.answeredAt ?? referral.at }, effects, vault, secretFields));
        if (done && acts.length > 0) await client.query(`with once as (select 1), ${noteActs('once', '$1')} select 1`, [actRows(acts)]);
        if (done) await client.query(NOTICES, [noticeRows(region, notices)]);
        await client.query(done ? 'commit' : 'rollback');
        return done;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
