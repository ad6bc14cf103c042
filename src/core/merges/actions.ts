import type { Localized } from '../value.ts';
import type { Merge, MergeStatus } from './merge.ts';

/** What can be done with a proposal that two numbers are one, and with one that holds. */
export const MERGE_ACTIONS = ['confirm', 'decline', 'withdraw', 'separate', 'confirm-separation', 'decline-separation', 'withdraw-separation'] as const;
export type MergeAction = (typeof MERGE_ACTIONS)[number];

const waits: Localized = { zh: '还没有确认，两个号现在仍是两个人', en: 'It is not confirmed yet: the two numbers are still two' };
const holds: Localized = { zh: '已经确认是一个人，要改就提出分离', en: 'It is confirmed already; to change it, propose a separation' };
const noSeparation: Localized = { zh: '没有人提出分离', en: 'Nobody has proposed a separation' };
const separating: Localized = { zh: '已经有人提出分离，等另一名经办人确认', en: 'A separation is proposed and waits for another officer' };
const over: Localized = { zh: '这件事已经有结果了', en: 'This has its result already' };
const OWN: Localized = { zh: '这是您提出的，要由另一名经办人确认', en: 'The proposal is yours: another officer has to confirm it' };
const NOT_YOURS: Localized = { zh: '只有提出的人可以撤回；要否定，请选“不同意”', en: 'Only who proposed it can withdraw it; to reject it, decline it' };

const ended = { confirm: over, decline: over, withdraw: over, separate: over, 'confirm-separation': over, 'decline-separation': over, 'withdraw-separation': over } as const;

/** The one table of what is allowed in which status: `true`, or why not. The server allows by it, the page shows by it. */
export const MERGE_TABLE = {
  proposed: { confirm: true, decline: true, withdraw: true, separate: waits, 'confirm-separation': noSeparation, 'decline-separation': noSeparation, 'withdraw-separation': noSeparation },
  merged: { confirm: holds, decline: holds, withdraw: holds, separate: true, 'confirm-separation': noSeparation, 'decline-separation': noSeparation, 'withdraw-separation': noSeparation },
  separating: { confirm: holds, decline: holds, withdraw: holds, separate: separating, 'confirm-separation': true, 'decline-separation': true, 'withdraw-separation': true },
  separated: ended, declined: ended, withdrawn: ended,
} satisfies Record<MergeStatus, Record<MergeAction, true | Localized>>;

/** Whether an officer (`officer:…`) may do something about a merge now: `true`, or why not. Money hangs on it, so that nobody confirms what they have proposed. */
export function allowsMerge(merge: Merge, action: MergeAction, actor: string): true | Localized {
  const allowed = MERGE_TABLE[merge.status][action];
  if (allowed !== true) return allowed;
  const proposer = merge.status === 'separating' ? merge.separation?.by : merge.proposedBy;
  if (action === 'withdraw' || action === 'withdraw-separation') return proposer === actor ? true : NOT_YOURS;
  if (action !== 'separate' && proposer === actor) return OWN;
  return true;
}
