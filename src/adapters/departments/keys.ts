import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Verifiers } from '#core/partners/message-signature.ts';
import type { PublicJwk, Sha256, Signing } from '#core/partners/protocol.ts';

/** A private Ed25519 key that can sign, with its public half for the other side. */
export type SigningKey = Signing & { readonly publicJwk: PublicJwk };

export const sha256: Sha256 = (body) => createHash('sha256').update(body).digest('base64');

/** RFC 7638 thumbprint: the id of a key follows from the key, so that nobody has to agree on names. */
const keyId = (jwk: PublicJwk): string =>
  createHash('sha256').update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x })).digest('base64url');

function publicPart(key: KeyObject): PublicJwk {
  const { kty, crv, x } = key.export({ format: 'jwk' });
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) throw new TypeError('not an Ed25519 key');
  return { kty, crv, x };
}

/** Throws TypeError when the key is no Ed25519 key. */
export function signingKey(key: KeyObject): SigningKey {
  const publicJwk = publicPart(createPublicKey(key));
  return { id: keyId(publicJwk), publicJwk, sha256, sign: (text) => sign(null, Buffer.from(text), key).toString('base64') };
}

/** Throws when one of them is no Ed25519 public key. */
export const verifiers = (jwks: readonly PublicJwk[]): Verifiers =>
  new Map(jwks.map((jwk) => {
    const key = createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' });
    return [keyId(publicPart(key)), (text, signature) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))];
  }));

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

const readSigningKey = async (file: string): Promise<SigningKey> =>
  signingKey(createPrivateKey({ key: JSON.parse(await readFile(file, 'utf8')) as JsonWebKey, format: 'jwk' }));

/**
 * Reads the private key in a file, or makes one there that only the owner may read.
 * Two processes that start at once agree on one key: the file appears whole, by a link, and the first wins.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  try {
    return await readSigningKey(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), { mode: 0o600 });
  await link(temporary, file).catch((error: unknown) => { if (!hasCode(error, 'EEXIST')) throw error; });
  await unlink(temporary);
  return readSigningKey(file);
}

/**
 * The key with which the platform signs, in `departments/platform.jwk` of the data folder. Its public half lies beside it as
 * `platform.jwks.json`, the file that a department is given.
 */
export async function openPlatformKey(dataFolder: string): Promise<SigningKey> {
  const key = await openSigningKey(join(dataFolder, 'departments', 'platform.jwk'));
  const file = join(dataFolder, 'departments', 'platform.jwks.json');
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, `${JSON.stringify({ keys: [{ ...key.publicJwk, kid: key.id, use: 'sig', alg: 'EdDSA' }] })}\n`);
  await rename(temporary, file);
  return key;
}
