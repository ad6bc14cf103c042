import { registeredIn } from '#core/identity/registered-in.ts';
import { idOf } from '#core/id.ts';
import type { DepartmentWord } from '#core/partners/department-word.ts';
import type { Context } from '../context.ts';
import type { DepartmentEventStore } from '../ports/department-events.ts';

type Parts = { readonly context: Pick<Context, 'cases' | 'lookup' | 'hash' | 'now' | 'compiled'>; readonly store: Pick<DepartmentEventStore, 'take'>; readonly homeRegion: string };
export type Said = { readonly department: string; readonly scenario: string; readonly message: string; readonly word: DepartmentWord };

/** Whose matter it is: the city that keeps the person or enterprise, for a new enterprise the city of its registry. */
export async function regionOfWord({ context: { cases, lookup, compiled }, homeRegion }: Parts, { kind, number }: DepartmentWord): Promise<string> {
  const known = await cases.whose(lookup(`number/${number}`));
  if (known) return known.region;
  const registry = registeredIn(number);
  return kind === 'enterprise' && compiled.catalog.regions.has(registry) ? registry : homeRegion;
}

/** Take what a department says by itself: kept before it is acknowledged, and once however often it is said. */
export async function takeWord(parts: Parts, { department, scenario, message, word }: Said): Promise<{ readonly receipt: string; readonly at: string; readonly region: string } | 'reused'> {
  const { context, store } = parts;
  const region = await regionOfWord(parts, word);
  const id = idOf(context.hash, `department-event/${region}/${department}/${message}`);
  // Keyed, so that nobody can guess from the digest whom it was about.
  const digest = context.lookup(`department-event/${JSON.stringify([word.number, word.name, word.people, Object.entries(word.values).toSorted(([a], [b]) => (a < b ? -1 : 1))])}`);
  const taken = await store.take({ region, id, department, scenario, message, digest, word, at: context.now() });
  return taken === 'reused' ? taken : { receipt: taken.id, at: taken.at, region };
}
