import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import type { WebhookCall } from '#usecases/ports/webhooks.ts';
import { createWebhookCaller, webhookSignature } from './webhook.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const now = (): string => '2026-11-23T01:00:00.000Z';
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => { server.close(() => done()); server.closeAllConnections(); })));
});

/** Somebody's system that answers like this. */
async function system(status: number, more: Readonly<Record<string, string>> = {}) {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      heard.push({ headers: request.headers, body: await text(request) });
      response.writeHead(status, more).end('x'.repeat(100_000));
    })();
  });
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard };
}
const call = (url: string): WebhookCall => ({ region: '371300', id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', webhook: 'w', owner: 'o', url, secret: SECRET, attempts: 1, failures: 0, cause: 'approved', case: 'c', item: 1, at: now() });

test('the signature is that of the convention’s own example', () => {
  expect(webhookSignature(SECRET, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('given a system that hears, then it can tell by the signature who called, and that nothing was changed', async () => {
  const { url, heard } = await system(204);
  expect(await createWebhookCaller({ open: true, now })(call(url), '{"type":"case.approved"}')).toBe('sent');
  const { headers, body } = heard[0]!;
  expect(headers['webhook-id']).toBe('msg_p5jXN8AQM9LWM0D4loKWxJek');
  expect(headers['webhook-signature']).toBe(webhookSignature(SECRET, String(headers['webhook-id']), Number(headers['webhook-timestamp']), body));
});

test('given a system that fails, says that it wants nothing more, leads elsewhere or is not there, then it was not told', async () => {
  const caller = createWebhookCaller({ open: true, now });
  const elsewhere = await system(204);
  expect(await caller(call((await system(500)).url), '{}')).toEqual({ failed: 'it answered 500' });
  expect(await caller(call((await system(410)).url), '{}')).toEqual({ failed: 'it answered 410', gone: true });
  expect(await caller(call((await system(302, { location: elsewhere.url })).url), '{}')).toEqual({ failed: 'it answered 302' });
  expect(elsewhere.heard).toEqual([]);
  expect(await caller(call('http://127.0.0.1:1/'), '{}')).toHaveProperty('failed');
});

test('given an address of the own machine, as a number or by a name that only means it, then nothing is called', async () => {
  const { url, heard } = await system(204);
  const caller = createWebhookCaller({ open: false, now });
  const { port } = new URL(url);
  for (const hostile of [url, `https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://localhost.localdomain:${port}/`]) expect(await caller(call(hostile), '{}'), hostile).toHaveProperty('failed');
  expect(heard).toEqual([]);
});
