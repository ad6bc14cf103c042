import { randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#usecases/origin-of.ts';

/** A name by chance, sent back with nothing but what is handed in. */
const DEVICE_COOKIE = 'kb_device';
const NAME = /^[\w-]{22}$/;
/** As long as the watch looks back (docs/anomalies.md). */
const KEPT_S = 90 * 86_400;

/**
 * From which device somebody hands in. A browser without a name gets one with this answer: by chance, nothing of the device is looked at, and scripts cannot read it. Whoever removes
 * it is a new device.
 */
export function senderOf(request: FastifyRequest, reply: FastifyReply): Sender {
  const told = request.cookies[DEVICE_COOKIE];
  const device = told !== undefined && NAME.test(told) ? told : randomBytes(16).toString('base64url');
  void reply.setCookie(DEVICE_COOKIE, device, { path: '/api/v1/cases', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', maxAge: KEPT_S });
  if (request.principal?.visit) return { device, terminal: 'counter' };
  if (request.isKiosk) return { device, terminal: 'kiosk' };
  return { device, network: networkOf(request.ip) };
}

/** An IPv6 subscriber has at least the last half of an address to choose from (RFC 6177): the first half names the network. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = '', after] = address.split('::');
  const groups = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const whole = after === undefined ? groups : [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - tail.length) }, () => '0'), ...tail];
  return `${whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
