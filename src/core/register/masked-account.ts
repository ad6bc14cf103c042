import type { Localized, Value } from '../value.ts';

/** A whole account: digits, whatever sets them apart. How many there have to be the element says. */
const WHOLE = /^[0-9]+$/u;

/** Whether an account is written with digits left out, by stars, letters or dots: no bank can pay to it, whoever wrote it. Nothing at all is none. */
export function isHidden(value: Value | undefined): boolean {
  const account = typeof value === 'string' ? value.replaceAll(/[\s-]/gu, '') : '';
  return typeof value === 'string' && value.trim() !== '' && !WHOLE.test(account);
}

export const HIDDEN_ACCOUNT: Localized = { zh: '请填完整的账号，只有数字：用星号、字母代替几位的付不了款', en: 'Give the whole account, digits only: nothing can be paid to one with digits left out' };
/** Findings are readable in the history and kept masked: an account that is found so could not be paid to. */
export const NOT_BY_OFFICER: Localized = { zh: '账号不能由经办人代填，只能核对：和查到的账号一致的，填完整的账号；不一致的，请要求申请人补正，由本人填写', en: 'An officer only confirms an account: give the known one in full; where it is another, ask the applicant to name it in a correction' };
