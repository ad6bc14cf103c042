import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { explainCriteria, type About } from '#core/decisions/explain-criterion.ts';
import { restingOn } from '#core/decisions/resting-on.ts';
import { remedyOf } from '#core/catalog/remedy-of.ts';
import type { ReasonView } from '../schemas/case.ts';
import { askedName, elementName, factView, showable } from './fact-view.ts';

/** Each criterion of a decision in plain words: why it came out so, and the other facts it looked at. `refused`: it stands, and what helps is told for who has been refused, with what they can dispute in another application. */
export function reasonViews(compiled: CompiledCatalog, decision: Decision, { refused = false, disputes = refused, ...about }: About & { readonly refused?: boolean; readonly disputes?: boolean }): ReasonView[] {
  const { catalog } = compiled;
  const service = catalog.services.get(decision.service);
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const explained = explainCriteria(compiled, decision, about);
  return decision.criteria.flatMap((result): ReasonView[] => {
    const criterion = service?.criteria.find((each) => each.id === result.id);
    if (!criterion) return [];
    const why = explained.get(result.id);
    const names = restingOn(compiled, result.reads);
    const read = names.flatMap((name) => (why?.facts.has(name) === true ? [] : (facts.get(name) ?? [])));
    const inTheWay = new Set(names);
    const disputed = disputes && result.result === 'fail' ? names.map((name) => facts.get(name)).find((fact) => fact !== undefined && showable(fact) && factView(catalog, fact, inTheWay).contestable === true) : undefined;
    return [{
      id: result.id, text: { zh: criterion.zh, en: criterion.en }, result: result.result, ...(why && { explanation: why.words }), ...(why?.plain && result.result === 'fail' && { plain: why.plain }), basis: criterion.basis, remedy: remedyOf(criterion, refused),
      facts: read.filter(showable).map((fact) => factView(catalog, fact)), missing: result.missing.map((name) => askedName(catalog, name)),
      ...(disputed && { dispute: { element: disputed.element, name: elementName(catalog, disputed.element) } }),
    }];
  });
}
