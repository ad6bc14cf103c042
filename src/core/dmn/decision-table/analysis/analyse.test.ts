import { describe as group, expect, it } from 'vitest';
import type { DecisionTable, HitPolicy } from '../decision-table.ts';
import { analyseTable } from './analyse.ts';
import { describe } from './describe.ts';

function table(hitPolicy: HitPolicy, inputs: readonly (string | DecisionTable['inputs'][number])[], rules: readonly string[]): DecisionTable {
  const cells = (text = ''): readonly string[] => text.split('|').map((cell) => cell.trim());
  return {
    hitPolicy, outputs: [{ name: 'x' }], inputs: inputs.map((input) => (typeof input === 'string' ? { expression: input } : input)),
    rules: rules.map((rule) => rule.split('→')).map(([tests, gives]) => ({ inputs: cells(tests), outputs: cells(gives) })),
  };
}
const told = (rules: DecisionTable): readonly string[] => analyseTable(rules).findings.map((finding) => describe(finding, rules).en);
const MONTHS = { expression: 'months', label: 'months insured', values: '>= 0' };

group('the analysis of a table', () => {
  it.each<[string, DecisionTable, readonly string[]]>([
    ['nothing where it is complete', table('UNIQUE', [MONTHS], ['[0..12) → 0', '[12..60) → 12', '>= 60 → 24']), []],
    ['a gap in the middle and one at the end', table('UNIQUE', [MONTHS], ['[0..12) → 0', '[20..60) → 12']), ['No row applies: months insured is 12', 'No row applies: months insured is 60']],
    ['a boundary that nobody takes', table('UNIQUE', [MONTHS], ['[0..12) → 0', '> 12 → 12']), ['Neither row 1 nor row 2 takes months insured = 12']],
    ['a boundary taken twice', table('UNIQUE', [MONTHS], ['[0..12] → 0', '>= 12 → 12']), ['Rows 1 and 2 both take months insured = 12']],
    ['rules that overlap', table('UNIQUE', [MONTHS], ['[0..20] → 0', '>= 12 → 12']), ['Rows 1 and 2 both apply: months insured is 12']],
    ['rules that disagree under ANY, not those that agree', table('ANY', ['a'], ['"p" → 1', '"p", "q" → 1', '"q" → 2', 'not("p", "q") → 3']), ['Rows 2 and 3 both apply: a is “q”']],
    ['a text that no rule names', table('UNIQUE', ['sex'], ['"male" → 1', '"female" → 2']), ['No row applies: sex is any other']],
    ['nothing where the allowed values leave no other', table('UNIQUE', [{ expression: 'sex', values: '"male", "female"' }], ['"male" → 1', '"female" → 2']), []],
    ['the combination that is left', table('UNIQUE', ['a', 'b'], ['true | - → 1', 'false | true → 2']), ['No row applies: a is false, b is false']],
    ['a rule that earlier ones take all of', table('FIRST', ['a', 'b'], ['> 5 | - → 1', '<= 5 | - → 2', '- | true → 3']), ['Row 3 is never reached: rows 1, 2 cover all of it']],
    ['a rule that cannot apply', table('FIRST', ['a'], ['[5..1] → 1', '- → 2']), ['Row 1 can never apply']],
    ['no exception before a rule under FIRST', table('FIRST', ['a', 'b'], ['> 5 | true → 1', '> 5 | - → 2', '- | - → 3']), []],
    ['rules that overlap in part under FIRST', table('FIRST', ['a', 'b'], ['> 5 | - → 1', '- | true → 2', '- | - → 3']), ['Rows 1 and 2 overlap in part and differ; the earlier one counts: a is more than 5, say 6, b is true']],
    ['null only where a rule speaks of it', table('UNIQUE', ['a'], ['null → 1', '> 5 → 2']), ['No row applies: a is less than 5, say 4']],
    ['days', table('UNIQUE', ['on'], ['< date("2026-01-01") → 1', '> date("2026-01-02") → 2']), ['No row applies: on is “2026-01-01”']],
  ])('tells %s', (_what, rules, expected) => {
    expect(told(rules)).toEqual(expected);
  });

  it('takes a gap for meant where outputs have a default, and several hits where they may come', () => {
    const open = table('UNIQUE', ['a'], ['> 5 → 1']);
    expect(told({ ...open, outputs: [{ name: 'x', defaultValue: '0' }] })).toEqual([]);
    expect(told(table('RULE ORDER', ['a'], ['- → 1', '> 5 → 2']))).toEqual([]);
  });

  it('tells where a rule reads other names, and takes it to match perhaps', () => {
    const rules = table('FIRST', ['a'], ['> limit → 1', '> 5 → 2', '<= 5 → 3']);
    expect(analyseTable(rules)).toMatchObject({ findings: [], notAnalysed: [{ rule: 0, input: 0, text: '> limit' }], exceeded: false });
  });

  it('takes two columns of the same input for one', () => {
    expect(told(table('UNIQUE', ['a', 'a'], ['> 5 | <= 9 → 1', '<= 5 | - → 2', '- | > 9 → 3']))).toEqual([]);
  });

  it('says in both languages what it found, as plain data', () => {
    const rules = table('UNIQUE', ['a', 'b'], ['[0..5) | "p" → 1', '- | not("p") → 2']);
    const { findings } = analyseTable(rules);
    expect(JSON.parse(JSON.stringify(findings))).toEqual([
      { kind: 'gap', example: [{ expression: 'a', value: -1, high: 0 }, { expression: 'b', value: 'p' }] },
      { kind: 'gap', example: [{ expression: 'a', value: 5 }, { expression: 'b', value: 'p' }] },
    ]);
    expect(findings.map((finding) => describe(finding, rules).zh)).toEqual(['没有一行适用：a 为小于 0，如 -1，b 为 “p”', '没有一行适用：a 为 5，b 为 “p”']);
  });

  it('gives up and says so where there is too much to look at', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);
    const rules = Array.from({ length: 40 }, (_, row) => columns.map((_column, index) => ((row * 7 + index * 3) % 5 === 0 ? `> ${String((row * 13 + index) % 50)}` : '-')).join(' | '));
    const analysis = analyseTable(table('FIRST', columns, rules.map((tests) => `${tests} → 1`)), {}, 1000);
    expect(analysis).toMatchObject({ exceeded: true, boxes: 1000 });
  });
});
