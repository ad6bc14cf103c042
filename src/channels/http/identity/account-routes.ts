import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Problem } from '../problems.ts';
import { Me } from '../schemas/me.ts';
import type { Server } from '../server-type.ts';

export type AccountParts = { readonly now: () => Date; readonly signOut: (request: FastifyRequest, reply: FastifyReply) => Promise<URL | null> };

/** Where the browser has to go next, so that the session ends there too. */
const SignedOut = Type.Object({ next: Type.String({ format: 'uri' }) }, { title: 'SignedOut' });

/** Who am I, and sign out. */
export function accountRoutes(app: Server, { now, signOut }: AccountParts): void {
  app.get('/api/v1/me', { schema: { summary: '我是谁 · Who is signed in', tags: ['hall', 'desk', 'enterprise'], response: { 200: Me } } }, async (request) => {
    const { principal, signedIn } = request;
    if (!principal) throw new Problem('sign-in-needed');
    return {
      kind: principal.kind, id: principal.subjectId, name: principal.name ?? '', number: principal.number ?? '', region: principal.region,
      roles: [...principal.roles], ...(principal.officer ? { officerNo: principal.officer.number } : {}),
      ...(signedIn?.session && { session: { idle: signedIn.session.idle, left: Math.max(0, Math.floor((Date.parse(signedIn.session.ends) - now().getTime()) / 1_000)) } }),
      ...(principal.acting && { acting: { as: principal.acting.as, name: principal.acting.name, ...(principal.acting.clerk && { scopes: [...principal.acting.clerk.scopes], ...(principal.acting.clerk.events && { events: [...principal.acting.clerk.events] }) }), ...(principal.acting.age !== undefined && { age: principal.acting.age }) } }),
    };
  });

  app.post('/api/v1/sign-out', { schema: { summary: '退出登录 · Sign out', tags: ['hall', 'desk', 'enterprise'], response: { 200: SignedOut, 204: Type.Null() } } }, async (request, reply) => {
    const next = await signOut(request, reply);
    return next ? reply.code(200).send({ next: next.href }) : reply.code(204).send(null);
  });
}
