import type { Pool } from 'pg';
import { numbersOf } from '../register/one-person.ts';
import type { Consent, DeliveryStore, Opening } from '#usecases/ports/deliveries.ts';

/** Consent to electronic delivery, and who opened what. */
export function createDeliveryStore(pool: Pool): DeliveryStore {
  return {
    async consent(region, person, at) {
      const { rows } = await pool.query<Consent>(`select given, at from delivery_consent where region = $1 and person_id = any(${numbersOf('$1', '$2')}) and at <= $3 order by at desc limit 1`, [region, person, at]);
      return rows[0];
    },
    async say(region, person, given, at) {
      await pool.query('insert into delivery_consent (region, person_id, at, given) values ($1, $2, $3, $4) on conflict do nothing', [region, person, at, given]);
    },
    async opened(region, caseNumber, paper, person, sha256, at) {
      await pool.query('insert into document_opening (region, case_number, paper, person_id, at, sha256) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, caseNumber, paper, person, at, sha256]);
    },
    async openings(region, caseNumber, person) {
      const { rows } = await pool.query<Opening>(`select distinct on (paper) paper, at, sha256 from document_opening where region = $1 and case_number = $2 and person_id = any(${numbersOf('$1', '$3')}) order by paper, at`, [region, caseNumber, person]);
      return rows;
    },
  };
}
