import fastify from 'fastify';
import { expect, test } from 'vitest';
import { sendJsonAsBytes } from './json-bytes.ts';
import type { Server } from './server-type.ts';

test.each([
  ['a short one', { zh: '已受理' }],
  ['a long Chinese one', { zh: '按规则即时办结。'.repeat(2_000), en: 'decided', sign: '😀' }],
  ['a long one in Latin letters', { en: 'é decided by the rules '.repeat(2_000) }],
  ['a long one with half a character', { zh: `${'已'.repeat(5_000)}\ud800` }],
])('given an answer, %s, then it arrives letter by letter and says how long it is', async (_what, answer) => {
  const app: Server = fastify();
  sendJsonAsBytes(app);
  app.get('/', { serializerCompiler: () => JSON.stringify }, async () => answer);
  const { rawPayload, headers } = await app.inject({ url: '/' });
  const text = JSON.stringify(answer);
  expect(rawPayload.equals(Buffer.from(text))).toBe(true);
  expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(text)) });
  await app.close();
});
