import { describe, expect, test } from 'vitest';
import { caseNumber, checkDigit, isCaseNumber, queryCode } from './number.ts';

describe('the check digit', () => {
  // ISO 7064 MOD 11,10: the standard's own example 0794 has the check digit 5.
  test('given the example of the standard, then 5', () => expect(checkDigit('0794')).toBe(5));
  test('given nothing, then a digit all the same', () => expect(checkDigit('')).toBe(1));
});

describe('a case number', () => {
  const number = caseNumber('371300', '2026-11-21', 42);

  test('given region, day and serial, then it reads as in the notice and is right', () => {
    expect(number).toMatch(/^371300-20261121-000042-\d$/);
    expect(isCaseNumber(number)).toBe(true);
  });

  test('given more than a million cases, then the serial grows and the number stays right', () => {
    const long = caseNumber('371300', '2026-11-21', 1_234_567);
    expect(long).toContain('-1234567-');
    expect(isCaseNumber(long)).toBe(true);
  });

  test('when one digit was copied wrongly, then it is always found', () => {
    for (const [place, digit] of [...number].entries()) {
      if (digit === '-') continue;
      for (const other of '0123456789') if (other !== digit) expect(isCaseNumber(number.slice(0, place) + other + number.slice(place + 1)), `${place} ${other}`).toBe(false);
    }
  });

  test.each(['', 'x', number.slice(0, -1), ` ${number}`, `${number}\n`, number.replaceAll('-', ''), number.replace('371300', '37130')])('given %j, then it is no case number', (text) => {
    expect(isCaseNumber(text)).toBe(false);
  });
});

describe('a query code', () => {
  test('given bytes, then eight letters or digits nobody mistakes for each other', () => {
    const all = Array.from({ length: 32 }, (_, index) => queryCode(Uint8Array.from({ length: 8 }, (__, place) => index * 8 + place))).join('');
    expect(all).toMatch(/^([2-9A-Z]{4}-[2-9A-Z]{4})+$/);
    for (const letter of 'OIL01U') expect(all).not.toContain(letter);
  });
  test('given the same bytes, then the same code; given others, another', () => {
    expect(queryCode(new Uint8Array(8))).toBe('2222-2222');
    expect(queryCode(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7))).toBe('2345-6789');
  });
});
