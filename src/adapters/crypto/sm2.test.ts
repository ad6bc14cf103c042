import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SM2_IDENTITY } from '#usecases/ports/signer.ts';
import { seeded } from '../../../test/support/seed.ts';
import { digests } from './hash.ts';
import { parseKeys } from './keys.ts';
import { createHouseSigner, pointOf, verifySm2 } from './sm2.ts';

const OLD = 'a'.repeat(64), NEW = 'b'.repeat(64);
const signer = createHouseSigner(parseKeys(OLD));
const [{ publicKey, pem }] = signer.keys;
const text = Buffer.from('审批结论');

/** Whether OpenSSL with SM2 and SM3 is there to ask. */
const openssl = (() => {
  try {
    execFileSync('openssl', ['ecparam', '-name', 'SM2', '-noout'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('given a signature by SM2', () => {
  const signature = signer.sign(text);

  it('then it holds for these bytes and this key, and for no others', () => {
    expect(verifySm2(publicKey, text, signature)).toBe(true);
    expect(verifySm2(publicKey, Buffer.from('审批结果'), signature)).toBe(false);
    expect(verifySm2(createHouseSigner(parseKeys(NEW)).keys[0].publicKey, text, signature)).toBe(false);
  });

  it('then the same bytes get the same signature, and each other another', () => {
    expect(signer.sign(text)).toEqual(signature);
    expect(signer.sign(Buffer.from('x'))).not.toEqual(signature);
  });

  it('then no byte of it can be another', () => {
    for (const place of signature.keys()) {
      const changed = Buffer.from(signature);
      changed[place]! ^= 1 << (place % 8);
      expect(verifySm2(publicKey, text, changed), `byte ${place}`).toBe(false);
    }
    for (const wrong of [Buffer.alloc(0), Buffer.from('30'), Buffer.concat([signature, Buffer.alloc(1)]), Buffer.alloc(72)]) expect(verifySm2(publicKey, text, wrong)).toBe(false);
    for (const key of ['', '04', `04${'0'.repeat(128)}`, publicKey.toUpperCase()]) expect(verifySm2(key, text, signature)).toBe(false);
  });

  it('when the master key is rotated, then a new key signs and what the old one signed can still be checked', () => {
    const rotated = createHouseSigner(parseKeys(`${NEW}, ${OLD}`));
    expect(rotated.keys.map(({ id }) => id)).toEqual([createHouseSigner(parseKeys(NEW)).keys[0].id, signer.keys[0].id]);
    expect(rotated.sign(text)).not.toEqual(signature);
    expect(rotated.keys.some((key) => verifySm2(key.publicKey, text, signature))).toBe(true);
  });

  it('then its key can be published and read again', () => {
    expect(pointOf(pem)).toBe(publicKey);
    for (const wrong of ['', 'x', pem.slice(0, 90)]) expect(pointOf(wrong)).toBeUndefined();
  });
});

test('SM3 is that of the standard (GB/T 32905, example A.1)', () => {
  expect(digests.sm3(Buffer.from('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

test.runIf(openssl)('OpenSSL finds every signature genuine, whatever was signed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuaiban-sm2-'));
  const place = (name: string): string => join(folder, name);
  try {
    writeFileSync(place('key.pem'), pem);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      writeFileSync(place('bytes'), bytes);
      writeFileSync(place('signature'), signer.sign(bytes));
      expect(execFileSync('openssl', ['dgst', '-sm3', '-verify', place('key.pem'), '-sigopt', `distid:${SM2_IDENTITY}`, '-signature', place('signature'), place('bytes')]).toString()).toContain('Verified OK');
    }), seeded(25));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
