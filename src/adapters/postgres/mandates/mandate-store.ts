import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { KnownMandate, MandateStore } from '#usecases/ports/mandates.ts';
import { mandateJson } from '../cases/read-sql.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { toMandate, type MandateJson } from './mandate-rows.ts';

type Row = Pick<KnownMandate, 'principalName' | 'principalNumber' | 'agentName' | 'agentNumber' | 'cases'> & { readonly mandate: MandateJson };

const GIVE = `
insert into mandate (region, id, principal_id, agent_id, events, from_day, to_day, sees, statement, signed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`;

const OF = `
select ${mandateJson} as mandate, p.name as "principalName", p.number as "principalNumber", a.name as "agentName", a.number as "agentNumber",
  (select coalesce(json_agg(json_build_object('mandate', f.mandate_id, 'number', f.number, 'lifeEvent', f.life_event, 'status', f.status, 'submittedAt', f.submitted_at) order by f.submitted_at desc), '[]')
   from case_file f where f.region = m.region and f.agent_id = m.agent_id and f.mandate_id = m.id) as cases
from mandate m join subject p on p.region = m.region and p.id = m.principal_id join subject a on a.region = m.region and a.id = m.agent_id
where m.region = $1 and (m.principal_id = any(${numbersOf('$1', '$2')}) or m.agent_id = any(${numbersOf('$1', '$2')})) order by m.signed_at desc, m.id limit 100`;

/** Mandates in PostgreSQL. */
export function createMandateStore(pool: Pool, vault: Vault): MandateStore {
  return {
    async give(region, { id, principal, agent, events, from, to, sees, statement, signedAt }) {
      const { rowCount } = await pool.query(GIVE, [region, id, principal, agent, events, from, to, sees, statement, signedAt]);
      if (rowCount === 1) return 'given';
      // The words say who, what, from when to when: the same words of the same person are the same mandate.
      const { rows } = await pool.query('select from mandate where region = $1 and id = $2 and principal_id = $3 and agent_id = $4 and statement = $5', [region, id, principal, agent, statement]);
      return rows.length === 1 ? 'same' : 'another';
    },
    async revoke(region, principal, id, at) {
      const { rowCount } = await pool.query(`update mandate set revoked_at = $4 where region = $1 and principal_id = any(${numbersOf('$1', '$2')}) and id = $3 and revoked_at is null`, [region, principal, id, at]);
      return rowCount === 1;
    },
    async of(region, person) {
      const { rows } = await pool.query<Row>(OF, [region, person]);
      return rows.map(({ mandate, cases, ...row }) => ({
        ...toMandate(mandate), ...row, principalNumber: vault.open(row.principalNumber, `subject/${mandate.principal}`), agentNumber: vault.open(row.agentNumber, `subject/${mandate.agent}`),
        cases: cases.map((each) => ({ ...each, submittedAt: instant(each.submittedAt) })),
      }));
    },
  };
}
