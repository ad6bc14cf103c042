import type { ReasonView, StaffItem, Text } from '../ui/api-types.ts';

export type Action = 'approve' | 'refuse' | 'ask-correction' | 'confirm' | 'return';

/** What an officer, or a reviewer, can ever do with an item; the server says what is allowed now. */
export function actionsFor(as: StaffItem['as']): readonly Action[] {
  if (as === 'reviewer') return ['confirm', 'return'];
  return as === 'officer' ? ['approve', 'refuse', 'ask-correction'] : [];
}

/** Why the server does not allow an action: its own words, or `null` where it is allowed. */
export function refusedBecause(item: Pick<StaffItem, 'actions'>, action: Action): Text | null {
  const found = item.actions.find((each) => each.action === action);
  if (found?.allowed) return null;
  return found?.why ?? { zh: '现在不能这样做', en: 'Not possible now' };
}

/** Criteria that can be the reason of a refusal: those that are not met or not certain. */
export function reasonsToRefuse(item: Pick<StaffItem, 'criteria'>): ReasonView[] {
  return item.criteria.filter((each) => each.result !== 'pass');
}

/** A criterion that fails by the facts, where no finding of the officer could change it. */
export function failingForGood(item: Pick<StaffItem, 'criteria' | 'findings'>): ReasonView | undefined {
  return item.findings.length === 0 ? item.criteria.find((each) => each.result === 'fail') : undefined;
}

/** Elements the officer must establish before an approval: what a criterion still lacks. The others may stay as they are. */
export function neededFindings(item: Pick<StaffItem, 'findings' | 'missing'>): Set<string> {
  const missing = new Set(item.missing.map((each) => each.element));
  return new Set(item.findings.map((each) => each.element).filter((element) => missing.has(element)));
}
