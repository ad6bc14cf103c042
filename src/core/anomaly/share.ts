import { CASES, type Found, type Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { keepCase, touch, type ShareKey, type Working } from './state.ts';

type Share = Extract<Observation, { kind: 'decided' | 'said' | 'met' }>;

/** For one observation the sum of a change cannot jump from nothing to an alarm. */
const LEAST = 0.005;
/** The ordinary share is learned from so many: an old city does not become blind to a change of today, a new one learns quickly. */
const REMEMBERED = 2_000;

/**
 * Whether a share leaves its band: of approvals by the rules in a matter, of the answer yes to a question put to a department.
 * Page’s cumulative sum for Bernoulli trials, upwards and downwards: S ← max(0, S + ln(P(x|p₁)/P(x|p₀))), alarm at S ≥ ln(run length); p₀ is the share
 * of before, the odds of p₁ are those of p₀ times (or by) `oddsRatio`. With ln(A) as limit the average number of observations to a false alarm is at
 * least A (E. S. Page: Continuous inspection schemes, Biometrika 41, 1954; G. Lorden: Procedures for reacting to a change in distribution, Ann. Math. Statist. 42, 1971).
 */
export function observeShare({ shares }: Working, observation: Share, { drift, keys }: Settings): Found | undefined {
  const { at, case: number, kind, key, yes } = observation;
  const one = shareOf(shares, `${kind}/${key}`, keys, at);
  const ordinary = Math.min(1 - LEAST, Math.max(LEAST, (one.yes + 0.5) / (one.n + 1)));
  let found: Found | undefined;
  if (one.n >= drift.warmUp) {
    const up = shifted(ordinary, drift.oddsRatio), down = shifted(ordinary, 1 / drift.oddsRatio);
    if (one.up === 0) one.upSince = at;
    if (one.down === 0) one.downSince = at;
    one.up = Math.max(0, one.up + gain(yes, up, ordinary));
    one.down = Math.max(0, one.down + gain(yes, down, ordinary));
    const limit = Math.log(drift.runLength);
    if (one.up >= limit || one.down >= limit) {
      const isUp = one.up >= limit;
      found = { detector: kind === 'said' ? 'department' : 'approvals', class: kind === 'said' ? 'scenario' : 'service', key, since: isUp ? one.upSince : one.downSince, at, observed: round(isUp ? up : down), expected: round(ordinary), cases: [...one.cases] };
      // What has changed is what is ordinary from now on: it is learned anew.
      Object.assign(one, { n: 0, yes: 0, up: 0, down: 0 });
    }
  }
  // While a change shows it does not teach what is ordinary.
  if (Math.max(one.up, one.down) < Math.log(drift.runLength) / 2) learn(one, yes);
  keepCase(one.cases, number, CASES);
  return found;
}

/**
 * Whether a criterion is met always or never since some time, and was not before: a run of the same answer whose chance by the share of before is at most
 * `falseOnce` (p to the power of its length). A criterion that everybody has always met is none.
 */
export function observeRule({ shares }: Working, { at, case: number, key, yes }: Share, { rule, keys }: Settings): Found | undefined {
  const one = shareOf(shares, `met/${key}`, keys, at);
  if (one.run === 0 || one.runYes !== yes) {
    // The run before, whole, is what is ordinary.
    for (let times = Math.min(one.run, REMEMBERED); times > 0; times -= 1) learn(one, one.runYes);
    Object.assign(one, { run: 0, runYes: yes, runSince: at, alarmed: false, cases: [] });
  }
  one.run += 1;
  keepCase(one.cases, number, CASES);
  const likely = ((yes ? one.yes : one.n - one.yes) + 1) / (one.n + 2);
  if (one.alarmed || one.n < rule.warmUp || one.run < rule.floor || one.run * Math.log(likely) > Math.log(rule.falseOnce)) return undefined;
  one.alarmed = true;
  return { detector: 'rule', class: 'criterion', key, since: one.runSince, at, observed: yes ? 1 : 0, expected: round(yes ? likely : 1 - likely), cases: [...one.cases] };
}

function shareOf(shares: Working['shares'], key: string, most: number, at: number): ShareKey {
  const one = touch(shares, key, most, () => ({ n: 0, yes: 0, up: 0, down: 0, upSince: at, downSince: at, run: 0, runYes: false, runSince: at, alarmed: false, last: at, cases: [] }));
  one.last = at;
  return one;
}

function learn(one: ShareKey, yes: boolean): void {
  const keep = one.n >= REMEMBERED ? 1 - 1 / REMEMBERED : 1;
  one.n = one.n * keep + 1;
  one.yes = one.yes * keep + (yes ? 1 : 0);
}

/** The share whose odds are `ratio` times as high. */
function shifted(share: number, ratio: number): number {
  const odds = (share / (1 - share)) * ratio;
  return odds / (1 + odds);
}

const gain = (yes: boolean, changed: number, ordinary: number): number => (yes ? Math.log(changed / ordinary) : Math.log((1 - changed) / (1 - ordinary)));
const round = (share: number): number => Math.round(share * 1000) / 1000;
