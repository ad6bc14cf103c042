import type { Localized } from '../value.ts';
import { identityNumberFault } from './identity-number.ts';

/** Characters that a password has at least and at most. NIST SP 800-63B (5.1.1.2) asks for eight, and for room for 64; ten are the house's own. Nothing of its kinds of characters is asked for, as there. */
export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 100;

export type PasswordFault = 'short' | 'long' | 'number' | 'plain' | 'same';

export const PASSWORD_MESSAGES: Readonly<Record<PasswordFault, Localized>> = {
  short: { zh: `至少 ${PASSWORD_LEAST} 位`, en: `At least ${PASSWORD_LEAST} characters` },
  long: { zh: `最多 ${PASSWORD_MOST} 位`, en: `At most ${PASSWORD_MOST} characters` },
  number: { zh: '不能含有您登录用的号码', en: 'It may not hold the number that you sign in by' },
  plain: { zh: '太容易猜到：不要用同样的几个字符，也不要用 1234567890 这样连着的', en: 'Too easy to guess: not the same few characters, nor a row such as 1234567890' },
  same: { zh: '和现在的一样，请换一个', en: 'It is the one you have; choose another' },
};

/** Kinds of characters of a row that anybody tries first. */
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const FEW = 4;

/**
 * What is wrong with a new password; null where it will do. Signs that look alike count as one (NFKC), as when it is checked.
 * @param current what it replaces, where that is known
 * @param number what its owner signs in by, as far as it is known here: an officer's number, a credit code. An identity number is seen by itself.
 */
export function newPasswordFault(next: string, { current, number }: { readonly current?: string; readonly number: string }): PasswordFault | null {
  const plain = next.normalize('NFKC');
  const length = [...plain].length;
  if (length < PASSWORD_LEAST) return 'short';
  if (length > PASSWORD_MOST) return 'long';
  if (current !== undefined && plain === current.normalize('NFKC')) return 'same';
  const lower = plain.toLowerCase();
  if ((number.length >= 4 && lower.includes(number.toLowerCase())) || eighteens(lower).some((each) => identityNumberFault(each.toUpperCase()) === null)) return 'number';
  const backwards = [...lower].toReversed().join('');
  if (new Set(lower).size < FEW || ROWS.some((row) => row.includes(lower) || row.includes(backwards))) return 'plain';
  return null;
}

/** Whatever in it could be an identity number, also right behind other digits. */
function eighteens(lower: string): readonly string[] {
  return [...lower.matchAll(/(?=(\d{17}[\dx]))/gu)].map(([, eighteen]) => eighteen!);
}
