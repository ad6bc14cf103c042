import type { CompiledCatalog } from '../../catalog/compiled.ts';
import type { CompiledService } from '../../catalog/compile-service.ts';
import type { RuleTable } from '../../catalog/table.ts';
import { renamed } from '../../feel/rename.ts';
import type { BoxedExpression, DecisionElement, LiteralExpression } from '../model.ts';
import { feelType } from './item-types.ts';
import type { ModelName, Names } from './names.ts';
import { outputsOf, partOf, tableLogic } from './tables.ts';
import { said } from './words.ts';

/** What decisions are made from. `authority` is the reference to a source of law by its text. */
export type Making = { readonly compiled: CompiledCatalog; readonly names: Names; readonly authority: (text: string) => string };

/** Makes logic; whatever it asks for by `read` (a name of the catalogue) or by `use` (one of the model) becomes a requirement. */
export type Build = (read: (name: string) => string, use: (name: ModelName) => string) => BoxedExpression;

/** A decision with the requirements of its logic. */
export function decisionNamed({ text: name, href }: ModelName, { names }: Making, words: Partial<DecisionElement>, build: Build, typeRef?: string): DecisionElement {
  const hrefs = new Set<string>();
  const use = (each: ModelName): string => {
    hrefs.add(each.href);
    return each.text;
  };
  const logic = build((each) => use(names.of(each)), use);
  const [requiredInputs, requiredDecisions] = [[...hrefs].filter((each) => each.startsWith('#input_')), [...hrefs].filter((each) => !each.startsWith('#input_'))];
  return {
    id: href.slice(1), name, ...words, variable: { name, ...(typeRef !== undefined && { typeRef }) },
    ...(requiredInputs.length > 0 && { requiredInputs }), ...(requiredDecisions.length > 0 && { requiredDecisions }), logic,
  };
}

/** FEEL text in a box. */
export function literal(text: string): LiteralExpression {
  return { kind: 'literal expression', text };
}

/** A rule table that several names take a part of, as a decision of its own. */
export function tableDecision(table: RuleTable, making: Making): DecisionElement {
  return decisionNamed(making.names.table(table.id), making, { ...said(table, table.source), requiredAuthorities: [making.authority(table.source)] }, (read) => tableLogic(table, read, making.compiled));
}

/** How the catalogue computes a name: a formula, or a table, which is its own where nothing else takes a part of it. */
export type Way = { readonly formula: string } | { readonly table: RuleTable; readonly isOwn: boolean };

/** A computed element. Where somebody may know it, too, what is given goes before. */
export function computedDecision(name: string, way: Way, isGiven: boolean, making: Making): DecisionElement {
  const element = making.compiled.catalog.elements.get(name) ?? { zh: name, en: name, type: 'text' };
  return wayDecision(name, way, making, said(element), feelType(element.type), (logic, use) => {
    if (!isGiven || logic.kind !== 'literal expression') return logic;
    const known = use(making.names.given(name));
    return literal(`if ${known} != null then ${known} else ${logic.text}`);
  });
}

/** A value of the result. */
export function valueDecision(name: string, way: Way, { service }: CompiledService, making: Making): DecisionElement {
  const how = service.determine?.[name];
  const { zh, en } = how?.shown ?? { zh: name, en: name };
  const formula = how && 'said' in how ? how.said : undefined;
  return wayDecision(name, way, making, said({ zh, en }, formula?.zh, formula?.en), how?.shown && feelType(how.shown.type), (logic) => logic);
}

function wayDecision(name: string, way: Way, making: Making, words: Partial<DecisionElement>, typeRef: string | undefined, adjust: (logic: BoxedExpression, use: (name: ModelName) => string) => BoxedExpression): DecisionElement {
  const { names, compiled, authority } = making;
  const more = 'table' in way && way.isOwn ? { requiredAuthorities: [authority(way.table.source)] } : {};
  return decisionNamed(names.of(name), making, { ...words, ...more }, (read, use) => {
    if ('formula' in way) return adjust(literal(renamed(way.formula, 'Expression', read)), use);
    if (way.isOwn) return tableLogic(way.table, read, compiled);
    use(names.table(way.table.id));
    return adjust(literal(partOf(way.table, name, names)), use);
  }, typeRef);
}

/** Whether a table can be the logic of the one name that takes its one output. */
export function isOwnTable(table: RuleTable, takenBy: number): boolean {
  return takenBy === 1 && outputsOf(table).length === 1;
}
