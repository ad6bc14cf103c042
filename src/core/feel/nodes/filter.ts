import { spend } from '../budget.ts';
import { FeelError } from '../feel-error.ts';
import { collectMissing, type Node } from '../node.ts';
import { isNumber, integerOf } from '../numbers/number.ts';
import { operands } from '../parse/syntax.ts';
import { ItemScope, type Scope } from '../scope.ts';
import { isList, UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import type { Build } from './build.ts';

/** What is never a position. */
const CONDITIONS: ReadonlySet<string> = new Set(['Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression', 'InstanceOfExpression']);

/** `list[condition]` keeps the items for which it holds, `list[1]` is the first item, `list[-1]` the last (DMN 1.5, 10.3.2.5). */
export const filter: Build = (syntax, compile) => {
  const [source, by] = operands(syntax);
  if (source === undefined || by === undefined) throw new FeelError({ zh: '筛选条件不完整', en: 'The filter is incomplete' }, syntax);
  return filterOf(compile(source), compile.within(['item'])(by), CONDITIONS.has(by.kind));
};

/** The items of a list for which a condition holds, or the one at a position where it may be one. */
export function filterOf(list: Node, by: Node, isCondition: boolean): Node {
  return {
    parts: [list, by],
    runs: true,
    readsInput: list.readsInput === true || by.readsInput === true,
    evaluate: (scope, input) => {
      const value = list.evaluate(scope, input);
      return value === UNKNOWN ? UNKNOWN : filtered(asList(value), by, isCondition, scope, input);
    },
    collectMissing: (scope, input, into) => {
      const value = list.evaluate(scope, input);
      if (value === UNKNOWN) collectMissing(list, scope, input, into);
      else for (const item of asList(value).length === 0 ? [null] : asList(value)) collectMissing(by, new ItemScope(scope, item), input, into);
    },
  };
}

function filtered(items: readonly FeelValue[], by: Node, isCondition: boolean, scope: Scope, input: Result): Result {
  if (items.length === 0) {
    const position = isCondition ? false : by.evaluate(new ItemScope(scope, null), input);
    if (position === UNKNOWN) return UNKNOWN;
    return isNumber(position) ? null : [];
  }
  const kept: FeelValue[] = [];
  spend(items.length);
  for (const item of items) {
    const held = by.evaluate(new ItemScope(scope, item), input);
    if (held === UNKNOWN) return UNKNOWN;
    if (isNumber(held)) return itemAt(items, held);
    if (held === true) kept.push(item);
    else if (held !== false && held !== null) return null;
  }
  return kept;
}

function itemAt(items: readonly FeelValue[], position: FeelValue): FeelValue {
  const at = integerOf(position);
  if (at === undefined || at === 0) return null;
  return items.at(at > 0 ? at - 1 : at) ?? null;
}

function asList(value: FeelValue): readonly FeelValue[] {
  if (isList(value)) return value;
  return value === null ? [] : [value];
}
