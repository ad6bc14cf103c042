import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionMark, Sessions } from '#usecases/identity/sessions.ts';
import { SESSION_COOKIE, SIGNED_IN_COOKIE } from './cookies.ts';

export type SignOutParts = {
  readonly sessions: Pick<Sessions, 'close'>;
  /** Ends what our own identity provider remembers of this browser. */
  readonly endElsewhere: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Where the browser goes to end the session at the issuer that opened it; null where there is no such place, or nobody answers. */
  readonly endAtIssuer: (mark: Pick<SessionMark, 'issuer' | 'token'>, request: FastifyRequest) => Promise<URL | null>;
};

/** Ends everything that this browser is signed in to by this house. Returns where it has to go so that the session ends at its issuer too; null where nowhere. */
export async function signOut({ sessions, endElsewhere, endAtIssuer }: SignOutParts, request: FastifyRequest, reply: FastifyReply): Promise<URL | null> {
  const token = request.cookies[SESSION_COOKIE];
  const mark = token ? await sessions.close(token) : null;
  await endElsewhere(request, reply);
  void reply.clearCookie(SESSION_COOKIE, { path: '/' }).clearCookie(SIGNED_IN_COOKIE, { path: '/' });
  return mark && endAtIssuer(mark, request);
}
