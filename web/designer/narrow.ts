import { best, fit, fitMatter } from '../hall/home/everyday-words.ts';
import type { CatalogIndex } from '../ui/api-types.ts';

export type Event = CatalogIndex['events'][number];
export type Matter = CatalogIndex['services'][number];

/** What somebody looks for in the catalogue; what is left out narrows nothing. */
export type Wanted = { readonly words?: string; readonly kind?: 'service' | 'event'; readonly body?: string; readonly event?: string; readonly letter?: string; readonly state?: 'to-verify' | 'confirmed'; readonly own?: boolean };

/** What an address says is wanted: nothing that means nothing. */
export function wantedIn(search: Readonly<Record<string, unknown>>): Wanted & { readonly region?: string } {
  const text = (name: string): Record<string, string> => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : typeof search[name] === 'number' ? { [name]: String(search[name]) } : {});
  return {
    ...text('words'), ...(search['kind'] === 'event' && { kind: 'event' }), ...text('body'), ...text('event'), ...text('letter'), ...text('region'),
    ...((search['state'] === 'to-verify' || search['state'] === 'confirmed') && { state: search['state'] }), ...(search['own'] === true && { own: true }),
  };
}

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

/** For which city and day an address wants rules to be read. */
export function placeIn(search: Readonly<Record<string, unknown>>): { readonly region?: string; readonly on?: string } {
  const [region, on] = [String(search['region'] ?? ''), String(search['on'] ?? '')];
  return { ...(/^\d{6}$/.test(region) && { region }), ...(/^\d{4}-\d{2}-\d{2}$/.test(on) && { on }) };
}
