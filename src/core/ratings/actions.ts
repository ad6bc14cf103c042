import { partyIn } from '../parties/acting.ts';
import type { Localized } from '../value.ts';
import { isAppealed, type Rating, type RatingStatus } from './rating.ts';

/** What can be done with a rating: by who rated, by who was drawn to put it right, by who was rated, by a supervisor. */
export const RATING_ACTIONS = ['change', 'check', 'answer', 'hand-back', 'call-back', 'confirm', 'appeal', 'rule'] as const;
export type RatingAction = (typeof RATING_ACTIONS)[number];

const NO_REPAIR: Localized = { zh: '这条评价不是差评，没有整改', en: 'This rating is not a low one: there is nothing to repair' };
const CHECK_FIRST: Localized = { zh: '请先联系本人核实', en: 'Check it with the person first' };
const CHECKED: Localized = { zh: '已经核实过了', en: 'It was checked already' };
const ANSWER_FIRST: Localized = { zh: '整改和答复以后再回访', en: 'Put it right and answer first' };
const ANSWERED: Localized = { zh: '已经答复，等回访', en: 'It was answered; the call-back is next' };
const CLOSED: Localized = { zh: '这次整改已经结束了', en: 'This repair is over' };
const NOT_YOURS: Localized = { zh: '这条评价不在您手上', en: 'This rating is not yours' };
const UNTOLD: Localized = { zh: '核实以后才能申诉', en: 'You can appeal once it was checked' };
const APPEALED: Localized = { zh: '已经申诉过了，申诉只有一次', en: 'There was an appeal; there is one only' };
const OVER: Localized = { zh: '申诉的期限过了', en: 'The time to appeal is over' };
const NO_APPEAL: Localized = { zh: '没有要复核的申诉', en: 'There is no appeal to decide on' };
const RULED: Localized = { zh: '申诉已经复核过了', en: 'The appeal was decided already' };
const CONCERNED: Localized = { zh: '您经办过这件事或者这次整改，要由另一名督办人员复核', en: 'You had a part in this item or in the repair: another supervisor has to decide' };
const RELATED: Localized = { zh: '这条评价涉及您需要回避的人', en: 'This rating is of somebody from whom you have to stay away' };

/** The one table of what is allowed in which status: `true`, or why not. `confirm`: the person says by themself whether the answer is enough. */
export const RATING_TABLE = {
  kept: { change: true, check: NO_REPAIR, answer: NO_REPAIR, 'hand-back': NO_REPAIR, 'call-back': NO_REPAIR, confirm: NO_REPAIR, appeal: NO_REPAIR, rule: NO_APPEAL },
  open: { change: true, check: true, answer: CHECK_FIRST, 'hand-back': true, 'call-back': CHECK_FIRST, confirm: ANSWER_FIRST, appeal: UNTOLD, rule: NO_APPEAL },
  repairing: { change: true, check: CHECKED, answer: true, 'hand-back': true, 'call-back': ANSWER_FIRST, confirm: ANSWER_FIRST, appeal: true, rule: true },
  'call-back': { change: true, check: CHECKED, answer: ANSWERED, 'hand-back': true, 'call-back': true, confirm: true, appeal: true, rule: true },
  closed: { change: true, check: CLOSED, answer: CLOSED, 'hand-back': CLOSED, 'call-back': CLOSED, confirm: CLOSED, appeal: true, rule: true },
} satisfies Record<RatingStatus, Record<RatingAction, true | Localized>>;

/** Whether somebody (`person:…`, `enterprise:…`, `officer:…`, `supervisor:…`) may do something about a rating on a day: `true`, or why not. @param recused whether it is of somebody from whom a supervisor has to stay away */
export function allowsRating(rating: Rating, action: RatingAction, actor: string, today: string, recused = false): true | Localized {
  const allowed = RATING_TABLE[rating.status][action];
  if (allowed !== true) return allowed;
  const id = actor.slice(actor.indexOf(':') + 1);
  switch (action) {
    case 'change':
    case 'confirm': return partyIn(actor) === rating.party ? true : NOT_YOURS;
    case 'check':
    case 'answer':
    case 'hand-back':
    case 'call-back': return rating.handler !== undefined && actor === `officer:${rating.handler}` ? true : NOT_YOURS;
    case 'appeal': {
      if (!actor.startsWith('officer:') || !rating.officers.includes(id)) return NOT_YOURS;
      if (rating.appeal) return APPEALED;
      return rating.checked?.appeal.due === null || (rating.checked?.appeal.due ?? '') >= today ? true : OVER;
    }
    case 'rule': {
      if (!actor.startsWith('supervisor:')) return NOT_YOURS;
      if (!isAppealed(rating)) return rating.ruling ? RULED : NO_APPEAL;
      // Nobody decides on what was said of them, nor on what they have found themselves.
      if (rating.officers.includes(id) || rating.had.includes(id)) return CONCERNED;
      return recused ? RELATED : true;
    }
  }
}
