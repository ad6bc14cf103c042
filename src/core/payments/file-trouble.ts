import type { Localized } from '../value.ts';

/**
 * Why a bank file goes no further. working: the bank has it and is not done · unreachable: nobody answered · refused: the bank does not take it ·
 * unusable: an answer that may not be used · mismatch: an answer that does not fit the file · internal: this house could not do its part
 */
export type FileTrouble = 'working' | 'unreachable' | 'refused' | 'unusable' | 'mismatch' | 'internal';

/** What each is called, and what whoever keeps the accounts does about it. In none of them has anybody been paid twice: a file has one id, which the bank takes once. */
export const FILE_TROUBLES: Readonly<Record<FileTrouble, { readonly name: Localized; readonly todo: Localized }>> = {
  working: { name: { zh: '银行正在处理', en: 'The bank is at work on it' }, todo: { zh: '不用做什么，系统会接着问结果。过了银行约定的时间还没有结果的，打电话问银行。', en: 'Nothing: the result is asked for again. Call the bank if it takes longer than agreed.' } },
  unreachable: { name: { zh: '银行没有应答', en: 'The bank does not answer' }, todo: { zh: '系统会自动重试，不会重复付款。一个工作日还连不上的，联系银行和系统运维。', en: 'It is tried again by itself and pays nothing twice. After a working day, call the bank and the operators.' } },
  refused: { name: { zh: '银行没有接收', en: 'The bank does not take it' }, todo: { zh: '再试也不会变。把文件编号和银行的说法告诉银行，弄清原因；改好以后系统自动再送。', en: 'Trying again changes nothing. Give the bank the id of the file and what it said; once it is mended, the file is sent again by itself.' } },
  unusable: { name: { zh: '银行的回复不能用', en: 'The bank’s answer cannot be used' }, todo: { zh: '回复没有采用，账没有动。请银行重新出具回盘；怀疑有人冒充银行的，马上告诉系统运维。', en: 'It was not used and nothing was booked. Ask the bank to answer anew; tell the operators at once if somebody may pose as the bank.' } },
  mismatch: { name: { zh: '回盘和报盘对不上', en: 'The answer does not fit the file' }, todo: { zh: '整个回盘没有采用，账没有动。下载核对表，同银行逐笔核对，请银行更正后重新出具；系统会再问。', en: 'All of it was refused and nothing was booked. Download the control sheet, compare line by line with the bank, and ask for a corrected answer; it is asked for again.' } },
  internal: { name: { zh: '本系统出错', en: 'Something failed in this house' }, todo: { zh: '系统会自动重试。反复出现的，把文件编号告诉系统运维。', en: 'It is tried again by itself. If it goes on, give the operators the id of the file.' } },
};

/** Whether a kept kind is one of these. */
export function isFileTrouble(kind: string): kind is FileTrouble {
  return Object.hasOwn(FILE_TROUBLES, kind);
}

/** Whether somebody has to look: a bank that is at work is no trouble. */
export function needsSomebody(kind: FileTrouble): boolean {
  return kind !== 'working';
}
