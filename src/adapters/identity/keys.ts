import { createECDH } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Keys, MasterKey } from '#adapters/crypto/keys.ts';

/** What the provider signs with, and what its own clients prove themselves with. */
export type IdentityKeys = {
  /** ES256, the current one first; the earlier ones still verify. */
  readonly signing: readonly JWK[];
  /** For the provider's cookies, the current one first. */
  readonly cookies: readonly string[];
  /** Shared by the provider and the relying party of this house. */
  readonly clientSecret: string;
};

/**
 * All derived from the keys of the installation (`<data>/keys/master.key` or KUAIBAN_KEY): every process and every
 * machine of one installation signs alike, and a rotation of the master key rotates these.
 */
export function deriveIdentityKeys(keys: Keys): IdentityKeys {
  return {
    signing: keys.all.map(signingKey),
    cookies: keys.all.map((key) => key.derive('identity/cookies').toString('base64url')),
    clientSecret: keys.current.derive('identity/client').toString('base64url'),
  };
}

function signingKey(key: MasterKey): JWK {
  const curve = createECDH('prime256v1');
  const secret = firstValid((attempt) => {
    const bytes = key.derive(`identity/signing/${attempt}`);
    curve.setPrivateKey(bytes);
    return bytes;
  });
  const point = curve.getPublicKey();
  const part = (bytes: Buffer): string => bytes.toString('base64url');
  return { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: key.id, d: part(secret), x: part(point.subarray(1, 33)), y: part(point.subarray(33)) };
}

/** One in 2³² random numbers is no private key of the curve; then the next one is taken. */
function firstValid(make: (attempt: number) => Buffer): Buffer {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return make(attempt);
    } catch (error) {
      if (attempt === 9) throw error;
    }
  }
}
