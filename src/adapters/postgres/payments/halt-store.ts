import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Halt, HaltSeen, HaltStore } from '#usecases/ports/halts.ts';
import { inTransaction } from '../transaction.ts';
import { HALT, HALTS, HALTS_OF_ITEM, HALTS_OF_PAYEE, HOLD_MANY, STOP_FILES } from './halt-sql.ts';

type Row = Omit<Halt, 'released'> & { releasedAt: string | null; releasedBy: string | null; releasedBecause: string | null };

const bindingOf = (id: string, what: 'reason' | 'released'): string => `payment-halt/${id}/${what}`;

/** Holds across items. What officers write of them is sealed: it speaks of people. */
export function createHaltStore(pool: Pool, vault: Vault): HaltStore {
  const read = ({ releasedAt, releasedBy, releasedBecause, ...row }: Row): Halt => ({
    ...row, reason: vault.open(row.reason, bindingOf(row.id, 'reason')),
    released: releasedAt === null ? null : { at: releasedAt, by: releasedBy ?? '', because: vault.open(releasedBecause ?? '', bindingOf(row.id, 'released')) },
  });
  const find = async (region: string, id: string): Promise<Halt | undefined> => {
    const { rows: [row] } = await pool.query<Row>(HALT, [region, id]);
    return row && read(row);
  };
  return {
    find,
    async hold(region, halt) {
      const { id, service, fund, payee, ground, reason, basis, at, by, endsAt } = halt;
      const held = await inTransaction(pool, async (client) => {
        await client.query(STOP_FILES, [region]);
        return (await client.query(HOLD_MANY, [region, id, service, fund, payee, ground, vault.seal(reason, bindingOf(id, 'reason')), basis, at, by, endsAt])).rowCount === 1;
      });
      if (held) return 'held';
      const before = await find(region, id);
      const same = before !== undefined && (['service', 'fund', 'payee', 'ground', 'reason', 'basis', 'by'] as const).every((key) => before[key] === halt[key]) && Date.parse(before.endsAt) === Date.parse(endsAt);
      return same ? 'same' : 'another';
    },
    async release(region, id, because, by, at) {
      const { rowCount } = await pool.query('update payment_halt set released_at = $3, released_by = $4, released_because = $5 where region = $1 and id = $2 and released_at is null and ends_at >= $3', [region, id, at, by, vault.seal(because, bindingOf(id, 'released'))]);
      return rowCount === 1;
    },
    async list(region, at) {
      const { rows } = await pool.query<Row & { payeeName: string | null; waiting: number }>(HALTS, [region, at]);
      return rows.map(({ payeeName, waiting, ...row }) => ({ ...read(row), payeeName, waiting }));
    },
    async ofPayee(region, payee, at) {
      return (await pool.query<HaltSeen>(HALTS_OF_PAYEE, [region, payee, at])).rows;
    },
    async ofItem(region, { case: number, item }, at) {
      return (await pool.query<HaltSeen>(HALTS_OF_ITEM, [region, number, item, at])).rows;
    },
  };
}
