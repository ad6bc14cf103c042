import { searchIn } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Fact } from '../fact.ts';
import type { Acting } from './act.ts';
import type { Item } from './item.ts';

/** From whom nobody has to bring a proof: they said it themselves. */
const OWN: readonly Fact['source']['kind'][] = ['register', 'department', 'sign-in'];
const BY_HAND: readonly unknown[] = ['upload', 'show-at-counter', 'locker'];

/**
 * The facts by which a material is not needed from the applicant: registers or departments have said everything that it would prove for this item, and
 * nobody contests it or says otherwise (国务院关于在线政务服务的若干规定 第七条: what can be shared is not asked for again). `undefined` where it may be asked for.
 */
export function alreadyKnown({ run }: Pick<Acting, 'run'>, item: Pick<Item, 'service' | 'of'>, id: string): readonly Fact[] | undefined {
  const { compiled, known } = run;
  const evidence = compiled.catalog.evidence.get(id);
  if (!evidence || evidence.sources.every((source) => BY_HAND.includes(source))) return undefined;
  const needed = neededElements(compiled, [item.service]);
  const proves = evidence.proves.filter((name) => needed.has(name));
  const { facts } = searchIn(compiled.catalog, known).of(item).gather(new Set(proves));
  const found = proves.flatMap((name) => facts.get(name) ?? []);
  const sure = found.filter((fact) => OWN.includes(fact.source.kind) && fact.value !== null && (fact.also ?? []).length === 0 && known.given.contests[fact.element] === undefined);
  return proves.length > 0 && sure.length === proves.length ? sure : undefined;
}
