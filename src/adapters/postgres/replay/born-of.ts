import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { identityNumberFault } from '#core/identity/identity-number.ts';
import type { Born, BornOf } from '#usecases/ports/backtest.ts';

/** When people were born and their sex, from their sealed numbers (GB 11643: places 7 to 14, and whether place 17 is odd); the numbers go no further. */
export function createBornOf(pool: Pool, vault: Vault): BornOf {
  return async (region, subjects) => {
    const { rows } = await pool.query<{ id: string; number: string }>(`select id, number from subject where region = $1 and id = any($2) and kind = 'person'`, [region, subjects]);
    return new Map(rows.flatMap(({ id, number }): [string, Born][] => {
      const plain = vault.open(number, `subject/${id}`);
      if (identityNumberFault(plain) !== null) return [];
      return [[id, { on: `${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`, sex: Number(plain[16]) % 2 === 1 ? 'male' : 'female' }]];
    }));
  };
}
