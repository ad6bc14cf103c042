import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { departmentDirectory, withoutAddress } from './endpoints.ts';
import { openPlatformKey, verifiers } from './keys.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kuaiban-keys-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs' } as const;

test('an address from the environment comes with its keys and before the announced one', async () => {
  const file = join(folder, 'bank.json');
  writeFileSync(file, JSON.stringify({ keys: [jwk] }));
  const env = { DEPARTMENT_PUBLIC_SECURITY_URL: 'https://gateway.example/police', DEPARTMENT_PUBLIC_SECURITY_KEYS: file };
  const announced = { endpoints: { 'public-security': 'http://127.0.0.1:1', bank: 'http://127.0.0.1:2' }, keys: { 'public-security': [], bank: [jwk] } };
  expect(await departmentDirectory(['public-security', 'bank'], env, announced)).toEqual({
    endpoints: { 'public-security': 'https://gateway.example/police', bank: 'http://127.0.0.1:2' }, keys: { 'public-security': [jwk], bank: [jwk] },
  });
});

test('a stand-in is needed only where there is no address', () => {
  expect(withoutAddress(['public-security', 'bank'], { DEPARTMENT_PUBLIC_SECURITY_URL: 'https://x' })).toEqual(['bank']);
});

test.each([
  [{ DEPARTMENT_BANK_URL: 'bank' }, 'DEPARTMENT_BANK_URL is not an http or https address'],
  [{ DEPARTMENT_BANK_URL: 'ftp://bank' }, 'DEPARTMENT_BANK_URL is not an http or https address'],
  [{ DEPARTMENT_BANK_URL: 'https://bank' }, 'DEPARTMENT_BANK_KEYS is missing'],
])('%j is refused and the variable named', async (env, message) => {
  await expect(departmentDirectory(['bank'], env)).rejects.toThrow(message);
});

test('a key file that cannot be used is refused and the variable named', async () => {
  const file = join(folder, 'bank.json');
  const env = { DEPARTMENT_BANK_URL: 'https://bank', DEPARTMENT_BANK_KEYS: file };
  await expect(departmentDirectory(['bank'], env)).rejects.toThrow('DEPARTMENT_BANK_KEYS');
  writeFileSync(file, '{"keys":[]}');
  await expect(departmentDirectory(['bank'], env)).rejects.toThrow('DEPARTMENT_BANK_KEYS');
});

test('the platform makes its key once, for its own eyes, and publishes the other half', async () => {
  const keys = await Promise.all([openPlatformKey(folder), openPlatformKey(folder), openPlatformKey(folder)]);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  expect(statSync(join(folder, 'departments', 'platform.jwk')).mode & 0o077).toBe(0);
  const published = JSON.parse(readFileSync(join(folder, 'departments', 'platform.jwks.json'), 'utf8')) as { keys: (typeof jwk)[] };
  expect(published.keys[0]).not.toHaveProperty('d');
  const verify = verifiers(published.keys).get(keys[0]!.id)!;
  expect([verify('text', keys[1]!.sign('text')), verify('other', keys[1]!.sign('text'))]).toEqual([true, false]);
  expect(readdirSync(join(folder, 'departments')).toSorted()).toEqual(['platform.jwk', 'platform.jwks.json']);
});
