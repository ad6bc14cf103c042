import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Service } from '#core/catalog/service.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { explainCriteria } from '#core/decisions/explain-criterion.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { REGION } from '#core/decisions/naming.ts';
import { factsOf } from '#core/decisions/run-examples.ts';
import { expected, fits } from '#core/evidence/check-given.ts';
import { partOfCriterion, requirementsOf } from '#core/rules/requirements.ts';
import { tryRules } from '#core/rules/try-rules.ts';
import type { Localized, Value } from '#core/value.ts';
import type { FieldError } from '../problems.ts';
import type { TriedRules, TryRulesBody } from '../schemas/designer.ts';
import { elementName } from './fact-view.ts';
import { determinedView, givenView } from './manual-examples.ts';
import { factsRead } from './rules-view.ts';

const BECAUSE: Readonly<Partial<Record<NonNullable<Decision['because']>, Localized>>> = {
  'mode': { zh: '这个事项总是由人决定', en: 'a person always decides this matter' }, 'second-review': { zh: '要由另一个人复核', en: 'a second person has to look' }, 'undetermined': { zh: '有结果算不出来', en: 'a value cannot be worked out' },
};

const UNREAD: Localized = { zh: '这个事项的规则不看这一项', en: 'The rules of this matter do not read this' };

/** What is wrong with made-up facts, each at its field: what the rules do not read, and what is not of its type. */
export function wrongFacts(compiled: CompiledCatalog, service: Service, { facts, contested }: TryRulesBody): FieldError[] {
  const { catalog } = compiled;
  const read = factsRead(compiled, service);
  const unread = (at: string, name: string): FieldError[] => (read.has(name) ? [] : [{ pointer: at, detail: UNREAD }]);
  return [
    ...Object.entries(facts).flatMap(([name, value]): FieldError[] => {
      const at = `/body/facts/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (name.startsWith(REGION)) return read.has(name) ? wrongStandard(catalog, name, value as Value, at) : unread(at, name);
      const type = catalog.elements.get(name)?.type;
      if (type === undefined || !read.has(name)) return [{ pointer: at, detail: UNREAD }];
      return value === null || fits(catalog, type, value as Value) ? [] : [{ pointer: at, detail: expected(catalog, type) }];
    }),
    ...contested.flatMap((name, at) => unread(`/body/contested/${String(at)}`, name)),
  ];
}

/** A standard may be set to another value of its own kind: what if the city paid more. */
function wrongStandard({ parameters }: Catalog, name: string, value: Value, at: string): FieldError[] {
  const kinds = Object.values(parameters.get(name.slice(REGION.length))?.in ?? {}).flatMap((periods) => periods.map((period) => kindOf(period.value)));
  return kinds.includes(kindOf(value)) ? [] : [{ pointer: at, detail: { zh: '这个标准的值不是这种', en: 'This standard holds another kind of value' } }];
}

function kindOf(value: Value): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** What the rules say of made-up facts: the same engine as for a case, and nothing follows. */
export function triedRules(compiled: CompiledCatalog, service: Service, { region, on, receivedOn, facts, contested }: TryRulesBody): TriedRules {
  const { catalog } = compiled;
  const { decision, values, rows } = tryRules(compiled, service.code, { facts: factsOf(facts as Readonly<Record<string, Value>>, on), region, on, contested: new Set(contested), ...(receivedOn !== undefined && { receivedOn }) });
  const explained = explainCriteria(compiled, decision, { region, contested, sources: false });
  const because = decision.because && BECAUSE[decision.because];
  const missing = new Set([...decision.criteria.flatMap((each) => each.missing), ...(decision.missing ?? [])]);
  return {
    outcome: decision.outcome, secondReview: decision.secondReview, ...(because && { because }), ...(decision.outcome === 'approve' && { result: explainResult(compiled, decision, region) }), missing: [...missing].map((name) => elementName(catalog, name)),
    criteria: service.criteria.map(({ id }) => {
      const words = explained.get(id)?.words;
      return { part: partOfCriterion(id), result: decision.criteria.find((each) => each.id === id)?.result ?? 'none', ...(words && { words }) };
    }),
    values: requirementsOf(compiled, service.code).filter(({ kind }) => kind === 'given' || kind === 'region' || kind === 'computed' || kind === 'value').map(({ id, kind, name }) => {
      const value = values.get(id);
      return { part: id, ...(value !== undefined && { text: kind === 'value' ? determinedView(catalog, service, name, value).text : givenView(catalog, name, value).text }) };
    }),
    tables: [...rows].map(([id, { states, applied }]) => ({ id, rows: [...states], ...(applied !== undefined && { applied }) })),
  };
}
