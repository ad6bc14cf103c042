import type { CompiledCatalog } from '../catalog/compiled.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Expression } from '../feel/expression.ts';
import { and } from '../feel/kleene.ts';
import type { Scope } from '../feel/scope.ts';

/** Whether something applies; unknown while a fact it rests on is not known. */
export type Applies = boolean | typeof UNKNOWN;

/** A question or an item of a life event. */
export type Part = { readonly question: string } | { readonly service: string };

/**
 * Whether a question is to be asked, or an item belongs to the list of this person. Without a condition it does;
 * an item that goes with another one needs that one to belong as well. One scope serves all parts, so that nothing is computed twice. A condition that cannot be told (null) counts as unknown.
 */
export function whenApplies(compiled: CompiledCatalog, lifeEvent: string, part: Part, scope: Scope): Applies {
  const event = compiled.lifeEvents.get(lifeEvent);
  const holds = (condition: Expression | undefined): Applies => {
    const held = condition === undefined ? true : condition.evaluate(scope);
    return typeof held === 'boolean' ? held : UNKNOWN;
  };
  if ('question' in part) return holds(event?.questions.get(part.question));
  const along = event?.lifeEvent.services[part.service]?.with;
  const own = holds(event?.services.get(part.service));
  const both = along === undefined ? own : and(own, holds(event?.services.get(along)));
  return typeof both === 'boolean' ? both : UNKNOWN;
}
