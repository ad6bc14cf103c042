import { describe, expect, test } from 'vitest';
import { creditCodeFault } from './credit-code.ts';
import { identityCheckDigit, identityNumberFault, normaliseNumber } from './identity-number.ts';

describe('identity number', () => {
  test('given the example of the standard, then nothing is wrong', () => {
    expect(identityNumberFault('11010519491231002X')).toBeNull();
  });
  test.each([
    ['', 'empty'], ['1101051949123100', 'format'], ['1101051949123100AX', 'format'],
    ['E12345678', 'other-document'], ['EA1234567', 'other-document'], ['H1234567801', 'other-document'], ['USA110081010014', 'other-document'], ['张三', 'format'],
    ['110105194912310021', 'check-digit'], ['110105194913310020', 'check-digit'],
  ])('given %j, then %s', (number, fault) => {
    expect(identityNumberFault(number)).toBe(fault);
  });
  test('given a right sum over a day that does not exist, then the birthday is wrong', () => {
    const first17 = '11010519990230001';
    expect(identityNumberFault(first17 + identityCheckDigit(first17))).toBe('birthday');
  });
  test('given full-width digits, spaces and a small x, then they are read as meant', () => {
    expect(normaliseNumber(' 110105 19491231 ００２x ')).toBe('11010519491231002X');
  });
});

describe('unified social credit code', () => {
  test.each([
    ['91350100M000100Y43', null], ['91350100M0001TGQXM', 'check-digit'], ['91350100I000100Y43', 'format'], ['', 'empty'],
  ])('given %j, then %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault);
  });
});
