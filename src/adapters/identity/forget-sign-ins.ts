import type { Pool, PoolClient } from 'pg';
import { subjectOf, type AccountRef } from '#core/identity/principal.ts';
import { END_OPENINGS } from './partner-openings.ts';

/** The accounts that a row may name; as the index `oidc_artifact_of_account` has it, to the letter. */
const ACCOUNTS = `(array[payload->>'accountId', payload->'session'->>'accountId', payload->'result'->>'pending', payload->'result'->'login'->>'accountId'])`;

/** $1: the subject of an account · $2: the sign-in that goes on. */
export const FORGET_SIGN_INS = `delete from oidc_artifact where ${ACCOUNTS} @> array[$1::text] and id <> $2`;

/**
 * The identity provider forgets an account: the browsers that it would let in again without asking, codes on their way and sign-ins half done. Whoever has one of them may have it by
 * a password that is no more. Partners whose pages it has opened are told that it is signed out.
 * @param keep the sign-in that goes on, by its uid: the one in which the password was set
 */
export async function forgetSignIns(client: Pool | PoolClient, ref: AccountRef, keep = ''): Promise<void> {
  await client.query(FORGET_SIGN_INS, [subjectOf(ref), keep]);
  await client.query(END_OPENINGS, [ref.region, ref.id]);
}
