import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDecisionTable } from '#core/dmn/decision-table/compile.ts';
import type { Aggregation, DecisionTable, HitPolicy } from '#core/dmn/decision-table/decision-table.ts';
import { compileUnaryTests } from '#core/feel/expression.ts';
import { scopeOf } from '#core/feel/scope.fixture.ts';
import { UNKNOWN } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';

const SEED = Number(process.env['TABLE_SEED'] ?? 20261121);
console.info(`TABLE_SEED=${String(SEED)}`);
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T> | fc.IPropertyWithHooks<T>, numRuns = 700): void => fc.assert(property, { seed: SEED, numRuns });

const DOMAIN: Readonly<Record<string, readonly Value[]>> = { a: [null, 0, 1, 2, 2.5, 3, 'x'], b: [null, 'x', 'y', 'z', 2], c: [null, true, false, 1, 2] };
const NAMES = Object.keys(DOMAIN);
const facts = fc.record(Object.fromEntries(Object.entries(DOMAIN).map(([name, values]) => [name, fc.constantFrom(...values)]))) as fc.Arbitrary<Record<string, Value>>;
const unanswered = fc.subarray(NAMES);

type Policy = readonly [HitPolicy, Aggregation?];
const POLICIES: readonly Policy[] = [
  ['UNIQUE'], ['FIRST'], ['PRIORITY'], ['ANY'], ['RULE ORDER'], ['OUTPUT ORDER'], ['COLLECT'], ['COLLECT', 'SUM'], ['COLLECT', 'COUNT'], ['COLLECT', 'MIN'], ['COLLECT', 'MAX'],
];
const policy = fc.constantFrom(...POLICIES);
const literal = fc.constantFrom('0', '1', '2', '-1.5', '"p"', '"q"', 'null', 'true');
const gives = fc.oneof({ weight: 4, arbitrary: literal }, { weight: 1, arbitrary: fc.constantFrom('c', 'a + 1', 'b') });
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });

const outputsOf = (count: number): fc.Arbitrary<DecisionTable['outputs']> => fc.tuple(
  ...Array.from({ length: count }, (_, index) => fc.record({ name: fc.constant(`out${String(index)}`), values: some(fc.constantFrom('2, 1, 0, "q", "p"', '"p", > 0, null')), defaultValue: some(gives) }).map(({ name, values, defaultValue }) => ({ name, ...(values !== undefined && { values }), ...(defaultValue !== undefined && { defaultValue }) }))),
);

/** Small tables over the three names, with cells of every kind. */
const table: fc.Arbitrary<DecisionTable> = fc.integer({ min: 1, max: 2 }).chain((width) => {
  const cell = fc.constantFrom('-', '-', '1', '> 1', '[1..3)', '<= 2.5', 'not(2)', 'not("x", > 1)', 'null', '"x"', '"x", "y"', '> "x"', 'true', 'false', '? = c', '< c', '[0..1], 3');
  return fc.record({
    policy, outputs: outputsOf(width),
    values: fc.array(some(fc.constantFrom('"x", "y"', '[0..2]', '-', '<= c')), { minLength: 2, maxLength: 2 }),
    rules: fc.array(fc.record({ inputs: fc.array(cell, { minLength: 2, maxLength: 2 }), outputs: fc.array(gives, { minLength: width, maxLength: width }) }), { maxLength: 5 }),
  }).map(({ policy: [hitPolicy, aggregation], outputs, values, rules }) => ({
    hitPolicy, ...(aggregation && { aggregation }), outputs, rules,
    inputs: ['a', 'b'].map((expression, index) => ({ expression, ...(values[index] !== undefined && { values: values[index] }) })),
  }));
});

/** Every way to answer what is hidden. */
function completionsOf(known: Readonly<Record<string, Value>>, hidden: readonly string[], domain = DOMAIN): readonly Record<string, Value>[] {
  return hidden.reduce<readonly Record<string, Value>[]>((all, name) => all.flatMap((one) => (domain[name] ?? []).map((value) => ({ ...one, [name]: value }))), [{ ...known }]);
}
const without = (known: Readonly<Record<string, Value>>, hidden: readonly string[]): Record<string, Value> => Object.fromEntries(Object.entries(known).filter(([name]) => !hidden.includes(name)));

describe('any decision table', () => {
  it('is never turned around by learning what was unknown', () => {
    holds(fc.property(table, facts, unanswered, (rules, known, hidden) => {
      const compiled = compileDecisionTable(rules);
      const scope = scopeOf(without(known, hidden));
      const whole = compiled.evaluate(scope);
      const single = compiled.outputsOf(scope);
      const decided = compiled.outputs.filter((name) => single[name] !== UNKNOWN);
      if (whole === UNKNOWN && decided.length === 0) return;
      for (const completion of completionsOf(known, hidden)) {
        const later = scopeOf(completion);
        if (whole !== UNKNOWN) expect(compiled.evaluate(later)).toEqual(whole);
        if (decided.length > 0) for (const name of decided) expect(compiled.outputsOf(later)[name]).toEqual(single[name]);
      }
    }), 1500);
  });

  it('is decided where every name is known', () => {
    holds(fc.property(table, facts, (rules, known) => {
      const compiled = compileDecisionTable(rules);
      expect(compiled.evaluate(scopeOf(known))).not.toBe(UNKNOWN);
      expect(Object.values(compiled.outputsOf(scopeOf(known)))).not.toContain(UNKNOWN);
      expect(compiled.missing(scopeOf(known))).toEqual([]);
    }));
  });

  it('names what is missing exactly while it is open, and answering that settles it in the end', () => {
    holds(fc.property(table, facts, unanswered, (rules, known, hidden) => {
      const compiled = compileDecisionTable(rules);
      let open = hidden;
      for (let round = 0; round <= NAMES.length; round++) {
        const scope = scopeOf(without(known, open));
        const missing = compiled.missing(scope);
        expect(missing.length > 0).toBe(compiled.evaluate(scope) === UNKNOWN);
        expect(missing.every((name) => open.includes(name))).toBe(true);
        open = open.filter((name) => !missing.includes(name));
      }
      expect(compiled.evaluate(scopeOf(without(known, open)))).not.toBe(UNKNOWN);
    }));
  });

  it('finds the same rules by the index as by asking every cell', () => {
    holds(fc.property(table, facts, (rules, known) => {
      const scope = scopeOf(known);
      const numbered: DecisionTable = { hitPolicy: 'RULE ORDER', inputs: rules.inputs.map(({ expression }) => ({ expression })), outputs: [{ name: 'row' }], rules: rules.rules.map(({ inputs }, row) => ({ inputs, outputs: [String(row)] })) };
      const matching = rules.rules.flatMap(({ inputs }, row) => (inputs.every((cell, column) => compileUnaryTests(cell).evaluate(scope, scope.get(column === 0 ? 'a' : 'b')) === true) ? [row] : []));
      expect(compileDecisionTable(numbered).evaluate(scope)).toEqual(matching.length === 0 ? null : matching);
    }));
  });

  it('applies one rule only where that gives the result', () => {
    holds(fc.property(table, facts, unanswered, (rules, known, hidden) => {
      const compiled = compileDecisionTable(rules);
      const applied = compiled.applied(scopeOf(without(known, hidden)));
      if (applied === undefined) return;
      for (const completion of completionsOf(known, hidden)) expect(compiled.applied(scopeOf(completion))).toEqual(applied);
      expect(applied.names.every((name) => compiled.names.includes(name))).toBe(true);
    }));
  });
});

describe('rules that are independent of each other, with literal outputs', () => {
  const SWITCHES = ['r0', 'r1', 'r2', 'r3'];
  const onOff: Readonly<Record<string, readonly Value[]>> = Object.fromEntries(SWITCHES.map((name) => [name, [true, false]]));
  const independent = fc.integer({ min: 1, max: 2 }).chain((width) => fc.record({
    policy, outputs: outputsOf(width).map((outputs) => outputs.map(({ name, values, defaultValue }) => ({ name, ...(values !== undefined && { values }), ...(defaultValue !== undefined && !/[abc]/.test(defaultValue) && { defaultValue }) }))),
    rows: fc.array(fc.array(literal, { minLength: width, maxLength: width }), { minLength: 1, maxLength: SWITCHES.length }),
  })).map(({ policy: [hitPolicy, aggregation], outputs, rows }): DecisionTable => ({
    hitPolicy, ...(aggregation && { aggregation }), outputs, inputs: SWITCHES.map((expression) => ({ expression })),
    rules: rows.map((gives_, row) => ({ inputs: SWITCHES.map((_name, column) => (column === row ? 'true' : '-')), outputs: gives_ })),
  }));

  it('are decided exactly where every completion gives the same, whatever the hit policy', () => {
    let decidedEarly = 0;
    holds(fc.property(independent, fc.record(Object.fromEntries(SWITCHES.map((name) => [name, fc.boolean()]))), fc.subarray(SWITCHES), (rules, known, hidden) => {
      const compiled = compileDecisionTable(rules);
      const before = compiled.evaluate(scopeOf(without(known, hidden)));
      const after = completionsOf(known, hidden, onOff).map((completion) => compiled.evaluate(scopeOf(completion)));
      const agree = after.every((one) => JSON.stringify(one) === JSON.stringify(after[0]) && sameEntries(one, after[0]));
      if (agree) expect(before).toEqual(after[0]);
      else expect(before).toBe(UNKNOWN);
      if (agree && hidden.length > 0) decidedEarly += 1;
    }), 1000);
    expect(decidedEarly).toBeGreaterThan(150);
  });
});

describe('inputs that are independent of each other, with cells of constants and literal outputs', () => {
  /** A value of each kind, and between all constants of the cells. */
  const everything: Readonly<Record<string, readonly Value[]>> = { a: [null, true, false, [1], 'x', 0, 1, 1.5, 2, 2.5, 3, 3.5], b: [null, true, false, [1], 1, '', 'w', 'x', 'x!', 'y', 'z'] };
  const cells = {
    a: fc.constantFrom('-', '1', '> 1', '<= 1', '[1..3)', '[3..1]', 'not(2)', 'not(<= 1)', 'null', 'not(null)', '1, null'),
    b: fc.constantFrom('-', '"x"', '"x", "y"', 'not("x")', 'not("x", "y")', '> "x"', '<= "x"', 'true', 'null', 'not(null)'),
  };
  const plain = fc.record({
    policy, values: fc.constantFrom('2, 1', '1, 2'),
    rules: fc.array(fc.record({ inputs: fc.tuple(cells.a, cells.b), outputs: fc.constantFrom('1', '1', '2').map((text) => [text]) }), { minLength: 1, maxLength: 4 }),
  }).map(({ policy: [hitPolicy, aggregation], values, rules }): DecisionTable => ({ hitPolicy, ...(aggregation && { aggregation }), inputs: [{ expression: 'a' }, { expression: 'b' }], outputs: [{ name: 'out', values }], rules }));

  it('are decided exactly where every completion gives the same', () => {
    let decidedEarly = 0;
    holds(fc.property(plain, fc.record({ a: fc.constantFrom(...(everything['a'] ?? [])), b: fc.constantFrom(...(everything['b'] ?? [])) }), fc.subarray(['a', 'b'], { minLength: 1 }), (rules, known, hidden) => {
      const compiled = compileDecisionTable(rules);
      const before = compiled.evaluate(scopeOf(without(known, hidden)));
      const [first, ...others] = completionsOf(known, hidden, everything).map((completion) => compiled.evaluate(scopeOf(completion)));
      const agree = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
      expect(before).toEqual(agree ? first : UNKNOWN);
      if (agree) decidedEarly += 1;
    }), 1000);
    expect(decidedEarly).toBeGreaterThan(150);
  });
});

/** Whether two results are equal as vitest sees it: contexts hold maps, which JSON does not show. */
function sameEntries(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
