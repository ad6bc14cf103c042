import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An Ed25519 public key as JSON Web Key (RFC 8037). */
export type PublicJwk = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

/** A private key with the id under which its signatures are known. */
export type SigningKey = { readonly id: string; readonly privateKey: KeyObject; readonly publicJwk: PublicJwk };

/** Public keys by key id. */
export type KeyRing = ReadonlyMap<string, KeyObject>;

/** RFC 7638 thumbprint: the id of a key follows from the key, so that nobody has to agree on names. */
export const keyId = (jwk: PublicJwk): string =>
  createHash('sha256').update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x })).digest('base64url');

function publicPart(key: KeyObject): PublicJwk {
  const { kty, crv, x } = key.export({ format: 'jwk' });
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) throw new TypeError('not an Ed25519 key');
  return { kty, crv, x };
}

export function signingKey(privateKey: KeyObject): SigningKey {
  const publicJwk = publicPart(createPublicKey(privateKey));
  return { id: keyId(publicJwk), privateKey, publicJwk };
}

export const createSigningKey = (): SigningKey => signingKey(generateKeyPairSync('ed25519').privateKey);

/** Throws when one of them is no Ed25519 public key. */
export const keyRing = (jwks: readonly PublicJwk[]): KeyRing =>
  new Map(jwks.map((jwk) => [keyId(jwk), createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' })]));

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
const exists = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

/**
 * Reads the private key in a file, or makes one there that only the owner may read.
 * Two processes that start at once agree on one key: the file appears whole, by a link, and the first wins.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  try {
    return await readSigningKey(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(createSigningKey().privateKey.export({ format: 'jwk' })), { mode: 0o600 });
  await link(temporary, file).catch((error: unknown) => { if (!exists(error)) throw error; });
  await unlink(temporary);
  return readSigningKey(file);
}

const readSigningKey = async (file: string): Promise<SigningKey> =>
  signingKey(createPrivateKey({ key: JSON.parse(await readFile(file, 'utf8')) as JsonWebKey, format: 'jwk' }));
