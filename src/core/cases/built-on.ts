import type { Item } from './item.ts';
import type { CaseState } from './state.ts';

/** A decision that rests on another: an item of the same case or of another one. */
export type BuiltOn = { readonly case: string; readonly item: Item };

/**
 * The approved items, of all cases of the person, that rest on what the decision on an item has opened: because they come after it in their
 * bundle, read one of its entries, or ended one. Whoever revokes or corrects it is told of them; see `rests-on.ts` for those of the same case.
 */
export function builtOn(state: Pick<CaseState, 'number'>, item: Item, cases: readonly Pick<CaseState, 'number' | 'items'>[]): BuiltOn[] {
  const opened = new Set((item.effects ?? []).flatMap((effect) => (effect.kind === 'opened' ? [effect.entry.id] : [])));
  return cases.flatMap(({ number, items }) => items.flatMap((other): BuiltOn[] => {
    const isSame = number === state.number && other.no === item.no;
    if (isSame || other.status !== 'approved' || other.decision === undefined) return [];
    const follows = number === state.number && other.after.includes(item.no);
    const reads = other.decision.facts.some(({ source }) => source.kind === 'register' && source.entry !== undefined && opened.has(source.entry));
    const ended = (other.effects ?? []).some((effect) => effect.kind === 'ended' && opened.has(effect.entry));
    return follows || reads || ended ? [{ case: number, item: other }] : [];
  }));
}
