import type { PromiseTerms } from '../catalog/promise.ts';
import type { Known } from '../evidence/gather.ts';
import { isOpen } from '../register/open.ts';
import type { Localized } from '../value.ts';
import { CREDIT } from './credit.ts';

/** Why no promise is open to somebody on record: told in the plan and on the case. */
export const RESTRICTED: Localized = {
  zh: '您以前的一份承诺查实不属实，在记录修复或者期满以前不能再用承诺代替证明（国办发〔2020〕42号）：请交证明材料，或者由工作人员核实。依法该领的待遇不受影响',
  en: 'An earlier promise of yours proved untrue. Until that is repaired or over, no promise stands for a proof: hand in the proof, or an officer looks into it. What the law grants you is not affected',
};
const NOT_OWN: Localized = { zh: '这份承诺要由本人作出，别人不能替他承诺', en: 'Only the person it is about can make this promise' };

/** Whether no promise is open to whoever applies, because one was untrue. The record is kept longer in some regions; it is the restriction that closes promises, for as long as the region's `promiseRestrictionFor`. */
export function isRestricted({ entries, applicantEntries, on }: Pick<Known, 'entries' | 'applicantEntries' | 'on'>): boolean {
  return (applicantEntries ?? entries).some((entry) => entry.kind === CREDIT.restriction && !entry.contested && isOpen(entry, on));
}

/** Why a promise cannot be made by whoever applies; `undefined` where it can. */
export function withheldFrom({ signer }: Pick<PromiseTerms, 'signer'>, known: Pick<Known, 'entries' | 'applicantEntries' | 'on' | 'signedIn'>): Localized | undefined {
  if (isRestricted(known)) return RESTRICTED;
  const as = known.signedIn['applicant.as'];
  return signer === 'self' && as !== undefined && as !== 'self' && known.applicantEntries !== undefined ? NOT_OWN : undefined;
}
