import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import type { PublicJwk } from '#core/partners/protocol.ts';

/** Whether a text was signed with the private half of an Ed25519 key (RFC 8032); the signature in base64. False also where the key is none. */
export function signedBy(key: PublicJwk, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), createPublicKey({ key: { ...key } as JsonWebKey, format: 'jwk' }), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
