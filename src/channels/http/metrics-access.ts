import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** What a proxy adds to a request that it passes on. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'] as const;
const OWN_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether figures about the process may be told: to who holds the token, or to a call from this very machine. A proxy on the machine
 * calls from it too, for anybody: what was passed on, or asks for the public name, does not count as local.
 */
export function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
  if (token && scheme.toLowerCase() === 'bearer' && same(given, token)) return true;
  const local = isLoopback(request.socket.remoteAddress ?? '');
  const name = /^(\[[^\]]*\]|[^:]*)/.exec(request.headers.host ?? '')?.[0] ?? '';
  return local && OWN_NAMES.includes(name.toLowerCase()) && PASSED_ON.every((header) => request.headers[header] === undefined);
}

/** A server that listens on `::` sees callers of version 4 as `::ffff:127.0.0.1`. */
function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  const family = isIP(plain);
  return family !== 0 && loopback.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/** In a time that does not depend on how much of it is right; hashed first, because only texts of one length can be compared so. */
function same(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
