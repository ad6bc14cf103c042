import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { SessionMark, Sessions } from '#usecases/identity/sessions.ts';
import { Problem } from '../problems.ts';
import { Me } from '../schemas/me.ts';
import type { Server } from '../server-type.ts';
import { SESSION_COOKIE, SIGNED_IN_COOKIE } from './cookies.ts';

export type AccountParts = {
  readonly sessions: Sessions;
  readonly now: () => Date;
  /** Ends what our own identity provider remembers of this browser. */
  readonly endElsewhere: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Where the browser goes to end the session at the issuer that opened it; null where there is no such place, or nobody answers. */
  readonly endAtIssuer: (mark: Pick<SessionMark, 'issuer' | 'token'>, request: FastifyRequest) => Promise<URL | null>;
};

/** Where the browser has to go next, so that the session ends there too. */
const SignedOut = Type.Object({ next: Type.String({ format: 'uri' }) }, { title: 'SignedOut' });

/** Who am I, and sign out. */
export function accountRoutes(app: Server, { sessions, now, endElsewhere, endAtIssuer }: AccountParts): void {
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
    const token = request.cookies[SESSION_COOKIE];
    const mark = token ? await sessions.close(token) : null;
    await endElsewhere(request, reply);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(SIGNED_IN_COOKIE, { path: '/' });
    const next = mark && (await endAtIssuer(mark, request));
    return next ? reply.code(200).send({ next: next.href }) : reply.code(204).send(null);
  });
}
