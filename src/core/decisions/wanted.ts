import type { CompiledEffect, CompiledService } from '../catalog/compile-service.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Rule } from '../catalog/rule.ts';
import { neededElements, searchedBy } from '../evidence/needed.ts';
import type { Fact } from '../fact.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import { scopeOfService, type DecisionInput } from './decide-service.ts';
import type { DecisionScope } from './decision-scope.ts';

/** What a service would still have to learn before its rules decide. */
export type Wanted = {
  /** The elements that would settle it now: a condition comes before what depends on it. */
  readonly next: ReadonlySet<string>;
  /** Every element that it may still read, whatever becomes known next: at least `next`. Nothing else can change the decision. */
  readonly possible: ReadonlySet<string>;
  /** What is known and was looked at. */
  readonly facts: readonly Fact[];
};

type Circumstances = {
  /** Elements that an item before this one may still change: taken for unknown. */
  readonly unsettled?: ReadonlySet<string>;
  /** Amounts and effects are wanted also of what is refused in any case. */
  readonly evenIfRefused?: boolean;
};

/**
 * The elements of a service that matter to this case: not those that stand in criteria and effects whose condition is known not to hold,
 * in branches that a known condition passes over, or in parts that are decided already (PIPL art. 6: no more than the purpose needs).
 * Of a service that is refused in any case the amounts and effects are no longer wanted. What the service needs and no rule
 * reads (a name, what an officer looks at) always is.
 */
export function wantedBy(compiled: CompiledCatalog, code: string, input: DecisionInput, { unsettled, evenIfRefused = false }: Circumstances = {}): Wanted {
  const rules = compiled.services.get(code);
  if (rules === undefined) throw new Error(`no service ${code}`);
  const scope = scopeOfService(compiled, code, input, unsettled);
  const next = new Set<string>(), possible = new Set<string>();
  const read = (...found: readonly Rule[]): void => {
    for (const rule of found) {
      // Most rules are decided, and these want nothing.
      if (rule.evaluate(scope) !== UNKNOWN) continue;
      scope.missingFor(rule).forEach((name) => next.add(name));
      scope.openIn(rule).forEach((name) => possible.add(name));
    }
  };
  const later = (...found: readonly Rule[]): void => found.forEach((rule) => scope.openIn(rule).forEach((name) => possible.add(name)));
  /** What stands under a condition: wanted once that holds, possible as long as it may. */
  const under = (when: Rule | undefined, ...found: readonly Rule[]): void => {
    const holds = when === undefined ? true : when.evaluate(scope);
    if (holds === false) return;
    if (when !== undefined && holds === UNKNOWN) {
      read(when);
      later(...found);
    } else read(...found);
  };
  for (const { when, pass } of rules.criteria) under(when, pass);
  if (evenIfRefused || !fails(rules, scope)) {
    for (const [name, rule] of rules.determine) {
      read(rule);
      scope.define(name, rule.evaluate(scope));
    }
    for (const effect of rules.effects) under(effect.kind === 'pay' ? undefined : effect.when, ...expressionsIn(effect, scope));
    for (const variant of rules.limits.values()) read(variant);
    if (rules.secondReview) read(rules.secondReview);
    const words = rules.resultNames.map((name): Rule => ({ names: [name], evaluate: () => scope.get(name), missing: () => unknownIn(name, scope), open: () => unknownIn(name, scope) }));
    read(...words);
  }
  for (const id of rules.service.needs.evidence) {
    const when = compiled.demanded.get(id);
    if (when) read(when);
  }
  for (const name of unread(compiled, code)) {
    scope.get(name);
    next.add(name);
    possible.add(name);
  }
  return { next: complete(compiled, next, scope), possible: complete(compiled, possible, scope), facts: scope.facts() };
}

function fails({ criteria }: CompiledService, scope: DecisionScope): boolean {
  return criteria.some(({ when, pass }) => (when === undefined || when.evaluate(scope) === true) && pass.evaluate(scope) === false);
}

/** What an effect reads, besides its condition; of a payment of nothing no account. */
function expressionsIn(effect: CompiledEffect, scope: DecisionScope): readonly Rule[] {
  if (effect.kind === 'pay') {
    const factors = [effect.amount, effect.times].filter((factor) => factor !== undefined);
    return factors.some((factor) => factor.evaluate(scope) === 0) ? factors : [...factors, effect.account];
  }
  const own = effect.kind === 'open' ? [...effect.with.values(), effect.from, effect.to] : effect.kind === 'end' ? [...effect.where.values(), effect.on] : [...effect.with.values()];
  return own.filter((each) => each !== undefined);
}

function unknownIn(name: string, scope: DecisionScope): readonly string[] {
  return scope.get(name) === UNKNOWN ? [name] : [];
}

/** What was worked out before for a compiled catalogue: it never changes, and every plan asks. */
const worked = new WeakMap<CompiledCatalog, Map<string, readonly string[]>>();

/** The elements that a service needs although no rule of it reads them. */
function unread(compiled: CompiledCatalog, code: string): readonly string[] {
  const known = worked.get(compiled) ?? new Map<string, readonly string[]>();
  worked.set(compiled, known);
  const found = known.get(code) ?? workOut(compiled, code);
  known.set(code, found);
  return found;
}

function workOut(compiled: CompiledCatalog, code: string): readonly string[] {
  const rules = compiled.services.get(code);
  const names = [
    ...(rules?.criteria ?? []).flatMap(({ when, pass }) => [...(when?.names ?? []), ...pass.names]),
    ...[...(rules?.determine.values() ?? []), ...(rules?.effectExpressions ?? []), ...(rules?.limits.values() ?? [])].flatMap((rule) => rule.names),
    ...(rules?.secondReview?.names ?? []), ...(rules?.resultNames ?? []),
  ];
  const read = neededElements(compiled, [], names);
  return (rules?.service.needs.elements ?? []).filter((name) => !read.has(name));
}

/** Elements only, with those that have to be known before one of them can be looked up or asked for. */
function complete(compiled: CompiledCatalog, names: ReadonlySet<string>, scope: DecisionScope): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || !compiled.catalog.elements.has(name)) return;
    found.add(name);
    const before = [...(compiled.wanted.get(name)?.names ?? []), ...searchedBy(compiled, name)];
    for (const each of before) for (const leaf of scope.openIn({ open: () => unknownIn(each, scope) })) visit(leaf);
  };
  names.forEach(visit);
  return found;
}
