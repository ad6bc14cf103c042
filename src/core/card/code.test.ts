import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCode, readCode } from './code.ts';

test('given any chance, then a code is read back as it was made, also as people type it', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
    const code = newCode('371300', () => bytes);
    expect(readCode(code)).toEqual({ region: '371300', code });
    expect(readCode(` ${code.toLowerCase().replaceAll(/(.{4})/gu, '$1 ')}\n`)).toEqual({ region: '371300', code });
    const signs = code.slice(7);
    expect(readCode(`371300-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8, 12)}-${signs.slice(12)}`)).toEqual({ region: '371300', code });
  }));
});

test('given what no card ever says, then it is put aside before it is read: however long it is, it takes no time', () => {
  // The checks of the form were quadratic once: these took some seconds.
  for (const typed of ['-'.repeat(16_000), `${'ﷺ'.repeat(2_700)}${'-'.repeat(8_000)}`, `371300${'-'.repeat(101)}`]) expect(readCode(typed)).toBeUndefined();
  expect(readCode(`371300${'-'.repeat(70)}ABCDEFGHJKLMNPQR`)).toEqual({ region: '371300', code: '371300-ABCDEFGHJKLMNPQR' });
});

test.each(['', '371300', '371300-ABCD', '371300-ABCDEFGHJKLMNPQ0', '37130-ABCDEFGHJKLMNPQR', 'https://evil.example/?371300-ABCDEFGHJKLMNPQR', `371300-${'A'.repeat(17)}`])('given %j, then it is no code', (typed) => {
  expect(readCode(typed)).toBeUndefined();
});
