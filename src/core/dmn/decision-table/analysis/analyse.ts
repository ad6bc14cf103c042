import { compiler, type Surroundings } from '../../../feel/compile-syntax.ts';
import { constantOf } from '../../../feel/node.ts';
import { parse } from '../../../feel/parse/syntax.ts';
import { UNKNOWN, type FeelValue } from '../../../feel/values/value.ts';
import { compileCell, isIrrelevant, type Cell } from '../cell.ts';
import type { DecisionTable } from '../decision-table.ts';
import { isSame } from '../outcome.ts';
import { attempt } from '../table-error.ts';
import { boundariesOf } from './boundaries.ts';
import { dimensionOf, type Column, type Dimension } from './dimension.ts';
import type { Analysis, Example, Finding, NotAnalysed } from './finding.ts';
import { rulesIn, sweep } from './sweep.ts';

/** Boxes beyond which the analysis gives up, and findings of which no more are told. */
const LIMITS = { boxes: 200_000, findings: 100 } as const;

/**
 * Looks for cases that no rule answers, that several rules answer where only one may, and rules that answer none, by going through all
 * combinations of the values between which the cells distinguish (DMN 1.5, 8.2.9 and 8.2.10). What does not compile is left out.
 */
export function analyseTable(table: DecisionTable, surroundings: Surroundings = {}, limit: number = LIMITS.boxes): Analysis {
  const columns = columnsOf(table, surroundings);
  const notAnalysed = columns.flatMap(({ input, cells }) => cells.flatMap((cell, rule): readonly NotAnalysed[] => (cell === undefined || cell.constants !== undefined ? [] : [{ rule, input, text: cell.text }])));
  const perhaps = new Set(notAnalysed.map(({ rule }) => rule));
  const dimensions = [...Map.groupBy(columns, ({ expression }) => expression).values()].map((same) => dimensionOf(same, table.rules.length));
  const differs = differing(table, surroundings);
  const isConflict = (a: number, b: number): boolean => table.hitPolicy === 'UNIQUE' || ((table.hitPolicy === 'ANY' || table.hitPolicy === 'FIRST') && differs(a, b));

  const gaps: Example[] = [];
  const overlaps: Extract<Finding, { kind: 'overlap' }>[] = [];
  const compared = new Set<number>();
  const reached = new Set<number>();
  const covering = new Map<number, Set<number>>();
  const swept = sweep(dimensions, table.rules.length, limit, (set, example) => {
    const rules = rulesIn(set);
    if (rules.length === 0 && gaps.length <= LIMITS.findings) gaps.push(example);
    const sure = rules.filter((rule) => !perhaps.has(rule));
    const [first = Infinity] = table.hitPolicy === 'FIRST' ? sure : [];
    for (const rule of rules) {
      if (rule <= first) reached.add(rule);
      else covering.set(rule, (covering.get(rule) ?? new Set()).add(first));
    }
    for (const [index, a] of sure.entries()) {
      for (let other = index + 1; other < sure.length && overlaps.length < LIMITS.findings; other++) {
        const b = sure[other] ?? 0;
        const pair = a * table.rules.length + b;
        if (compared.has(pair)) continue;
        compared.add(pair);
        if (isConflict(a, b) && !(table.hitPolicy === 'FIRST' && isException(dimensions, a, b))) overlaps.push({ kind: 'overlap', rules: [a, b], conflict: table.hitPolicy !== 'FIRST', example });
      }
    }
  });

  const hasDefault = table.outputs.some(({ defaultValue }) => defaultValue !== undefined);
  const boundaries = boundariesOf(dimensions, isConflict).filter(({ included }) => included || !hasDefault);
  const twice = new Set(boundaries.flatMap(({ included, rules }) => (included ? [rules.join(',')] : [])));
  const isForgotten = (example: Example): boolean => boundaries.some((one) => !one.included && one.example.every((each, index) => each.value === example[index]?.value));
  const isReached = (rule: number): boolean => swept.exceeded || reached.has(rule);
  const unreachable = table.rules.flatMap((_rule, rule): readonly Finding[] => (isReached(rule) ? [] : [{ kind: 'unreachable', rule, coveredBy: [...(covering.get(rule) ?? [])].toSorted((a, b) => a - b) }]));
  const findings: readonly Finding[] = [
    ...boundaries,
    ...(hasDefault ? [] : gaps.filter((example) => !isForgotten(example))).map((example): Finding => ({ kind: 'gap', example })),
    ...overlaps.filter(({ rules }) => !twice.has(rules.join(',')) && rules.every((rule) => isReached(rule))).toSorted((a, b) => a.rules[0] - b.rules[0] || a.rules[1] - b.rules[1]),
    ...unreachable,
  ];
  return { findings: findings.slice(0, LIMITS.findings), notAnalysed, boxes: swept.boxes, exceeded: swept.exceeded || findings.length > LIMITS.findings };
}

function columnsOf(table: DecisionTable, surroundings: Surroundings): readonly Column[] {
  const cellOf = (text: string | undefined): Cell | undefined => {
    if (text === undefined || isIrrelevant(text)) return undefined;
    return attempt((each) => compileCell(each, surroundings), text, [], () => undefined);
  };
  return table.inputs.map(({ expression, values, type }, input) => ({
    input, expression: expression.trim(), type, allowed: cellOf(values), cells: table.rules.map(({ inputs }) => cellOf(inputs[input])),
  }));
}

/** Whether two rules give different outputs as far as can be told: both constant and not the same. */
function differing(table: DecisionTable, surroundings: Surroundings): (a: number, b: number) => boolean {
  const compile = compiler(surroundings);
  const outputs = table.rules.map((rule) => rule.outputs.map((text): FeelValue | typeof UNKNOWN => {
    const node = isIrrelevant(text) ? undefined : attempt((each) => compile(parse(each, 'Expression', surroundings.declared)), text, [], () => undefined);
    return node === undefined ? null : (constantOf(node) ?? UNKNOWN);
  }));
  return (a, b) => (outputs[a] ?? []).some((left, index) => {
    const right = outputs[b]?.[index] ?? null;
    return left !== UNKNOWN && right !== UNKNOWN && !isSame(left, right);
  });
}

/** Whether every case of the earlier rule is one of the later: an exception before the rule, as a first hit is meant to be used. */
function isException(dimensions: readonly Dimension[], earlier: number, later: number): boolean {
  const has = (rules: bigint, rule: number): boolean => ((rules >> BigInt(rule)) & 1n) === 1n;
  return dimensions.every(({ pieces }) => pieces.every(({ rules }) => !has(rules, earlier) || has(rules, later)));
}
