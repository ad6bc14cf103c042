import { createLocalJWKSet, compactVerify } from 'jose';
import type { IdentityKeys } from './keys.ts';

/**
 * Reads an ID token that a partner hands back to say whose sign-in it means. One that has run out still counts (OpenID Connect RP-Initiated Logout 1.0, 2).
 * The answer is the client that it was made for; null where it is not one of ours.
 */
export function createHintReader({ signing }: Pick<IdentityKeys, 'signing'>, issuer: () => string): (token: string) => Promise<string | null> {
  const keys = createLocalJWKSet({ keys: signing.map(({ d: _secret, ...open }) => open) as Parameters<typeof createLocalJWKSet>[0]['keys'] });
  return async (token) => {
    try {
      const { payload } = await compactVerify(token, keys, { algorithms: ['ES256'] });
      const { iss, aud } = JSON.parse(new TextDecoder().decode(payload)) as { readonly iss?: unknown; readonly aud?: unknown };
      return iss === issuer() && typeof aud === 'string' ? aud : null;
    } catch {
      return null;
    }
  };
}
