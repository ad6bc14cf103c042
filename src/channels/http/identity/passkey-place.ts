import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import type { PasskeyPlace } from '#usecases/identity/ports.ts';
import { originOf, type Origins } from './origins.ts';

/** Where a passkey would be made or used; nothing where browsers have none: at a bare address, or without a secure connection (WebAuthn level 3, 5 and 13.4.9). */
export function passkeyPlace(request: FastifyRequest, origins: Origins): PasskeyPlace | undefined {
  const origin = originOf(request, origins);
  const { hostname, protocol } = new URL(origin);
  const secure = protocol === 'https:' || hostname === 'localhost';
  return secure && isIP(hostname.replaceAll(/[[\]]/gu, '')) === 0 ? { origin, host: hostname } : undefined;
}
