import type { Localized } from '../value.ts';
import { AT_MASTER as atMaster } from './booking.ts';
import type { ItemStatus } from './item.ts';

/** What a person can do with an item. */
export const ACTIONS = ['approve', 'refuse', 'ask-correction', 'answer-correction', 'extend-correction', 'switch-limit', 'confirm', 'return', 'object', 'answer-objection', 'hand-back', 'explain-delay', 'urge', 'withdraw', 'rate', 'ask-again', 'grant-again', 'decline-again', 'order', 'answer-order', 'transfer', 'order-visit', 'propose-times', 'choose-time', 'other-times', 'miss-visit', 'report-visit', 'move-version', 'order-appraisal', 'replace-expert', 'give-opinion', 'leave-group', 'ask-assistance', 'drop-assistance', 'answer-assistance', 'pass-assistance', 'joint-speak', 'joint-leave', 'joint-rule'] as const;
export type Action = (typeof ACTIONS)[number];

const ended: Localized = { zh: '这件事已经有结果了', en: 'This item already has its result' };
const waiting: Localized = { zh: '还在等前面的事项或部门答复', en: 'It still waits for an earlier item or a department' };
const atReviewer: Localized = { zh: '已提出意见，等待复核', en: 'A proposal was made and waits for the second reviewer' };
const atApplicant: Localized = { zh: '正在等申请人补正，时限已暂停', en: 'The applicant has been asked for a correction; the clock is paused' };
const noCorrection: Localized = { zh: '没有需要补正的内容', en: 'There is nothing to correct' };
const noProposal: Localized = { zh: '还没有需要复核的意见', en: 'There is no proposal to review yet' };
const inPublicity: Localized = { zh: '公示还没有期满，期满以后才能通过；没有成立的异议就自动办结，时限已暂停', en: 'The publicity still goes on and nothing can be approved before its end; unless an objection holds it ends by itself. The clock is paused' };
const noPublicity: Localized = { zh: '没有在公示', en: 'It is not in publicity' };
const noObjection: Localized = { zh: '没有需要处理的异议', en: 'There is no objection to answer' };
const noResult: Localized = { zh: '有了结果才能评价', en: 'It can be rated once it has a result' };

const notDrawn: Localized = { zh: '这件事还没有到经办人手上', en: 'No officer has this item yet' };
const published: Localized = { zh: '正在公示，时限已暂停，期满就有结果', en: 'It is in publicity and the clock is paused; the result follows at its end' };
const withdrawn: Localized = { zh: '这件事已经撤回，需要时可以再申请', en: 'This item was withdrawn; it can be applied for again' };

const noRequest: Localized = { zh: '没有等待准许的第二次补正', en: 'No second correction waits to be granted' };
const noVisit: Localized = { zh: '没有安排实地核查', en: 'No visit is ordered' };
const noAppraisal: Localized = { zh: '没有安排专家鉴定', en: 'No appraisal is ordered' };
const noAssistance: Localized = { zh: '没有等待答复的协查', en: 'No request for assistance waits for its answer' };
const noJoint: Localized = { zh: '没有请您会同审查', en: 'You are not asked to review it jointly' };
const noDisagreement: Localized = { zh: '没有需要您裁定的不同意见', en: 'There is no disagreement to decide on' };
const noOrder: Localized = { zh: '没有需要答复的督办', en: 'There is no supervision order to answer' };

const closed = { approve: ended, refuse: ended, 'ask-correction': ended, 'answer-correction': ended, 'extend-correction': ended, 'switch-limit': ended, confirm: ended, return: ended, object: ended, 'answer-objection': ended, 'hand-back': ended, 'explain-delay': ended, urge: ended, withdraw: ended, 'ask-again': ended, 'grant-again': ended, 'decline-again': ended, order: ended, 'answer-order': ended, transfer: ended, 'order-visit': ended, 'propose-times': ended, 'choose-time': ended, 'other-times': ended, 'miss-visit': ended, 'report-visit': ended, 'move-version': ended, 'order-appraisal': ended, 'replace-expert': ended, 'give-opinion': ended, 'leave-group': ended, 'ask-assistance': ended, 'drop-assistance': ended, 'answer-assistance': ended, 'pass-assistance': ended, 'joint-speak': ended, 'joint-leave': ended, 'joint-rule': ended } as const;

/** A visit goes on while a correction is awaited, and while another officer is being drawn the applicant can still agree on a time. */
const appointing = { 'choose-time': true, 'other-times': true } as const;
const visiting = { ...appointing, 'propose-times': true, 'miss-visit': true, 'report-visit': true } as const;
const notVisiting = { 'propose-times': noVisit, 'choose-time': noVisit, 'other-times': noVisit, 'miss-visit': noVisit, 'report-visit': noVisit } as const;

/** Experts go on whoever has the item meanwhile. */
const inGroup = { 'give-opinion': true, 'leave-group': true } as const;
const notAppraising = { 'replace-expert': noAppraisal, 'give-opinion': noAppraisal, 'leave-group': noAppraisal } as const;

/** Who was asked answers whoever has the item meanwhile, until something is proposed. */
const assisting = { 'drop-assistance': true, 'answer-assistance': true, 'pass-assistance': true } as const;
const notAssisting = { 'drop-assistance': noAssistance, 'answer-assistance': noAssistance, 'pass-assistance': noAssistance } as const;

/** Other lines of work speak whoever leads it meanwhile. */
const jointly = { 'joint-speak': true, 'joint-leave': true, 'joint-rule': true } as const;

/** The one table of what is allowed in which status: `true`, or why not. The server allows by it, the page shows by it. */
export const TABLE = {
  waiting: { approve: waiting, refuse: waiting, 'ask-correction': waiting, 'answer-correction': noCorrection, 'extend-correction': noCorrection, 'switch-limit': waiting, confirm: noProposal, return: noProposal, object: noPublicity, 'answer-objection': noObjection, 'hand-back': notDrawn, 'explain-delay': notDrawn, urge: notDrawn, withdraw: true, rate: noResult, 'ask-again': waiting, 'grant-again': noRequest, 'decline-again': noRequest, order: notDrawn, 'answer-order': noOrder, transfer: notDrawn, 'order-visit': waiting, ...notVisiting, ...appointing, 'move-version': true, 'order-appraisal': waiting, ...notAppraising, ...inGroup, 'ask-assistance': waiting, ...assisting, 'drop-assistance': notDrawn, ...jointly },
  officer: { approve: true, refuse: true, 'ask-correction': true, 'answer-correction': noCorrection, 'extend-correction': noCorrection, 'switch-limit': true, confirm: noProposal, return: noProposal, object: noPublicity, 'answer-objection': true, 'hand-back': true, 'explain-delay': true, urge: true, withdraw: true, rate: noResult, 'ask-again': true, 'grant-again': true, 'decline-again': true, order: true, 'answer-order': true, transfer: true, 'order-visit': true, ...visiting, 'move-version': true, 'order-appraisal': true, 'replace-expert': true, ...inGroup, 'ask-assistance': true, ...assisting, ...jointly },
  correction: { approve: atApplicant, refuse: atApplicant, 'ask-correction': atApplicant, 'answer-correction': true, 'extend-correction': true, 'switch-limit': atApplicant, confirm: noProposal, return: noProposal, object: noPublicity, 'answer-objection': atApplicant, 'hand-back': true, 'explain-delay': atApplicant, urge: atApplicant, withdraw: true, rate: noResult, 'ask-again': atApplicant, 'grant-again': noRequest, 'decline-again': noRequest, order: atApplicant, 'answer-order': true, transfer: atApplicant, 'order-visit': atApplicant, ...visiting, 'move-version': true, 'order-appraisal': atApplicant, 'replace-expert': true, ...inGroup, 'ask-assistance': atApplicant, ...assisting, ...jointly },
  review: { approve: atReviewer, refuse: atReviewer, 'ask-correction': atReviewer, 'answer-correction': noCorrection, 'extend-correction': noCorrection, 'switch-limit': atReviewer, confirm: true, return: true, object: true, 'answer-objection': atReviewer, 'hand-back': true, 'explain-delay': true, urge: true, withdraw: true, rate: noResult, 'ask-again': atReviewer, 'grant-again': noRequest, 'decline-again': noRequest, order: true, 'answer-order': true, transfer: atReviewer, 'order-visit': atReviewer, ...notVisiting, 'move-version': atReviewer, 'order-appraisal': atReviewer, ...notAppraising, 'ask-assistance': atReviewer, ...notAssisting, 'joint-speak': atReviewer, 'joint-leave': atReviewer, 'joint-rule': noDisagreement },
  publicity: { approve: inPublicity, refuse: true, 'ask-correction': inPublicity, 'answer-correction': noCorrection, 'extend-correction': noCorrection, 'switch-limit': inPublicity, confirm: noProposal, return: noProposal, object: true, 'answer-objection': true, 'hand-back': true, 'explain-delay': published, urge: published, withdraw: true, rate: noResult, 'ask-again': inPublicity, 'grant-again': noRequest, 'decline-again': noRequest, order: published, 'answer-order': true, transfer: published, 'order-visit': published, ...notVisiting, 'move-version': published, 'order-appraisal': published, ...notAppraising, 'ask-assistance': published, ...notAssisting, 'joint-speak': published, 'joint-leave': published, 'joint-rule': noDisagreement },
  booking: { approve: atMaster, refuse: atMaster, 'ask-correction': atMaster, 'answer-correction': noCorrection, 'extend-correction': noCorrection, 'switch-limit': atMaster, confirm: noProposal, return: noProposal, object: noPublicity, 'answer-objection': noObjection, 'hand-back': atMaster, 'explain-delay': atMaster, urge: atMaster, withdraw: atMaster, rate: noResult, 'ask-again': atMaster, 'grant-again': noRequest, 'decline-again': noRequest, order: atMaster, 'answer-order': true, transfer: atMaster, 'order-visit': atMaster, ...notVisiting, 'move-version': atMaster, 'order-appraisal': atMaster, ...notAppraising, 'ask-assistance': atMaster, ...notAssisting, 'joint-speak': atMaster, 'joint-leave': atMaster, 'joint-rule': noDisagreement },
  approved: { ...closed, rate: true },
  refused: { ...closed, rate: true },
  revoked: { ...closed, rate: true },
  dropped: { ...closed, rate: true },
  withdrawn: { ...closed, withdraw: withdrawn, rate: true },
} satisfies Record<ItemStatus, Record<Action, true | Localized>>;

/** Whether the status allows the action: `true`, or the reason why not, to be shown on the button. */
export function allows(status: ItemStatus, action: Action): true | Localized {
  return TABLE[status][action];
}

/** Who holds an item in review sees this instead of the officer's own buttons. */
export const NOT_YOURS: Localized = { zh: '这件事不在您手上', en: 'This item is not yours' };
export const NO_OBJECTION = noObjection;
export const IN_PUBLICITY = inPublicity;
export const NO_PUBLICITY = noPublicity;
export const OBJECTED_ALREADY: Localized = { zh: '您提出的异议正在核实', en: 'Your objection is being looked into' };
export const OBJECTION_OPEN: Localized = { zh: '公示期间有异议，请先核实并处理异议', en: 'An objection was made during the public notice; answer it first' };
export const PUBLICITY_OVER: Localized = { zh: '公示已经期满，不再受理异议', en: 'The public notice has ended; objections are no longer taken' };
export const URGED_TODAY: Localized = { zh: '已经催办过，下一个工作日可以再催', en: 'It was urged already; you can urge again on the next working day' };
export const IN_TIME: Localized = { zh: '没有超过时限，不用说明原因', en: 'It is in time; there is no delay to explain' };
export const EXPLAIN_FIRST: Localized = { zh: '已经超过时限，请先写明逾期原因', en: 'It is overdue; say why first' };
export const CORRECTED_ONCE: Localized = { zh: '已经补正过一次，不能再要求第二次', en: 'A correction was already asked once' };
export const EXTENDED_ONCE: Localized = { zh: '补正期限已经延过一次，不能再延', en: 'The time for the correction was put off once already' };
export const CORRECT_FIRST: Localized = { zh: '还没有补正过：先用一次补正，一次说全', en: 'No correction was asked yet: ask once, with the complete list' };
export const ASKED_AGAIN: Localized = { zh: '已经申请过第二次补正，等督办人员答复', en: 'A second correction was asked for; the supervisor has still to answer' };
export const NO_THIRD: Localized = { zh: '第二次补正只能申请一次', en: 'A second correction can be asked for once only' };
export const NO_REQUEST = noRequest;
export const NO_ORDER = noOrder;
export const ORDERED_ALREADY: Localized = { zh: '已经有一张督办单，答复以后才能再下', en: 'It has been ordered already; another order is possible once that is answered' };
export const NO_VISIT = noVisit;
export const ON_VISIT: Localized = { zh: '已经安排了实地核查，写了核查报告才能再安排', en: 'A visit is ordered already; another is possible once it is reported' };
export const REPORT_FIRST: Localized = { zh: '正在实地核查，请先写核查报告', en: 'A visit is under way; report it first' };
export const AGREED: Localized = { zh: '时间已经约定', en: 'A time is agreed on' };
export const ASKED_OTHERS: Localized = { zh: '已经要求另给时间，等经办人答复', en: 'Other times were asked for; the officer has still to propose them' };
export const MISSED_TWICE: Localized = { zh: '已经重新约过一次，还没有见到的，请写核查报告', en: 'There was a second appointment; where nobody was met again, report it' };
export const NO_APPRAISAL = noAppraisal;
export const APPRAISED_ALREADY: Localized = { zh: '已经安排过专家鉴定', en: 'An appraisal is ordered already' };
export const APPRAISE_FIRST: Localized = { zh: '要由专家组鉴定：请先安排专家鉴定', en: 'Experts have to appraise this; order an appraisal first' };
export const PUBLISH_FIRST: Localized = { zh: '还没有公示，有没有异议还不知道，不能以它为由不予通过。其他条件满足的请选“通过”，先公示，期满再定', en: 'It has not been published yet, so nobody knows whether anybody objects, and it is no reason to refuse. Where everything else is met, approve: it is published first and decided at the end of that' }
export const EXAMINE_FIRST: Localized = { zh: '还没有现场鉴定', en: 'The person has not been examined yet' };
export const RECORD_EXAMINATION: Localized = { zh: '已经安排了现场鉴定，请先记录本人来没来', en: 'An examination is ordered; record first whether the person came' };
export const OPINIONS_DUE: Localized = { zh: '专家组还没有提出鉴定意见', en: 'The group of experts has not come to its opinion yet' };
export const OPINION_GIVEN: Localized = { zh: '您已经提出意见', en: 'You have given your opinion' };
export const NO_ASSISTANCE = noAssistance;
export const ASSISTANCE_DUE: Localized = { zh: '正在请别的部门协查，答复以后再决定；不用再等的，请写明理由撤回协查', en: 'Another agency was asked; decide once it has answered, or take the request back with the reason' };
export const ASSISTANCE_LATE: Localized = { zh: '协查到期没有答复：可以再等，也可以写明理由不再等，按现有的事实决定', en: 'The answer is late: wait on, or say why you wait no longer and decide by what is known' };
export const CLOCK_WAITS: Localized = { zh: '正在等别的部门的结论，时限已中止，答复以后再要求补正', en: 'The conclusion of another agency is awaited and the clock stands still; ask for a correction once it is there' };
export const NO_JOINT = noJoint;
export const NO_DISAGREEMENT = noDisagreement;
export const JOINT_DUE: Localized = { zh: '会同审查的部门还没有都提意见；都提了，或者期限过了再办', en: 'Not all lines of work have spoken; go on once they have, or their time is over' };
export const JOINT_CORRECTS: Localized = { zh: '会同审查的部门要求补正，请先一次告知申请人', en: 'A line of work needs a correction; ask the applicant for it first' };
export const JOINT_DISAGREES: Localized = { zh: '会同审查的部门不同意：不予通过，或者由督办人员裁定', en: 'A line of work disagrees: refuse it, or let the supervisor decide' };
export const JOINT_UPHELD: Localized = { zh: '督办人员裁定不同意的意见成立，不能通过', en: 'The supervisor found that the disagreement holds; it cannot be approved' };
export const JOINT_SPOKEN: Localized = { zh: '您已经提了意见', en: 'You have given your word already' };
