import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { portalsOf } from '#main/portals.ts';
import { readIssuers } from '#main/issuers.ts';
import { limitAttempts } from '../attempts.ts';
import { answerErrors } from '../errors.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { validateStrictly } from '../validation.ts';
import { portalRoutes } from './portals.ts';

const entry = { zh: '省平台', en: 'Province', clientId: 'c', clientSecret: 's', levels: { low: 'single' }, number: { claim: 'id', verified: 'always' } };
const issuers = readIssuers(JSON.stringify({ issuers: [{ ...entry, id: 'province', issuer: 'https://one.example', asks: 'a secret of sixteen' }, { ...entry, id: 'silent', issuer: 'https://two.example' }] }), {});
const asked: string[] = [];
let app: Server;
beforeAll(async () => {
  app = fastify();
  validateStrictly(app);
  answerErrors(app);
  await limitAttempts(app);
  const cases: Partial<Services['context']['cases']> = { handedInFrom: async (subject) => { asked.push(subject); return []; } };
  portalRoutes(app, { context: { cases }, portals: portalsOf(issuers, parseKeys('ab'.repeat(32))) } as unknown as Services);
  await app.ready();
});
afterAll(() => app.close());

const ask = (authorization: string | undefined, subject: unknown = 'one') => app.inject({ method: 'POST', url: '/partners/portals/v1/cases', headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }, payload: JSON.stringify({ subject }) });
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

test('given the portal itself, then it is answered, and its person is looked for by a keyed hash', async () => {
  const answer = await ask(basic('province:a secret of sixteen'));
  expect([answer.statusCode, answer.json()]).toEqual([200, { cases: [] }]);
  expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u)]);
});

test.each([
  ['nothing', undefined], ['another secret', basic('province:another secret')], ['no secret', basic('province:')], ['an id alone', basic('province')], ['somebody unknown', basic('nobody:a secret of sixteen')],
  ['one that was given none', basic('silent:undefined')], ['one that was given none and says nothing', basic('silent:')], ['another scheme', 'Bearer a secret of sixteen'],
])('given %s, then nothing is told', async (_, authorization) => {
  const before = asked.length;
  expect((await ask(authorization)).statusCode).toBe(403);
  expect(asked).toHaveLength(before);
});

test.each([[''], [7], [undefined]])('given the subject %j, then the field says so', async (subject) => {
  const answer = await ask(basic('province:a secret of sixteen'), subject ?? null);
  expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('/body/subject')]);
});
