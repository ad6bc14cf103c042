import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import type { Service } from '#core/catalog/service.ts';
import { REGION } from '#core/decisions/naming.ts';
import { UNKNOWN } from '#core/decisions/run-examples.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { requirementsOf, type RulePart as Part } from '#core/rules/requirements.ts';
import type { Localized, Value } from '#core/value.ts';
import type { RulePart, RulesOfService } from '../schemas/designer.ts';
import { elementName, fieldOf } from './fact-view.ts';
import { givenView, valueName } from './manual-examples.ts';
import { periodText, tableViews } from './manual-rules.ts';
import { cityName } from './names.ts';
import { fullerNaming, ruleText } from './rule-text.ts';

export type Where = { readonly region: string; readonly on: string };

const REVIEW: Localized = { zh: '要不要复核', en: 'Second review' };
const OUTCOME: Localized = { zh: '结论', en: 'Outcome' };

/** The rules of a service as a picture, its tables, and what is needed to try them. */
export function rulesView(compiled: CompiledCatalog, service: Service, where: Where, versions: RulesOfService['versions']): RulesOfService {
  const { catalog } = compiled;
  const parts = requirementsOf(compiled, service.code);
  const read = factsRead(compiled, service);
  const inputs = [...read].flatMap((name) => {
    const element = catalog.elements.get(name);
    return element && !compiled.derived.has(name) ? [{ element: name, name: elementName(catalog, name), field: fieldOf(catalog, element.type, where.region) }] : [];
  });
  return {
    code: service.code, name: { zh: service.zh, en: service.en }, basis: [...service.basis], version: catalog.version, region: { code: where.region, name: cityName(catalog, where.region) }, on: where.on,
    regions: [...catalog.regions.keys()].map((code) => ({ code, name: cityName(catalog, code) })),
    parts: parts.map((part) => partView(compiled, service, part, where)), tables: tableViews(compiled, service, [...neededElements(compiled, [service.code])]),
    inputs, examples: examplesOf(compiled, service, read), versions: [...versions],
  };
}

/** All names by which a service is decided: what its rules read, and what its result and its effects need besides, without which nobody is approved. */
export function factsRead(compiled: CompiledCatalog, { code }: Service): ReadonlySet<string> {
  const found = new Set(requirementsOf(compiled, code).filter(({ kind }) => kind === 'given' || kind === 'region' || kind === 'computed').map(({ name }) => name));
  const visit = (name: string): void => {
    if (found.has(name) || !(compiled.catalog.elements.has(name) || name.startsWith(REGION))) return;
    found.add(name);
    compiled.derived.get(name)?.names.forEach(visit);
  };
  const rules = compiled.services.get(code);
  for (const { names } of rules?.effectExpressions ?? []) names.forEach(visit);
  rules?.resultNames.forEach(visit);
  return found;
}

function partView(compiled: CompiledCatalog, service: Service, { id, kind, name, needs, table }: Part, { region, on }: Where): RulePart {
  const { catalog } = compiled;
  const base = { id, kind, needs: [...needs], ...(table !== undefined && { table }) };
  if (kind === 'criterion') {
    const { zh, en, pass, when, basis, remedy } = service.criteria.find((each) => each.id === name)!;
    return { ...base, name: { zh, en }, rule: ruleText(compiled, service, pass), ...(when !== undefined && { when: ruleText(compiled, service, when) }), basis, remedy };
  }
  if (kind === 'review') return { ...base, name: REVIEW, ...(service.secondReview && { rule: ruleText(compiled, service, service.secondReview.when), basis: service.secondReview.basis }) };
  if (kind === 'outcome') return { ...base, name: OUTCOME };
  if (kind === 'region') {
    const parameter = catalog.parameters.get(name.slice(REGION.length));
    const period = parameterOn(catalog, region, name.slice(REGION.length), on);
    return { ...base, name: { zh: parameter?.zh ?? name, en: parameter?.en ?? name }, ...(parameter && period && { text: periodText(parameter.unit, period.value), basis: period.source, toVerify: period.confidence === 'to-verify' }) };
  }
  if (kind === 'value') {
    const how = service.determine?.[name];
    return { ...base, name: valueName(service, name), ...(how && 'value' in how && { rule: ruleText(compiled, service, how.value, name) }), ...tableBasis(compiled, table) };
  }
  const derived = kind === 'computed' ? (catalog.elements.get(name)?.sources ?? []).flatMap((source) => (typeof source === 'object' && 'derive' in source && typeof source.derive === 'string' ? [source.derive] : []))[0] : undefined;
  return { ...base, name: catalog.elements.has(name) ? elementName(catalog, name) : fullerNaming(compiled, service)(name) ?? { zh: name, en: name }, ...(derived !== undefined && { rule: ruleText(compiled, service, derived, name) }), ...tableBasis(compiled, table) };
}

function tableBasis({ catalog }: CompiledCatalog, table: string | undefined): { basis?: string } {
  const source = catalog.tables.get(table ?? '')?.source;
  return source === undefined ? {} : { basis: source };
}

/** The worked examples with all that they say of what the rules read, to begin a trial from. */
function examplesOf({ catalog }: CompiledCatalog, service: Service, read: ReadonlySet<string>): RulesOfService['examples'] {
  return service.examples.map(({ zh, en, on, received, region, contested = [], given }) => {
    const facts = Object.entries({ ...service.ordinary, ...given }).filter(([name, value]) => value !== UNKNOWN && read.has(name));
    return {
      name: { zh, en: en ?? zh }, ...(region !== undefined && { region }), ...(on !== undefined && { on }), ...(received !== undefined && { receivedOn: received }), contested: contested.filter((name) => read.has(name)),
      facts: Object.fromEntries(facts) as RulesOfService['examples'][number]['facts'],
      set: facts.filter(([name]) => name.startsWith(REGION)).map(([name, value]) => { const { name: called, text } = givenView(catalog, name, value as Value); return { zh: `${called.zh}：${text.zh}`, en: `${called.en}: ${text.en}` }; }),
    };
  });
}
