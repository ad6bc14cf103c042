import type { Pool, PoolClient } from 'pg';
import { subjectOf, type AccountRef } from '#core/identity/principal.ts';

/** The accounts that a row may name; as the index `oidc_artifact_of_account` has it, to the letter. */
const ACCOUNTS = `(array[payload->>'accountId', payload->'session'->>'accountId', payload->'result'->>'pending', payload->'result'->'login'->>'accountId'])`;

/** $1: the subject of an account · $2: the sign-in that goes on. */
export const FORGET_SIGN_INS = `delete from oidc_artifact where ${ACCOUNTS} @> array[$1::text] and id <> $2`;

/** $1: region · $2: account. The pages that it has opened are due to be told since they were opened, which is at once. */
const END_OPENINGS = `update partner_opening set next_at = opened_at where region = $1 and account_id = $2 and status = 'open'`;

/**
 * The identity provider forgets an account: the browsers that it would let in again without asking, codes on their way and sign-ins half done. Whoever has one of them may have it by
 * a password that is no more. Partners whose pages it has opened are told that it is signed out.
 * @param keep the sign-in that goes on, by its uid: the one in which the password was set
 */
export async function forgetSignIns(client: Pool | PoolClient, ref: AccountRef, keep = ''): Promise<void> {
  await client.query(FORGET_SIGN_INS, [subjectOf(ref), keep]);
  await client.query(END_OPENINGS, [ref.region, ref.id]);
}

/** The identity provider forgets that somebody has said yes to a partner: they are asked again, and codes and tokens on their way are worth nothing. */
export async function forgetYes(client: PoolClient, ref: AccountRef, partner: string): Promise<void> {
  await client.query(`delete from oidc_artifact where ${ACCOUNTS} @> array[$1::text] and payload->>'clientId' = $2`, [subjectOf(ref), partner]);
}
