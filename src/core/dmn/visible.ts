import { builtinFunction } from '../feel/functions/functions.ts';
import type { Declared } from '../feel/parse/syntax.ts';
import { FeelContext } from '../feel/values/context.ts';
import { UNKNOWN, type FeelValue } from '../feel/values/value.ts';
import type { Requirement, Run } from './run.ts';
import type { Finder } from './scope.ts';

/** The names that an element sees, and how each is found within a run. */
export type Visible = { readonly declared: Declared; readonly finders: ReadonlyMap<string, Finder> };

/** What an element sees of what it requires: `name` of its own model, `import.name` of another (6.3.3). `prefixOf` tells the import, '' for none. */
export function visible(requires: readonly Requirement[], prefixOf: (required: Requirement) => string): Visible {
  const declared: Record<string, Declared> = {};
  const finders = new Map<string, Finder>();
  for (const [prefix, required] of Map.groupBy(requires, prefixOf)) {
    const names = Object.fromEntries(required.map(({ name, inside }) => [name, inside]));
    if (prefix === '') {
      Object.assign(declared, names);
      for (const each of required) finders.set(each.name, (run) => run.valueOf(each));
    } else {
      declared[prefix] = names;
      finders.set(prefix, (run) => contextOf(required, run));
    }
  }
  return { declared: { ...parameterNames(requires), ...declared }, finders };
}

/** Names of several words that arguments are given by: `f(date of birth: x)` can be read only where the name is known. */
function parameterNames(requires: readonly Requirement[]): Declared {
  const names = requires.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  return Object.fromEntries(names.filter((name) => name.includes(' ') && builtinFunction(name) === undefined).map((name) => [name, {}]));
}

/** What an import is as a value: a context of the elements that are required of it. */
function contextOf(required: readonly Requirement[], run: Run): FeelValue {
  return new FeelContext(required.flatMap((each) => {
    const value = run.valueOf(each);
    return value === UNKNOWN ? [] : [[each.name, value] as const];
  }));
}
