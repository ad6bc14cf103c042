import fastifyRateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { answerErrors } from '../errors.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { partyRoutes } from './parties.ts';

const ALLOWED = 20;

/** The route alone; `who` in the headers stands for a session. Nobody is ever found. */
async function route(): Promise<Server> {
  const app = fastify() as unknown as Server;
  answerErrors(app);
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    const subjectId = request.headers['who'];
    if (typeof subjectId === 'string') request.principal = { kind: 'enterprise', accountId: `account of ${subjectId}`, subjectId, region: '371300', roles: [], amr: [] };
  });
  await app.register(fastifyRateLimit, { global: false });
  partyRoutes(app, { context: { lookup: (text: string) => text, cases: { whose: async () => undefined } } } as unknown as Pick<Services, 'context'>);
  return app;
}

test('given somebody who has tried as many numbers as a minute allows, then the next is refused, and others at the same address go on', async () => {
  const app = await route();
  const named = async (who?: string): Promise<number> => (await app.inject({ method: 'POST', url: '/parties', headers: who === undefined ? {} : { who }, payload: { name: '某某', number: '371300199001010000' } })).statusCode;
  for (let tried = 0; tried < ALLOWED; tried += 1) expect(await named('one')).toBe(404);
  expect(await named('one')).toBe(429);
  expect(await named('another')).toBe(404);
  expect(await named()).toBe(401);
  await app.close();
});
