import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE, SIGNED_IN_COOKIE } from './cookies.ts';

/** Gives the browser its session. @param origin the address that the browser is at */
export function keepSession(reply: FastifyReply, token: string, origin: string): FastifyReply {
  const secure = origin.startsWith('https:');
  return reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure }).setCookie(SIGNED_IN_COOKIE, '1', { path: '/', sameSite: 'lax', secure });
}
