import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { DataElement, ElementSource } from '#core/catalog/element.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import type { ParameterPeriod } from '#core/catalog/parameter.ts';
import type { Service } from '#core/catalog/service.ts';
import type { RuleTable } from '#core/catalog/table.ts';
import { inWords, valuesOf } from '#core/decisions/in-words.ts';
import { REGION } from '#core/decisions/naming.ts';
import { cellInWords } from '#core/decisions/test-in-words.ts';
import { parameterText } from '#core/decisions/with-unit.ts';
import type { Localized } from '#core/value.ts';
import type { ManualFact, ManualTable, ServiceManual } from '../schemas/manual.ts';
import { elementName } from './fact-view.ts';
import { fullerNaming, ruleText } from './rule-text.ts';

/** The facts that a service rests on, those too from which others are computed. */
export function manualFacts(compiled: CompiledCatalog, service: Service, elements: readonly string[]): ManualFact[] {
  const { catalog } = compiled;
  return elements.flatMap((id): ManualFact[] => {
    const element = catalog.elements.get(id);
    if (!element) return [];
    const evidence = element.contest === undefined ? undefined : catalog.evidence.get(element.contest);
    const feel = element.sources.flatMap((source) => (typeof source === 'object' && 'derive' in source && typeof source.derive === 'string' ? [source.derive] : []))[0];
    return [{
      id, name: elementName(catalog, id), sources: element.sources.map((source) => sourceName(catalog, source)),
      ...(feel !== undefined && { derive: ruleText(compiled, service, feel, id) }), ...(evidence && { contestBy: { zh: evidence.zh, en: evidence.en } }),
    }];
  });
}

const PLAIN = { 'sign-in': { zh: '登录身份', en: 'Sign-in' }, 'ask': { zh: '问本人', en: 'The person is asked' }, 'officer': { zh: '经办人核实', en: 'An officer establishes it' }, 'item': { zh: '本项所指', en: 'What this item is about' } } as const;

function sourceName(catalog: Catalog, source: ElementSource): Localized {
  if (typeof source === 'string') return PLAIN[source];
  if ('register' in source) {
    const { zh, en } = catalog.registerKinds.get(source.register.kind) ?? { zh: source.register.kind, en: source.register.kind };
    return { zh: `登记：${zh}`, en: `Register: ${en}` };
  }
  if ('department' in source) return catalog.departments.get(source.department)?.system ?? { zh: source.department, en: source.department };
  if ('promise' in source) return { zh: `承诺：${source.promise.zh}`, en: `Promise: ${source.promise.en}` };
  return typeof source.derive === 'string' ? { zh: '按规则算出', en: 'Computed' } : { zh: `按“${catalog.tables.get(source.derive.table)?.zh ?? ''}”查出`, en: `By the table “${catalog.tables.get(source.derive.table)?.en ?? ''}”` };
}

/** Every table that gives a value of the result or a fact that it rests on, with all rows. */
export function tableViews(compiled: CompiledCatalog, service: Service, elements: readonly string[]): ManualTable[] {
  return tablesOf(compiled.catalog, service, elements).flatMap((id) => {
    const table = compiled.catalog.tables.get(id);
    return table ? [tableView(compiled, service, table)] : [];
  });
}

/** The tables that give a value of the result or a fact that it rests on. */
export function tablesOf(catalog: Catalog, service: Service, elements: readonly string[]): string[] {
  const derived = (element: DataElement | undefined): string[] => (element?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'derive' in source && typeof source.derive === 'object' ? [source.derive.table] : []));
  const determined = Object.values(service.determine ?? {}).flatMap((how) => ('table' in how ? [how.table] : []));
  return [...new Set([...determined, ...elements.flatMap((id) => derived(catalog.elements.get(id)))])];
}

/** A table with each cell in words and as written. */
export function tableView(compiled: CompiledCatalog, service: Service, table: RuleTable): ManualTable {
  const naming = fullerNaming(compiled, service);
  const columns = table.columns.map((feel) => ({ feel, name: feel.startsWith('→') ? feel.slice(1).trim() : feel, result: feel.startsWith('→') }));
  const only = columns.filter(({ result }) => result).length === 1;
  const cell = (text: string, { name, result }: (typeof columns)[number]): ManualTable['rows'][number][number] => {
    const near = valuesOf(name, naming);
    return { feel: text, words: result ? inWords(text, near) : cellInWords(text, near) };
  };
  return {
    id: table.id, name: { zh: table.zh, en: table.en }, source: table.source, hit: table.hit,
    // A result without a name of its own is what the table is called for.
    columns: columns.map(({ feel, name, result }) => ({ feel, words: result && only && naming(name) === undefined ? { zh: table.zh, en: table.en } : inWords(name, naming), result })),
    rows: table.rows.map((row) => row.map((text, at) => cell(String(text), columns[at]!))),
    otherwise: table.otherwise ? columns.map((column) => cell(column.result ? String(table.otherwise?.[column.name] ?? 'null') : '-', column)) : [],
    ...(table.then !== undefined && { then: ruleText(compiled, service, table.then) }),
  };
}

/** The amounts, ages and shares of the region that the rules read, as they hold on a day; one that does not hold then has no text. */
export function parameterViews(compiled: CompiledCatalog, service: Service, elements: readonly string[], { region, on }: { readonly region: string; readonly on: string }): ServiceManual['parameters'] {
  const { catalog } = compiled;
  return parametersRead(compiled, service, elements).flatMap((id) => {
    const parameter = catalog.parameters.get(id);
    const period = parameterOn(catalog, region, id, on);
    return parameter ? [{
      id: `${REGION}${id}`, name: { zh: parameter.zh, en: parameter.en }, toVerify: period?.confidence === 'to-verify',
      ...(period && { text: periodText(parameter.unit, period.value), source: period.source, from: period.from, ...(period.to !== undefined && { to: period.to }) }),
    }] : [];
  });
}

/** What a parameter holds, in its own unit. */
export function periodText(unit: string, value: ParameterPeriod['value']): Localized {
  return Array.isArray(value) ? { zh: value.join('、'), en: value.join(', ') } : parameterText(unit, value);
}

/** The parameters that the rules of a service read, and those from which the facts it rests on are computed, by their ids. */
export function parametersRead(compiled: CompiledCatalog, service: Service, elements: readonly string[]): string[] {
  const read = compiled.services.get(service.code);
  const names = [
    ...(read?.criteria ?? []).flatMap(({ pass, when }) => [...pass.names, ...(when?.names ?? [])]), ...[...(read?.determine.values() ?? [])].flatMap((rule) => rule.names),
    ...(read?.effectExpressions ?? []).flatMap((expression) => expression.names), ...(read?.secondReview?.names ?? []), ...(read?.resultNames ?? []),
    ...elements.flatMap((id) => compiled.derived.get(id)?.names ?? []), ...tablesOf(compiled.catalog, service, elements).flatMap((id) => compiled.tables.get(id)?.names ?? []),
  ];
  return [...new Set(names.filter((name) => name.startsWith(REGION)).map((name) => name.slice(REGION.length)))];
}
