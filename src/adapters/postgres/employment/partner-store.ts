import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { JobScope } from '#core/partners/job-service.ts';
import { goOn } from '#usecases/employment/go-on.ts';
import type { JobPartner, PartnerStore } from '#usecases/ports/employment.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { readRequests } from './request-rows.ts';
import { openVacancy, VACANCY, type VacancyRow } from './vacancy-rows.ts';
import { POSTED, writeRequest } from './write-change.ts';

type Row = Omit<JobPartner, 'endedAt'> & { readonly endedAt: string | null };
const PARTNER = `p.id, p.name, p.per_day as "perDay", p.until::text as until, p.ended_at as "endedAt"`;
/** All that a partner has posted and that is not closed goes with its scope, in the same transaction. */
const WITHDRAW = `with gone as (update vacancy v set status = 'closed', reason = $4, remedy = null, version = version + 1 where region = $1 and partner = $2 and status <> 'closed' returning v.*)
  insert into vacancy_event (region, vacancy_id, version, at, actor, data) select region, id, version, $3, $5, to_jsonb(gone.*) - 'contact' from gone returning vacancy_id as id`;

/** Partners whose job services post and read vacancies. */
export function createPartnerStore(pool: Pool, vault: Vault): PartnerStore {
  return {
    async list(region) {
      const { rows } = await pool.query<Row>(`select ${PARTNER}, (select count(*)::int from vacancy v where v.region = p.region and v.partner = p.id) as posted, (select count(*)::int from vacancy v where v.region = p.region and v.partner = p.id and v.status = 'published') as open from job_partner p where p.region = $1 order by p.id`, [region]);
      return rows.map((row) => ({ ...row, endedAt: row.endedAt && instant(row.endedAt) }));
    },
    async scope(region, id) {
      return (await pool.query<JobScope>(`select ${PARTNER} from job_partner p where p.region = $1 and p.id = $2`, [region, id])).rows[0];
    },
    async anywhere(id, on) {
      return ((await pool.query('select from job_partner where id = $1 and ended_at is null and until >= $2 limit 1', [id, on])).rowCount ?? 0) > 0;
    },
    async posted(region, id, on) {
      return (await pool.query<{ count: number }>(POSTED, [region, id, on])).rows[0]?.count ?? 0;
    },
    async byRef(region, id, ref) {
      const { rows: [row] } = await pool.query<VacancyRow>(`select ${VACANCY} from vacancy v where v.region = $1 and v.partner = $2 and v.partner_ref = $3`, [region, id, ref]);
      return row && openVacancy(vault, row);
    },
    end: (region, id, by, reason, at) => inTransaction(pool, async (client) => {
      const { rowCount } = await client.query('update job_partner set ended_at = $3, ended_by = $4 where region = $1 and id = $2 and ended_at is null', [region, id, at, by]);
      if (rowCount !== 1) return false;
      const { rows } = await client.query<{ id: string }>(WITHDRAW, [region, id, at, reason, by]);
      // Nothing is left to check of what is closed: an answer would publish it again.
      const checks = await readRequests(client, vault, `r.region = $1 and r.vacancy_id = any($2) and r.kind = 'vacancy-check' and r.ended_at is null order by r.number for update of r`, [region, rows.map((row) => row.id)]);
      for (const check of checks) if ((await writeRequest(client, vault, goOn(check, at, { actor: 'system', event: { type: 'dropped' } }))) !== 'done') throw new Error(`the check ${check.number} changed meanwhile`);
      return true;
    }),
    async renew(region, id, perDay, until) {
      return (await pool.query('update job_partner set per_day = $3, until = $4, ended_at = null, ended_by = null where region = $1 and id = $2', [region, id, perDay, until])).rowCount === 1;
    },
    async over(region, on) {
      return (await pool.query<{ id: string }>('select id from job_partner where region = $1 and ended_at is null and until < $2', [region, on])).rows.map(({ id }) => id);
    },
  };
}
