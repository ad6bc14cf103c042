import type { Node } from '../../feel/node.ts';
import type { Scope } from '../../feel/scope.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import type { ColumnIndex } from './column-index.ts';

/** A test of a rule that is not `-`. Where `indexed`, the index of the column answers it for most values. */
export type Test = { readonly column: number; readonly node: Node; readonly indexed: boolean };

/** A compiled rule (DMN 1.5, 8.3.3); `at` counts from 0. */
export type Rule = { readonly at: number; readonly tests: readonly Test[]; readonly outputs: readonly Node[] };

/** The rules that surely match and those of which it is open, both in the order of the table. */
export type Hits = { readonly certain: readonly Rule[]; readonly possible: readonly Rule[] };

/** Finds the rules that match values of the inputs. */
export type Matcher = {
  /** The first rule that matches: undefined where none does, UNKNOWN where a rule before it may. */
  first(values: readonly Result[], scope: Scope): Rule | undefined | typeof UNKNOWN;
  /** All rules that match or may; with `untilCertain` only up to the first that surely does. */
  hits(values: readonly Result[], scope: Scope, untilCertain: boolean): Hits;
};

type Collecting = { readonly certain: Rule[]; readonly possible: Rule[] };

/** Makes a matcher of rules and the indexes of their columns. */
export function matcherOf(rules: readonly Rule[], indexes: readonly ColumnIndex[]): Matcher {
  const words = Math.ceil(rules.length / 32);
  const lastBits = rules.length % 32 === 0 ? 0xffffffff : 2 ** (rules.length % 32) - 1;

  /** Looks at the rules that the indexes leave: to the first that may match, or with `into` through all of them. */
  const scan = (values: readonly Result[], scope: Scope, into: Collecting | undefined, untilCertain: boolean): Rule | undefined | typeof UNKNOWN => {
    const bits: (Uint32Array | undefined)[] = [];
    for (let column = 0; column < indexes.length; column++) bits.push((indexes[column] as ColumnIndex)(values[column] as Result));
    for (let word = 0; word < words; word++) {
      let left = word === words - 1 ? lastBits : 0xffffffff;
      for (let column = 0; column < bits.length; column++) {
        const own = bits[column];
        if (own !== undefined) left &= own[word] as number;
      }
      while (left !== 0) {
        const rule = rules[word * 32 + 31 - Math.clz32(left & -left)] as Rule;
        left &= left - 1;
        const held = matches(rule, values, bits, scope);
        if (held === false) continue;
        if (into === undefined) return held === UNKNOWN ? UNKNOWN : rule;
        (held === UNKNOWN ? into.possible : into.certain).push(rule);
        if (untilCertain && held !== UNKNOWN) return undefined;
      }
    }
    return undefined;
  };

  return {
    first: (values, scope) => scan(values, scope, undefined, true),
    hits: (values, scope, untilCertain) => {
      const into: Collecting = { certain: [], possible: [] };
      scan(values, scope, into, untilCertain);
      return into;
    },
  };
}

/** A rule matches if every test is true; one that is false or null rules it out, whatever the unknown ones turn out to be. */
function matches(rule: Rule, values: readonly Result[], bits: readonly (Uint32Array | undefined)[], scope: Scope): boolean | typeof UNKNOWN {
  const { tests } = rule;
  let open = false;
  for (let index = 0; index < tests.length; index++) {
    const test = tests[index] as Test;
    if (test.indexed && bits[test.column] !== undefined) continue;
    const held = test.node.evaluate(scope, values[test.column] as Result);
    if (held === UNKNOWN) open = true;
    else if (held !== true) return false;
  }
  return open ? UNKNOWN : true;
}
