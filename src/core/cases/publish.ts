import { parameterOn } from '../catalog/parameter-on.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Decision } from '../decisions/decision.ts';
import { missingIn, type Run } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import { same } from '../same.ts';
import type { Item, Publicity } from './item.ts';
import type { Step } from './refusal.ts';

/** What is published before an approval, for how long, and the element that its end without objection settles. */
export type Publishing = { readonly for: Limit; readonly clears: string; readonly basis: string; readonly what: Localized };

/**
 * The publicity that an item still has to go through before it is approved; `undefined` where the matter or its region has none, where
 * nothing waits for it (somebody who was on a list that was published), and where the item has been through it with the same values: what
 * was published once is not published again because of an objection, but other values than those are published anew.
 * @param ruled what the rules say now
 */
export function toPublish({ compiled, region, known }: Pick<Run, 'compiled' | 'region' | 'known'>, item: Pick<Item, 'service' | 'publicity'>, ruled: Decision): Publishing | undefined {
  const publicity = compiled.catalog.services.get(item.service)?.publicity;
  if (publicity === undefined || (item.publicity ? !hasOtherValues(item.publicity, ruled) : !missingIn(ruled).includes(publicity.clears))) return undefined;
  const { for: length, clears, basis, what } = publicity;
  if (typeof length === 'string') return { for: parseLimit(length), clears, basis, what };
  const value = parameterOn(compiled.catalog, region, length.parameter, known.on)?.value;
  return typeof value === 'number' && value > 0 ? { for: { amount: value, unit: length.unit }, clears, basis, what } : undefined;
}

/** The same with what an earlier publicity has settled open again. */
export function reopened(run: Run, { clears }: Publishing): Run {
  return { ...run, known: { ...run.known, findings: run.known.findings.filter(({ element }) => element !== clears) } };
}

/** Whether a publicity has ended and the rules come to something else now than was published. */
function hasOtherValues({ endedAt, values }: Publicity, ruled: Decision): boolean {
  return endedAt !== undefined && values !== undefined && !sameValues(ruled.values, values);
}

/** Whether two decisions come to the same values. */
export function sameValues(a: Decision['values'], b: Decision['values']): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] !== undefined && b[name] !== undefined && same(a[name], b[name]));
}

/** The item is published: its clock stands still until the end, and the decision waits with the publicity unknown. */
export function publishing(actor: string, item: Item, publicity: Publishing, decision: Decision, findings: readonly Fact[], note: string): Step {
  return { actor, event: { type: 'published', no: item.no, publicity, decision, findings: findings.filter(({ element }) => element !== publicity.clears), note } };
}
