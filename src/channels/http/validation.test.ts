import fastify from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerErrors } from './errors.ts';
import { Day, Instant } from './schemas/shared.ts';
import type { Server } from './server-type.ts';
import { validateStrictly } from './validation.ts';

const app: Server = fastify();
beforeAll(async () => {
  validateStrictly(app);
  answerErrors(app);
  app.get('/day', { schema: { querystring: Type.Object({ day: Day }) } }, async () => ({}));
  app.post('/at', { schema: { body: Type.Object({ at: Instant }) } }, async () => ({}));
  app.post('/scopes', { schema: { body: Type.Object({ scopes: Type.Array(Type.Union([Type.Literal('matters'), Type.Literal('payments')])), way: Type.Enum(['counter', 'post']) }) } }, async () => ({}));
  await app.ready();
});
afterAll(() => app.close());

test.each(['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31'])('given the day %s, then it goes on', async (day) => expect((await app.inject(`/day?day=${day}`)).statusCode).toBe(200));

test.each(['2026-02-31', '2026-02-29', '2026-04-31', '0000-01-01', '2026-1-1', '2026-13-01'])('given the day %s, which no calendar has, then it is refused at the field', async (day) => {
  const { statusCode, headers, body } = await app.inject(`/day?day=${day}`);
  expect([statusCode, headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8']);
  expect(JSON.parse(body)).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/querystring/day' }] });
});

test.each([['2026-11-23T23:59:59Z', 200], ['2026-11-23T23:59:60Z', 422], ['2026-02-31T00:00:00Z', 422], ['2026-11-23T00:00:00', 422]])('given the instant %s, then %i', async (at, status) =>
  expect((await app.inject({ method: 'POST', url: '/at', payload: { at } })).statusCode).toBe(status));

test('given a word that is none of those that may stand there, then the field is told once, with what may', async () => {
  const { body } = await app.inject({ method: 'POST', url: '/scopes', payload: { scopes: ['matters', 'everything'], way: 'pigeon' } });
  expect((JSON.parse(body) as { errors: unknown[] }).errors).toEqual([
    { pointer: '/body/scopes/1', detail: { zh: '只能是：matters、payments', en: 'Has to be one of: matters, payments' } },
    { pointer: '/body/way', detail: { zh: '只能是：counter、post', en: 'Has to be one of: counter, post' } },
  ]);
});
