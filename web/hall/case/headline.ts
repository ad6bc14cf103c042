import type { AskedOfYou, ItemStatus } from '../../ui/api-types.ts';

type Part = { readonly key: 'done' | 'again' | 'asking' | 'running' | 'refused' | 'dropped' | 'withdrawn' | 'revoked'; readonly count: number };

const partOf: Record<ItemStatus, Part['key']> = { approved: 'done', correction: 'asking', waiting: 'running', officer: 'running', review: 'running', publicity: 'running', booking: 'running', refused: 'refused', dropped: 'dropped', withdrawn: 'withdrawn', revoked: 'revoked' };
const order: readonly Part['key'][] = ['done', 'again', 'asking', 'running', 'refused', 'dropped', 'withdrawn', 'revoked'];

/** Whether something in the case waits for the person. */
export function asksPerson({ items }: { readonly items: readonly { readonly asks?: AskedOfYou }[] }): boolean {
  return items.some((item) => item.asks !== undefined);
}

/** How a case stands in one word: one that has ended is done only where all was approved. */
export function standingOf({ status, items }: { readonly status: string; readonly items: readonly { readonly status: ItemStatus; readonly asks?: AskedOfYou }[] }): 'asking' | 'open' | 'done' | 'partly' | 'refused' | 'withdrawn' {
  if (asksPerson({ items })) return 'asking';
  if (status === 'open') return 'open';
  const [all, approved] = [items.length, items.filter((item) => item.status === 'approved').length];
  if (approved > 0) return approved === all ? 'done' : 'partly';
  return items.every((item) => item.status === 'withdrawn' || item.status === 'dropped') ? 'withdrawn' : 'refused';
}

type Counted = { readonly status: ItemStatus; readonly asks?: AskedOfYou; readonly reopened?: object };

/** The case in numbers: how many are done, are looked at again, wait for the person, run, were refused. Only what there is. */
export function headlineParts(items: readonly Counted[]): readonly Part[] {
  return order.map((key) => ({ key, count: items.filter((item) => keyOf(item) === key).length })).filter((part) => part.count > 0);
}

/** What is looked at again is not counted as done, although its result stands meanwhile. */
function keyOf({ status, asks, reopened }: Counted): Part['key'] {
  if (asks !== undefined) return 'asking';
  return reopened && status === 'approved' ? 'again' : partOf[status];
}
