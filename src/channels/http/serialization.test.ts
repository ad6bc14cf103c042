import fastify from 'fastify';
import { expect, test } from 'vitest';
import { serializeWhenAsked } from './serialization.ts';
import type { Server } from './server-type.ts';

/** A shape that counts how often it is read to make a writer of it. */
function counted(): { readonly shape: object; reads(): number } {
  let reads = 0;
  const shape = { type: 'object', get properties() { reads += 1; return { zh: { type: 'string' } }; } };
  return { shape, reads: () => reads };
}

test.each([['when asked', false], ['at once', true]])('given two routes that answer with the same shape, made %s, then what writes it is made once, and each leaves out what the shape does not name', async (_when, atOnce) => {
  const { shape, reads } = counted();
  const app: Server = fastify();
  serializeWhenAsked(app, atOnce);
  app.get('/a', { schema: { response: { 200: shape } } }, async () => ({ zh: '甲', secret: 1 }));
  app.put('/b', { schema: { response: { 200: shape } } }, async () => ({ zh: '乙', secret: 1 }));
  await app.ready();
  const said = [(await app.inject({ url: '/a' })).body];
  const after = reads();
  expect(after).toBeGreaterThan(0);
  said.push((await app.inject({ method: 'PUT', url: '/b' })).body);
  expect(said).toEqual(['{"zh":"甲"}', '{"zh":"乙"}']);
  expect(reads()).toBe(after);
  await app.close();
});

test('given the same status of two routes with shapes of their own, then each is written by its own', async () => {
  const app: Server = fastify();
  serializeWhenAsked(app);
  app.get('/a', { schema: { response: { 200: { type: 'object', properties: { zh: { type: 'string' } } } } } }, async () => ({ zh: '甲', en: 'A' }));
  app.get('/b', { schema: { response: { 200: { type: 'object', properties: { en: { type: 'string' } } } } } }, async () => ({ zh: '乙', en: 'B' }));
  expect([(await app.inject({ url: '/a' })).body, (await app.inject({ url: '/b' })).body]).toEqual(['{"zh":"甲"}', '{"en":"B"}']);
  await app.close();
});
