import fastify from 'fastify';
import { expect, test } from 'vitest';
import { limitAttempts } from '../attempts.ts';
import { answerErrors } from '../errors.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { entitledRoutes } from './entitled.ts';

const ALLOWED = 60;

test('given somebody who has asked what is their due as often as a minute allows, then the next is refused, and others at the same address go on', async () => {
  const app = fastify() as unknown as Server;
  answerErrors(app);
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    const subjectId = request.headers['who'];
    if (typeof subjectId === 'string') request.principal = { kind: 'person', accountId: `account of ${subjectId}`, subjectId, region: '371300', roles: [], amr: [] };
  });
  await limitAttempts(app);
  // Nobody is ever found.
  entitledRoutes(app, { context: { compiled: { catalog: { regions: new Map(), services: new Map() } }, cases: { readForSubmission: async () => ({ subject: undefined }) }, now: () => '2026-12-01T00:00:00.000Z' } } as unknown as Services);
  const asked = async (who: string): Promise<number> => (await app.inject({ url: '/me/entitled', headers: { who } })).statusCode;
  const answers = await Promise.all(Array.from({ length: ALLOWED }, () => asked('one')));
  expect([[...new Set(answers)], await asked('one'), await asked('another')]).toEqual([[404], 429, 404]);
  await app.close();
});
