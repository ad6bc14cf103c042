import { AT_MASTER } from '../cases/booking.ts';
import { handsIn, partyIn } from '../parties/acting.ts';
import type { EntryOrigin } from '../register/entry.ts';
import type { Localized } from '../value.ts';
import { askerOf, type Correction, type CorrectionStatus } from './correction.ts';

/** What can be done with a request: by its officer, by the second officer, by whoever asked; a supervisor gives it to somebody else. */
export const CORRECTION_ACTIONS = ['correct', 'remove', 'recheck', 'refer', 'decline', 'confirm', 'return', 'hand-back', 'reassign', 'withdraw'] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

const ended: Localized = { zh: '这个更正请求已经有结果了', en: 'This request has its result already' };
const atSecond: Localized = { zh: '已提出意见，等另一名经办人复核', en: 'A proposal was made and waits for the second officer' };
const noProposal: Localized = { zh: '还没有需要复核的意见', en: 'There is no proposal to confirm yet' };
const sent: Localized = { zh: '已经转请来源部门核实了', en: 'It was sent to the department already' };
const NOBODY: Localized = { zh: '还没有人手上有它，系统正在抽取', en: 'Nobody has it yet; somebody is being drawn' };
const NOT_YOURS: Localized = { zh: '这个更正请求不在您手上', en: 'This request is not yours' };
const OWN_PROPOSAL: Localized = { zh: '意见是您提出的，要由另一名经办人复核', en: 'The proposal is yours: another officer has to confirm it' };
const BY_WARD: Localized = { zh: '这个更正请求是本人自己提出的，只有本人能撤回（个人信息保护法 第四十六条）', en: 'Its person asked for this themself; nobody withdraws it for them (个人信息保护法 第四十六条)' };
const OWN_HANDS: Localized = { zh: '这个更正请求您自己经办或者复核，要由另一名督办人员改派', en: 'You have this request in hand yourself or proposed on it: another supervisor gives it to somebody else' };
const BY_DECISION: Localized = { zh: '这条登记是办件的结果，要按“重新办理”更正原来的决定，不能只改登记', en: 'A decision made this entry: have the decision looked at again instead of changing the entry alone' };
const NO_DECISION: Localized = { zh: '这条登记不是办件的结果，请直接更正', en: 'No decision made this entry: correct it here' };
const NO_SOURCE: Localized = { zh: '这类登记由本部门自己登记，没有要转请的部门', en: 'This kind of entry is kept here; there is no other department to turn to' };

const atMaster = { correct: AT_MASTER, remove: AT_MASTER, recheck: AT_MASTER, refer: AT_MASTER, decline: AT_MASTER, confirm: AT_MASTER, return: AT_MASTER, 'hand-back': AT_MASTER, reassign: AT_MASTER, withdraw: AT_MASTER } as const;
const over = { correct: ended, remove: ended, recheck: ended, refer: ended, decline: ended, confirm: ended, return: ended, 'hand-back': ended, reassign: ended, withdraw: ended } as const;

/** The one table of what is allowed in which status: `true`, or why not. The server allows by it, the page shows by it. */
export const CORRECTION_TABLE = {
  open: { correct: true, remove: true, recheck: true, refer: true, decline: true, confirm: noProposal, return: noProposal, 'hand-back': true, reassign: true, withdraw: true },
  referred: { correct: true, remove: true, recheck: true, refer: sent, decline: true, confirm: noProposal, return: noProposal, 'hand-back': true, reassign: true, withdraw: true },
  review: { correct: atSecond, remove: atSecond, recheck: atSecond, refer: atSecond, decline: atSecond, confirm: true, return: true, 'hand-back': true, reassign: true, withdraw: true },
  booking: atMaster,
  corrected: over, removed: over, declined: over, rechecked: over, withdrawn: over,
} satisfies Record<CorrectionStatus, Record<CorrectionAction, true | Localized>>;

/** What of an entry says which way is open: where it came from, and whether another department keeps the original. */
export type About = { readonly origin: EntryOrigin; readonly kept: boolean };

/** Whether somebody (`person:…`, `enterprise:…`, with whoever acts as them, or `officer:…`) may do something about a request now: `true`, or why not. */
export function allowsCorrection(correction: Correction, action: CorrectionAction, actor: string, { origin, kept }: About): true | Localized {
  const allowed = CORRECTION_TABLE[correction.status][action];
  if (allowed !== true) return allowed;
  if (action === 'reassign' ? !actor.startsWith('supervisor:') : !holdersOf(correction, action).includes(partyIn(actor))) return NOT_YOURS;
  if (action === 'withdraw' && isAskedByWard(correction, actor)) return BY_WARD;
  if (action === 'reassign' && isPartOf(correction, actor.slice('supervisor:'.length))) return OWN_HANDS;
  if (action === 'reassign' && correction[atDesk(correction)] === undefined) return NOBODY;
  if ((action === 'confirm' || action === 'return') && correction.proposal?.by === actor) return OWN_PROPOSAL;
  // What a decision has made is undone with the decision (docs/after-the-result.md): else the two would say different things.
  if ((action === 'correct' || action === 'remove') && origin.kind === 'case') return BY_DECISION;
  if (action === 'recheck' && origin.kind !== 'case') return NO_DECISION;
  if (action === 'refer' && !kept) return NO_SOURCE;
  return true;
}

/** Whether a guardian takes back what the ward asked themself: it is the ward's remedy, also against what the guardian has had entered. */
export function isAskedByWard({ history }: Correction, actor: string): boolean {
  return actor.startsWith('person:') && handsIn(actor).length > 0 && handsIn(history[0]?.actor ?? '').length === 0;
}

/** Whether somebody of the staff looks into a request, confirms it, or made its proposal: nobody supervises themselves. */
function isPartOf({ officer, reviewer, proposal }: Correction, id: string): boolean {
  return id === officer || id === reviewer || proposal?.by === `officer:${id}`;
}

/** As what somebody has a request in hand. */
export function atDesk({ status }: Pick<Correction, 'status'>): 'officer' | 'reviewer' {
  return status === 'review' ? 'reviewer' : 'officer';
}

function holdersOf(correction: Correction, action: CorrectionAction): readonly string[] {
  if (action === 'withdraw') return [`person:${correction.subject}`, `enterprise:${correction.subject}`, `person:${askerOf(correction)}`];
  const role = action === 'confirm' || action === 'return' ? 'reviewer' : action === 'hand-back' ? atDesk(correction) : 'officer';
  return [`officer:${correction[role] ?? ''}`];
}
