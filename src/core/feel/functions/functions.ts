import { FeelFunction } from '../values/function.ts';
import { callPositional, type Builtin } from './builtin.ts';
import { BOOLEAN_FUNCTIONS } from './boolean.ts';
import { CONTEXT_FUNCTIONS } from './context.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { NUMERIC_FUNCTIONS } from './numeric.ts';
import { RANGE_FUNCTIONS } from './range.ts';
import { SORT_FUNCTIONS } from './sort.ts';
import { STRING_FUNCTIONS } from './string.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';

/** Every built-in function of DMN 1.5 (10.3.4) by its name, with all ways to call it. */
export const FUNCTIONS: ReadonlyMap<string, readonly Builtin[]> = Map.groupBy(
  [...CONVERSION_FUNCTIONS, ...BOOLEAN_FUNCTIONS, ...STRING_FUNCTIONS, ...LIST_FUNCTIONS, ...NUMERIC_FUNCTIONS, ...TEMPORAL_FUNCTIONS, ...RANGE_FUNCTIONS, ...SORT_FUNCTIONS, ...CONTEXT_FUNCTIONS],
  ({ name }) => name,
);

/** A built-in function as a value, undefined where there is none of that name. */
export function builtinFunction(name: string): FeelFunction | undefined {
  const ways = FUNCTIONS.get(name);
  const [way] = ways ?? [];
  if (ways === undefined || way === undefined) return undefined;
  return new FeelFunction(way.parameters.map((parameter) => ({ name: parameter.name, type: parameter.type })), (values, scope) => callPositional(ways, values, scope), way.result, true);
}
