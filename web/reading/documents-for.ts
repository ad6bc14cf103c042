import type { PlanAsk, Text } from '../ui/api-types.ts';

/** The documents that say what is still asked, without those that are to be handed in: they are read where they are uploaded. */
export function documentsFor(asks: readonly Pick<PlanAsk, 'kind' | 'readFrom'>[]): readonly Text[] {
  const of = (kind: PlanAsk['kind']): readonly Text[] => asks.flatMap((ask) => (ask.kind === kind ? ask.readFrom ?? [] : []));
  const handedIn = of('evidence');
  return [...new Map(of('element').map((name) => [name.zh, name])).values()].filter(({ zh }) => !handedIn.some((other) => other.zh === zh));
}
