import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { administer, type Administered, type AdminEvent } from '#core/administration/administer.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import type { Hash } from '#core/id.ts';
import type { AdminStore } from '#usecases/ports/administration.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { ADMIN_CHAIN, allAdminChains } from './admin-chains.ts';
import { readRoster } from './read-roster.ts';
import { writeAct } from './write-act.ts';

/** Undoes what was begun: a login that is somebody's in another region shows only when it is written. */
class Taken extends Error {}

/** Administration in PostgreSQL: the accounts of the staff, and the chain of what administrators did. */
export function createAdminStore(pool: Pool, vault: Vault, hash: Hash): AdminStore {
  return {
    async roster(region) {
      const roster = await readRoster(pool, region);
      const { rows } = await pool.query<{ subject: string; at: string }>(`select subject, signed_in_at as at from account where region = $1 and kind = 'staff' and signed_in_at is not null`, [region]);
      return { ...roster, signedIn: new Map(rows.map(({ subject, at }) => [subject, instant(at)])) };
    },
    act: (region, by, at, command, secrets) => inTransaction(pool, async (client): Promise<Administered> => {
      await client.query('insert into admin_chain (region, version, head_hash) values ($1, 0, $2) on conflict do nothing', [region, genesis(hash, region, ADMIN_CHAIN)]);
      const { rows: [chain] } = await client.query<{ version: number; head: string }>('select version, head_hash as head from admin_chain where region = $1 for update', [region]);
      const done = administer(await readRoster(client, region), by, command);
      if ('fault' in done || !chain) return done;
      if (!(await writeAct({ client, vault, region, at, by: by.id, secrets }, command, done.event))) throw new Taken();
      const link = { seq: chain.version + 1, type: done.event.type, at, actor: `administrator:${by.id}`, data: JSON.stringify(done.event), prevHash: chain.head };
      const head = linkHash(hash, link);
      await client.query('insert into admin_event (region, seq, type, at, actor, kind, data, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [region, link.seq, link.type, at, link.actor, by.kind, link.data, link.prevHash, head]);
      await client.query('update admin_chain set version = $2, head_hash = $3 where region = $1', [region, link.seq, head]);
      return done;
    }).catch((error: unknown): Administered => {
      if (error instanceof Taken) return { fault: 'number-taken' };
      throw error;
    }),
    async trail(region, before, limit) {
      const { rows } = await pool.query<{ seq: number; at: string; actor: string; kind: AdminKind; data: string }>('select seq, at, actor, kind, data from admin_event where region = $1 and seq < $2 order by seq desc limit $3', [region, before, limit]);
      return rows.map(({ data, at, actor, ...row }) => ({ ...row, at: instant(at), actor: actor.slice('administrator:'.length), event: JSON.parse(data) as AdminEvent }));
    },
    chains: () => allAdminChains(pool),
  };
}
