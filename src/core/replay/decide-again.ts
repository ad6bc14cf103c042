import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Item } from '../cases/item.ts';
import { findingsIn, type CaseState } from '../cases/state.ts';
import { decideService } from '../decisions/decide-service.ts';
import type { Decision } from '../decisions/decision.ts';

/** Why a person has an approval of the rules: what is on record, or what a region lets rules decide. Nothing of that stands in the facts, so the decision itself is the witness. */
const APPROVALS_HELD_BACK: ReadonlySet<string> = new Set(['restricted', 'risk', 'channel', 'amount']);

/**
 * What the rules say of an item by the facts that its decision has kept: the same rules, the same day, the same facts. Nothing is looked up, and no
 * clock is read. What the person disputed stood in the case before the decision, and is unknown to the rules here as it was then.
 * @param state the case as it was before the decision · @param stored the decision as it stands in the case
 */
export function decideAgain(compiled: CompiledCatalog, state: CaseState, item: Pick<Item, 'service' | 'of'>, stored: Decision): Decision {
  const facts = new Map(stored.facts.map((fact) => [fact.element, fact]));
  const again = decideService(compiled, item.service, { facts, region: state.region, on: stored.on, contested: contestedFor(state, item), ...(stored.receivedOn !== undefined && { receivedOn: stored.receivedOn }) });
  return again.outcome !== 'officer' && stored.outcome === 'officer' && isHeldBack(state, stored, again) ? { ...again, outcome: 'officer', ...(stored.because && { because: stored.because }) } : again;
}

/** What the person disputes, and nobody has judged for this item yet. */
export function contestedFor(state: CaseState, { of }: Pick<Item, 'of'>): ReadonlySet<string> {
  const findings = findingsIn(state);
  return new Set(Object.keys(state.given.contests).filter((element) => !findings.some((fact) => fact.element === element && (fact.of === undefined || fact.of === of))));
}

/** A matter of an old system goes to a person whatever the rules say, and so does what a brake concerned; all else holds back approvals alone. */
function isHeldBack({ takenOver }: CaseState, stored: Decision, again: Decision): boolean {
  // Versions to come may name more reasons than those of today.
  const because: string | undefined = stored.because;
  if (because === undefined || because === 'taken-over') return takenOver !== undefined;
  return because === 'braked' || (again.outcome === 'approve' && APPROVALS_HELD_BACK.has(because));
}
