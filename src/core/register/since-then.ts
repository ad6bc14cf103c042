import { same } from '../same.ts';
import type { RegisterEntry } from './entry.ts';
import { endOf } from './open.ts';

/**
 * What has become of an entry since the day that somebody asks about: `taken-back` it stands no longer, `ended` it has an end now, `end-moved` another end,
 * `end-taken-back` none any more. `to`: the end it has now.
 */
export type Since = { readonly entry: string; readonly change: 'taken-back' | 'ended' | 'end-moved' | 'end-taken-back'; readonly to?: string };

/** The difference between what was known then and what is known now: what has become of the entries of then, and those that nobody knew yet. */
export type SinceThen = { readonly since: readonly Since[]; readonly later: readonly RegisterEntry[] };

/** Held against each other by identity: entries are only ever added, ended or taken back, never changed. @param then the register as it was known on the day · @param now as it stands */
export function sinceThen(then: readonly RegisterEntry[], now: readonly RegisterEntry[]): SinceThen {
  const [known, standing] = [new Set(then.map(({ id }) => id)), new Map(now.map((entry) => [entry.id, entry]))];
  return { since: then.flatMap((entry) => changeOf(entry, standing.get(entry.id))), later: now.filter(({ id }) => !known.has(id)) };
}

function changeOf(then: RegisterEntry, now: RegisterEntry | undefined): Since[] {
  if (!now) return [{ entry: then.id, change: 'taken-back' }];
  const [before, to] = [endOf(then), endOf(now)];
  if (same(before, to)) return [];
  if (to === null) return [{ entry: then.id, change: 'end-taken-back' }];
  return [{ entry: then.id, change: before === null ? 'ended' : 'end-moved', to }];
}
