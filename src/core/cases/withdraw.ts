import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import type { Outcome, Step } from './refusal.ts';
import { hasEnded, type CaseState } from './state.ts';

/** Which items are taken back, by number, and why, where the applicant says so. */
export type Withdrawal = { readonly items: readonly number[]; readonly reason?: string };

/**
 * The applicant takes items back before their result: all that are named, or none. Their clocks end, what rests on them is dropped, and
 * what only waited for their end goes on. Nothing speaks against applying again. What has its result already is not taken back: its
 * effects are in the register, and what is wrong with it is put right by another act.
 */
export function withdrawItems(acting: Omit<Acting, 'no'>, { items, reason = '' }: Withdrawal): Outcome {
  if (items.length === 0) return refused('incomplete', { zh: '请选择要撤回的事项', en: 'Choose what is to be withdrawn' }, [{ pointer: '/items', detail: { zh: '至少选一项', en: 'Choose at least one' } }]);
  const steps: Step[] = [];
  for (const no of new Set(items)) {
    const item = mayAct({ ...acting, no }, 'withdraw');
    if ('code' in item) return { kind: 'refused', refusal: item };
    steps.push({ actor: acting.actor, event: { type: 'withdrawn', no, ...(reason.trim() !== '' && { reason: reason.trim() }) } });
  }
  return thenSettle({ ...acting, no: 0 }, steps);
}

/** The open items that end with an item because they rest on it, also behind others; in their order. */
export function droppedWith({ items }: Pick<CaseState, 'items'>, no: number): readonly number[] {
  const gone = new Set([no]);
  for (let before = 0; before < gone.size; ) {
    before = gone.size;
    for (const item of items) if (!hasEnded(item) && item.after.some((each) => gone.has(each))) gone.add(item.no);
  }
  return items.map((item) => item.no).filter((each) => each !== no && gone.has(each));
}
