import { fit } from '../feel/types/conforms.ts';
import type { Type } from '../feel/types/type.ts';
import { FeelContext } from '../feel/values/context.ts';
import { FeelFunction } from '../feel/values/function.ts';
import { UNKNOWN, type FeelValue, type Result } from '../feel/values/value.ts';
import { Run, type Requirement } from './run.ts';

/**
 * A decision service as a function (10.4): its parameters are its input data, then its input decisions, and it knows nothing else. With an
 * argument of another type it is not called, and null. One output decision gives its value, several give a context of them by their names.
 */
export function serviceFunction(inputs: readonly Requirement[], outputs: readonly Requirement[], result: Type | undefined): FeelFunction {
  const parameters = inputs.map(({ name, type }) => ({ name, type }));
  return new FeelFunction(parameters, (values, { now }) => {
    const given = inputs.map((input, index) => [input, fit(values[index] ?? null, input.type)] as const);
    if (given.some(([, value], index) => value === null && (values[index] ?? null) !== null)) return null;
    const run = new Run(now, () => undefined, given);
    return fit(outputOf(outputs, run), result);
  }, result);
}

function outputOf(outputs: readonly Requirement[], run: Run): Result {
  const [only, ...more] = outputs;
  if (only !== undefined && more.length === 0) return run.valueOf(only);
  const entries: [string, FeelValue][] = [];
  for (const output of outputs) {
    const value = run.valueOf(output);
    if (value === UNKNOWN) return UNKNOWN;
    entries.push([output.name, value]);
  }
  return new FeelContext(entries);
}
