import fastifyRateLimit from '@fastify/rate-limit';
import { whoTries } from './identity/who-tries.ts';
import type { Server } from './server-type.ts';

/** Lets a route say how often a minute it may be asked for (`config.rateLimit`): by each person, officer or enterprise that acts (all operators of an enterprise together; at a counter the person and not the clerk), and from each address by all others. */
export async function limitAttempts(app: Server): Promise<void> {
  await app.register(fastifyRateLimit, { global: false, keyGenerator: whoTries });
}
