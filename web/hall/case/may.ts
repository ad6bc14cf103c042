import type { ItemView } from '../../ui/api-types.ts';
import { visitHere } from '../../ui/visit.ts';

/** What is done with an item at a counter; the rest stays the person's own. */
const AT_COUNTER: ReadonlySet<string> = new Set(['extend-correction']);

/** Whether something can be done with an item now, and on this page: at a counter only what a clerk does together with the person. */
export function mayHere({ actions }: Pick<ItemView, 'actions'>, action: ItemView['actions'][number]['action']): boolean {
  return (visitHere() === null || AT_COUNTER.has(action)) && actions.some((each) => each.action === action && each.allowed);
}
