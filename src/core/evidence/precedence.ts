import type { Catalog } from '../catalog/catalog.ts';
import type { DataElement, ElementSource } from '../catalog/element.ts';
import type { Precedence } from '../catalog/precedence.ts';
import type { Fact } from '../fact.ts';
import { same } from '../same.ts';

/** What one source says, by the name that it has in an order of precedence. */
export type Said = { readonly by: string; readonly fact: Fact };

/**
 * Of what several sources say, what holds: what the first in the order says. What the others say differently goes with it and is used for nothing. Of sources
 * of one rank, and of those without one, the first holds. `undefined` where nobody says anything.
 */
export function preferred({ order }: Pick<Precedence, 'order'>, said: readonly Said[]): { readonly by: string; readonly fact: Fact } | undefined {
  const [first, ...others] = said.toSorted((a, b) => rankIn(order, a.by) - rankIn(order, b.by));
  if (!first) return undefined;
  const also = others.filter(({ fact }) => !same(fact.value, first.fact.value)).map(({ by, fact: { value, source, at } }) => ({ by, value, source, at }));
  return { by: first.by, fact: also.length === 0 ? first.fact : { ...first.fact, also } };
}

/** Where a source stands in an order; after all where it does not. */
export function rankIn(order: readonly string[], by: string): number {
  const at = order.indexOf(by);
  return at < 0 ? order.length : at;
}

/** The order that an element goes by: its own, else that of the kind of entry it is read from; none where nobody has declared one. */
export function precedenceOf({ registerKinds }: Pick<Catalog, 'registerKinds'>, { precedence, sources }: Pick<DataElement, 'precedence' | 'sources'>): Precedence | undefined {
  if (precedence) return precedence;
  const [first] = sources;
  return first !== undefined && isRegister(first) && first.register.which === 'open' ? registerKinds.get(first.register.kind)?.precedence : undefined;
}

/** Whether entries of a source can contradict each other: of a kind of which only one can hold, those that hold now. An older one says nothing about today. */
export function comparesEntries({ registerKinds }: Pick<Catalog, 'registerKinds'>, source: ElementSource): source is Extract<ElementSource, { register: unknown }> {
  return isRegister(source) && source.register.which === 'open' && registerKinds.get(source.register.kind)?.exclusive === true;
}

function isRegister(source: ElementSource): source is Extract<ElementSource, { register: unknown }> {
  return typeof source === 'object' && 'register' in source;
}
