import type { Localized } from '../value.ts';
import { NOT_YOURS } from './actions.ts';
import type { Acting } from './act.ts';
import { AT_MASTER, openBooking } from './booking.ts';
import type { Item } from './item.ts';
import type { Refusal } from './refusal.ts';
import type { ReopenedBy } from './reopening.ts';
import { inHand } from './in-hand.ts';
import { partyIn } from '../parties/acting.ts';

/** What can be done with an item once it has its result. */
export const AFTER_ACTIONS = ['by-person', 'appeal', 'own', 'inspection', 'uphold', 'change', 'confirm-change', 'return-change', 'give-back', 'explain-delay'] as const;
export type AfterAction = (typeof AFTER_ACTIONS)[number];

/** Where looking again stands. open: no result yet · none: it ended without a decision · settled: a decision stands · drawing, officer, review: it is looked at again · booking: a change waits for the master to book it */
export type Phase = 'open' | 'none' | 'settled' | 'drawing' | 'officer' | 'review' | 'booking';

const noResult: Localized = { zh: '还没有结果', en: 'There is no result yet' };
const notDecided: Localized = { zh: '这件事没有作出决定', en: 'Nothing was decided about this item' };
const notReopened: Localized = { zh: '没有在重新办理', en: 'It is not being looked at again' };
const already: Localized = { zh: '正在重新办理，原来的结果在新的决定作出以前继续有效', en: 'It is being looked at again; the result stands until there is another' };
const drawing: Localized = { zh: '正在抽取经办人', en: 'An officer is being drawn' };
const noProposal: Localized = { zh: '还没有需要复核的意见', en: 'There is no proposal to review yet' };
const atReviewer: Localized = { zh: '已提出意见，等待复核', en: 'A proposal was made and waits for the second reviewer' };

const none = { uphold: notReopened, change: notReopened, 'confirm-change': notReopened, 'return-change': notReopened, 'give-back': notReopened, 'explain-delay': notReopened } as const;
const asked = { 'by-person': already, appeal: already, own: already, inspection: already } as const;

/** The one table of what is allowed after a result: `true`, or why not. */
export const AFTER_TABLE = {
  open: { 'by-person': noResult, appeal: noResult, own: noResult, inspection: noResult, ...none },
  none: { 'by-person': notDecided, appeal: notDecided, own: notDecided, inspection: notDecided, ...none },
  settled: { 'by-person': true, appeal: true, own: true, inspection: true, ...none },
  drawing: { ...asked, uphold: drawing, change: drawing, 'confirm-change': noProposal, 'return-change': noProposal, 'give-back': drawing, 'explain-delay': drawing },
  officer: { ...asked, uphold: true, change: true, 'confirm-change': noProposal, 'return-change': noProposal, 'give-back': true, 'explain-delay': true },
  booking: { ...asked, uphold: AT_MASTER, change: AT_MASTER, 'confirm-change': AT_MASTER, 'return-change': AT_MASTER, 'give-back': AT_MASTER, 'explain-delay': AT_MASTER },
  review: { ...asked, uphold: atReviewer, change: atReviewer, 'confirm-change': true, 'return-change': true, 'give-back': true, 'explain-delay': true },
} satisfies Record<Phase, Record<AfterAction, true | Localized>>;

/** Where looking again at an item stands. */
export function phaseOf({ status, reopened, bookings }: Pick<Item, 'status' | 'reopened' | 'bookings'>): Phase {
  if (reopened && openBooking({ bookings })) return 'booking';
  if (reopened) return reopened.proposal ? 'review' : reopened.officer === undefined ? 'drawing' : 'officer';
  if (status === 'approved' || status === 'refused' || status === 'revoked') return 'settled';
  return status === 'dropped' || status === 'withdrawn' ? 'none' : 'open';
}

/**
 * Find the item and hold the action against the table and against who may do it: the applicant asks, any officer reopens of their own
 * accord, who was drawn decides, the second reviewer confirms.
 */
export function mayAfter({ state, no, actor: by }: Pick<Acting, 'state' | 'no' | 'actor'>, action: AfterAction): Item | Refusal {
  const actor = partyIn(by);
  const item = state.items.find((each) => each.no === no);
  if (!item) return { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such item' } };
  const table = AFTER_TABLE[phaseOf(item)][action];
  if (table !== true) return { code: 'not-allowed', detail: table };
  const applicant = [state.applicant, state.subject].some((id) => actor === `person:${id}` || actor === `enterprise:${id}`);
  const holder = item.reopened && inHand(item).officer;
  const theirs = action === 'own' || action === 'inspection' ? actor.startsWith('officer:') : isAsked(action) ? applicant : holder !== undefined && actor === `officer:${holder}`;
  return theirs ? item : { code: 'not-yours', detail: NOT_YOURS };
}

function isAsked(action: AfterAction): action is Exclude<ReopenedBy, 'own' | 'inspection'> {
  return action === 'by-person' || action === 'appeal';
}
