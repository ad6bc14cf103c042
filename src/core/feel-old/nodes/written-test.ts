import type { Node } from '../node.ts';
import { UNKNOWN } from '../unknown.ts';
import type { Result, Scope } from '../unknown.ts';

type Holds = (input: number) => boolean;

const NOWHERE: Scope = { get: () => UNKNOWN, today: '' };

/*
 * Tables spend their time in tests against numbers and texts written in the cell. Those need no detour through the general
 * comparison, which answers for everything else.
 */

/** `>= 12` of the input. `general` answers where the bound is not a written number or the input not a number. */
export function numberBound(operator: string, bound: Node, general: Node): Node {
  const limit = written(bound);
  return typeof limit === 'number' ? onNumbers(general, BOUNDS[operator]?.(limit)) : general;
}

/** `"a"` or `12`: whether the input is just that. */
export function isWritten(value: Node, general: Node): Node {
  const text = written(value);
  if (typeof text !== 'string') return numberBound('=', value, general);
  const { evaluate } = general;
  return { ...general, evaluate: (scope, input) => (typeof input === 'string' ? input === text : evaluate(scope, input)) };
}

/** `[12..60)` of the input. */
export function numberRange(low: Node, high: Node, withLow: boolean, withHigh: boolean, general: Node): Node {
  const least = written(low);
  const most = written(high);
  if (typeof least !== 'number' || typeof most !== 'number') return general;
  if (withLow) return onNumbers(general, withHigh ? (input) => input >= least && input <= most : (input) => input >= least && input < most);
  return onNumbers(general, withHigh ? (input) => input > least && input <= most : (input) => input > least && input < most);
}

const BOUNDS: Readonly<Record<string, (limit: number) => Holds>> = {
  '=': (limit) => (input) => input === limit,
  '!=': (limit) => (input) => input !== limit,
  '<': (limit) => (input) => input < limit,
  '<=': (limit) => (input) => input <= limit,
  '>': (limit) => (input) => input > limit,
  '>=': (limit) => (input) => input >= limit,
};

function onNumbers(general: Node, holds: Holds | undefined): Node {
  if (holds === undefined) return general;
  const { evaluate } = general;
  return { ...general, evaluate: (scope, input) => (typeof input === 'number' ? holds(input) : evaluate(scope, input)) };
}

function written(node: Node): Result {
  return node.constant === true ? node.evaluate(NOWHERE, UNKNOWN) : UNKNOWN;
}
