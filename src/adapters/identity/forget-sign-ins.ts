import type { Pool, PoolClient } from 'pg';
import { subjectOf, type AccountRef } from '#core/identity/principal.ts';

/**
 * The identity provider forgets an account: the browsers that it would let in again without asking, codes on their way and sign-ins half done. Whoever has one of them may have it by
 * a password that is no more.
 * @param keep the sign-in that goes on, by its uid: the one in which the password was set
 */
export async function forgetSignIns(client: Pool | PoolClient, ref: AccountRef, keep = ''): Promise<void> {
  await client.query(
    `delete from oidc_artifact where id <> $2 and $1 in (payload->>'accountId', payload->'session'->>'accountId', payload->'result'->>'pending', payload->'result'->'login'->>'accountId')`,
    [subjectOf(ref), keep],
  );
}
