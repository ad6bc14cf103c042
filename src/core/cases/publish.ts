import { parameterOn } from '../catalog/parameter-on.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Decision } from '../decisions/decision.ts';
import { missingIn, type Run } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import type { Item } from './item.ts';
import type { Step } from './refusal.ts';

/** What is published before an approval, for how long, and the element that its end without objection settles. */
export type Publishing = { readonly for: Limit; readonly clears: string; readonly basis: string; readonly what: Localized };

/**
 * The publicity that an item still has to go through before it is approved; `undefined` where the matter or its region has none, where
 * nothing waits for it (somebody who was on a list that was published), and where the item has been through it: what was published once
 * is not published again because of an objection.
 * @param ruled what the rules say now
 */
export function toPublish({ compiled, region, known }: Pick<Run, 'compiled' | 'region' | 'known'>, item: Pick<Item, 'service' | 'publicity'>, ruled: Decision): Publishing | undefined {
  const publicity = compiled.catalog.services.get(item.service)?.publicity;
  if (publicity === undefined || item.publicity !== undefined || !missingIn(ruled).includes(publicity.clears)) return undefined;
  const { for: length, clears, basis, what } = publicity;
  if (typeof length === 'string') return { for: parseLimit(length), clears, basis, what };
  const value = parameterOn(compiled.catalog, region, length.parameter, known.on)?.value;
  return typeof value === 'number' && value > 0 ? { for: { amount: value, unit: length.unit }, clears, basis, what } : undefined;
}

/** The item is published: its clock stands still until the end, and the decision waits with the publicity unknown. */
export function publishing(actor: string, item: Item, publicity: Publishing, decision: Decision, findings: readonly Fact[], note: string): Step {
  return { actor, event: { type: 'published', no: item.no, publicity, decision, findings, note } };
}
