import type { CompiledCatalog } from '../catalog/compiled.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Parameter, ParameterPeriod } from '../catalog/parameter.ts';
import type { Service } from '../catalog/service.ts';
import type { RuleTable } from '../catalog/table.ts';
import type { Fact } from '../fact.ts';
import type { Applied } from '../dmn/decision-table/rule-table.ts';
import { inWords, valuesOf, type Naming } from './in-words.ts';
import { namingOf, REGION } from './naming.ts';
import { testInWords } from './test-in-words.ts';
import type { Localized, Value } from '../value.ts';
import type { Decision } from './decision.ts';
import { decisionScope, type DecisionScope } from './decision-scope.ts';

type Determine = NonNullable<Service['determine']>[string];
export type UsedParameter = { readonly parameter: Parameter; readonly period: ParameterPeriod };

/** How one value of a result came out: the row or formula in words, the facts and parameters it read, and where the rule stands. */
export type ExplainedValue = {
  readonly name: string; readonly shown: NonNullable<Determine['shown']>; readonly value: Value;
  readonly rule: Localized; readonly source?: string;
  readonly facts: readonly Fact[]; readonly parameters: readonly UsedParameter[];
};

/** The values of a decision that the catalogue shows to readers, each explained by the catalogue it was decided under. */
export function explainValues(compiled: CompiledCatalog, decision: Decision, region: string): readonly ExplainedValue[] {
  const { catalog } = compiled;
  const service = catalog.services.get(decision.service);
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const scope = decisionScope(compiled, { facts, region, on: decision.on, values: decision.values });
  return Object.entries(service?.determine ?? {}).flatMap(([name, how]): ExplainedValue[] => {
    const value = decision.values[name];
    if (how.shown === undefined || value === undefined) return [];
    const words = saidOf(compiled, { service: decision.service, name, ...('table' in how && { applied: compiled.tables.get(how.table)?.applied(scope) }) });
    if (words === undefined) return [];
    const { rule, names, source } = words;
    const parameters = names.flatMap((each): UsedParameter[] => {
      const parameter = each.startsWith(REGION) ? catalog.parameters.get(each.slice(REGION.length)) : undefined;
      const period = parameterOn(catalog, region, each.slice(REGION.length), decision.on);
      return parameter && period ? [{ parameter, period }] : [];
    });
    return [{ name, shown: how.shown, value, rule, ...(source !== undefined && { source }), facts: factsRead(scope, names), parameters }];
  });
}

/** What went in, the computed as well: an event keeps only what they were computed from. */
function factsRead(scope: DecisionScope, names: readonly string[]): readonly Fact[] {
  for (const name of names) scope.get(name);
  const read = new Map(scope.facts().map((fact) => [fact.element, fact]));
  return names.flatMap((name) => read.get(name) ?? []);
}

type Said = { readonly rule: Localized; readonly names: readonly string[]; readonly source?: string };

/** The words of a rule never change for a compiled catalogue, and every answer to a submission says them. */
const worked = new WeakMap<CompiledCatalog, Map<string, Said | undefined>>();

type Which = { readonly service: string; readonly name: string; readonly applied?: Applied | undefined };

function saidOf(compiled: CompiledCatalog, which: Which): Said | undefined {
  const known = worked.get(compiled) ?? new Map<string, Said | undefined>();
  worked.set(compiled, known);
  const key = `${which.service}/${which.name}/${String(which.applied?.row)}`;
  if (!known.has(key)) known.set(key, workOut(compiled, which));
  return known.get(key);
}

function workOut(compiled: CompiledCatalog, { service: code, name, applied }: Which): Said | undefined {
  const service = compiled.catalog.services.get(code);
  const how = service?.determine?.[name];
  const naming = namingOf(compiled, service);
  if (how === undefined) return undefined;
  if ('value' in how) return { rule: how.said ?? formula(how.value, valuesOf(name, naming)), names: compiled.services.get(code)?.determine.get(name)?.names ?? [] };
  const table = compiled.catalog.tables.get(how.table);
  return table === undefined || applied === undefined ? undefined : { rule: rowInWords(table, applied.row, naming), names: applied.names, source: table.source };
}

/** The row that applied: its tests, what it gives, and what is done with that. */
function rowInWords(table: RuleTable, row: number, naming: Naming): Localized {
  const cells = table.columns.map((column, index) => ({ column, cell: String(table.rows[row]?.[index] ?? '') }));
  const tests = cells.filter(({ column, cell }) => !column.startsWith('→') && cell.trim() !== '-').map(({ column, cell }) => testInWords(inWords(column, naming), cell, valuesOf(column, naming)));
  const output = cells.find(({ column }) => column.startsWith('→'));
  const gives = inWords(output?.cell ?? '', valuesOf(output?.column.slice(1).trim(), naming));
  const then = table.then === undefined ? undefined : inWords(table.then, naming);
  return {
    zh: `“${table.zh}”：${tests.map(({ zh }) => zh).join('，')} 的，为 ${gives.zh}${then ? `；再${then.zh}` : ''}`,
    en: `“${table.en}”: ${tests.map(({ en }) => en).join(', ')} gives ${gives.en}${then ? `; then ${then.en}` : ''}`,
  };
}

function formula(text: string, naming: Naming): Localized {
  const said = inWords(text, naming);
  return { zh: `算法：${said.zh}`, en: `Formula: ${said.en}` };
}
