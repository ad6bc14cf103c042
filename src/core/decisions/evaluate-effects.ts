import type { CompiledEffect } from '../catalog/compile-service.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { DataElement } from '../catalog/element.ts';
import type { Expression } from '../feel/expression.ts';
import type { Scope } from '../feel/scope.ts';
import { toJson } from '../feel/values/json.ts';
import { UNKNOWN, type Result } from '../feel/values/value.ts';
import { readDay } from '../clocks/read-day.ts';
import type { Localized, Value } from '../value.ts';
import { decisionScope } from './decision-scope.ts';
import type { Decision } from './decision.ts';

/**
 * What an approved decision will do, in plain values. Days are `YYYY-MM-DD`; a null `from` is the day of the decision, a null `to`
 * an open end. Amounts are fen; `times` is null where a payment runs until its entry ends. A field whose value is unknown is left out. `whole`
 * names, by field, the elements that a decision knows masked only (an account): the register gets them whole, and so does the payment. `payee`
 * says that the money goes to whoever applies, where the account is theirs.
 */
export type PlannedEffect =
  | { readonly kind: 'open'; readonly register: string; readonly data: Readonly<Record<string, Value>>; readonly from: string | null; readonly to: string | null; readonly whole?: Readonly<Record<string, string>> }
  | { readonly kind: 'end'; readonly register: string; readonly where?: Readonly<Record<string, Value>>; readonly on?: string; readonly because: Localized; readonly basis: string }
  | { readonly kind: 'pay'; readonly fund: string; readonly every: 'month' | 'once'; readonly amount: number; readonly times: number | null; readonly first: 'nextMonth' | 'now'; readonly account: Value; readonly whole?: string; readonly payee?: 'applicant' }
  | { readonly kind: 'tell'; readonly department: string; readonly scenario: string; readonly payload: Readonly<Record<string, Value>> };

/**
 * The effects of a decision, in the order written. Those whose `when` does not hold and payments of nothing are left out.
 * An effect may also read `case.number`, the case the decision belongs to.
 */
export function evaluateEffects(compiled: CompiledCatalog, decision: Decision, { region, case: number }: { readonly region: string; readonly case?: string }): PlannedEffect[] {
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const scope = decisionScope(compiled, { facts, region, on: decision.on, values: number === undefined ? decision.values : { ...decision.values, 'case.number': number } });
  return (compiled.services.get(decision.service)?.effects ?? []).flatMap((effect) => plan(effect, scope, (name) => compiled.catalog.elements.get(name)) ?? []);
}

/** The expressions without whose value nobody can say what happens: a condition, a day, an amount. A decision with one of them waits for a person. */
export function undecidedEffects(effects: readonly CompiledEffect[], scope: Scope): readonly Expression[] {
  return effects.flatMap((effect): readonly Expression[] => {
    if (effect.kind === 'pay') return [effect.amount, effect.times].filter((expression) => expression !== undefined && !isCount(expression.evaluate(scope))) as Expression[];
    const holds = effect.when?.evaluate(scope);
    if (effect.when !== undefined && typeof holds !== 'boolean') return [effect.when];
    if (effect.kind === 'tell' || holds === false) return [];
    if (effect.kind === 'end') return [effect.on, ...effect.where.values()].filter((expression) => expression !== undefined && expression.evaluate(scope) === UNKNOWN) as Expression[];
    const from = effect.from !== undefined && !isDay(effect.from.evaluate(scope)) ? [effect.from] : [];
    const to = effect.to?.evaluate(scope) ?? null;
    return effect.to === undefined || to === null || isDay(to) ? from : [...from, effect.to];
  });
}

function plan(effect: CompiledEffect, scope: Scope, elementOf: (name: string) => DataElement | undefined): PlannedEffect | undefined {
  if (effect.kind !== 'pay' && effect.when !== undefined && effect.when.evaluate(scope) !== true) return undefined;
  if (effect.kind === 'tell') {
    return { kind: 'tell', department: effect.department, scenario: effect.scenario, payload: known(effect.with, scope) };
  }
  if (effect.kind === 'pay') {
    const { fund, every, first } = effect;
    const amount = countOf(effect.amount.evaluate(scope));
    const times = effect.times === undefined ? null : countOf(effect.times.evaluate(scope));
    const account = effect.account.evaluate(scope);
    return amount === 0 || times === 0 ? undefined : { kind: 'pay', fund, every, amount, times, first, account: account === UNKNOWN ? null : toJson(account), ...accountOf(effect.account, elementOf) };
  }
  if (effect.kind === 'end') {
    const on = dayOf(effect.on, scope);
    return { kind: 'end', register: effect.register, ...(effect.where.size > 0 && { where: known(effect.where, scope) }), ...(on !== null && { on }), because: effect.because, basis: effect.basis };
  }
  const whole = [...effect.with].flatMap(([field, { names: [name, ...more] }]) => (name !== undefined && more.length === 0 && elementOf(name)?.mask !== undefined ? [[field, name] as const] : []));
  return { kind: 'open', register: effect.register, data: known(effect.with, scope), from: dayOf(effect.from, scope), to: dayOf(effect.to, scope), ...(whole.length > 0 && { whole: Object.fromEntries(whole) }) };
}

/** Which element holds the account, where it is masked, and whether it is that of whoever applies: the money is theirs then. */
function accountOf({ names: [name, ...more] }: Expression, elementOf: (name: string) => DataElement | undefined): { whole?: string; payee?: 'applicant' } {
  const element = name === undefined || more.length > 0 ? undefined : elementOf(name);
  const applicants = element?.sources.some((source) => typeof source === 'object' && 'register' in source && source.register.of === 'applicant');
  return { ...(name !== undefined && element?.mask !== undefined && { whole: name }), ...(applicants && { payee: 'applicant' as const }) };
}

function known(fields: ReadonlyMap<string, Expression>, scope: Scope): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  for (const [name, expression] of fields) {
    const value = expression.evaluate(scope);
    if (value !== UNKNOWN) values[name] = toJson(value);
  }
  return values;
}

function dayOf(expression: Expression | undefined, scope: Scope): string | null {
  const value = expression?.evaluate(scope) ?? null;
  const written = value === UNKNOWN ? null : toJson(value);
  return typeof written === 'string' && readDay(written) !== null ? written : null;
}

function isDay(value: Result): boolean {
  return value !== UNKNOWN && readDay(toJson(value)) !== null;
}

function countOf(value: Result): number {
  return isCount(value) ? value : 0;
}

function isCount(value: Result): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
