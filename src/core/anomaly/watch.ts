import { observeBurst } from './burst.ts';
import type { Found, Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { observeRule, observeShare } from './share.ts';
import { observeShared } from './shared.ts';
import type { WatchState, Working } from './state.ts';

/**
 * Take observations in, in their order: the state after them, and what was found out of the ordinary. The state that came in is not changed, so that
 * the same observations after a crash make the same again. It has no clock: time is that of the observations, and one that comes late counts as now.
 */
export function watch(state: WatchState, observations: Iterable<Observation>, settings: Settings): { readonly state: WatchState; readonly found: readonly Found[] } {
  const working = workOn(state);
  const found: Found[] = [];
  for (const observation of observations) {
    const one = observe(working, observation, settings);
    if (one) found.push(one);
  }
  return { state: { bursts: Object.fromEntries(working.bursts), shared: Object.fromEntries(working.shared), shares: Object.fromEntries(working.shares) }, found };
}

/** Whoever was found to be in order is measured by what they did from now on: what goes on and comes to far more than that is found again. */
export function learnFalse(state: WatchState, { detector, class: kind, key, observed }: Pick<Found, 'detector' | 'class' | 'key' | 'observed'>): WatchState {
  const one = state.bursts[`${kind}/${key}`];
  return detector === 'burst' && one ? { ...state, bursts: { ...state.bursts, [`${kind}/${key}`]: { ...one, peak: Math.max(one.peak, one.top, observed), alarmed: false } } } : state;
}

function observe(working: Working, observation: Observation, settings: Settings): Found | undefined {
  switch (observation.kind) {
    case 'filed': return observeBurst(working, observation, settings);
    case 'shared': return observeShared(working, observation, settings);
    case 'met': return observeRule(working, observation, settings);
    default: return observeShare(working, observation, settings);
  }
}

function workOn({ bursts, shared, shares }: WatchState): Working {
  return {
    bursts: new Map(Object.entries(bursts).map(([key, one]) => [key, { ...one, cases: [...one.cases] }])),
    shared: new Map(Object.entries(shared).map(([key, one]) => [key, { ...one, persons: [...one.persons] }])),
    shares: new Map(Object.entries(shares).map(([key, one]) => [key, { ...one, cases: [...one.cases] }])),
  };
}
