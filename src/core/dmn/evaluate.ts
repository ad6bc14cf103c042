import { withinLimits } from '../feel/budget.ts';
import { call } from '../feel/functions/call.ts';
import type { DateAndTime } from '../feel/values/date-and-time.ts';
import { FeelFunction } from '../feel/values/function.ts';
import { UNKNOWN, type FeelValue } from '../feel/values/value.ts';
import { inputsFrom } from './inputs.ts';
import { Run, type Requirement } from './run.ts';
import { RequirementScope } from './scope.ts';

/**
 * The values of elements of a model in one run, in their order. What is called (a decision service, a business knowledge model) is called
 * with the given values of the names of its parameters. What cannot be told is null.
 */
export function evaluate(elements: readonly Requirement[], given: ReadonlyMap<string, FeelValue>, now: DateAndTime): readonly FeelValue[] {
  const run = new Run(now, inputsFrom(given));
  return elements.map((element) => {
    const value = run.valueOf(element);
    const result = element.kind !== 'decision' && value instanceof FeelFunction ? called(element, value, given, run) : value;
    return result === UNKNOWN ? null : result;
  });
}

/** Called with what is given for its parameters by their names, or by `namespace#name` with that of its model or, for an imported input, another. */
function called({ namespace }: Requirement, callee: FeelFunction, given: ReadonlyMap<string, FeelValue>, run: Run): FeelValue | typeof UNKNOWN {
  const valueOf = (name: string): FeelValue => {
    const key = [`${namespace}#${name}`, name].find((each) => given.has(each)) ?? [...given.keys()].find((each) => each.endsWith(`#${name}`));
    return key === undefined ? null : (given.get(key) ?? null);
  };
  const values = callee.parameters.map(({ name }) => valueOf(name));
  return withinLimits(() => call(callee, values, new RequirementScope(run, new Map())), null);
}

/** The input data that elements need, through whatever they require, in the order in which they are first needed. */
export function inputsOf(elements: readonly Requirement[], found: Set<Requirement> = new Set(), seen: Set<Requirement> = new Set()): readonly Requirement[] {
  for (const element of elements) {
    if (seen.has(element)) continue;
    seen.add(element);
    if (element.kind === 'input data') found.add(element);
    // A service brings its own: they are its parameters.
    else if (element.kind !== 'decision service') inputsOf(element.requires, found, seen);
  }
  return [...found];
}
