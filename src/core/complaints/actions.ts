import type { Localized } from '../value.ts';
import { openMeasures, type Complaint, type ComplaintStatus } from './complaint.ts';

/** What can be done with a complaint: by the staff, or by whoever handed it in (`reply`, `settle`, `object`). */
export const COMPLAINT_ACTIONS = ['take', 'hand-over', 'ask', 'answer', 'fulfil', 'close', 'reply', 'settle', 'object'] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** How events name whoever handed it in: nobody but who holds number and code. */
export const COMPLAINER = 'complainer';
/** How events name that the last day to object has passed, which closes it without anybody. */
export const LAST_DAY = 'rules';

const CLOSED: Localized = { zh: '这件已经办结了', en: 'This is over' };
const TAKEN: Localized = { zh: '已经有人在办了', en: 'Somebody has it already' };
const TAKE_FIRST: Localized = { zh: '请先接办', en: 'Take it first' };
const NOT_ASKED: Localized = { zh: '没有要您补充说明的事', en: 'Nothing was asked of you' };
const WAITS: Localized = { zh: '正在等反映人补充说明', en: 'Whoever handed it in was asked and has not answered yet' };
const NO_ANSWER: Localized = { zh: '还没有答复', en: 'It has not been answered yet' };
const ANSWERED: Localized = { zh: '已经答复了', en: 'It was answered already' };
const SETTLED: Localized = { zh: '反映人已经认可答复，只等整改落实', en: 'The answer was accepted; only what follows is still to be done' };
const TO_DO: Localized = { zh: '责任追究和整改还没有全部落实，不能办结', en: 'What follows is not all done: it cannot be closed' };
const CAN_OBJECT: Localized = { zh: '反映人还可以提出异议，期满以后才能办结', en: 'An objection is still possible: close it after the last day' };
const NOTHING_TO_DO: Localized = { zh: '没有要落实的责任追究和整改', en: 'There is nothing to carry out' };
const ONCE: Localized = { zh: '异议只能提出一次；还不满意的，可以向信访部门反映', en: 'An objection can be made once; beyond it the petition office can be turned to' };
const TOO_LATE: Localized = { zh: '提出异议的期限已过', en: 'The time to object is over' };
const ABOUT_YOU: Localized = { zh: '这件反映的就是您或者您的单位，要由别人来办', en: 'It is about you or your office: somebody else has to look into it' };
const ANOTHER: Localized = { zh: '原来的答复是您作的，有异议的要由另一个人来办', en: 'The answer that was objected to is yours: somebody else has to look into it' };
const NOT_YOURS: Localized = { zh: '这件不在您手上', en: 'This is not yours' };

/** The one table of what is allowed in which status: `true`, or why not. What was asked is answered also where somebody else has it since. */
export const COMPLAINT_TABLE = {
  open: { take: true, 'hand-over': true, ask: TAKE_FIRST, answer: TAKE_FIRST, fulfil: NOTHING_TO_DO, close: NO_ANSWER, reply: true, settle: NO_ANSWER, object: NO_ANSWER },
  taken: { take: TAKEN, 'hand-over': true, ask: true, answer: true, fulfil: NOTHING_TO_DO, close: NO_ANSWER, reply: true, settle: NO_ANSWER, object: NO_ANSWER },
  // Whoever never answers what they were asked is answered by what is known; where whoever has asked is ill or has left, by somebody else.
  asked: { take: TAKEN, 'hand-over': true, ask: WAITS, answer: true, fulfil: NOTHING_TO_DO, close: NO_ANSWER, reply: true, settle: NO_ANSWER, object: NO_ANSWER },
  answered: { take: ANSWERED, 'hand-over': ANSWERED, ask: ANSWERED, answer: ANSWERED, fulfil: true, close: true, reply: NOT_ASKED, settle: true, object: true },
  mending: { take: SETTLED, 'hand-over': SETTLED, ask: SETTLED, answer: ANSWERED, fulfil: true, close: TO_DO, reply: NOT_ASKED, settle: SETTLED, object: SETTLED },
  closed: { take: CLOSED, 'hand-over': CLOSED, ask: CLOSED, answer: CLOSED, fulfil: CLOSED, close: CLOSED, reply: CLOSED, settle: CLOSED, object: CLOSED },
} satisfies Record<ComplaintStatus, Record<ComplaintAction, true | Localized>>;

/** Whom a complaint is about: people of the staff by id, and an office (`city` for the city's own hall). */
export type Concerned = { readonly people: readonly string[]; readonly unit?: string };
/** Who acts: `supervisor:…`, `officer:…` or `complainer`; and the office somebody of the staff works at. */
export type Acting = { readonly actor: string; readonly unit?: string };

/** Whether an office is the one that is complained of. The city's own supervisors are not its counters: what is said of those is theirs to look into. */
export function isConcernedUnit({ unit }: Pick<Concerned, 'unit'>, of: string | undefined): boolean {
  return unit !== undefined && unit !== 'city' && unit === of;
}

/** Whether somebody of the staff looks into a complaint, in whichever role they took it: who becomes or ceases to be a supervisor keeps what they have. */
export function hasComplaint({ handler }: Pick<Complaint, 'handler'>, id: string): boolean {
  return handler !== undefined && handler.slice(handler.indexOf(':') + 1) === id;
}

/** Whether somebody may do something about a complaint on a day: `true`, or why not. */
export function allowsComplaint(complaint: Complaint, action: ComplaintAction, { actor, unit }: Acting, concerned: Concerned, today: string): true | Localized {
  const allowed = COMPLAINT_TABLE[complaint.status][action];
  if (allowed !== true) return allowed;
  if (action === 'reply' || action === 'settle' || action === 'object') {
    if (actor !== COMPLAINER) return NOT_YOURS;
    if (action === 'reply' && !isUnanswered(complaint)) return NOT_ASKED;
    return action === 'object' ? mayObject(complaint, today) : true;
  }
  if (actor === LAST_DAY && action === 'close') return mayClose(complaint, today);
  const id = /^(?:supervisor|officer):(.+)$/u.exec(actor)?.[1];
  if (id === undefined) return NOT_YOURS;
  if (concerned.people.includes(id) || isConcernedUnit(concerned, unit)) return ABOUT_YOU;
  const supervises = actor.startsWith('supervisor:');
  switch (action) {
    case 'take':
      if (complaint.answeredBy.some((each) => each.endsWith(`:${id}`))) return ANOTHER;
      return supervises || (complaint.unit !== undefined && complaint.unit === unit) ? true : NOT_YOURS;
    case 'hand-over': return supervises ? true : NOT_YOURS;
    case 'ask': case 'answer': return hasComplaint(complaint, id) ? true : NOT_YOURS;
    case 'fulfil': return !supervises && !hasComplaint(complaint, id) ? NOT_YOURS : openMeasures(complaint).length > 0 ? true : NOTHING_TO_DO;
    case 'close':
      if (!supervises && !hasComplaint(complaint, id)) return NOT_YOURS;
      return mayClose(complaint, today);
  }
}

/** Whether something was asked, since an objection if there was one, and not answered yet. */
function isUnanswered({ talk, objection }: Complaint): boolean {
  const last = talk.at(-1);
  return last?.by === 'staff' && (objection === undefined || last.at > objection.at);
}

function mayClose(complaint: Complaint, today: string): true | Localized {
  if (openMeasures(complaint).length > 0) return TO_DO;
  return complaint.objection || (complaint.answer?.until && complaint.answer.until < today) ? true : CAN_OBJECT;
}

function mayObject({ objection, answer }: Complaint, today: string): true | Localized {
  if (objection) return ONCE;
  return answer?.until && answer.until < today ? TOO_LATE : true;
}
