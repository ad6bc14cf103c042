import { CASES, type Found, type Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { keepCase, touch, type Working } from './state.ts';

const CHINA_MS = 8 * 3_600_000, HOUR = 3_600_000;
/** A burst is over when less than this share of it is left. */
const OVER = 0.5;

/**
 * Whether somebody hands in far more at once than is ordinary for them. Counts fade exponentially with time, so that one number stands for a window.
 * Ordinary is the largest of: their own rate of weeks, their largest earlier burst that was in order, and one case; at night a share of that, because
 * hardly anybody files then. An alarm is raised where a Poisson count so high has at most the chance `falseOnce`, by the bound of Chernoff
 * P(X ≥ c) ≤ exp(−(c·ln(c/E) − c + E)) (Mitzenmacher, Upfal: Probability and Computing, theorem 5.4), and never below the floor of its class.
 */
export function observeBurst({ bursts }: Working, { at, case: number, class: kind, key }: Extract<Observation, { kind: 'filed' }>, { burst, keys }: Settings): Found | undefined {
  const one = touch(bursts, `${kind}/${key}`, keys, () => ({ fast: 0, slow: 0, last: at, peak: 0, top: 0, since: at, alarmed: false, cases: [] }));
  const gone = Math.max(0, at - one.last);
  one.fast *= Math.exp(-gone / burst.windowMs);
  const before = one.slow *= Math.exp(-gone / burst.memoryMs);
  one.peak *= Math.exp(-gone / burst.memoryMs);
  if (one.fast < one.top * OVER) {
    if (!one.alarmed) one.peak = Math.max(one.peak, one.top);
    Object.assign(one, { top: 0, cleared: 0, since: at, alarmed: false, cases: [] });
  }
  one.fast += 1;
  one.slow += 1;
  one.last = Math.max(one.last, at);
  one.top = Math.max(one.top, one.fast);
  keepCase(one.cases, number, CASES);
  // What runs now is no measure of what is ordinary.
  const ordinary = Math.max(1, one.peak, ((before - one.cases.length + 1) * burst.windowMs) / burst.memoryMs);
  // What was found in order while it runs is so at night too: one case more right after its release is none.
  const expected = Math.max(isNight(at, burst) ? Math.max(1, ordinary * burst.nightShare) : ordinary, one.cleared ?? 0);
  if (one.alarmed || one.fast < floorAt(at, kind, burst) || !isRare(one.fast, expected, burst.falseOnce)) return undefined;
  one.alarmed = true;
  return { detector: 'burst', class: kind, key, since: one.since, at, observed: Math.round(one.fast * 10) / 10, expected: Math.round(expected * 10) / 10, cases: [...one.cases] };
}

/** Whether a Poisson count of at least `count` has at most the chance `once` where `expected` is the mean. */
export function isRare(count: number, expected: number, once: number): boolean {
  return count > expected && count * Math.log(count / expected) - count + expected >= -Math.log(once);
}

function isNight(at: number, { nightFrom, nightTo }: Settings['burst']): boolean {
  const hour = Math.floor((at + CHINA_MS) / HOUR) % 24;
  return hour >= nightFrom || hour < nightTo;
}

/** At night half of the floor is enough. */
function floorAt(at: number, kind: keyof Settings['burst']['floor'], burst: Settings['burst']): number {
  return isNight(at, burst) ? Math.ceil(burst.floor[kind] / 2) : burst.floor[kind];
}
