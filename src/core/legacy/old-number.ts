import { creditCodeFault } from '../identity/credit-code.ts';
import { identityCheckDigit, normaliseNumber } from '../identity/identity-number.ts';
import { readIdentityNumber } from '../register/identity-number.ts';
import type { Localized } from '../value.ts';

type Read = { readonly number: string } | { readonly fault: Localized };

const LOST: Localized = { zh: '号码曾被当作数字保存，后几位已经丢失，请从原系统或证件重新取得；表格里把这一列设为文本再填', en: 'The number was once kept as a number and has lost its last digits: take it anew from the old system or the card, and make the column one of text' };
const CENTENARIAN: Localized = { zh: '15 位号码的顺序码为 996 至 999，出生的世纪不能确定，请核实 18 位号码', en: 'The serial 996 to 999 of a number of 15 places leaves the century open: find out the number of 18 places' };
const CREDIT: Localized = { zh: '统一社会信用代码应为 18 位，请核对；老的组织机构代码要先换成信用代码', en: 'A unified social credit code has 18 places. Replace an old organisation code by the credit code first' };

/** What a spreadsheet or a floating-point column makes of a long number. */
const FLOAT = /^\d+(?:\.\d+)?e\+?\d+$/iu;
const ROUNDED = /^\d{15}0{3}$/u;

/** What is wrong with a number that went through a floating-point column: only its first 15 digits are what they were. */
export function lostDigits(text: string): Localized | undefined {
  const number = normaliseNumber(text);
  return FLOAT.test(number) || ROUNDED.test(number) ? LOST : undefined;
}

/**
 * The identity number of 18 places that a number of an old system stands for. One of 15 places (before GB 11643-1999) gets the century 19
 * and its check digit; the serials 996 to 999 were kept for centenarians. A number that went through a floating-point column is never guessed.
 */
export function readPersonNumber(text: string): Read {
  const number = normaliseNumber(text).replace(/\.0+$/u, '');
  const lost = lostDigits(number);
  if (lost) return { fault: lost };
  if (/^\d{15}$/u.test(number)) {
    if (Number(number.slice(12)) >= 996) return { fault: CENTENARIAN };
    const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
    return checked(first17 + identityCheckDigit(first17));
  }
  return checked(number);
}

/** The credit code of an enterprise. A wrong check character is no fault: early codes break the sum. */
export function readEnterpriseNumber(text: string): Read {
  const number = normaliseNumber(text);
  const fault = creditCodeFault(number);
  return fault === null || fault === 'check-digit' ? { number } : { fault: CREDIT };
}

function checked(number: string): Read {
  const read = readIdentityNumber(number);
  return 'fault' in read ? { fault: read.message } : { number: read.number };
}
