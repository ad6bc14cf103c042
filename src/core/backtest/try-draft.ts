import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { CaseEvent } from '../cases/event.ts';
import type { CaseState } from '../cases/state.ts';
import { decideService, type DecisionInput } from '../decisions/decide-service.ts';
import type { CriterionResult, Decision } from '../decisions/decision.ts';
import { evaluateEffects } from '../decisions/evaluate-effects.ts';
import { missingIn } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { limitOf } from '../instant/limit.ts';
import { contestedFor } from '../replay/decide-again.ts';

/** What was said of an item: `officer` a person has to look, `unknown` the case does not hold what the draft asks for, `gone` the draft has no such matter. */
export type Verdict = 'approve' | 'refuse' | 'officer' | 'unknown' | 'gone';

/** An item of the past under the draft. Amounts are fen, all that would be paid; what is paid without an end counts for twelve months. */
export type Tried = {
  readonly case: string; readonly no: number; readonly service: string; readonly on: string; readonly by: 'rules' | 'officer';
  readonly before: Verdict; readonly after: Verdict;
  readonly criteria: readonly { readonly id: string; readonly before: Result; readonly after: Result }[];
  readonly paid: { readonly before: number; readonly after: number };
  /** The elements that the draft asks for and the case does not hold. */
  readonly missing: readonly string[];
};

/** `none`: the version of then, or the draft, has no such condition or did not ask it. */
export type Result = CriterionResult['result'] | 'none';

/** A decision of the past that stands, or (referred) that a person still has to make. */
export type Past = Extract<CaseEvent, { readonly type: 'decided' | 'booking-ordered' | 'referred' }>;

/** Months for which a payment without an end is counted. */
const OPEN_END = 12;

type Catalogs = { readonly draft: CompiledCatalog; /** The version of then. */ readonly kept: CompiledCatalog };

/**
 * What the draft would have said of an item on the day of its decision, by the facts that its case holds. A person's own judgement stands where the
 * rules of then could not tell either; what only the draft asks for is unknown, never guessed.
 * @param state the case before the decision · @param stated what the case had stated until then
 */
export function tryDraft({ draft, kept }: Catalogs, state: CaseState, event: Past, stated: readonly Fact[]): Tried | undefined {
  const { decision } = event;
  const item = state.items.find(({ no }) => no === event.no);
  if (!item) return undefined;
  const by = event.type === 'referred' ? 'rules' : event.by;
  const before: Verdict = event.type === 'referred' ? 'officer' : decision.outcome;
  const told = { case: state.number, no: event.no, service: item.service, on: decision.on, by, before } as const;
  const paidBefore = before === 'approve' ? sumOf(kept, decision, state) : 0;
  if (!draft.services.has(item.service)) return { ...told, after: 'gone', criteria: [], paid: { before: paidBefore, after: 0 }, missing: [] };
  const input: DecisionInput = { facts: factsFor(decision, stated), region: state.region, on: decision.on, contested: contestedFor(state, item), receivedOn: decision.receivedOn ?? decision.on };
  const now = decideService(draft, item.service, input);
  const then = decideService(kept, item.service, input);
  const open = new Set(missingIn(then));
  const missing = now.outcome === 'officer' ? missingIn(now).filter((name) => !open.has(name)) : [];
  const [saysNow, saidThen] = [saidBy(draft, now, state, by), saidBy(kept, then, state, by)];
  const after = isHeld(event, saysNow, saidThen) ? before : verdictOf({ now: { ...now, outcome: saysNow }, then, before, by, missing });
  return {
    ...told, after, criteria: changedCriteria(decision, now, by),
    // What a person found for themself, the rules cannot work out again.
    paid: { before: paidBefore, after: after !== 'approve' ? 0 : open.size > 0 ? paidBefore : sumOf(draft, now, state) }, missing,
  };
}

/** What the decision rests on, and what the case has stated otherwise: of several statements of an element the last. */
function factsFor(decision: Decision, stated: readonly Fact[]): ReadonlyMap<string, Fact> {
  const general = stated.filter(({ source, of }) => source.kind !== 'item' && of === undefined);
  return new Map([...general, ...decision.facts].map((fact) => [fact.element, fact]));
}

type Saying = { readonly now: Decision; readonly then: Decision; readonly before: Verdict; readonly by: Tried['by']; readonly missing: readonly string[] };

/** What rules say without an officer: beyond what its region lets them decide alone (`instantRisks` …) they approve nothing. */
function saidBy(compiled: CompiledCatalog, decision: Decision, state: CaseState, by: Tried['by']): Decision['outcome'] {
  if (by === 'officer' || decision.outcome !== 'approve') return decision.outcome;
  return limitOf(compiled.catalog, { region: state.region, on: decision.on, service: decision.service, channel: state.channel, amountFen: sumOf(compiled, decision, state) }) ? 'officer' : 'approve';
}

/** Whether a person looks under the draft as well: it was no rule that sent it there, and the draft says the same; who is restricted is approved by a person whatever the rules. */
function isHeld({ type, decision: { because } }: Past, now: Decision['outcome'], then: Decision['outcome']): boolean {
  if (type !== 'referred') return false;
  return because === 'restricted' ? now === 'approve' : (because === 'braked' || because === 'taken-over') && now === then;
}

function verdictOf({ now, then, before, by, missing }: Saying): Verdict {
  if (missing.length > 0) return 'unknown';
  if (now.outcome !== 'officer') return now.outcome;
  // All conditions are met, and a person only has to look: whoever decided it then would have found so.
  if (by === 'officer' && (now.because === 'mode' || now.because === 'second-review') && !now.criteria.some(({ result }) => result === 'unknown')) return 'approve';
  return by === 'officer' && then.outcome === 'officer' ? before : 'officer';
}

/** The conditions that came out otherwise. What an officer judged is no other result than the rules' own that they could not tell. */
function changedCriteria(stored: Decision, now: Decision, by: Tried['by']): Tried['criteria'] {
  const of = (decision: Decision, id: string): CriterionResult | undefined => decision.criteria.find((each) => each.id === id);
  return [...new Set([...stored.criteria, ...now.criteria].map(({ id }) => id))].flatMap((id) => {
    const [before, after] = [of(stored, id), of(now, id)];
    if (before?.result === after?.result || (by === 'officer' && before?.judged && after?.result === 'unknown')) return [];
    return [{ id, before: before?.result ?? 'none', after: after?.result ?? 'none' }];
  });
}

function sumOf(compiled: CompiledCatalog, decision: Decision, { region, number }: Pick<CaseState, 'region' | 'number'>): number {
  return evaluateEffects(compiled, decision, { region, case: number }).reduce((sum, effect) => sum + (effect.kind === 'pay' ? effect.amount * (effect.times ?? (effect.every === 'month' ? OPEN_END : 1)) : 0), 0);
}
