import type { CompiledCatalog } from '../catalog/compiled.ts';
import { dayOf } from '../clocks/day.ts';
import { explainer, type Explainer } from '../feel/explain/explainer.ts';
import type { Expression } from '../feel/expression.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import type { CriterionResult, Decision } from './decision.ts';
import { decisionScope } from './decision-scope.ts';
import { groundsInWords } from './ground-in-words.ts';
import { missingInWords } from './missing-in-words.ts';
import { namingOf, REGION } from './naming.ts';
import { foundInWords, plainlyInWords } from './plainly.ts';

/** Why a criterion came out as it did, in one sentence, and the facts that the sentence names. `plain`: what a person reads first: of one that fails the value found against what is wanted, of one that is met only what was found. */
export type ExplainedCriterion = { readonly words: Localized; readonly facts: ReadonlySet<string>; readonly plain?: Localized };

/** What the sentences need besides the decision: where it was made, what the person contests and whether to say where each fact came from. */
export type About = { readonly region: string; readonly contested?: Iterable<string>; readonly sources?: boolean };

const NOT_TOGETHER: Localized = { zh: '查到的几处情况对不上，要由人核实', en: 'What was found does not fit together; a person has to check it' };
const JUDGED: Localized = { zh: '规则不能判定，由经办人判断为不满足', en: 'The rules could not tell; an officer judged it not to be met' };
const NO_FACTS: ReadonlySet<string> = new Set();

/**
 * Explains the criteria of a decision by the catalogue it was decided under: the values, their sources, and the boundary that was met or
 * missed. One that rests on nothing, or on what the decision does not hold, has no explanation.
 */
export function explainCriteria(compiled: CompiledCatalog, decision: Decision, { region, contested = [], sources = true }: About): ReadonlyMap<string, ExplainedCriterion> {
  const rules = compiled.services.get(decision.service);
  const known = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const scope = decisionScope(compiled, { facts: known, region, on: decision.on, values: { 'case.receivedOn': decision.receivedOn ?? decision.on } });
  const naming = namingOf(compiled, rules?.service);
  // A computed condition is explained by what it was computed from; one that an officer established, or a register, is not.
  const computed = (name: string): Explainer | undefined => {
    const rule = compiled.derived.get(name);
    return rule !== undefined && 'text' in rule && (known.get(name)?.source.kind ?? 'derived') === 'derived' ? explainerOf(rule as Expression) : undefined;
  };
  // What the decision computed stands in it; what only the explanation computes is in the scope.
  const factOf = (name: string): Fact | undefined => known.get(name) ?? (compiled.derived.has(name) ? scope.facts().find(({ element }) => element === name) : undefined);
  // Most facts of a case are of the same few moments.
  const days = new Map<string, string>();
  const dayOfEach = (instant: string): string => {
    const day = days.get(instant) ?? dayOf(instant);
    days.set(instant, day);
    return day;
  };
  const explain = (result: CriterionResult): ExplainedCriterion | undefined => {
    if (result.rejected) return { words: { zh: `登记系统没有入账，理由：${result.rejected.reason}；经办人核对后认定为不满足`, en: `The core system that keeps the register did not book it: ${result.rejected.reason}; an officer looked into it and found it not to be met` }, facts: NO_FACTS };
    if (result.judged === true) return { words: JUDGED, facts: NO_FACTS };
    if (result.result === 'unknown') return { words: result.missing.length === 0 ? NOT_TOGETHER : capital(missingInWords(compiled, result.missing, naming, new Set(contested))), facts: NO_FACTS };
    const pass = rules?.criteria.find(({ id }) => id === result.id)?.pass;
    if (pass === undefined || pass.evaluate(scope) !== (result.result === 'pass')) return undefined;
    const grounds = explainerOf(pass).explain(scope, computed);
    const said = new Set<string>();
    const wording = { compiled, region, on: decision.on, naming, factOf, dayOf: dayOfEach, sources, said };
    const words = groundsInWords(wording, grounds);
    const plain = (result.result === 'fail' ? plainlyInWords : foundInWords)({ ...wording, said: new Set() }, grounds);
    return words.zh === '' ? undefined : { words: capital(words), facts: said, ...(plain && { plain: capital(plain) }) };
  };
  return new Map(decision.criteria.flatMap((result) => {
    const explained = explain(result);
    return explained === undefined ? [] : [[result.id, explained] as const];
  }));
}

/** What a rule can rest on never changes, and every answer to a submission explains some. */
const explainers = new WeakMap<Expression, Explainer>();

/** Takes the criteria of a catalogue apart beforehand, so that no answer waits for it. */
export function prepareExplanations({ services, derived }: CompiledCatalog): void {
  for (const { criteria } of services.values()) for (const { pass } of criteria) explainerOf(pass);
  for (const rule of derived.values()) if ('text' in rule) explainerOf(rule as Expression);
}

const isLimit = (name: string): boolean => name.startsWith(REGION) || name.startsWith('codes.');

function explainerOf(expression: Expression): Explainer {
  const known = explainers.get(expression) ?? explainer(expression.text, isLimit);
  explainers.set(expression, known);
  return known;
}

function capital({ zh, en }: Localized): Localized {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
