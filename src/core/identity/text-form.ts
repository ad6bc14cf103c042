import { readIdentityNumber } from '../register/identity-number.ts';
import type { Localized } from '../value.ts';
import { IDENTITY_SUM } from './identity-number.ts';

/** The forms that a text answer can have. */
export const TEXT_FORMS = ['identity-number', 'credit-code', 'mobile', 'bank-account'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** A last character that follows from those before it: the weighted sum of their places in the alphabet, modulo the number of checks. */
export type CheckSum = { readonly weights: readonly number[]; readonly alphabet: string; readonly checks: string };

/** What a page can tell of a form by itself, before anything is sent. */
export type FormShape = { readonly pattern: string; readonly sum?: CheckSum };

type Form = FormShape & { readonly what: Localized };

const FORMS: Readonly<Record<TextForm, Form>> = {
  'identity-number': { pattern: '^[0-9]{17}[0-9X]$', sum: IDENTITY_SUM, what: { zh: '身份证号码不对：应为18位，最后一位是数字或X，请对照证件再看一遍', en: 'This is no identity number: it has 18 places, the last a digit or X. Compare it with the card' } },
  // The last place is no proof: some early codes break the sum and are valid all the same.
  'credit-code': { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', what: { zh: '统一社会信用代码应为18位数字和大写字母（没有I、O、S、V、Z）', en: 'A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z)' } },
  mobile: { pattern: '^1[3-9][0-9]{9}$', what: { zh: '手机号码应为11位数字，以1开头', en: 'A mobile number has 11 digits and begins with 1' } },
  // No standard fixes the length of an account; payment messages between banks carry up to 32 places.
  'bank-account': { pattern: '^[0-9]{8,32}$', what: { zh: '银行账号应为8到32位数字，请对照银行卡或存折再看一遍', en: 'A bank account has 8 to 32 digits. Compare it with the card or the bank book' } },
};

/** The shape of a form, and what to say where a text does not have it. */
export function formShape(form: TextForm): FormShape & { readonly fault: Localized } {
  const { what, ...shape } = FORMS[form];
  return { ...shape, fault: what };
}

/** What is wrong with a text of a form, or `undefined`. Expects it without spaces and in capitals. @param today refuses whoever is born after it */
export function formFault(form: TextForm, text: string, today: string): Localized | undefined {
  const { pattern, what } = FORMS[form];
  if (!new RegExp(pattern).test(text)) return what;
  const read = form === 'identity-number' ? readIdentityNumber(text, today) : undefined;
  return read !== undefined && 'fault' in read ? read.message : undefined;
}
