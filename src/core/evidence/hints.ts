import { bundleOf } from '../catalog/bundle.ts';
import { decideService } from '../decisions/decide-service.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Decision } from '../decisions/decision.ts';
import { explainCriteria } from '../decisions/explain-criterion.ts';
import { inputFor, type Run } from '../decisions/run-items.ts';
import { whenApplies } from '../decisions/when-applies.ts';
import type { Localized } from '../value.ts';
import { searchIn, type Search } from './gather.ts';
import { neededElements } from './needed.ts';

/** What is known already about one answer to a question: whether the rules that hang on it are met by it, and by what. */
export type Hint = { readonly code: string; readonly fits: boolean; readonly because: Localized };

/**
 * For each answer to a question of an event what the register and the departments say of it already, where rules hang on that very answer: whoever is of the
 * age, or has the certificate, reads that it is known and need not wonder (国办发〔2018〕45号: what can be shared is not asked for again). Nothing where no rule hangs on an answer, or where what it needs is not known. Whether it applies stays theirs to say.
 * What shows several answers alike tells none of them from the others and is not said: that a card is in use shows neither that it was lost nor that it was mislaid.
 */
export function hintsFor(run: Run, lifeEvent: string, question: string): readonly Hint[] {
  const { compiled, known } = run;
  const asked = bundleOf(compiled.catalog, lifeEvent)?.questions.find(({ id }) => id === question);
  const codes = asked && typeof asked.type === 'object' && 'code' in asked.type ? Object.keys(compiled.catalog.codes.get(asked.type.code)?.codes ?? {}) : [];
  const services = Object.keys(bundleOf(compiled.catalog, lifeEvent)?.services ?? {}).filter((service) => dependingOn(run, service, question).size > 0);
  if (services.length === 0) return [];
  const search = searchIn(compiled.catalog, known);
  const hints = codes.flatMap((code): Hint[] => {
    const here = belonging(run, search, { lifeEvent, services, answer: { question, code } });
    const decided = here.flatMap((service): readonly { readonly decision: Decision; readonly ids: readonly string[] }[] => {
      const input = inputFor(search, run, service);
      const facts = { get: (name: string) => (name === question ? { element: question, value: code, source: { kind: 'asked' as const }, at: known.at } : input.facts.get(name)) };
      const decision = decideService(compiled, service, { ...input, facts });
      const depend = dependingOn(run, service, question);
      return [{ decision, ids: decision.criteria.flatMap(({ id }) => (depend.has(id) ? [id] : [])) }];
    });
    const results = decided.flatMap(({ decision, ids }) => decision.criteria.filter(({ id }) => ids.includes(id)));
    if (results.length === 0 || results.some(({ result }) => result === 'unknown')) return [];
    const fits = results.every(({ result }) => result === 'pass');
    const [because] = decided.flatMap(({ decision, ids }) => {
      const explained = explainCriteria(compiled, decision, { region: run.region, sources: false });
      return decision.criteria.flatMap(({ id, result }) => { const why = ids.includes(id) && (result === 'pass') === fits ? explained.get(id) : undefined; return why ? [why.plain ?? why.words] : []; });
    });
    return because ? [{ code, fits, because }] : [];
  });
  return hints.filter((hint) => !hint.fits || !hints.some((other) => other !== hint && other.fits && other.because.zh === hint.because.zh));
}

/**
 * The services that an answer brings onto the list, as far as can be told, without those that come after another of them: what that one changes, such as a card
 * that is reported lost before it is replaced, does not stand against them.
 */
function belonging(run: Run, search: Search, { lifeEvent, services, answer }: { readonly lifeEvent: string; readonly services: readonly string[]; readonly answer: { readonly question: string; readonly code: string } }): readonly string[] {
  const { compiled, known, region } = run;
  const names = services.flatMap((code) => compiled.lifeEvents.get(lifeEvent)?.services.get(code)?.names ?? []);
  const { facts } = search.gather(neededElements(compiled, [], names));
  const answered = new Map([...facts, [answer.question, { element: answer.question, value: answer.code, source: { kind: 'asked' as const }, at: known.at }] as const]);
  const scope = decisionScope(compiled, { facts: answered, region, on: known.on });
  const listed = services.filter((service) => whenApplies(compiled, lifeEvent, { service }, scope) !== false);
  return listed.filter((service) => !bundleOf(compiled.catalog, lifeEvent)?.services[service]?.after?.some((code) => listed.includes(code)));
}

/** The criteria of a service that concern only who has given a certain answer. */
function dependingOn({ compiled }: Run, service: string, question: string): ReadonlySet<string> {
  return new Set((compiled.services.get(service)?.criteria ?? []).flatMap(({ id, when }) => (when?.names.includes(question) ? [id] : [])));
}
