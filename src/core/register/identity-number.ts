import { identityFaultWords } from '../identity/identity-fault-words.ts';
import { identityNumberFault, normaliseNumber, type NumberFault } from '../identity/identity-number.ts';
import type { Localized } from '../value.ts';

/** What an identity number of 18 places tells about its holder. */
export type IdentityNumber = {
  /** Normalised: no spaces, ASCII digits, X in capitals. */
  readonly number: string;
  /** Resident identity card, residence permit of Hong Kong, Macau or Taiwan, or foreigner's permanent residence card. */
  readonly card: 'resident' | 'hong-kong' | 'macau' | 'taiwan' | 'permanent-resident';
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
};

const MESSAGES: Readonly<Record<NumberFault, Localized>> = {
  empty: { zh: '请填写证件号码', en: 'Enter the identity number' },
  'other-document': identityFaultWords('other-document'),
  format: { zh: '证件号码应为18位：前17位是数字，最后一位是数字或X', en: 'The number has 18 places: 17 digits, then a digit or X' },
  birthday: { zh: '证件号码中的出生日期不存在，请核对第7至14位', en: 'The date of birth in places 7 to 14 does not exist' },
  'check-digit': { zh: '证件号码有误，可能输错或颠倒了一位，请对照证件核对', en: 'The number is wrong: a digit may be mistyped or swapped. Compare it with the card' },
};

const CARDS: readonly (readonly [prefix: string, card: IdentityNumber['card']])[] = [['81', 'hong-kong'], ['82', 'macau'], ['83', 'taiwan'], ['9', 'permanent-resident']];

/**
 * Reads an identity number as people type it (GB 11643; residence permits 81, 82, 83 and the card that starts with 9 are
 * built alike). With `today` a birthday in the future is refused too.
 */
export function readIdentityNumber(text: string, today?: string): IdentityNumber | { readonly fault: NumberFault; readonly message: Localized } {
  const number = normaliseNumber(text);
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const fault = identityNumberFault(number) ?? (today !== undefined && birthDate > today ? 'birthday' : null);
  if (fault) return { fault, message: MESSAGES[fault] };
  return {
    number, birthDate,
    card: CARDS.find(([prefix]) => number.startsWith(prefix))?.[1] ?? 'resident',
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}

/** Somebody's age on a day, in whole years; undefined where the number tells no birthday. */
export function ageOn(number: string, day: string): number | undefined {
  const read = readIdentityNumber(number, day);
  if ('fault' in read) return undefined;
  const years = Number(day.slice(0, 4)) - Number(read.birthDate.slice(0, 4));
  return day.slice(5) < read.birthDate.slice(5) ? years - 1 : years;
}
