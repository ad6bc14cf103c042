import type { Localized } from '../value.ts';
import { partyId, toBeHeard, type Inspection, type InspectionStatus } from './inspection.ts';
import { unheardIn } from './orders.ts';

/** What can be done with an inspection: by its inspector, by whom something may follow for, by a supervisor. */
export const INSPECTION_ACTIONS = ['find', 'hand-back', 'speak', 'conclude', 'confirm', 'return'] as const;
export type InspectionAction = (typeof INSPECTION_ACTIONS)[number];

const CLOSED: Localized = { zh: '这次核查已经结束了', en: 'This inspection is over' };
const ORDERED: Localized = { zh: '处理意见已经确认，正在执行', en: 'What follows is confirmed and being carried out' };
const FOUND: Localized = { zh: '核查发现已经提交，不能再改', en: 'What was found was handed in and cannot be changed' };
const FIRST: Localized = { zh: '请先填写三项核查结果', en: 'Enter the three findings first' };
const NO_HEARING: Localized = { zh: '没有需要您陈述申辩的事', en: 'There is nothing to be heard about' };
const HEARD: Localized = { zh: '陈述申辩已经结束', en: 'The hearing is over' };
const SPOKEN: Localized = { zh: '您已经陈述过了，还要听取另一方的意见', en: 'You were heard already; another party is still to be' };
const WAITS: Localized = { zh: '正在听取当事人意见，期满或者本人陈述以后再作结论', en: 'The person is being heard: conclude after they have spoken, or after the last day' };
const AT_SUPERVISOR: Localized = { zh: '处理意见已经提出，等督办人员确认', en: 'The conclusion waits for a supervisor' };
const NO_CONCLUSION: Localized = { zh: '还没有要确认的处理意见', en: 'There is no conclusion to confirm yet' };
const NOT_YOURS: Localized = { zh: '这次核查不在您手上', en: 'This inspection is not yours' };
const OWN: Localized = { zh: '处理意见是您提出的，要由另一名督办人员确认', en: 'The conclusion is yours: another supervisor has to confirm it' };
const UNTOLD: Localized = { zh: '这项处理没有事先告诉过当事人，请退回核查人员，告知并听取意见以后再提', en: 'Those concerned were not told of this beforehand: send it back, so that they are told and heard first' };
const RELATED: Localized = { zh: '这次核查涉及您需要回避的人', en: 'This inspection is about somebody from whom you have to stay away' };

/** The one table of what is allowed in which status: `true`, or why not. Once the person was heard it can be found anew, which opens another hearing: what nobody was heard about cannot be concluded. */
export const INSPECTION_TABLE = {
  open: { find: true, 'hand-back': true, speak: NO_HEARING, conclude: FIRST, confirm: NO_CONCLUSION, return: NO_CONCLUSION },
  hearing: { find: FOUND, 'hand-back': true, speak: true, conclude: WAITS, confirm: NO_CONCLUSION, return: NO_CONCLUSION },
  concluding: { find: true, 'hand-back': true, speak: HEARD, conclude: true, confirm: NO_CONCLUSION, return: NO_CONCLUSION },
  review: { find: FOUND, 'hand-back': AT_SUPERVISOR, speak: HEARD, conclude: AT_SUPERVISOR, confirm: true, return: true },
  ordered: { find: FOUND, 'hand-back': ORDERED, speak: HEARD, conclude: ORDERED, confirm: ORDERED, return: ORDERED },
  closed: { find: CLOSED, 'hand-back': CLOSED, speak: CLOSED, conclude: CLOSED, confirm: CLOSED, return: CLOSED },
} satisfies Record<InspectionStatus, Record<InspectionAction, true | Localized>>;

/** Whether somebody (`officer:…`, `supervisor:…`, `person:…`) may do something about an inspection now: `true`, or why not. @param recused whether it concerns somebody from whom a supervisor has to stay away */
export function allowsInspection(inspection: Inspection, action: InspectionAction, actor: string, recused = false): true | Localized {
  const allowed = INSPECTION_TABLE[inspection.status][action];
  if (allowed !== true) return allowed;
  if (action === 'speak') {
    if (!/^(?:person|enterprise):/.test(actor) || !inspection.hearing?.parties.includes(partyId(actor))) return NOT_YOURS;
    return toBeHeard(inspection).includes(partyId(actor)) ? true : SPOKEN;
  }
  if (action === 'confirm' || action === 'return') {
    if (!actor.startsWith('supervisor:')) return NOT_YOURS;
    if (inspection.had.includes(actor.slice('supervisor:'.length))) return OWN;
    if (recused) return RELATED;
    // Concluded before it was told what is intended, it binds nobody: sent back, it is told and heard anew.
    return action === 'confirm' && wasUntold(inspection) ? UNTOLD : true;
  }
  return inspection.inspector !== undefined && actor === `officer:${inspection.inspector}` ? true : NOT_YOURS;
}

function wasUntold(inspection: Inspection): boolean {
  const { consequences = [], promises = [] } = inspection.conclusion ?? {};
  return unheardIn(inspection, { consequences, promises }, promises) !== undefined;
}
