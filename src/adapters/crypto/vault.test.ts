import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeyedHash } from './keyed-hash.ts';
import { loadKeys, parseKeys } from './keys.ts';
import { createSigner, verifySignature } from './signer.ts';
import { sha256 } from './hash.ts';
import { SealBroken, createVault } from './vault.ts';

const OLD = 'a'.repeat(64);
const NEW = 'b'.repeat(64);
const vault = createVault(parseKeys(OLD));

describe('given a sealed field', () => {
  const sealed = vault.seal('371300199203180017 㙍𬭚', 'subject/1');

  test('then it opens in its place, and tells nothing outside', () => {
    expect(vault.open(sealed, 'subject/1')).toBe('371300199203180017 㙍𬭚');
    expect(sealed).toMatch(/^a1\.[0-9a-f]{8}\.[\w-]+$/u);
    expect(sealed).not.toContain('3713');
  });

  test('then the same text sealed again looks different', () => {
    expect(vault.seal('371300199203180017 㙍𬭚', 'subject/1')).not.toBe(sealed);
  });

  test('then it opens in no other place', () => {
    expect(() => vault.open(sealed, 'subject/2')).toThrow(SealBroken);
  });

  test('then any changed byte breaks it', () => {
    const [suite, id, body] = sealed.split('.') as [string, string, string];
    const bytes = Buffer.from(body, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i]! ^= 1;
      expect(() => vault.open(`${suite}.${id}.${changed.toString('base64url')}`, 'subject/1')).toThrow(SealBroken);
    }
    for (const strange of ['', 'a1', `a2.${id}.${body}`, `a1.${id}.`, `a1.${id}.${body.slice(0, 20)}`]) expect(() => vault.open(strange, 'subject/1')).toThrow(SealBroken);
  });

  test('when the key is rotated, then old fields open, new ones carry the new key, and hashes and signatures stay', () => {
    const rotated = parseKeys(`${NEW}, ${OLD}`);
    const later = createVault(rotated);
    expect(later.open(sealed, 'subject/1')).toContain('371300');
    expect(later.seal('x', 'y').split('.')[1]).not.toBe(sealed.split('.')[1]);
    expect(() => vault.open(later.seal('x', 'y'), 'y')).toThrow(/unknown key/u);
    expect(createKeyedHash(rotated, 'login')('1')).toBe(createKeyedHash(parseKeys(OLD), 'login')('1'));
    expect(createSigner(rotated, 'daily-seal').publicKey).toBe(createSigner(parseKeys(OLD), 'daily-seal').publicKey);
  });
});

test('given two purposes or two keys, then their hashes of one number have nothing in common', () => {
  const hashes = [[OLD, 'login'], [OLD, 'subject-number'], [NEW, 'login']].map(([key, purpose]) => createKeyedHash(parseKeys(key!), purpose!)('371300199203180017'));
  expect(new Set(hashes).size).toBe(3);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u);
});

describe('given a signature', () => {
  const signer = createSigner(parseKeys(OLD), 'daily-seal');
  const signature = signer.sign('root 1');

  test('then it fits its text and key only', () => {
    expect(verifySignature(signer.publicKey, 'root 1', signature)).toBe(true);
    expect(verifySignature(signer.publicKey, 'root 2', signature)).toBe(false);
    expect(verifySignature(createSigner(parseKeys(OLD), 'other').publicKey, 'root 1', signature)).toBe(false);
  });

  test.each([['', 'x'], ['zz', 'zz'], ['A'.repeat(43), '']])('given the malformed key %j, then it is wrong and nothing is thrown', (key, wrong) => {
    expect(verifySignature(key, 'root 1', wrong)).toBe(false);
  });
});

describe('given a data folder', () => {
  test('when two processes load its keys at once for the first time, then both have the same, in a file of the owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuaiban-keys-'));
    try {
      const [one, other] = await Promise.all([loadKeys(folder, {}), loadKeys(folder, {})]);
      expect(one.current.id).toBe(other.current.id);
      expect((await stat(join(folder, 'keys/master.key'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
      expect((await loadKeys(folder, { KUAIBAN_KEY: NEW })).current.id).toBe(parseKeys(NEW).current.id);
      expect((await readFile(join(folder, 'keys/master.key'), 'utf8')).trim()).toHaveLength(44);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(['', 'short', 'a'.repeat(63)])('given the key %j, then it is refused', (key) => {
    expect(() => parseKeys(key)).toThrow(RangeError);
  });
});

test('given the vector of FIPS 180-4, then the hash is the published one', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
