import type { Item } from '#core/cases/item.ts';
import type { Decision } from '#core/decisions/decision.ts';
import type { CaseRead } from '../ports/cases.ts';

export type Decided = Item & { readonly decision: Decision };

/** The item as long as its decision is the one that the rules made. */
export function standingDecision({ state }: CaseRead, no: number): Decided | undefined {
  const item = state.items.find((each) => each.no === no);
  return item?.decision && item.by === 'rules' && !item.again && !item.reopened ? (item as Decided) : undefined;
}
