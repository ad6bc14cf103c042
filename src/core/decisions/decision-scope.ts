import type { CompiledCatalog } from '../catalog/compiled.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Rule } from '../catalog/rule.ts';
import type { Fact, Facts } from '../fact.ts';
import type { Scope } from '../feel/scope.ts';
import { CalendarDate } from '../feel/values/calendar-date.ts';
import { fromJson, toJson } from '../feel/values/json.ts';
import { UNKNOWN, type Result } from '../feel/values/value.ts';
import { beginningOf } from '../clocks/beginning-of.ts';
import { readDay } from '../clocks/read-day.ts';
import type { Value } from '../value.ts';
import { readFact, readResult } from './read-value.ts';

/** What is known when a decision is made. */
export type Known = {
  readonly facts: Pick<Facts, 'get'>;
  /** Code of the competent region. */
  readonly region: string;
  /** The day whose rules and parameters hold, `YYYY-MM-DD`. */
  readonly on: string;
  /** Elements whose value the person disputes: unknown to the rules, whatever a source says. */
  readonly contested?: ReadonlySet<string>;
  /** Values known by their bare name: `contested`, and those of the result. */
  readonly values?: Readonly<Record<string, Value>>;
};

/** A scope that remembers what was looked at. */
export type DecisionScope = Scope & {
  /** Every known fact read so far, the computed ones with what they were computed from. */
  facts(): readonly Fact[];
  /** Lets later expressions read a value by its bare name. */
  define(name: string, value: Result): void;
  /** Runs something and tells which known elements it looked at. */
  reading<T>(run: () => T): { readonly result: T; readonly reads: readonly string[] };
  /** The elements to learn so that a rule can decide; a computed one stands for those it is computed from. */
  missingFor(rule: Pick<Rule, 'missing'>): readonly string[];
  /** The elements that a rule may still read before it is decided, whatever becomes known next: at least those of `missingFor`. */
  openIn(rule: Pick<Rule, 'open'>): readonly string[];
};

const REGION = 'region.';

/**
 * The names a rule can read: values of the result, facts, computed elements, `region.<parameter>`, `codes.<list>.<tag>`.
 * Computed elements are computed when first read, once. Everything else is unknown.
 */
export function decisionScope(compiled: CompiledCatalog, { facts, region, on, contested = new Set(), values = {} }: Known): DecisionScope {
  const defined = new Map<string, Result>(Object.entries(values).map(([name, value]) => [name, readResult(value)] as const));
  // Facts as rules read them, and what was computed from them.
  const known = new Map<string, Result>();
  const used = new Map<string, Fact>();
  let reads = new Set<string>();

  const reading = <T>(run: () => T): { result: T; reads: readonly string[] } => {
    const outer = reads;
    reads = new Set();
    try {
      return { result: run(), reads: [...reads] };
    } finally {
      reads = outer;
    }
  };

  const compute = (name: string, rule: Rule): Result => {
    known.set(name, UNKNOWN); // an element that leads back to itself stays unknown
    const { result, reads: from } = reading(() => rule.evaluate(scope));
    known.set(name, result);
    if (result !== UNKNOWN) used.set(name, { element: name, value: toJson(result), source: { kind: 'derived', from }, at: latest(from, used, on) });
    return result;
  };

  const get = (name: string): Result => {
    const value = defined.get(name);
    if (value !== undefined) return value;
    // Most names are read more than once; what was used before is known and not contested.
    const before = known.get(name);
    if (before !== undefined) {
      if (before !== UNKNOWN) reads.add(name);
      return before;
    }
    if (contested.has(name)) return UNKNOWN;
    const fact = facts.get(name);
    if (fact !== undefined) {
      const read = readFact(fact.value, compiled.catalog.elements.get(name)?.type);
      used.set(name, fact);
      known.set(name, read);
      reads.add(name);
      return read;
    }
    const rule = compiled.derived.get(name);
    if (rule !== undefined) {
      const result = compute(name, rule);
      if (result !== UNKNOWN) reads.add(name);
      return result;
    }
    if (name.startsWith(REGION)) {
      const period = parameterOn(compiled.catalog, region, name.slice(REGION.length), on);
      return period === undefined ? UNKNOWN : fromJson(period.value);
    }
    return compiled.codes.get(name) ?? UNKNOWN;
  };

  /** Elements instead of names: a computed one stands for those that it is computed from, as long as these can be told. */
  const leavesOf = (names: readonly string[], of: (rule: Rule) => readonly string[]): readonly string[] => {
    const leaves = new Set<string>();
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const rule = contested.has(name) ? undefined : compiled.derived.get(name);
      const derivedFrom = rule && of(rule);
      if (derivedFrom === undefined || derivedFrom.length === 0) leaves.add(name);
      else derivedFrom.forEach(visit);
    };
    names.forEach(visit);
    return [...leaves];
  };

  const scope: DecisionScope = {
    // Rules know the day of a decision, not its hour.
    now: beginningOf(readDay(on) ?? new CalendarDate(1, 1, 1)), get, reading,
    missingFor: (rule) => leavesOf(rule.missing(scope), (derived) => derived.missing(scope)),
    openIn: (rule) => leavesOf(rule.open(scope), (derived) => derived.open(scope)),
    facts: () => [...used.values()],
    define: (name, value) => defined.set(name, value),
  };
  return scope;
}

/** A computed fact is as old as the newest of those it comes from; one that comes from none, as the day of the decision. */
function latest(from: readonly string[], used: ReadonlyMap<string, Fact>, on: string): string {
  let newest: string | undefined;
  for (const name of from) {
    const at = used.get(name)?.at;
    // Most facts of a case are of the same moment.
    if (at !== undefined && at !== newest && (newest === undefined || Date.parse(at) > Date.parse(newest))) newest = at;
  }
  return newest ?? `${on}T00:00:00+08:00`;
}
