import type { FeelValue, Kind } from '../values/value.ts';

/** A type of FEEL (DMN 1.5, 10.3.2.10). `entries` of a context are those it must have; more do no harm. */
export type Type =
  | { readonly type: 'Any' }
  | { readonly type: 'simple'; readonly kind: Exclude<Kind, 'list' | 'context' | 'range' | 'function'> }
  | { readonly type: 'list'; readonly of: Type }
  | { readonly type: 'range'; readonly of: Type }
  | { readonly type: 'context'; readonly entries: ReadonlyMap<string, Type> }
  | { readonly type: 'function'; readonly parameters: readonly Type[] | undefined; readonly result: Type }
  | { readonly type: 'union'; readonly of: readonly Type[] }
  /** A type with fewer values: those that a model allows (7.3.2). */
  | { readonly type: 'constrained'; readonly of: Type; allows(value: FeelValue): boolean };

export const ANY: Type = { type: 'Any' };

const NAMED: Readonly<Record<string, Type>> = {
  Any: ANY,
  Null: { type: 'simple', kind: 'null' },
  boolean: { type: 'simple', kind: 'boolean' },
  string: { type: 'simple', kind: 'string' },
  number: { type: 'simple', kind: 'number' },
  date: { type: 'simple', kind: 'date' },
  time: { type: 'simple', kind: 'time' },
  'date and time': { type: 'simple', kind: 'date and time' },
  dateTime: { type: 'simple', kind: 'date and time' },
  'days and time duration': { type: 'simple', kind: 'days and time duration' },
  dayTimeDuration: { type: 'simple', kind: 'days and time duration' },
  'years and months duration': { type: 'simple', kind: 'years and months duration' },
  yearMonthDuration: { type: 'simple', kind: 'years and months duration' },
  list: { type: 'list', of: ANY },
  context: { type: 'context', entries: new Map() },
  range: { type: 'range', of: ANY },
  function: { type: 'function', parameters: undefined, result: ANY },
};

/** A type of the standard by its name, undefined where there is none of that name. */
export function namedType(name: string): Type | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}
