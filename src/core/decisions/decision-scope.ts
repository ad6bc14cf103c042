import type { CompiledCatalog } from '../catalog/compiled.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Rule } from '../catalog/rule.ts';
import type { Fact, Facts } from '../fact.ts';
import { UNKNOWN } from '../feel-old/expression.ts';
import type { Result, Scope } from '../feel-old/expression.ts';
import type { Value } from '../value.ts';

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
};

const REGION = 'region.';

/**
 * The names a rule can read: values of the result, facts, computed elements, `region.<parameter>`, `codes.<list>.<tag>`.
 * Computed elements are computed when first read, once. Everything else is unknown.
 */
export function decisionScope(compiled: CompiledCatalog, { facts, region, on, contested = new Set(), values = {} }: Known): DecisionScope {
  const defined = new Map<string, Result>(Object.entries(values));
  const computed = new Map<string, Result>();
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
    computed.set(name, UNKNOWN); // an element that leads back to itself stays unknown
    const { result, reads: from } = reading(() => rule.evaluate(scope));
    computed.set(name, result);
    if (result !== UNKNOWN) used.set(name, { element: name, value: result, source: { kind: 'derived', from }, at: latest(from, used, on) });
    return result;
  };

  const get = (name: string): Result => {
    const value = defined.get(name);
    if (value !== undefined) return value;
    // Most names are read more than once; what was used before is known and not contested.
    const before = used.get(name);
    if (before !== undefined) {
      reads.add(name);
      return before.value;
    }
    if (contested.has(name)) return UNKNOWN;
    const fact = facts.get(name);
    if (fact !== undefined) {
      used.set(name, fact);
      reads.add(name);
      return fact.value;
    }
    const rule = compiled.derived.get(name);
    if (rule !== undefined) {
      const result = computed.has(name) ? computed.get(name) ?? null : compute(name, rule);
      if (result !== UNKNOWN) reads.add(name);
      return result;
    }
    if (name.startsWith(REGION)) return parameterOn(compiled.catalog.regions.get(region), name.slice(REGION.length), on)?.value ?? UNKNOWN;
    return compiled.codes.get(name) ?? UNKNOWN;
  };

  const missingFor = (rule: Pick<Rule, 'missing'>): readonly string[] => {
    const leaves = new Set<string>();
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const derivedFrom = contested.has(name) ? undefined : compiled.derived.get(name)?.missing(scope);
      if (derivedFrom === undefined || derivedFrom.length === 0) leaves.add(name);
      else derivedFrom.forEach(visit);
    };
    rule.missing(scope).forEach(visit);
    return [...leaves];
  };

  const scope: DecisionScope = {
    today: on, get, reading, missingFor,
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
