import { genesis, linkHash, type Link } from '#core/cases/chain.ts';
import { citeFacts, resolveFacts } from '#core/cases/cite-facts.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Step } from '#core/cases/refusal.ts';
import type { Chained, History } from '#core/cases/replay.ts';
import type { Fact } from '#core/fact.ts';
import type { Hash } from '#core/id.ts';

/** Steps as links of the case's chain, the same as history, and the case after them. */
export type Recording = History & { readonly links: readonly Link[]; readonly head: string };

/** A case that is there, or the identity of one that is about to begin. */
export type Before = (Pick<History, 'state' | 'stated'> & { readonly head: string }) | { readonly region: string; readonly number: string };

/** Chain the steps of one command to a case: numbered, dated, each bound by its hash to all before. `history` holds the new steps only. */
export function record(before: Before, steps: readonly Step[], now: string, hash: Hash): Recording {
  let state = 'state' in before ? before.state : undefined;
  let stated: readonly Fact[] = 'stated' in before ? before.stated : [];
  let prevHash = 'state' in before ? before.head : genesis(hash, before.region, before.number);
  const links: Link[] = [];
  const history: Chained[] = [];
  for (const { actor, event, at = now } of steps) {
    const seq = (state?.version ?? 0) + 1;
    const stored = citeFacts(event, stated);
    const unsigned = { seq, type: event.type, at, actor, data: JSON.stringify(stored), prevHash };
    const link = { ...unsigned, hash: linkHash(hash, unsigned) };
    // What was kept is what happened: the state goes on from the event as a reader will find it.
    const resolved = resolveFacts(stored, stated);
    const chained = { seq, at, actor, event: resolved.event, hash: link.hash };
    stated = resolved.stated;
    state = evolve(state, chained);
    links.push(link);
    history.push(chained);
    prevHash = link.hash;
  }
  if (!state) throw new Error('nothing to record');
  return { state, stated, history, links, head: prevHash };
}
