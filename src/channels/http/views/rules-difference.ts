import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import type { RuleTable } from '#core/catalog/table.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { rowChanges } from '#core/rules/row-changes.ts';
import { tableInRegion } from '#core/rules/table-in-region.ts';
import type { Localized } from '#core/value.ts';
import type { RulesDifference } from '../schemas/designer.ts';
import { valueName } from './manual-examples.ts';
import { parametersRead, periodText, tablesOf, tableView } from './manual-rules.ts';
import { cityName } from './names.ts';
import type { Where } from './rules-view.ts';
import { ruleText } from './rule-text.ts';

/** The rules of one catalogue in a city on a day. */
export type RulesAt = Where & { readonly compiled: CompiledCatalog };

type Stated<T> = ReadonlyMap<string, { readonly name: Localized; readonly said: T }>;
type Different<T> = { name: Localized; before?: T; after?: T };
type Rule = RulesDifference['criteria'][number]['before'] & {};

/** What differs between the rules of a matter here and elsewhere, or now and earlier. What says the same on both sides is left out, of tables the rows too that stayed are shown. */
export function rulesDifference(before: RulesAt, after: RulesAt, code: string): RulesDifference {
  const [was, is] = [statedOf(before, code), statedOf(after, code)];
  return {
    before: sideOf(before), after: sideOf(after), gone: !before.compiled.catalog.services.has(code),
    criteria: different(was.criteria, is.criteria, ({ feel }) => feel), values: different(was.values, is.values, ({ feel }) => feel), standards: different(was.standards, is.standards, ({ zh }) => zh),
    tables: [...new Set([...was.tables.keys(), ...is.tables.keys()])].flatMap((id) => tableDifference({ ...before, table: was.tables.get(id) }, { ...after, table: is.tables.get(id) }, code) ?? []),
  };
}

function sideOf({ compiled: { catalog }, region, on }: RulesAt): RulesDifference['before'] {
  return { version: catalog.version, region: { code: region, name: cityName(catalog, region) }, on };
}

function statedOf({ compiled, region, on }: RulesAt, code: string): { readonly criteria: Stated<Rule>; readonly values: Stated<Rule>; readonly standards: Stated<Localized>; readonly tables: ReadonlyMap<string, RuleTable> } {
  const { catalog } = compiled;
  const service = catalog.services.get(code);
  if (!service) return { criteria: new Map(), values: new Map(), standards: new Map(), tables: new Map() };
  const needed = [...neededElements(compiled, [code])];
  return {
    criteria: new Map(service.criteria.map(({ id, zh, en, pass, when }) => [id, { name: { zh, en }, said: both(when === undefined ? undefined : ruleText(compiled, service, when), ruleText(compiled, service, pass)) }])),
    values: new Map(Object.entries(service.determine ?? {}).flatMap(([name, how]) => ('value' in how ? [[name, { name: valueName(service, name), said: ruleText(compiled, service, how.value, name) }] as const] : []))),
    standards: new Map(parametersRead(compiled, service, needed).flatMap((id) => {
      const [parameter, period] = [catalog.parameters.get(id), parameterOn(catalog, region, id, on)];
      return parameter && period ? [[id, { name: { zh: parameter.zh, en: parameter.en }, said: periodText(parameter.unit, period.value) }] as const] : [];
    })),
    tables: new Map(tablesOf(catalog, service, needed).flatMap((id) => { const table = catalog.tables.get(id); return table ? [[id, table] as const] : []; })),
  };
}

function both(when: Rule | undefined, pass: Rule): Rule {
  return when === undefined ? pass : { feel: `${when.feel} → ${pass.feel}`, words: { zh: `${when.words.zh}的：${pass.words.zh}`, en: `where ${when.words.en}: ${pass.words.en}` } };
}

function different<T>(was: Stated<T>, is: Stated<T>, key: (said: T) => string): Different<T>[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): Different<T>[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const name = (now ?? old)?.name;
    if (name === undefined || (old && now && key(old.said) === key(now.said))) return [];
    return [{ name, ...(old && { before: old.said }), ...(now && { after: now.said }) }];
  });
}

type TableAt = RulesAt & { readonly table: RuleTable | undefined };

/** Two tables row by row, as far as each concerns its city; nothing where they say the same. */
function tableDifference(before: TableAt, after: TableAt, code: string): RulesDifference['tables'][number] | undefined {
  const grid = ({ compiled, table, ...where }: TableAt) => (table ? tableInRegion(compiled, table, where) : { columns: [], rows: [] });
  const [was, is] = [grid(before), grid(after)];
  const changes = rowChanges(was, is);
  if (changes.every(({ change }) => change === 'same') && before.table?.then === after.table?.then) return undefined;
  const columns = [...new Set([...is.columns, ...was.columns])].toSorted((a, b) => Number(a.startsWith('→')) - Number(b.startsWith('→')));
  const shown = ({ compiled, table }: TableAt, own: typeof was) => {
    const service = compiled.catalog.services.get(code);
    return table && service ? tableView(compiled, service, { ...table, columns: [...columns], rows: own.rows.map((row) => columns.map((column) => { const at = own.columns.indexOf(column); return at < 0 ? (column.startsWith('→') ? '' : '-') : row[at] ?? ''; })) }) : undefined;
  };
  const [old, now] = [shown(before, was), shown(after, is)];
  const whole = now ?? old;
  if (whole === undefined) return undefined;
  return {
    id: whole.id, name: whole.name, columns: whole.columns.map(({ words }) => words),
    rows: changes.map(({ change, before: from, after: to }) => ({ change, ...(from !== undefined && old?.rows[from] && { before: old.rows[from] }), ...(to !== undefined && now?.rows[to] && { after: now.rows[to] }) })),
  };
}
