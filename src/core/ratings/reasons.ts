import type { Catalog } from '../catalog/catalog.ts';
import type { Localized } from '../value.ts';
import { isLow, type Urgency } from './rating.ts';

/** A reason that can be chosen, and with which levels. */
export type RatingReason = { readonly id: string; readonly name: Localized; readonly low: boolean; readonly high: boolean };
/** The soonest first. */
const URGENCIES = ['urgent', 'usual', 'minor'] as const satisfies readonly Urgency[];
/** From this level on it is a high one. */
const HIGH = 4;

/** Every reason of the catalogue, in its order. */
export function ratingReasons({ codes }: Pick<Catalog, 'codes'>): readonly RatingReason[] {
  return Object.entries(codes.get('ratingReasons')?.codes ?? {}).map(([id, { zh, en, tags = [] }]) => ({ id, name: { zh, en }, low: tags.includes('low'), high: tags.includes('high') }));
}

/** Whether a reason can be chosen with a level. */
export function fitsScore({ low, high }: Pick<RatingReason, 'low' | 'high'>, score: number): boolean {
  return (low && isLow(score)) || (high && score >= HIGH);
}

/** How soon somebody is contacted who rates for these reasons. */
export function urgencyOf({ codes }: Pick<Catalog, 'codes'>, reasons: readonly string[]): Urgency {
  const tags = reasons.flatMap((id) => codes.get('ratingReasons')?.codes[id]?.tags ?? []);
  return URGENCIES.find((each) => tags.includes(each)) ?? 'usual';
}

/** Whether one of these reasons says nothing without words. */
export function mustBeSaid({ codes }: Pick<Catalog, 'codes'>, reasons: readonly string[]): boolean {
  return reasons.some((id) => codes.get('ratingReasons')?.codes[id]?.tags?.includes('words'));
}
