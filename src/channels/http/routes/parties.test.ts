import fastify from 'fastify';
import { expect, test } from 'vitest';
import { limitAttempts } from '../attempts.ts';
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
  await limitAttempts(app);
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

test.each([
  ['too short', '37130019900101', /18 位/u], ['a month that does not exist', '371300199013010008', /出生日期/u], ['a typing error', '371300199001010001', /最后一位/u],
])('given %s, then the check that failed is named at the number, and nobody is looked up', async (_, number, said) => {
  const app = await route();
  const answer = await app.inject({ method: 'POST', url: '/parties', headers: { who: 'one' }, payload: { name: '某某', number } });
  expect(answer.statusCode).toBe(422);
  const { errors } = answer.json<{ errors: { pointer: string; detail: { zh: string } }[] }>();
  expect(errors.map(({ pointer }) => pointer)).toEqual(['/body/number']);
  expect(errors[0]?.detail.zh).toMatch(said);
  await app.close();
});
