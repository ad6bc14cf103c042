import { genesis, linkHash, type Link } from '#core/cases/chain.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Step } from '#core/cases/refusal.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Hash } from '#core/id.ts';

/** Steps as links of the case's chain, and the case after them. */
export type Recording = { readonly state: CaseState; readonly links: readonly Link[]; readonly head: string };

/**
 * Chain the steps of one command to a case: numbered, dated alike, each bound by its hash to all before.
 * @param before the case and the hash of its last event, or the identity of a case that is about to begin
 */
export function record(before: { state: CaseState; head: string } | { region: string; number: string }, steps: readonly Step[], now: string, hash: Hash): Recording {
  let state = 'state' in before ? before.state : undefined;
  let prevHash = 'state' in before ? before.head : genesis(hash, before.region, before.number);
  const links: Link[] = [];
  for (const { actor, event, at = now } of steps) {
    const seq = (state?.version ?? 0) + 1;
    const unsigned = { seq, type: event.type, at, actor, data: JSON.stringify(event), prevHash };
    const link = { ...unsigned, hash: linkHash(hash, unsigned) };
    links.push(link);
    prevHash = link.hash;
    state = evolve(state, { seq, at, actor, event });
  }
  if (!state) throw new Error('nothing to record');
  return { state, links, head: prevHash };
}
