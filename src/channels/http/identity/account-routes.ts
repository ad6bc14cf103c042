import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Sessions } from '#usecases/identity/sessions.ts';
import { Problem } from '../problems.ts';
import { Me } from '../schemas/me.ts';
import type { Server } from '../server-type.ts';
import { SESSION_COOKIE, SIGNED_IN_COOKIE } from './cookies.ts';

/** Who am I, and sign out. `endElsewhere` ends what the identity provider remembers of this browser. */
export function accountRoutes(app: Server, sessions: Sessions, endElsewhere: (request: FastifyRequest, reply: FastifyReply) => Promise<void>): void {
  app.get('/api/v1/me', { schema: { summary: '我是谁 · Who is signed in', tags: ['hall', 'desk', 'enterprise'], response: { 200: Me } } }, async (request) => {
    const { principal } = request;
    if (!principal) throw new Problem('sign-in-needed');
    return {
      kind: principal.kind, id: principal.subjectId, name: principal.name ?? '', number: principal.number ?? '', region: principal.region,
      roles: [...principal.roles], ...(principal.officer ? { officerNo: principal.officer.number } : {}),
      ...(principal.acting && { acting: { as: principal.acting.as, name: principal.acting.name, ...(principal.acting.clerk && { scopes: [...principal.acting.clerk.scopes], ...(principal.acting.clerk.events && { events: [...principal.acting.clerk.events] }) }), ...(principal.acting.age !== undefined && { age: principal.acting.age }) } }),
    };
  });

  app.post('/api/v1/sign-out', { schema: { summary: '退出登录 · Sign out', tags: ['hall', 'desk', 'enterprise'], response: { 204: Type.Null() } } }, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await sessions.close(token);
    await endElsewhere(request, reply);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(SIGNED_IN_COOKIE, { path: '/' }).code(204).send(null);
  });
}
