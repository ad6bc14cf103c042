import type { FastifyRequest } from 'fastify';
import type { Keys } from '#adapters/crypto/keys.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { createOutsideIssuer } from '#adapters/identity/outside-issuer.ts';
import type { IssuerParts } from '#channels/http/identity/issuer-routes.ts';
import { originOf, type Origins } from '#channels/http/identity/origins.ts';
import type { Issuer } from '#core/identity/issuer.ts';
import { comeBack, leaveFor, type OutsidePorts } from '#usecases/identity/outside.ts';
import type { SessionMark, Sessions } from '#usecases/identity/sessions.ts';
import { outsideHash } from './portals.ts';

export type OutsideHouseParts = { readonly issuers: readonly Issuer[]; readonly ports: OutsidePorts; readonly sessions: Sessions; readonly keys: Keys; readonly vault: Vault; readonly origins: () => Origins };
export type OutsideHouse = Pick<IssuerParts, 'issuers' | 'leave' | 'comeBack' | 'open' | 'close' | 'end'> & { endAtIssuer(mark: Pick<SessionMark, 'issuer' | 'token'>, request: FastifyRequest): Promise<URL | null> };

const BINDING = 'identity/issuer-token';

/** The issuers of others, each with the way to it, and what of them is kept with a session: keyed hashes and a sealed token. */
export function buildOutsideHouse({ issuers, ports, sessions, keys, vault, origins }: OutsideHouseParts): OutsideHouse {
  const mark = outsideHash(keys);
  const reached = new Map(issuers.map((issuer) => [issuer.id, { issuer, reach: createOutsideIssuer(issuer) }]));
  const of = (id: string) => {
    const found = reached.get(id);
    if (!found) throw new RangeError(`There is no issuer ${id}.`);
    return found;
  };
  return {
    issuers,
    leave: (id, redirectUri, strong) => leaveFor(of(id).reach, of(id).issuer, redirectUri, strong),
    comeBack: (id, callback, trip) => comeBack(ports, of(id).reach, of(id).issuer, callback, trip),
    open: (account, amr, { issuer, subject, sid, idToken, came }) => sessions.open(account, amr, { issuer, subject: mark(issuer, 'sub', subject), sid: sid === null ? null : mark(issuer, 'sid', sid), token: vault.seal(idToken, BINDING), came }),
    close: (token) => sessions.close(token),
    async end(id, token) {
      const { subject, sid, at } = await of(id).reach.loggedOut(token);
      return sessions.closeOpenedBy(sid === null ? { subject: mark(id, 'sub', subject ?? '') } : { sid: mark(id, 'sid', sid) }, at);
    },
    async endAtIssuer({ issuer, token }, request) {
      const found = reached.get(issuer);
      // Who is silent must not keep anybody from signing out here.
      return found ? found.reach.endSession(vault.open(token, BINDING), `${originOf(request, origins())}/`).catch((error: unknown) => {
        request.log.warn({ err: error }, `the session at ${issuer} could not be ended`);
        return null;
      }) : null;
    },
  };
}
