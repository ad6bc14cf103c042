import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Verifiers } from '#core/partners/message-signature.ts';
import type { PublicJwk, Sha256, Signing } from '#core/partners/protocol.ts';

/** The departments are other agencies: they hold their keys themselves and share only the agreed protocol with the platform. */
export type DepartmentKey = Signing & { readonly publicJwk: PublicJwk };

export const sha256: Sha256 = (body) => createHash('sha256').update(body).digest('base64');

const idOf = ({ crv, kty, x }: PublicJwk): string => createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');

function departmentKey(key: KeyObject): DepartmentKey {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const publicJwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x };
  return { id: idOf(publicJwk), publicJwk, sha256, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}

export const newKey = (): DepartmentKey => departmentKey(generateKeyPairSync('ed25519').privateKey);

/** The department's key from its file, made at the first start. */
export function openKey(file: string): DepartmentKey {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), { mode: 0o600 });
  }
  return departmentKey(createPrivateKey({ key: JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey, format: 'jwk' }));
}

/** The file a department gives to the platform: `DEPARTMENT_<ID>_KEYS`. */
export const publishKey = (file: string, { publicJwk, id }: DepartmentKey): void =>
  writeFileSync(file, `${JSON.stringify({ keys: [{ ...publicJwk, kid: id, use: 'sig', alg: 'EdDSA' }] })}\n`);

/** Whose requests are believed. */
export const trusting = (jwks: readonly PublicJwk[]): Verifiers =>
  new Map(jwks.map((jwk) => {
    const key = createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' });
    return [idOf(jwk), (text, signature) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))];
  }));
