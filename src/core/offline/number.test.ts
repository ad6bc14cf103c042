import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, isCaseNumber } from '../cases/number.ts';
import { offlineNumber, readOfflineNumber } from './number.ts';

const place = fc.record({ region: fc.constantFrom('371300', '450100', '511800'), block: fc.integer({ min: 1, max: 9_999_999 }), no: fc.integer({ min: 1, max: 999 }) });

describe('given a provisional number', () => {
  test('then it says where it comes from, however it was typed, and is never the number of a case', () => {
    fc.assert(fc.property(place, (each) => {
      const number = offlineNumber(each);
      expect([readOfflineNumber(number), readOfflineNumber(` ${number.toLowerCase().replace('-', ' - ')} `)]).toEqual([each, each]);
      expect(isCaseNumber(number)).toBe(false);
    }));
  });

  test('when one digit is another, then it is none', () => {
    fc.assert(fc.property(place, fc.nat(), fc.integer({ min: 1, max: 9 }), (each, at, by) => {
      const number = offlineNumber(each);
      const digits = [...number].flatMap((letter, index) => (/\d/u.test(letter) ? [index] : []));
      const index = digits[at % digits.length]!;
      const wrong = number.slice(0, index) + String((Number(number[index]) + by) % 10) + number.slice(index + 1);
      expect(readOfflineNumber(wrong)).toBeUndefined();
    }));
  });

  test('when it is written with more digits than a number has, then it is none: each place has one number', () => {
    const digits = (region: string, block: string, no: string): string => `LX${region}-${block}-${no}-${checkDigit(region + block + no)}`;
    expect([readOfflineNumber(digits('371300', '000012', '007')), readOfflineNumber(digits('371300', '0000012', '007')), readOfflineNumber(digits('371300', '000012', '0007'))]).toEqual([{ region: '371300', block: 12, no: 7 }, undefined, undefined]);
  });

  test('then what is none is none', () => {
    for (const text of ['', '371300-20261121-000042-7', 'LX371300-12-007-4', 'LX371300-000012-007', '暂371300-000012-007-4']) expect(readOfflineNumber(text)).toBeUndefined();
  });
});
