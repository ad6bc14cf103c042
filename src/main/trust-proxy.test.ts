import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { trustProxyOf } from './trust-proxy.ts';

/** Whom the server takes for the caller, and where it thinks that it was reached. */
async function seen(setting: string | undefined, remoteAddress: string, forwarded: string): Promise<{ ip: string; host: string }> {
  const app = fastify({ trustProxy: trustProxyOf(setting) });
  app.get('/', async ({ ip, host }) => ({ ip, host }));
  const answer = await app.inject({ url: '/', remoteAddress, headers: { host: 'inside', 'x-forwarded-for': forwarded, 'x-forwarded-host': 'outside' } });
  await app.close();
  return answer.json();
}

describe('given a caller at 203.0.113.9 who writes another address before the own one', () => {
  const forged = '198.51.100.1, 203.0.113.9';
  test.each([
    ['nothing is set', undefined, '203.0.113.9', forged, '203.0.113.9', 'inside'],
    ['0 is set', '0', '203.0.113.9', forged, '203.0.113.9', 'inside'],
    ['one hop is believed', '1', '10.0.0.2', forged, '203.0.113.9', 'outside'],
    ['two hops are believed', '2', '10.0.0.2', `${forged}, 10.0.0.7`, '203.0.113.9', 'outside'],
    ['the proxy is named', '10.0.0.2', '10.0.0.2', forged, '203.0.113.9', 'outside'],
    ['the range of the proxies is named', 'loopback, 10.0.0.0/8', '10.0.0.2', `${forged}, 10.0.0.7`, '203.0.113.9', 'outside'],
    ['the call comes past the named proxy', '10.0.0.2', '203.0.113.9', '198.51.100.1', '203.0.113.9', 'inside'],
    ['the proxy is named by version 6', 'fd00::/8', 'fd00::1', forged, '203.0.113.9', 'outside'],
  ])('when %s, then the caller stays who it is', async (_, setting, remote, forwarded, ip, host) => expect(await seen(setting, remote, forwarded)).toEqual({ ip, host }));
});

test.each(['true', 'yes', '-1', '100', '1.5', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.1/8/8', 'proxy.example', '10.0.0.1,', '10.0.0'])('given %j, then the start ends with what may be written', (setting) =>
  expect(() => trustProxyOf(setting)).toThrow('TRUST_PROXY'));
