import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRules } from '#main/load-rules.ts';
import { writeRuleTable } from '#adapters/catalog/write-rule-table.ts';
import { readYaml } from '#adapters/catalog/yaml-text.ts';
import { readModel } from '#adapters/dmn/read-model.ts';
import { writeModel } from '#adapters/dmn/write-model.ts';
import type { RuleTable } from '#core/catalog/table.ts';
import { boxedRuleTable, unboxedRuleTable } from '#core/dmn/decision-table/boxed-rule-table.ts';
import { importTables } from '#core/dmn/decision-table/import-tables.ts';
import type { BoxedExpression, Definitions } from '#core/dmn/model.ts';
import { expression } from '../support/feel-expressions.ts';
import { seeded } from '../support/seed.ts';

const NOBODY = { id: 'nobody', zh: '无', en: 'nobody', source: 'nowhere' };

/** Words as people write them, and as they hurt XML and YAML. Names and headings are one line without spaces at the ends. */
const words = fc.array(fc.constantFrom('失业', '“表”', 'a', 'B', ' ', ' ', '<', '&', '>', '"', "'", ']]>', '#', ': ', '- ', '→', '{', '}', '[', ',', '\\n', '%', '@', '!', '|', '𠮷', 'é', '&lt;'), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

/** A text that a cell holds as text: `12`, `true` and `null` stand there as what they are. */
const isPlain = (text: string): boolean => !['true', 'false', 'null'].includes(text) && String(Number(text)) !== text;
// Expressions are costly to make and only texts here: a stock of them will do.
const stock = [...new Set(fc.sample(expression, seeded(300)).filter((text) => text.length < 200))];
const feel = fc.oneof(fc.constantFrom(...stock), fc.constantFrom('-', '[12..60)', '>= 120', '"a", "b"', 'not("a" , "b")', '? > 1 and ? < 9', '"<&>]]>"', 'if a\n  then b\n  else c', '"007"', '1.50', '-0')).filter(isPlain);
const cell: fc.Arbitrary<RuleTable['rows'][number][number]> = fc.oneof(
  { weight: 4, arbitrary: feel }, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)), fc.boolean(), fc.constant(null),
);

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}$/);
const HITS: readonly RuleTable['hit'][] = ['first', 'unique', 'any', 'priority', 'rule order', 'output order', 'collect', 'sum', 'count', 'min', 'max'];
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const table: fc.Arbitrary<RuleTable> = fc.record({
  inputs: fc.uniqueArray(feel, { minLength: 1, maxLength: 3 }),
  outputs: fc.subarray(['months', 'retirement.age', '月数', 'per month'], { minLength: 1, maxLength: 3 }),
}).chain(({ inputs, outputs }) => {
  const columns = [...inputs, ...outputs.map((name) => `→ ${name}`)];
  const some = <T>(names: readonly string[], arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T> | undefined> => optional(fc.subarray([...names], { minLength: 1 }).chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, arbitrary])))));
  return fc.record({
    id, zh: words, en: words, source: paragraph, hit: fc.constantFrom(...HITS),
    values: some(columns, feel), otherwise: some(outputs, cell), then: optional(feel),
    rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { minLength: 1, maxLength: 4 }),
  }).map(({ values, otherwise, then, ...rest }): RuleTable => ({ ...rest, columns, ...(values && { values }), ...(otherwise && { otherwise }), ...(then !== undefined && { then }) }));
});

const modelOf = (logic: BoxedExpression): Definitions => ({ name: 'm', namespace: 'urn:m', decisions: [{ id: 'd', name: 'd', logic }] });

describe('any rule table', () => {
  it('is the same after it was written as DMN and read again, and then the same bytes', async () => {
    const seen = new Set<string>();
    await fc.assert(fc.asyncProperty(table, async (rules) => {
      seen.add(rules.hit);
      const xml = await writeModel(modelOf(boxedRuleTable(rules)));
      const { definitions, ignored } = await readModel(xml);
      expect(ignored).toEqual([]);
      const again = unboxedRuleTable(definitions.decisions?.[0]?.logic as BoxedExpression, NOBODY, 'd');
      expect(again).toEqual(rules);
      expect(await writeModel(modelOf(boxedRuleTable(again)))).toBe(xml);
    }), seeded(300));
    expect([...seen].toSorted()).toEqual([...HITS].toSorted());
  });

  it('is the same after it was written as YAML and read again', () => {
    fc.assert(fc.property(table, (rules) => {
      expect(readYaml(writeRuleTable(rules))).toMatchObject({ errors: [], value: rules });
    }), seeded(500));
  });
});

const loaded = await loadRules(resolve(import.meta.dirname, '../../catalog'));

it.each([...loaded.catalog.tables.values()])('the rule table $id is the same after it was written as DMN, imported and written as YAML', async (rules) => {
  const { $schema: _schema, ...table_ } = rules;
  const xml = await writeModel(modelOf(boxedRuleTable(rules)));
  const imported = importTables((await readModel(xml)).definitions);
  expect(imported).toEqual({ tables: [table_], errors: [] });
  expect(readYaml(imported.tables.map(writeRuleTable).join('')).value).toEqual(table_);
  expect(await writeModel(modelOf(boxedRuleTable(imported.tables[0]!)))).toBe(xml);
});
