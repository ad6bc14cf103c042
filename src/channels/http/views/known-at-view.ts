import type { Catalog } from '#core/catalog/catalog.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { sinceThen } from '#core/register/since-then.ts';
import type { KnownAt } from '../schemas/known-at.ts';
import { registerViews } from './register-view.ts';

export type Known = { readonly day: string; readonly today: string; readonly then: readonly RegisterEntry[]; readonly now: readonly RegisterEntry[] };

/** What was known on a day beside what is known today. @param audience `others`: phones and accounts masked, secrets left out */
export function knownAtView(catalog: Catalog, { day, today, then, now }: Known, audience: 'own' | 'others'): KnownAt {
  const { since, later } = sinceThen(then, now);
  return { day, entries: registerViews(catalog, then, day, new Map(), audience), since: since.map((each) => ({ ...each })), later: registerViews(catalog, later, today, new Map(), audience) };
}
