import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/** What the provider signs with and what its first-party clients prove themselves with. */
export type IdentityKeys = {
  readonly signing: JWK;
  /** Signs the provider's cookies and seals ours. */
  readonly cookie: string;
  /** Shared by the provider and the relying party of this house. */
  readonly clientSecret: string;
};

/**
 * Reads `<folder>/identity.json` or makes it, readable by its owner only. Two processes that start at once agree on
 * one: the file is made whole under another name and linked, and a link never replaces a file.
 */
export async function loadIdentityKeys(folder: string): Promise<IdentityKeys> {
  const path = join(folder, 'identity.json');
  const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (stored !== null) return JSON.parse(stored) as IdentityKeys;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(makeKeys()), { mode: 0o600, flush: true });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return JSON.parse(await readFile(path, 'utf8')) as IdentityKeys;
}

function makeKeys(): IdentityKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  return {
    signing: { ...jwk, kty: 'EC', alg: 'ES256', use: 'sig', kid: randomUUID() } as JWK,
    cookie: randomBytes(32).toString('base64url'),
    clientSecret: randomBytes(32).toString('base64url'),
  };
}
