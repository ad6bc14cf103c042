import type { Localized } from '../value.ts';

/** What became of what came under a number. null: to be filed · filed · refused by the rules · doubt: for a supervisor · dropped by one */
export type IntakeOutcome = 'filed' | 'refused' | 'doubt' | 'dropped' | null;

/** What a supervisor has done with what came under a number. standing: what came first, or took its place, is filed · other: other contents take its place and are filed · leave: nothing is filed, or nothing more */
export const INTAKE_ACTIONS = ['standing', 'other', 'leave'] as const;
export type IntakeAction = (typeof INTAKE_ACTIONS)[number];

const running: Localized = { zh: '还在自动办理，先等结果', en: 'It is being handled by itself: wait for what comes of it' };
const dealt: Localized = { zh: '这一件已经处理过', en: 'This one was dealt with before' };
const one: Localized = { zh: '这个号已经办了一件，一个号只办一件；别的内容请另外收件', en: 'This number has made its case, and makes no second: receive the other anew' };
const judged: Localized = { zh: '规则没有受理，原因已经告诉本人；内容不对的，请办理另一份', en: 'The rules did not accept it, and its person was told: where the contents are wrong, have the other handled' };

/** The one table of what a supervisor may decide, by what became of the number: `true`, or why not. */
export const INTAKE_TABLE: Readonly<Record<Exclude<IntakeOutcome, null> | 'waiting', Readonly<Record<IntakeAction, true | Localized>>>> = {
  waiting: { standing: running, other: running, leave: running },
  doubt: { standing: true, other: true, leave: true },
  filed: { standing: dealt, other: one, leave: true },
  refused: { standing: judged, other: true, leave: true },
  dropped: { standing: dealt, other: true, leave: true },
};

/** Whether something may be decided: with what else came under the number and waits still. */
export function mayDecideIntake(outcome: IntakeOutcome, action: IntakeAction, others: number): true | Localized {
  const allowed = INTAKE_TABLE[outcome ?? 'waiting'][action];
  // Where nothing waits any more there is nothing to leave, or to put in its place.
  return allowed === true && outcome !== 'doubt' && others === 0 ? dealt : allowed;
}
