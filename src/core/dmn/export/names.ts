import { pathOf } from './branch.ts';
import { claims } from './claim.ts';
import type { Kind } from './reads.ts';

/** How the model calls something, and the reference to the element that holds it. */
export type ModelName = { readonly text: string; readonly href: string };

/** Where the names of the catalogue are found in the model of a service. */
export type Names = {
  /** A name that rules read. */
  of(name: string): ModelName;
  /** The place of what is given, also where the rules read a decision that falls back on it. */
  given(name: string): ModelName;
  criterion(id: string): ModelName;
  table(id: string): ModelName;
};

/** What every model has. `criteria`, `passed` and `values` are entries of the outcome, `table` one of a boxed table: they would hide a decision of that name. */
export const OWN = { region: 'region', codes: 'codes', outcome: 'outcome', secondReview: 'secondReview', criteria: 'criteria', passed: 'passed', values: 'values', table: 'table' } as const;

/**
 * Gives everything in a model its name. What is given keeps its path (`person.sex` is a part of the input data `person`); a computed
 * element is a decision of its own, with `_` for the dot (`person_age`), as a decision cannot add parts to an input; values of the result
 * and criteria keep their names unless something else has it.
 */
export function modelNames(read: ReadonlyMap<string, Kind>, given: readonly string[], criteria: readonly string[], tables: readonly string[]): Names {
  const claim = claims(Object.values(OWN));
  const inputs = new Map([...new Set(given.map(rootOf))].map((root) => [root, claim(root, `given_${root}`)]));
  const named = (names: Iterable<string>, prefix: string): ReadonlyMap<string, ModelName> => new Map([...names].map((name) => {
    const flat = name.replaceAll(/[.-]/g, '_');
    return [name, decision(claim(flat, `${prefix}_${flat}`))];
  }));
  const ofKind = (kind: Kind): readonly string[] => [...read].flatMap(([name, each]) => (each === kind ? [name] : []));
  const decisions = new Map([...named(ofKind('value'), 'value'), ...named(ofKind('computed'), 'computed')]);
  const byTable = named(tables, 'table');
  const byCriterion = named(criteria, 'criterion');
  const givenAt = (name: string): ModelName => {
    const root = inputs.get(rootOf(name)) ?? rootOf(name);
    return { text: root + pathOf(name, given).slice(rootOf(name).length), href: `#input_${root}` };
  };
  const together = { region: ofKind('region'), codes: ofKind('codes') };
  return {
    of: (name) => {
      const kind = read.get(name);
      if (kind === 'region' || kind === 'codes') return { text: pathOf(name, together[kind]), href: decision(OWN[kind]).href };
      return decisions.get(name) ?? givenAt(name);
    },
    given: givenAt,
    criterion: (id) => byCriterion.get(id) ?? decision(id),
    table: (id) => byTable.get(id) ?? decision(id),
  };
}

/** A decision of the model by its name. */
export function decision(name: string): ModelName {
  return { text: name, href: `#decision_${name}` };
}

/** The first part of a dotted name. */
function rootOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
