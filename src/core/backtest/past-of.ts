import { resolveFacts, type StoredEvent } from '../cases/cite-facts.ts';
import { evolve } from '../cases/evolve.ts';
import type { CaseState } from '../cases/state.ts';
import type { Fact } from '../fact.ts';
import type { StoredCase } from '../replay/replay-case.ts';
import type { Past } from './try-draft.ts';

/** A decision of the past with the case as it was before it. */
export type PastDecision = { readonly event: Past; readonly at: string; readonly state: CaseState; readonly stated: readonly Fact[] };

/** What was said last of each item of a case before anybody looked at it again: its result, or that a person has to look and has not yet. */
export function pastOf({ links }: StoredCase): readonly PastDecision[] {
  const last = new Map<number, PastDecision>();
  let state: CaseState | undefined;
  let stated: readonly Fact[] = [];
  for (const { seq, at, actor, data } of links) {
    const resolved = resolveFacts(JSON.parse(data) as StoredEvent, stated);
    const { event } = resolved;
    stated = resolved.stated;
    if (state && (event.type === 'decided' || event.type === 'booking-ordered' || event.type === 'referred')) last.set(event.no, { event, at, state, stated });
    state = evolve(state, { seq, at, actor, event });
  }
  return [...last.values()];
}
