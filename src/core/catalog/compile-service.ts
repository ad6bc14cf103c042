import type { Expression } from '../feel/expression.ts';
import type { Localized } from '../value.ts';
import { attempt } from './compile-error.ts';
import type { Findings, Where } from './compile-error.ts';
import { compileRule, type Rule } from './rule.ts';
import type { Effect, Service } from './service.ts';
import { templateNames } from './template.ts';

/** `when` says whom it concerns; without it, everybody. */
export type CompiledCriterion = { readonly id: string; readonly when?: Expression; readonly pass: Expression };

/** An effect with its expressions compiled. */
export type CompiledEffect =
  | { readonly kind: 'open'; readonly register: string; readonly with: Fields; readonly from?: Expression; readonly to?: Expression; readonly when?: Expression }
  | { readonly kind: 'end'; readonly register: string; readonly where: Fields; readonly on?: Expression; readonly because: Localized; readonly basis: string; readonly when?: Expression }
  | { readonly kind: 'pay'; readonly fund: string; readonly every: 'month' | 'once'; readonly first: 'nextMonth' | 'now'; readonly amount: Expression; /** Without it: until the entry it belongs to ends. */ readonly times: Expression | undefined; readonly account: Expression }
  | { readonly kind: 'tell'; readonly department: string; readonly scenario: string; readonly with: Fields; readonly when?: Expression };

type Fields = ReadonlyMap<string, Expression>;

/** A service with its rules compiled, in the order written. */
export type CompiledService = {
  readonly service: Service;
  readonly criteria: readonly CompiledCriterion[];
  /** Values of the result; a later one may read an earlier one by its bare name. */
  readonly determine: ReadonlyMap<string, Rule>;
  readonly effects: readonly CompiledEffect[];
  /** Every expression of the effects: what must be read while deciding, so that the decision holds the facts its effects need. */
  readonly effectExpressions: readonly Expression[];
  readonly secondReview?: Expression;
  /** `when` of the variants of its limit, by their id. */
  readonly limits: ReadonlyMap<string, Expression>;
  /** The names in the words of the result. */
  readonly resultNames: readonly string[];
};

type Path = Where['path'];

/** Compiles the rules of a service. What does not compile is noted in the findings and left out. */
export function compileService(code: string, service: Service, findings: Findings, fromTable: (table: string, output: string, where: Where) => Rule | undefined): CompiledService {
  const at = (path: Path): Where => ({ in: 'services', id: code, path });
  const one = (text: string, path: Path): Expression | undefined => attempt(findings, at(path), text, compileRule);
  const determine = Object.entries(service.determine ?? {}).flatMap(([name, how]): readonly (readonly [string, Rule])[] => {
    const rule = 'table' in how ? fromTable(how.table, name, at(['determine', name, 'table'])) : one(how.value, ['determine', name, 'value']);
    return rule === undefined ? [] : [[name, rule]];
  });
  const resultNames = templateNames(service.result);
  findings.read.push({ where: at(['result']), text: service.result.zh, names: resultNames });
  const criteria = service.criteria.flatMap((criterion, index) => {
    const pass = one(criterion.pass, ['criteria', index, 'pass']);
    const when = criterion.when === undefined ? undefined : one(criterion.when, ['criteria', index, 'when']);
    return pass === undefined ? [] : [{ id: criterion.id, when, pass }];
  });
  const effects = service.effects.flatMap((effect, index) => compileEffect(effect, ['effects', index], one) ?? []);
  return {
    service,
    resultNames,
    criteria,
    determine: new Map(determine),
    effects,
    effectExpressions: effects.flatMap(expressionsOf).filter((expression) => expression !== undefined),
    limits: new Map((service.limits.variants ?? []).flatMap(({ id, when }, index) => {
      const chosen = when === undefined ? undefined : one(when, ['limits', 'variants', index, 'when']);
      return chosen === undefined ? [] : [[id, chosen] as const];
    })),
    secondReview: service.secondReview && one(service.secondReview.when, ['secondReview', 'when']),
  };
}

type One = (text: string, path: Path) => Expression | undefined;

function compileEffect(effect: Effect, path: Path, one: One): CompiledEffect | undefined {
  const optional = (text: string | undefined, key: string): Expression | undefined => (text === undefined ? undefined : one(text, [...path, key]));
  if ('open' in effect) {
    return { kind: 'open', register: effect.open, with: fields(effect.with, [...path, 'with'], one), from: optional(effect.from, 'from'), to: optional(effect.to, 'to'), when: optional(effect.when, 'when') };
  }
  if ('end' in effect) {
    return { kind: 'end', register: effect.end, where: fields(effect.where, [...path, 'where'], one), on: optional(effect.on, 'on'), because: effect.because, basis: effect.basis, when: optional(effect.when, 'when') };
  }
  if ('tell' in effect) {
    return { kind: 'tell', department: effect.tell.department, scenario: effect.tell.scenario, with: fields(effect.tell.with, [...path, 'tell', 'with'], one), when: optional(effect.when, 'when') };
  }
  const { fund, every, first } = effect.pay;
  const amount = one(effect.pay.amount, [...path, 'pay', 'amount']);
  const times = optional(effect.pay.times, 'times');
  const account = one(effect.pay.account, [...path, 'pay', 'account']);
  return amount && (times || effect.pay.until) && account && { kind: 'pay', fund, every, first, amount, times, account };
}

function expressionsOf(effect: CompiledEffect): readonly (Expression | undefined)[] {
  if (effect.kind === 'pay') return [effect.amount, effect.times, effect.account];
  if (effect.kind === 'end') return [...effect.where.values(), effect.on, effect.when];
  return effect.kind === 'tell' ? [...effect.with.values(), effect.when] : [...effect.with.values(), effect.from, effect.to, effect.when];
}

function fields(texts: Readonly<Record<string, string>> = {}, path: Path, one: One): Fields {
  return new Map(Object.entries(texts).flatMap(([name, text]) => {
    const expression = one(text, [...path, name]);
    return expression === undefined ? [] : [[name, expression] as const];
  }));
}
