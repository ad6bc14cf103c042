import type { CompiledCatalog } from '../../catalog/compiled.ts';
import type { CompiledService } from '../../catalog/compile-service.ts';
import type { DataElement, ElementSource } from '../../catalog/element.ts';
import type { RuleTable } from '../../catalog/table.ts';
import type { DecisionElement, Definitions, KnowledgeSource } from '../model.ts';
import { criterionDecision, outcomeDecision, secondReviewDecision, serviceWords } from './criteria.ts';
import { computedDecision, isOwnTable, tableDecision, valueDecision, type Making, type Way } from './decisions.ts';
import { codesDecision, regionDecision } from './given-values.ts';
import { givenData } from './input-data.ts';
import { modelNames } from './names.ts';
import { namesRead, type Kind } from './reads.ts';
import { oneLine } from './words.ts';

/** The rules of which day and region. `on` is `YYYY-MM-DD`. */
export type ExportedAs = { readonly region: string; readonly on: string };

/**
 * The rules of a service as a model of DMN that needs nothing else: what a case brings as input data, the region's parameters and the code
 * lists, what is computed, the values of the result and the criteria as decisions. What an approval does afterwards is no part of it.
 * Throws where the catalogue has no such service: a mistake of the caller.
 */
export function exportService(compiled: CompiledCatalog, code: string, { region, on }: ExportedAs): Definitions {
  const rules = compiled.services.get(code);
  if (rules === undefined) throw new Error(`no service ${code}`);
  const read = namesRead(compiled, rules);
  const ofKind = (...kinds: readonly Kind[]): readonly string[] => [...read].flatMap(([name, kind]) => (kinds.includes(kind) ? [name] : []));
  const isGiven = (name: string): boolean => (compiled.catalog.elements.get(name)?.sources ?? []).some((source) => derivationOf(source) === undefined);
  const given = [...read].flatMap(([name, kind]) => (kind === 'given' || (kind === 'computed' && isGiven(name)) ? [name] : []));

  const { ways, tables } = waysOf(ofKind('computed', 'value'), rules, compiled, isGiven);
  const names = modelNames(read, given, rules.service.criteria.map(({ id }) => id), tables.map(({ id }) => id));
  const sources: string[] = [];
  const making: Making = { compiled, names, authority: (text) => sourceHref(sources.includes(text) ? sources.indexOf(text) : sources.push(text) - 1) };

  const { inputData, itemDefinitions } = givenData(given, compiled.catalog, names);
  const each = (kind: Kind, make: (name: string, way: Way) => DecisionElement): readonly DecisionElement[] => ofKind(kind).flatMap((name) => {
    const way = ways.get(name);
    return way === undefined ? [] : [make(name, way)];
  });
  const decisions = [
    ...regionDecision(ofKind('region'), compiled, region, on),
    ...codesDecision(ofKind('codes'), compiled),
    ...tables.map((table) => tableDecision(table, making)),
    ...each('computed', (name, way) => computedDecision(name, way, isGiven(name), making)),
    ...each('value', (name, way) => valueDecision(name, way, rules, making)),
    ...rules.service.criteria.map((criterion) => criterionDecision(criterion, making)),
    ...secondReviewDecision(rules, making),
    outcomeDecision(rules, making),
  ];
  const { service } = rules;
  return {
    name: oneLine(`${code} ${service.zh}`), namespace: `urn:kuaiban:${code}:${region}:${on}`, exporter: 'Kuaiban',
    description: serviceWords(rules, region, on, compiled.catalog.version),
    ...(itemDefinitions.length > 0 && { itemDefinitions }), ...(inputData.length > 0 && { inputData }), decisions,
    ...(sources.length > 0 && { knowledgeSources: sources.map((text, index): KnowledgeSource => ({ id: sourceHref(index).slice(1), name: oneLine(text) })) }),
  };
}

/** How each name is computed, and the tables that are decisions of their own. */
function waysOf(names: readonly string[], { service }: CompiledService, { catalog }: CompiledCatalog, isGiven: (name: string) => boolean): { readonly ways: ReadonlyMap<string, Way>; readonly tables: readonly RuleTable[] } {
  const written = new Map(names.flatMap((name) => {
    const how = service.determine?.[name];
    const derived = how === undefined ? (catalog.elements.get(name)?.sources ?? []).map(derivationOf).find((each) => each !== undefined) : 'table' in how ? how : how.value;
    return derived === undefined ? [] : [[name, derived] as const];
  }));
  const takers = Map.groupBy([...written].filter(([, how]) => typeof how !== 'string'), ([, how]) => (typeof how === 'string' ? '' : how.table));
  const isOwn = (table: RuleTable): boolean => {
    const [[first = ''] = [], ...more] = takers.get(table.id) ?? [];
    return isOwnTable(table, 1 + more.length) && (service.determine?.[first] !== undefined || !isGiven(first));
  };
  const ways = new Map([...written].flatMap(([name, how]): readonly (readonly [string, Way])[] => {
    if (typeof how === 'string') return [[name, { formula: how }]];
    const table = catalog.tables.get(how.table);
    return table === undefined ? [] : [[name, { table, isOwn: isOwn(table) }]];
  }));
  return { ways, tables: [...takers.keys()].flatMap((id) => catalog.tables.get(id) ?? []).filter((table) => !isOwn(table)) };
}

type Derivation = DataElement['sources'][number] extends infer Source ? Source extends { readonly derive: infer How } ? How : never : never;

function derivationOf(source: ElementSource): Derivation | undefined {
  return typeof source === 'object' && 'derive' in source ? source.derive : undefined;
}

function sourceHref(index: number): string {
  return `#source_${String(index + 1)}`;
}
