import { timingSafeEqual } from 'node:crypto';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import type { Keys } from '#adapters/crypto/keys.ts';
import type { Portals } from '#channels/http/services.ts';
import type { Issuer } from '#core/identity/issuer.ts';

/** How somebody at an issuer is known here: with sessions and cases alike. */
export function outsideHash(keys: Keys): (issuer: string, kind: 'sub' | 'sid', there: string) => string {
  const hash = createKeyedHash(keys, 'outside-session');
  return (issuer, kind, there) => hash(`${issuer}/${kind}/${there}`);
}

/** The issuers as places that people come from and that ask what became of it. */
export function portalsOf(issuers: readonly Issuer[], keys: Keys): Portals {
  const hash = outsideHash(keys), secret = createKeyedHash(keys, 'portal-secret');
  return {
    named(id) {
      const found = issuers.find((each) => each.id === id);
      return found && { id, ...found.portal };
    },
    knows(id, said) {
      const asks = issuers.find((each) => each.id === id)?.asks;
      // Hashes are of one length, and tell by no time how much of a guess was right.
      return asks !== undefined && timingSafeEqual(Buffer.from(secret(said)), Buffer.from(secret(asks)));
    },
    subject: (id, there) => hash(id, 'sub', there),
  };
}
