import fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { uncalled } from './openapi/document.ts';
import { answerErrors } from './errors.ts';
import { operationRoutes } from './routes/operations.ts';
import type { Server } from './server-type.ts';

const TOKEN = 'a-long-token';
const served = (token?: string): Server => {
  const app: Server = fastify();
  answerErrors(app);
  operationRoutes(app, uncalled(), token);
  return app;
};
const [open, locked] = [served(TOKEN), served()];
afterAll(() => Promise.all([open.close(), locked.close()]));
const status = async (app: Server, remoteAddress: string, headers: Record<string, string> = {}): Promise<number> => (await app.inject({ url: '/metrics', remoteAddress, headers: { host: '127.0.0.1:8080', ...headers } })).statusCode;

describe('the figures', () => {
  test.each([['127.0.0.1'], ['127.8.8.8'], ['::1'], ['::ffff:127.0.0.1']])('given a call from %s, then they are told', async (address) => expect(await status(locked, address)).toBe(200));

  test.each([['10.0.0.5'], ['::ffff:10.0.0.5'], ['2001:db8::1']])('given a call from %s, then not', async (address) => {
    expect(await status(locked, address)).toBe(403);
    expect(await status(open, address)).toBe(403);
  });

  test.each([
    ['x-forwarded-for', '203.0.113.9'], ['x-forwarded-host', 'kuaiban.example'], ['x-forwarded-proto', 'https'], ['forwarded', 'for=203.0.113.9'], ['via', '1.1 proxy'], ['x-real-ip', '203.0.113.9'],
    ['host', 'kuaiban.example'], ['host', 'kuaiban.example:8080'],
  ])('given a call that a proxy of this machine passes on with %s %s, then not', async (name, value) => expect(await status(locked, '127.0.0.1', { [name]: value })).toBe(403));

  test('given the token, then they are told anywhere, and nothing near it will do', async () => {
    const through = { 'x-forwarded-for': '203.0.113.9', host: 'kuaiban.example' };
    for (const authorization of [`Bearer ${TOKEN}`, `bearer ${TOKEN}`]) expect(await status(open, '10.0.0.5', { ...through, authorization }), authorization).toBe(200);
    for (const authorization of [`Bearer ${TOKEN}x`, 'Bearer ', 'Bearer undefined', TOKEN, `Basic ${TOKEN}`]) {
      expect(await status(open, '10.0.0.5', { ...through, authorization }), authorization).toBe(403);
      expect(await status(locked, '10.0.0.5', { ...through, authorization }), authorization).toBe(403);
    }
  });

  test('given an empty token, then there is none', async () => {
    const app = served('');
    expect(await status(app, '10.0.0.5', { authorization: 'Bearer ' })).toBe(403);
    await app.close();
  });
});
