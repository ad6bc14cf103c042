import type { CompiledCatalog } from '../catalog/compiled.ts';
import { brokenLink, type Link } from '../cases/chain.ts';
import { resolveFacts, type StoredEvent } from '../cases/cite-facts.ts';
import type { CaseEvent } from '../cases/event.ts';
import { evolve } from '../cases/evolve.ts';
import type { CaseState } from '../cases/state.ts';
import { dayOf } from '../clocks/day.ts';
import type { Fact } from '../fact.ts';
import type { Hash } from '../id.ts';
import type { Value } from '../value.ts';
import { decideAgain } from './decide-again.ts';
import { differences, effectDifferences, type Difference } from './differences.ts';
import { effectsAgain } from './effects-again.ts';
import { effectsIn, isRuled, type Ruled } from './ruled.ts';

/** A case as it is stored. */
export type StoredCase = { readonly region: string; readonly number: string; readonly links: readonly Link[] };

/**
 * Something that is not as it was decided: a decision of the rules that comes out otherwise (`differs`), by a version that the case never went by
 * (`version`) or for another day than its own (`day`); a chain that is broken; a case that cannot be read.
 */
export type ReplayFinding = { readonly region: string; readonly case: string; readonly seq: number; readonly no?: number; readonly service?: string }
  & ({ readonly kind: 'differs' } & Difference | { readonly kind: 'chain' | 'unreadable' | 'version' | 'day'; readonly stored?: Value; readonly now?: Value });

export type Replayed = { readonly decisions: number; readonly findings: readonly ReplayFinding[] };

/**
 * Goes through a case from its beginning and lets the rules decide again whatever they have decided in it, each time by the version of that decision
 * and by what the case had been until then. Its links are held against their hashes on the way: a fact that was changed so that the result stays the
 * same is found, too.
 * @param compiledOf the catalogue of a version; `undefined` where there is none · @param since an instant: what was decided before is not looked at
 */
export function replayCase({ region, number, links }: StoredCase, compiledOf: (version: string) => CompiledCatalog | undefined, hash: Hash, since?: string): Replayed {
  const findings: ReplayFinding[] = [];
  const broken = brokenLink(hash, region, number, links);
  if (broken) findings.push({ region, case: number, seq: broken.seq, kind: 'chain', stored: broken.because });
  const versions = new Set<string>();
  let state: CaseState | undefined;
  let stated: readonly Fact[] = [];
  let decisions = 0;
  for (const { seq, at, actor, data } of links) {
    try {
      const { event, stated: after } = resolveFacts(JSON.parse(data) as StoredEvent, stated);
      stated = after;
      noteVersion(versions, event);
      if (state && isRuled(event) && (since === undefined || Date.parse(at) >= Date.parse(since))) {
        decisions += 1;
        findings.push(...replayOne({ state, event, at, hash, versions, compiled: compiledOf(event.decision.catalogVersion) }).map((found): ReplayFinding => ({ region, case: number, seq, no: event.no, service: event.decision.service, ...found })));
      }
      state = evolve(state, { seq, at, actor, event });
    } catch (error) {
      findings.push({ region, case: number, seq, kind: 'unreadable', stored: (error as Error).message });
      break;
    }
  }
  return { decisions, findings };
}

/** The versions by which a case has gone. */
export function noteVersion(versions: Set<string>, event: CaseEvent): void {
  if (event.type === 'submitted') versions.add(event.catalogVersion);
  else if (event.type === 'moved') versions.add(event.to);
}

type One = { readonly state: CaseState; readonly event: Ruled; readonly at: string; readonly hash: Hash; readonly versions: ReadonlySet<string>; readonly compiled: CompiledCatalog | undefined };
type Found = { readonly kind: 'differs' } & Difference | { readonly kind: 'version' | 'day'; readonly stored: Value; readonly now?: Value };

function replayOne({ state, event, at, hash, versions, compiled }: One): Found[] {
  const { decision } = event;
  const item = state.items.find(({ no }) => no === event.no);
  if (!item) throw new Error(`a decision about item ${event.no}, which the case does not have`);
  if (!compiled || !versions.has(decision.catalogVersion)) return [{ kind: 'version', stored: decision.catalogVersion }];
  const now = decideAgain(compiled, state, item, decision);
  // Rules decide for the day on which they run; an order is booked when the core system answers, for the day of the order.
  const day: Found[] = decision.on === dayOf(at) || item.bookings ? [] : [{ kind: 'day', stored: decision.on, now: dayOf(at) }];
  return [...day, ...[...differences(decision, now), ...effectDifferences(effectsIn(event), effectsAgain({ compiled, state, at, hash }, now, event))].map((each): Found => ({ kind: 'differs', ...each }))];
}
