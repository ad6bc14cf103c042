import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Keys } from './keys.ts';

/** Signs in the name of this installation, for one purpose (`daily-seal`). */
export type Signer = {
  /** The raw Ed25519 key of 32 bytes in base64url, as in a JWK's `x`. */
  readonly publicKey: string;
  /** Signature of 64 bytes in base64url (RFC 8032). */
  sign(text: string): string;
};

/** DER of a PKCS #8 private key of Ed25519 without its last 32 bytes, the seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key pair that follows from the root key: it need not be stored, and it stays when the master key is rotated. */
export function createSigner(keys: Keys, purpose: string): Signer {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, keys.root.derive(`sign/${purpose}`)]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { publicKey: x!, sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url') };
}

/** Whether the signature of a text is of that key. A malformed key or signature is a wrong one. */
export function verifySignature(publicKey: string, text: string, signature: string): boolean {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  } catch {
    return false;
  }
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
