import { describe, expect, test } from 'vitest';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { deriveIdentityKeys } from './keys.ts';
import { codeAt, oneTimeCodes, secondsLeft } from './one-time-codes.ts';
import { createPasswords } from './passwords.ts';

describe('passwords', () => {
  const cheap = createPasswords({ ln: 8, r: 8, p: 1 });
  test('given a hash, then only its password fits, in any Unicode form', async () => {
    const hash = await cheap.hash('密码é１');
    expect(hash).toMatch(/^\$scrypt\$ln=8,r=8,p=1\$/);
    expect(await cheap.verify('密码e\u03011', hash)).toBe(true);
    expect(await cheap.verify('密码e1', hash)).toBe(false);
  });
  test('given the same password twice, then the hashes differ', async () => {
    expect(await cheap.hash('one')).not.toBe(await cheap.hash('one'));
  });
  test('given a hash of another cost, then it still fits', async () => {
    expect(await cheap.verify('one', await createPasswords({ ln: 9, r: 8, p: 2 }).hash('one'))).toBe(true);
  });
  test('given more to check than may wait, then the rest is told at once, known account or not, and afterwards it goes on', async () => {
    const narrow = createPasswords({ ln: 8, r: 8, p: 1 }, 3);
    const hash = await narrow.hash('one');
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => narrow.verify('one', at % 2 === 0 ? hash : null)));
    expect(tries.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error).name))).toEqual([true, false, true, false, true, ...Array.from({ length: 5 }, () => 'PasswordsBusy')]);
    expect(await narrow.verify('one', hash)).toBe(true);
    // New passwords are made by operators only, in any number.
    expect(await Promise.all(Array.from({ length: 10 }, () => narrow.hash('one')))).toHaveLength(10);
  });
  test('given no account or a broken hash, then nothing fits', async () => {
    expect(await cheap.verify('one', null)).toBe(false);
    expect(await cheap.verify('one', '$scrypt$ln=8')).toBe(false);
  });
});

describe('one-time codes', () => {
  // RFC 6238, appendix B, SHA-1, last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [2000000000, '279037']])('given second %i, then %s', (second, code) => {
    expect(codeAt(secret, Math.floor(second / 30))).toBe(code);
    expect(oneTimeCodes.stepOf(secret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
  });
  test('given the end of a step, then a second is left', () => {
    expect(secondsLeft(new Date(59_000))).toBe(1);
  });
  test.each(['', '28708', '2870822', 'abcdef', '28 082'])('given %j, then it is no code', (code) => {
    expect(oneTimeCodes.stepOf(secret, code, new Date(59_000))).toBeNull();
  });
});

describe('keys', () => {
  const one = 'ab'.repeat(32), two = 'cd'.repeat(32);
  test('given the same master key, then every process signs alike', () => {
    expect(deriveIdentityKeys(parseKeys(one))).toEqual(deriveIdentityKeys(parseKeys(one)));
  });
  test('given a rotation, then the new key signs and the old one still verifies', () => {
    const before = deriveIdentityKeys(parseKeys(one)), after = deriveIdentityKeys(parseKeys(`${two},${one}`));
    expect(after.signing[0]).not.toEqual(before.signing[0]);
    expect(after.signing[1]).toEqual(before.signing[0]);
    expect(after.cookies[1]).toBe(before.cookies[0]);
  });
});
