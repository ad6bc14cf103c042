import type { PoolClient } from 'pg';
import type { AdminEvent, Administrator } from '#core/administration/administer.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import type { Hash } from '#core/id.ts';
import { ADMIN_CHAIN } from './admin-chains.ts';

/** The end of a region's chain of what administrators did. */
export type ChainEnd = { readonly version: number; readonly head: string };

/** Hold the chain of a region until the transaction ends: no two acts are decided by one state. */
export async function holdChain(client: PoolClient, hash: Hash, region: string): Promise<ChainEnd> {
  const first = genesis(hash, region, ADMIN_CHAIN);
  await client.query('insert into admin_chain (region, version, head_hash) values ($1, 0, $2) on conflict do nothing', [region, first]);
  const { rows: [chain = { version: 0, head: first }] } = await client.query<ChainEnd>('select version, head_hash as head from admin_chain where region = $1 for update', [region]);
  return chain;
}

/** Bind an act to the one before it. */
export async function appendAct(client: PoolClient, hash: Hash, region: string, chain: ChainEnd, { by, at, event }: { readonly by: Administrator; readonly at: string; readonly event: AdminEvent }): Promise<void> {
  const link = { seq: chain.version + 1, type: event.type, at, actor: `administrator:${by.id}`, data: JSON.stringify(event), prevHash: chain.head };
  const head = linkHash(hash, link);
  await client.query('insert into admin_event (region, seq, type, at, actor, kind, data, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [region, link.seq, link.type, at, link.actor, by.kind, link.data, link.prevHash, head]);
  await client.query('update admin_chain set version = $2, head_hash = $3 where region = $1', [region, link.seq, head]);
}
