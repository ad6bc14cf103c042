import type { Withheld } from '../cases/invitation.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { masterOf } from '../catalog/master-of.ts';
import type { Master } from '../catalog/region.ts';
import { dayOf } from '../clocks/day.ts';
import { eachOf } from '../evidence/each.ts';
import { searchIn, type Known, type Missing, type Search } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Hash } from '../id.ts';
import { barOf, type Instant } from '../instant/bar.ts';
import type { EntryOrigin, RegisterEntry } from '../register/entry.ts';
import { applyEffects, realise, type RealisedEffect } from '../register/realise.ts';
import { decideService, type DecisionInput } from './decide-service.ts';
import type { Decision } from './decision.ts';
import { evaluateEffects } from './evaluate-effects.ts';
import { wantedBy } from './wanted.ts';

/** An item as the run sees it: which of several of its matter it is (`of`), what must be approved before, what must have ended whichever way, and whether it already has its end. */
export type RunItem = { readonly no: number; readonly service: string; readonly of?: string; readonly after: readonly number[]; readonly once?: readonly number[]; readonly open: boolean; readonly passed: boolean };

/** What became of an open item in this run. An item missing from the outcomes still waits for one before it. */
export type Outcome =
  | { readonly no: number; readonly kind: 'approve'; readonly decision: Decision; readonly effects: readonly RealisedEffect[] }
  | { readonly no: number; readonly kind: 'refuse'; readonly decision: Decision }
  /** Approved by the rules, to be booked by the core system that is master: what comes after it waits. */
  | { readonly no: number; readonly kind: 'order'; readonly decision: Decision; readonly effects: readonly RealisedEffect[]; readonly master: Master }
  | { readonly no: number; readonly kind: 'officer'; readonly decision: Decision; readonly missing: ReadonlyMap<string, Missing> }
  | { readonly no: number; readonly kind: 'held'; readonly departments: readonly string[]; readonly decision: Decision }
  | { readonly no: number; readonly kind: 'dropped'; readonly because: number };

export type Run = {
  readonly compiled: CompiledCatalog;
  readonly region: string;
  readonly known: Known;
  readonly hash: Hash;
  /** Names the case in identities and origins. */
  readonly case: string;
  /** Services that are being handled in another case, each with its number: they are not applied for twice. One of several items of a matter stands by `service/value`. */
  readonly pending?: Readonly<Record<string, string>>;
  /** The core systems that are master in this region, where what is decided is also carried out; see `masterOf`. */
  readonly masters?: readonly Master[];
  /** Where what is decided is also carried out: what may keep the rules from deciding alone. */
  readonly instant?: Instant;
  /** Own services that cannot follow now from what an employer has reported. */
  readonly withheld?: ReadonlyMap<string, Withheld>;
  /** It was received while the line was down: who received it could not know to whom a promise is not open. */
  readonly offline?: true;
};

/**
 * Let the rules say what they can of every open item whose earlier items have ended, until nothing moves any more.
 * What one item opens in the register is known to the next. An item whose unknown facts a silent department could settle is held.
 * @param begun a search that has begun in the very same knowledge: what it has found need not be looked for again
 */
export function runItems(run: Run, items: readonly RunItem[], begun?: Search): { outcomes: Outcome[]; entries: readonly RegisterEntry[] } {
  const outcomes: Outcome[] = [];
  const passed = new Map(items.filter((item) => !item.open).map((item) => [item.no, item.passed]));
  const left = new Set(items.filter((item) => item.open));
  let search = begun?.known === run.known ? begun : searchIn(run.compiled.catalog, run.known);
  for (let moved = true; moved; ) {
    moved = false;
    for (const item of left) {
      const failed = item.after.find((no) => passed.get(no) === false);
      if (failed === undefined && ![...item.after, ...(item.once ?? [])].every((no) => passed.has(no))) continue;
      left.delete(item);
      moved = true;
      const outcome = failed === undefined ? decideItem(run, item, search.of(item)) : { no: item.no, kind: 'dropped' as const, because: failed };
      outcomes.push(outcome);
      if (outcome.kind === 'approve') search = search.after(applyEffects(search.known.entries, outcome.effects), kindsIn(outcome.effects));
      if (outcome.kind === 'approve' || outcome.kind === 'refuse' || outcome.kind === 'dropped') passed.set(item.no, outcome.kind === 'approve');
    }
  }
  return { outcomes, entries: search.known.entries };
}

/** What the rules say of one item with what is known, and what could still be learnt that matters to it. */
export function tryItem(run: Run, item: Pick<RunItem, 'service' | 'of'>, entries: readonly RegisterEntry[]): { decision: Decision; missing: ReadonlyMap<string, Missing> } {
  const { catalog } = run.compiled;
  const search = searchIn(catalog, { ...run.known, entries, each: eachOf(catalog, item) });
  return { decision: decideBy(search, run, item.service), missing: missingFor(search, run, item.service) };
}

function decideBy(search: Search, run: Run, service: string): Decision {
  return decideService(run.compiled, service, inputFor(search, run, service));
}

/** What a decision about one service rests on: what has been found of its elements, without what is contested and nobody has judged yet. */
export function inputFor(search: Search, { compiled, region, known }: Run, service: string): DecisionInput {
  const needed = neededElements(compiled, [service]);
  const contested = new Set(Object.keys(known.given.contests).filter((element) => !known.findings.some((fact) => fact.element === element && (fact.of === undefined || fact.of === search.known.each?.value))));
  const facts = { get: (name: string) => (needed.has(name) ? search.fact(name) : undefined) };
  return { facts, region, on: known.on, contested, receivedOn: dayOf(known.givenAt ?? known.at) };
}

function missingFor(search: Search, run: Run, service: string): ReadonlyMap<string, Missing> {
  const { missing } = search.gather(neededElements(run.compiled, [service]));
  if (missing.size === 0) return missing;
  const { possible } = wantedBy(run.compiled, service, inputFor(search, run, service));
  return new Map([...missing].filter(([name]) => possible.has(name)));
}

/** The effects of an approved decision, dated and identified. */
export function effectsOf(run: Run, item: Pick<RunItem, 'no' | 'service'>, decision: Decision, entries: readonly RegisterEntry[]): RealisedEffect[] {
  const planned = evaluateEffects(run.compiled, decision, { region: run.region, case: run.case });
  const origin: EntryOrigin = { kind: 'case', case: run.case, service: item.service };
  return realise(planned, entries, run.compiled.catalog.registerKinds, { at: run.known.at, on: run.known.on, origin, key: `${run.case}/${item.no}`, hash: run.hash });
}

function decideItem(run: Run, item: RunItem, search: Search): Outcome {
  const decision = decideBy(search, run, item.service);
  const effects = decision.outcome === 'approve' ? effectsOf(run, item, decision, search.known.entries) : [];
  const barred = decision.outcome === 'officer' ? undefined : run.instant && barOf(run.compiled.catalog, run.instant, { region: run.region, on: run.known.on, service: item.service, entries: search.known.entries, applicantEntries: run.known.applicantEntries ?? [] }, decision, effects);
  if (barred) return { no: item.no, kind: 'officer', decision: { ...decision, outcome: 'officer', ...barred }, missing: new Map() };
  if (decision.outcome === 'approve') {
    const master = bookedBy(run, run.compiled.catalog.services.get(item.service)?.authority ?? '', effects);
    return master ? { no: item.no, kind: 'order', decision, effects, master } : { no: item.no, kind: 'approve', decision, effects };
  }
  if (decision.outcome === 'refuse') return { no: item.no, kind: 'refuse', decision };
  const missing = missingFor(search, run, item.service);
  const departments = waitedFor(decision, missing);
  if (departments.length > 0) return { no: item.no, kind: 'held', departments, decision };
  return { no: item.no, kind: 'officer', decision, missing };
}

/** The core system that has to book what is decided now in a line of work; `undefined` where the city keeps that register itself, or nothing is to be booked. */
export function bookedBy(run: Pick<Run, 'masters' | 'known'>, line: string, effects: readonly RealisedEffect[]): Master | undefined {
  return effects.some(({ kind }) => kind !== 'told') ? masterOf(run.masters ?? [], line, run.known.on) : undefined;
}

/** The kinds of entry that effects open or end. */
function kindsIn(effects: readonly RealisedEffect[]): ReadonlySet<string> {
  return new Set(effects.flatMap((effect) => (effect.kind === 'opened' ? [effect.entry.kind] : effect.kind === 'ended' ? [effect.register] : [])));
}

/** The departments whose answers could settle what the rules could not. */
export function waitedFor(decision: Decision, missing: ReadonlyMap<string, Missing>): string[] {
  const names = missingIn(decision);
  const found = names.flatMap((name) => {
    const who = missing.get(name);
    return who?.from === 'department' ? [who.department] : [];
  });
  return [...new Set(found)];
}

/** The facts that would settle what the rules could not: of unknown criteria and of values nobody could determine. */
export function missingIn(decision: Pick<Decision, 'criteria' | 'missing'>): string[] {
  return [...new Set([...decision.criteria.flatMap((criterion) => (criterion.result === 'unknown' ? criterion.missing : [])), ...(decision.missing ?? [])])];
}
