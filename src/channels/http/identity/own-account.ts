import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';
import { signedInOnly } from './require.ts';

/** Lets through who is signed in as themself: ways to sign in are never those of somebody one acts for, nor looked at from a counter. */
export const ownAccount = signedInOnly(async (request: FastifyRequest): Promise<void> => {
  if (!request.principal) throw new Problem('sign-in-needed');
  if (request.principal.visit || request.principal.acting) throw new Problem('not-yours');
});
