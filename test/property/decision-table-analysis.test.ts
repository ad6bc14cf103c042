import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseTable } from '#core/dmn/decision-table/analysis/analyse.ts';
import type { Example, Finding } from '#core/dmn/decision-table/analysis/finding.ts';
import { compileDecisionTable } from '#core/dmn/decision-table/compile.ts';
import type { DecisionTable, HitPolicy } from '#core/dmn/decision-table/decision-table.ts';
import { scopeOf } from '#core/feel/scope.fixture.ts';
import type { Value } from '#core/value.ts';

const SEED = Number(process.env['TABLE_SEED'] ?? 20261121);
console.info(`TABLE_SEED=${String(SEED)}`);
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T> | fc.IPropertyWithHooks<T>, numRuns = 400): void => fc.assert(property, { seed: SEED, numRuns });

/** Every value between which the cells below can distinguish. */
const POINTS = { a: [-0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], b: ['x', 'y', 'z', 'other'], c: [true, false] } as const;
const bounds = fc.tuple(fc.constantFrom('[', '('), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(']', ')'));
const CELLS: Readonly<Record<keyof typeof POINTS, fc.Arbitrary<string>>> = {
  a: fc.oneof(fc.constantFrom('-', '1', '> 1', '<= 2', 'not(1)', '< 1, > 2', '? > 1 and ? < 3'), bounds.map(([open, low, high, close]) => `${open}${String(low)}..${String(high)}${close}`)),
  b: fc.constantFrom('-', '"x"', '"x", "y"', 'not("x")', '"z"', 'not("x", "y", "z")'),
  c: fc.constantFrom('-', 'true', 'false'),
};
const INPUTS = Object.keys(POINTS) as readonly (keyof typeof POINTS)[];

const tableOf = (policies: readonly HitPolicy[], output: (row: number) => fc.Arbitrary<string>): fc.Arbitrary<DecisionTable> =>
  fc.integer({ min: 1, max: 5 }).chain((count) => fc.record({
    hitPolicy: fc.constantFrom(...policies), inputs: fc.constant(INPUTS.map((expression) => ({ expression }))), outputs: fc.constant([{ name: 'x' }]),
    rules: fc.tuple(...Array.from({ length: count }, (_, row) => fc.record({ inputs: fc.tuple(...INPUTS.map((input) => CELLS[input])), outputs: output(row).map((text) => [text]) }))),
  }));
const numbered = (row: number): fc.Arbitrary<string> => fc.constant(String(row));

const CASES = POINTS.a.flatMap((a) => POINTS.b.flatMap((b) => POINTS.c.map((c) => ({ a, b, c }))));
const factsOf = (example: Example): Record<string, Value> => Object.fromEntries(example.map(({ expression, value }) => [expression, value]));

/** The rows that match, found by running the table. */
function matching(table: DecisionTable): (facts: Readonly<Record<string, Value>>) => readonly number[] {
  const compiled = compileDecisionTable({ ...table, hitPolicy: 'RULE ORDER', rules: table.rules.map(({ inputs }, row) => ({ inputs, outputs: [String(row)] })) });
  return (facts) => (compiled.evaluate(scopeOf(facts)) ?? []) as unknown as readonly number[];
}
const of = <Kind extends Finding['kind']>(findings: readonly Finding[], kind: Kind): readonly Extract<Finding, { kind: Kind }>[] => findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);

describe('analysis and evaluation agree', () => {
  it('on gaps: every example matches no rule, and where none is found every case matches one', () => {
    holds(fc.property(tableOf(['UNIQUE', 'FIRST', 'COLLECT'], numbered), (table) => {
      const rows = matching(table);
      const { findings, exceeded } = analyseTable(table);
      expect(exceeded).toBe(false);
      const gaps = [...of(findings, 'gap'), ...of(findings, 'boundary').filter(({ included }) => !included)];
      for (const { example } of gaps) expect(rows(factsOf(example))).toEqual([]);
      expect(gaps.length > 0).toBe(CASES.some((facts) => rows(facts).length === 0));
    }));
  });

  it('on overlaps: every example matches both rules, and every two rules that match at once are found', () => {
    holds(fc.property(tableOf(['UNIQUE'], numbered), (table) => {
      const rows = matching(table);
      const { findings } = analyseTable(table);
      const overlaps = [...of(findings, 'overlap'), ...of(findings, 'boundary').filter(({ included }) => included)];
      for (const { example, rules } of overlaps) expect(rows(factsOf(example))).toEqual(expect.arrayContaining([...rules]));
      const pairs = new Set(CASES.flatMap((facts) => rows(facts).flatMap((one, index, all) => all.slice(index + 1).map((other) => `${String(one)},${String(other)}`))));
      expect(new Set(overlaps.map(({ rules }) => rules.join(',')))).toEqual(pairs);
    }));
  });

  it('on rows that are never reached by a first hit', () => {
    holds(fc.property(tableOf(['FIRST'], numbered), (table) => {
      const rows = matching(table);
      const reached = new Set(CASES.map((facts) => rows(facts)[0]));
      const unreachable = of(analyseTable(table).findings, 'unreachable');
      expect(unreachable.map(({ rule }) => rule)).toEqual(table.rules.flatMap((_rule, row) => (reached.has(row) ? [] : [row])));
      for (const { rule, coveredBy } of unreachable) expect(CASES.some((facts) => rows(facts).includes(rule))).toBe(coveredBy.length > 0);
    }));
  });

  it('on rules that disagree: without findings ANY is never null for want of agreement', () => {
    holds(fc.property(tableOf(['ANY'], () => fc.constantFrom('1', '2')), (table) => {
      const rows = matching(table);
      const compiled = compileDecisionTable(table);
      const { findings } = analyseTable(table);
      const disagree = CASES.some((facts) => rows(facts).length > 0 && compiled.evaluate(scopeOf(facts)) === null);
      expect(findings.some(({ kind }) => kind === 'overlap') || of(findings, 'boundary').some(({ included }) => included)).toBe(disagree);
    }));
  });

  it('on cells that cannot be seen into: what is found is there whatever they say', () => {
    const table = tableOf(['UNIQUE'], numbered).chain((rules) => fc.nat({ max: rules.rules.length - 1 }).map((at): DecisionTable => ({ ...rules, rules: rules.rules.map((rule, row) => (row === at ? { ...rule, inputs: ['> limit', ...rule.inputs.slice(1)] } : rule)) })));
    holds(fc.property(table, fc.constantFrom(0, 1, 2.5), (rules, limit) => {
      const rows = matching(rules);
      const { findings, notAnalysed } = analyseTable(rules);
      expect(notAnalysed).toHaveLength(1);
      for (const { example } of of(findings, 'gap')) expect(rows({ ...factsOf(example), limit })).toEqual([]);
      for (const finding of of(findings, 'overlap')) expect(rows({ ...factsOf(finding.example), limit })).toEqual(expect.arrayContaining([...finding.rules]));
    }));
  });
});
