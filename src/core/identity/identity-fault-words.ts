import type { Localized } from '../value.ts';
import type { NumberFault } from './identity-number.ts';

const WORDS: Readonly<Record<NumberFault, Localized>> = {
  empty: { zh: '没有填身份证号', en: 'The identity number is missing' },
  'other-document': { zh: '这里用 18 位号码：身份证、港澳台居民居住证、外国人永久居留身份证（五星卡）上都有；护照、通行证的号码查不到', en: 'Numbers of 18 places are known here, as identity cards, residence permits of Hong Kong, Macao and Taiwan residents and permanent residence cards of foreigners have; passports and travel permits are not found by their numbers' },
  format: { zh: '身份证号是 18 位，最后一位可以是 X。请检查有没有少输或多输', en: 'An identity number has 18 places; the last may be X. Check whether one is missing or too many' },
  birthday: { zh: '身份证号第 7 到 14 位应是出生日期，请检查', en: 'Places 7 to 14 of an identity number should be a date of birth. Please check' },
  'check-digit': { zh: '身份证号最后一位与前面的数字对不上，请检查有没有输错', en: 'The last place of the identity number does not fit the others. Check for a typing error' },
};

/** What is wrong with the identity number of somebody else, for whoever has entered it: a clerk at a counter and an agent on the telephone too, so that it sends nobody there. */
export function identityFaultWords(fault: NumberFault): Localized {
  return WORDS[fault];
}
