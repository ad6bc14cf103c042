import type { NumberFault } from './identity-number.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character for the first 17 characters of a unified social credit code (GB 32100). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += ALPHABET.indexOf(first17[i]!) * WEIGHTS[i]!;
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/**
 * Checks a unified social credit code; expects normalised text. `check-digit` is a warning only: some early pilot
 * codes break the sum and are valid all the same (91350100M0001TGQXM).
 */
export function creditCodeFault(code: string): NumberFault | null {
  if (code === '') return 'empty';
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return 'format';
  return creditCodeCheck(code) === code[17] ? null : 'check-digit';
}
