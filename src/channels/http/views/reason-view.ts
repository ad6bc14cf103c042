import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { explainCriteria, type About } from '#core/decisions/explain-criterion.ts';
import { restingOn } from '#core/decisions/resting-on.ts';
import type { ReasonView } from '../schemas/case.ts';
import { elementName, factView, showable } from './fact-view.ts';

/** Each criterion of a decision in plain words: why it came out so, and the other facts it looked at. */
export function reasonViews(compiled: CompiledCatalog, decision: Decision, about: About): ReasonView[] {
  const { catalog } = compiled;
  const service = catalog.services.get(decision.service);
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const explained = explainCriteria(compiled, decision, about);
  return decision.criteria.flatMap((result): ReasonView[] => {
    const criterion = service?.criteria.find((each) => each.id === result.id);
    if (!criterion) return [];
    const why = explained.get(result.id);
    const read = restingOn(compiled, result.reads).flatMap((name) => (why?.facts.has(name) === true ? [] : (facts.get(name) ?? [])));
    return [{
      id: result.id, text: { zh: criterion.zh, en: criterion.en }, result: result.result, ...(why && { explanation: why.words }), basis: criterion.basis, remedy: criterion.remedy,
      facts: read.filter(showable).map((fact) => factView(catalog, fact)), missing: result.missing.map((name) => elementName(catalog, name)),
    }];
  });
}
