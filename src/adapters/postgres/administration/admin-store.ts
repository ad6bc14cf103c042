import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { administer, type Administered, type AdminEvent } from '#core/administration/administer.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import { endsOn } from '#core/catalog/places.ts';
import type { Hash } from '#core/id.ts';
import type { AdminStore } from '#usecases/ports/administration.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { allAdminChains } from './admin-chains.ts';
import { appendAct, holdChain } from './append-act.ts';
import { enteredUntil, readOfficeChanges } from './read-office-changes.ts';
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
      const chain = await holdChain(client, hash, region);
      const done = administer(await readRoster(client, region), by, command);
      if ('fault' in done) return done;
      // Another process may have entered its end a moment ago.
      if ((command.act === 'enter' || command.act === 'move') && command.office !== null && endsOn({ entered: enteredUntil(await readOfficeChanges(client, region), at) }, region, command.office) !== undefined) return { fault: 'office-ends' };
      if (!(await writeAct({ client, vault, region, at, by: by.id, secrets }, command, done.event))) throw new Taken();
      await appendAct(client, hash, region, chain, { by, at, event: done.event });
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
