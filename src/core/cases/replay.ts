import type { Fact } from '../fact.ts';
import type { Link } from './chain.ts';
import { resolveFacts, type StoredEvent } from './cite-facts.ts';
import type { Recorded } from './event.ts';
import { evolve } from './evolve.ts';
import type { CaseState } from './state.ts';

/** An event as it happened, with the hash of its link. */
export type Chained = Recorded & { readonly hash: string };

/** A case as its chain tells it: what it is now, what happened, and the facts it has stated. */
export type History = { readonly state: CaseState; readonly history: readonly Chained[]; readonly stated: readonly Fact[] };

/** Read a whole chain, in its order. Throws on an empty one. */
export function replay(links: readonly Pick<Link, 'seq' | 'at' | 'actor' | 'data' | 'hash'>[]): History {
  let state: CaseState | undefined;
  let stated: readonly Fact[] = [];
  const history = links.map(({ seq, at, actor, data, hash }) => {
    const resolved = resolveFacts(JSON.parse(data) as StoredEvent, stated);
    stated = resolved.stated;
    const chained = { seq, at, actor, event: resolved.event, hash };
    state = evolve(state, chained);
    return chained;
  });
  if (!state) throw new Error('a case without events');
  return { state, history, stated };
}
