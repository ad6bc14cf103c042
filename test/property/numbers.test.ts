import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditCodeCheck, creditCodeFault } from '#core/identity/credit-code.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { seeded } from '../support/seed.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digits = (count: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));

const identityNumber = fc.tuple(digits(6), fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }), digits(3))
  .map(([region, birthday, serial]) => region + birthday.toISOString().slice(0, 10).replaceAll('-', '') + serial)
  .map((first17) => first17 + identityCheckDigit(first17));
const creditCode = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((list) => list.join('')).map((first17) => first17 + creditCodeCheck(first17));

const put = (text: string, place: number, character: string): string => text.slice(0, place) + character + text.slice(place + 1);
const swap = (text: string, place: number): string => text.slice(0, place) + text[place + 1]! + text[place]! + text.slice(place + 2);

/** A change of one place to another character of the alphabet, or two different neighbours swapped. */
const slips = (text: string, alphabet: readonly string[]): readonly string[] => [...text].flatMap((character, place) => [
  ...alphabet.filter((other) => other !== character).map((other) => put(text, place, other)),
  ...(place + 1 < text.length && text[place + 1] !== character ? [swap(text, place)] : []),
]);

describe('an identity number', () => {
  test('is read as what it was made from', () => {
    fc.assert(fc.property(identityNumber, (number) => {
      const read = readIdentityNumber(number);
      expect(read).toMatchObject({ number, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' });
      expect('birthDate' in read && read.birthDate.replaceAll('-', '')).toBe(number.slice(6, 14));
    }), seeded());
  });

  test('never survives one wrong place or two neighbours swapped', () => {
    fc.assert(fc.property(identityNumber, (number) => {
      for (const slip of slips(number, [...'0123456789X'])) expect(readIdentityNumber(slip), slip).toHaveProperty('fault');
    }), seeded(60));
  });

  test('masked keeps its length and hides the birthday', () => {
    fc.assert(fc.property(identityNumber, (number) => {
      expect(maskNumber(number)).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/u);
    }), seeded());
  });
});

describe('a credit code', () => {
  test('is right as made, and never with one wrong place or two neighbours swapped', () => {
    fc.assert(fc.property(creditCode, (code) => {
      expect(creditCodeFault(code)).toBeNull();
      for (const slip of slips(code, ALPHABET)) expect(creditCodeFault(slip), slip).not.toBeNull();
    }), seeded(40));
  });
});

test('a masked name has as many characters as the name and shows two at most', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('王', '明', '䶮', '㙍', '𬭚', '·'), { minLength: 1, maxLength: 12 }), (characters) => {
    const masked = [...maskName(characters.join(''))];
    expect(masked).toHaveLength(characters.length);
    expect(masked.filter((character) => character !== '*').length).toBeLessThanOrEqual(2);
  }), seeded());
});
