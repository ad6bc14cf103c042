import { dayOf } from '#core/clocks/day.ts';
import { nameOf } from '#core/inspection/sample.ts';
import type { Context } from '../context.ts';
import type { InspectionSample } from '../ports/inspections.ts';
import { verifySample, type SampleParts } from './verify-samples.ts';

/** What a sample came to when it was drawn again: how many of what it drew are inspected, whether it is the same, and when that was found. */
export type SampleHeld = { readonly inspected: number; readonly verified: boolean; readonly at: string };
type Parts = Omit<SampleParts, 'context'> & { readonly context: Pick<Context, 'catalogOf' | 'hash' | 'now'> };

/**
 * Draws samples again for whoever looks at them, each once a day: what was found the same is kept in memory until the day ends, because a day that was drawn changes no more. A sample
 * whose row is another is drawn again at once, and so is one that was not the same, so that nobody waits to see it mended. Whether anything was altered since is what `kuaiban audit verify` says.
 */
export function createSamplesHeld(parts: Parts): (sample: InspectionSample) => Promise<SampleHeld> {
  const kept = new Map<string, SampleHeld>();
  let since = '';
  return async (sample) => {
    const at = parts.context.now();
    if (dayOf(at) !== since) {
      kept.clear();
      since = dayOf(at);
    }
    const key = parts.context.hash(JSON.stringify(sample));
    const before = kept.get(key);
    if (before) return before;
    const { findings } = await verifySample(parts, sample);
    const there = new Set((await parts.inspections.there(sample.region, sample.kind, sample.day)).map(nameOf));
    const held = { inspected: sample.chosen.filter((one) => there.has(nameOf(one))).length, verified: findings.length === 0, at };
    if (held.verified) kept.set(key, held);
    return held;
  };
}
