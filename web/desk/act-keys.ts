import type { Action } from './allowed.ts';

/** The key of each act; G goes on to the next item, J and K move in the queue. */
export const ACT_KEYS: Readonly<Record<Action, string>> = {
  approve: 'A', refuse: 'R', 'ask-correction': 'C', 'ask-again': 'U', 'switch-limit': 'L', confirm: 'Y', return: 'N', object: 'O', 'answer-objection': 'E', 'explain-delay': 'D', 'answer-order': 'S',
  'order-visit': 'V', 'propose-times': 'I', 'miss-visit': 'M', 'report-visit': 'P', 'order-appraisal': 'X', 'replace-expert': 'Q', 'ask-assistance': 'H', 'drop-assistance': 'W', transfer: 'T', 'hand-back': 'B',
};

/** Acts that settle the item or what it waits for; the others stand smaller beneath them. */
export const MAIN_ACTS: ReadonlySet<Action> = new Set(['answer-order', 'explain-delay', 'approve', 'refuse', 'ask-correction', 'ask-again', 'confirm', 'return', 'order-appraisal', 'report-visit', 'answer-objection', 'object']);

/** The act of that name, as a page that begins anew finds it written down; null for any other word. */
export function actionNamed(name: string | undefined): Action | null {
  return name !== undefined && name in ACT_KEYS ? (name as Action) : null;
}
