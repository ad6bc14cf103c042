/** What is wrong with a number; null when nothing is. `other-document`: it is that of a passport, a travel permit or a card of before 2023-12, none of which is known here by its number. */
export type NumberFault = 'empty' | 'other-document' | 'format' | 'birthday' | 'check-digit';

/** How the last place of an identity number follows from the 17 before it (GB 11643). */
export const IDENTITY_SUM = { weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], alphabet: '0123456789', checks: '10X98765432' } as const;

/** Spaces, full-width digits and a small x as people type or paste them. */
export function normaliseNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-\u200b\ufeff]/g, '').toUpperCase();
}

/** The check digit for the first 17 digits of an identity number (GB 11643). */
export function identityCheckDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(first17[i]) * IDENTITY_SUM.weights[i]!;
  return IDENTITY_SUM.checks[sum % 11]!;
}

/**
 * Checks an identity number of 18 places (GB 11643; residence permits 81/82/83 and the foreigners' card that starts
 * with 9 use the same sum). Expects normalised text.
 */
export function identityNumberFault(number: string): NumberFault | null {
  if (number === '') return 'empty';
  if (/^[A-Z]{1,3}\d{4}/.test(number)) return 'other-document';
  if (!/^\d{17}[\dX]$/.test(number)) return 'format';
  if (identityCheckDigit(number) !== number[17]) return 'check-digit';
  return isDay(number.slice(6, 14)) ? null : 'birthday';
}

const isDay = (digits: string): boolean => {
  const year = Number(digits.slice(0, 4)), month = Number(digits.slice(4, 6)), day = Number(digits.slice(6, 8));
  if (year < 1850 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
};
