import { best, fit, fitMatter } from '../hall/home/everyday-words.ts';
import type { CatalogIndex } from '../ui/api-types.ts';
import type { Wanted } from './search.ts';

export type Event = CatalogIndex['events'][number];
export type Matter = CatalogIndex['services'][number];

/** The matters that are wanted, the best first where words were typed, else in the order of the catalogue. */
export function mattersWanted(all: readonly Matter[], { words = '', body, event, letter, state, own }: Wanted): readonly Matter[] {
  const kept = all.filter((each) => (body === undefined || each.body === body) && (event === undefined || each.events.includes(event)) && (letter === undefined || each.letter === letter)
    && (state === undefined || (each.toVerify > 0) === (state === 'to-verify')) && (!own || each.on));
  return words.trim() === '' ? kept : best(kept, (each) => fitMatter(words, each)).map(({ of }) => of);
}

/** The life events that are wanted. */
export function eventsWanted(all: readonly Event[], { words = '', letter, own }: Wanted): readonly Event[] {
  const kept = all.filter((each) => (letter === undefined || each.letter === letter) && (!own || each.on));
  return words.trim() === '' ? kept : best(kept, (each) => fit(words, each)).map(({ of }) => of);
}

/** The letters that names begin with. */
export function lettersOf(all: readonly { readonly letter?: string }[]): readonly string[] {
  return [...new Set(all.flatMap(({ letter }) => letter ?? []))].toSorted();
}
