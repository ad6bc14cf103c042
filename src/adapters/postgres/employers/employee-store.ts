import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Employee, EmployeeStore } from '#usecases/ports/employees.ts';
import { EMPLOYEES } from './employee-sql.ts';

type Row = Omit<Employee, 'number'> & { readonly number: string; readonly numberOf: string; readonly total: number };

/** Who is with an enterprise, from what is registered about persons. */
export function createEmployeeStore(pool: Pick<Pool, 'query'>, vault: Pick<Vault, 'open'>): EmployeeStore {
  return {
    async list({ region, number, today, name, skip, take }, { employed, insured }) {
      const { rows } = await pool.query<Row>(EMPLOYEES, [region, number, employed, insured, today, name, skip, take]);
      return { total: rows[0]?.total ?? 0, employees: rows.map(({ total: _total, numberOf, number: sealed, ...each }) => ({ ...each, number: vault.open(sealed, `subject/${numberOf}`) })) };
    },
  };
}
