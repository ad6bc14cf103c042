import type { Localized, Value } from '../value.ts';

/** What stands for digits that somebody has left out. */
const HIDDEN = /[*＊•●×]/u;

/** Whether an account is written with digits left out: no bank can pay to it, whoever wrote it. */
export function isHidden(value: Value | undefined): boolean {
  return typeof value === 'string' && HIDDEN.test(value);
}

export const HIDDEN_ACCOUNT: Localized = { zh: '账号中间不能用星号代替，请填完整的账号：带星号的付不了款', en: 'Give the whole account, without stars: nothing can be paid to a masked one' };
/** Findings are readable in the history and kept masked: an account that is found so could not be paid to. */
export const NOT_BY_OFFICER: Localized = { zh: '账号不能由经办人代填，只能核对：和查到的账号一致的，填完整的账号；不一致的，请要求申请人补正，由本人填写', en: 'An officer only confirms an account: give the known one in full; where it is another, ask the applicant to name it in a correction' };
