import { observeBurst } from './burst.ts';
import type { Found, Observation } from './observation.ts';
import { observeList } from './list.ts';
import type { Settings } from './settings.ts';
import { observeRule, observeShare } from './share.ts';
import { observeShared } from './shared.ts';
import { classed, flat, type WatchState, type Working } from './state.ts';

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
  return { state: { bursts: flat(working.bursts), shared: flat(working.shared), shares: flat(working.shares), lists: flat(working.lists) }, found };
}

/** Of these the honest ones are for everybody: a library’s computer, a dormitory. An account or a helper that was in order once is none for ever. */
const OPEN_ONES: ReadonlySet<Found['class']> = new Set(['device', 'address']);

/** Whoever was found to be in order is measured by what they did from now on: what goes on and comes to far more than that is found again. */
export function learnFalse(state: WatchState, { detector, class: kind, key, observed }: Pick<Found, 'detector' | 'class' | 'key' | 'observed'>): WatchState {
  const name = `${kind}/${key}`;
  const [burst, shared, list] = [state.bursts[name], state.shared[name], state.lists?.[name]];
  if (detector === 'list' && list) return { ...state, lists: { ...state.lists, [name]: { ...list, largest: Math.max(list.largest, observed) } } };
  if (detector === 'burst' && burst) return { ...state, bursts: { ...state.bursts, [name]: { ...burst, peak: Math.max(burst.peak, burst.top, observed), cleared: Math.max(burst.top, observed), alarmed: false } } };
  if (detector === 'shared' && shared && OPEN_ONES.has(kind)) return { ...state, shared: { ...state.shared, [name]: { ...shared, open: true } } };
  return state;
}

function observe(working: Working, observation: Observation, settings: Settings): Found | undefined {
  switch (observation.kind) {
    case 'filed': return observeBurst(working, observation, settings);
    case 'shared': return observeShared(working, observation, settings);
    case 'listed': return observeList(working, observation, settings);
    case 'met': return observeRule(working, observation, settings);
    default: return observeShare(working, observation, settings);
  }
}

function workOn({ bursts, shared, shares, lists = {} }: WatchState): Working {
  return {
    bursts: classed(bursts, (one) => ({ ...one, cases: [...one.cases] })),
    shared: classed(shared, (one) => ({ ...one, persons: [...one.persons] })),
    shares: classed(shares, (one) => ({ ...one, cases: [...one.cases] })),
    lists: classed(lists, (one) => ({ ...one })),
  };
}
