import type { Acting } from '../cases/act.ts';
import { NOT_YOURS } from '../cases/actions.ts';
import type { Refusal } from '../cases/refusal.ts';
import { hasEnded } from '../cases/state.ts';
import { whoHadAPart } from '../cases/who-had-a-part.ts';
import { partyIn } from '../parties/acting.ts';
import type { Localized } from '../value.ts';
import type { PromiseStanding, PromiseState } from './promise-state.ts';

/** What can be done with a promise. withdraw, repair, object: by who has made it · break: by order of an inspection · answer: by a supervisor */
export const PROMISE_ACTIONS = ['withdraw', 'check', 'break', 'repair', 'object', 'answer'] as const;
export type PromiseAction = (typeof PROMISE_ACTIONS)[number];

const decided: Localized = { zh: '已经核查，不能再撤回', en: 'It was checked already and cannot be taken back' };
const gone: Localized = { zh: '承诺已经撤回', en: 'The promise was taken back' };
const notBroken: Localized = { zh: '没有承诺不实的记录', en: 'There is no record of an untrue promise' };
const onRecord: Localized = { zh: '已经认定不实', en: 'It was found untrue already' };
const over: Localized = { zh: '记录已经修复或者撤销', en: 'The record was repaired or removed already' };
const checked: Localized = { zh: '已经核查过', en: 'It was checked already' };

const standing = { withdraw: decided, check: true, break: true, repair: notBroken, object: notBroken, answer: notBroken } as const;
const broken = { withdraw: onRecord, check: onRecord, break: onRecord, repair: true, object: true, answer: true } as const;
const ended = { withdraw: over, check: over, break: over, repair: over, object: over, answer: over } as const;

/** The one table of what is allowed with a promise in which standing: `true`, or why not. */
export const PROMISE_TABLE = {
  made: { ...standing, withdraw: true }, due: standing, doubted: standing, kept: { ...standing, check: checked },
  withdrawn: { withdraw: gone, check: gone, break: gone, repair: gone, object: gone, answer: gone },
  broken, revoked: broken, repaired: ended, cleared: ended,
} satisfies Record<PromiseStanding, Record<PromiseAction, true | Localized>>;

const TOO_LATE: Localized = { zh: '用这份承诺办的事已经有结果了，不能再撤回；情况不实的，请申请更正', en: 'What rests on it has its result, so it cannot be taken back; if it is untrue, ask for a correction of the result' };
const NONE: Localized = { zh: '没有这份承诺', en: 'There is no such promise' };
export const ASKED: Localized = { zh: '已经提出，正在等答复', en: 'It was asked for already and waits for an answer' };
export const NOTHING_ASKED: Localized = { zh: '没有等待答复的申请', en: 'Nothing waits for an answer' };
export const ANOTHER: Localized = { zh: '办过这件事、认定过不实、答复过这条记录的人不能再答复，请由别的督办人员答复', en: 'Whoever had this item, found the promise untrue or has answered about this record before does not answer: another supervisor does' };

/** Find the promise and hold the action against the table and against who may do it. What its order of an inspection says is carried out by the house itself. */
export function mayWithPromise({ state, actor: by }: Pick<Acting, 'state' | 'actor'>, element: string, action: PromiseAction): PromiseState | Refusal {
  const actor = partyIn(by);
  const promise = state.promises?.find((each) => each.element === element);
  if (promise === undefined) return { code: 'no-such-item', detail: NONE };
  const table: true | Localized = PROMISE_TABLE[promise.standing][action];
  if (table !== true) return { code: 'not-allowed', detail: table };
  const own = actor === `person:${state.applicant}` || actor === `enterprise:${state.applicant}`;
  const theirs = action === 'check' || action === 'break' ? actor === 'system' : action === 'answer' ? actor.startsWith('supervisor:') : own;
  if (!theirs) return { code: 'not-yours', detail: NOT_YOURS };
  if (action === 'withdraw' && state.items.some((item) => promise.items.includes(item.no) && (hasEnded(item) || item.status === 'booking'))) return { code: 'not-allowed', detail: TOO_LATE };
  if (action === 'answer') {
    if (!promise.asked) return { code: 'not-allowed', detail: NOTHING_ASKED };
    const had = state.items.filter(({ no }) => promise.items.includes(no)).flatMap(whoHadAPart);
    const found = (promise.broken?.by ?? []).map((each) => each.slice(each.indexOf(':') + 1));
    if ([...had, ...found].some((id) => actor === `supervisor:${id}`) || promise.answers.some((answer) => answer.by === actor)) return { code: 'not-yours', detail: ANOTHER };
  }
  return (action === 'repair' || action === 'object') && promise.asked ? { code: 'not-allowed', detail: ASKED } : promise;
}
