import { nearScoreOf, scoreOf, type Score } from './score.ts';
import type { Sought } from './sought.ts';
import type { Terms } from './terms.ts';

/** Something that was found, with how well it fits. */
export type Ranked<T> = Score & { readonly of: T };

/** What fits far worse than the best is left out. */
const FAR = 0.25;
/** Under this much of what was typed nobody says that something was found. */
const HALF = 0.5;

/** How much a word tells, by in how many of some texts it stands. */
export function rarityIn(all: readonly Terms[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { head, body } of all) for (const word of new Set([...head, ...body])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (1 + (counts.get(word) ?? 0)));
}

/** The best first: by words, and only where nothing has any of them by what sounds or looks alike. */
export function rank<T>(sought: Sought, all: readonly { readonly of: T; readonly terms: Terms }[], rarity: (word: string) => number): readonly Ranked<T>[] {
  const by = (score: (terms: Terms) => Score): Ranked<T>[] => all.map(({ of, terms }) => ({ of, ...score(terms) })).filter(({ score: each }) => each > 0);
  const found = by((terms) => scoreOf(sought, terms, rarity));
  const covered = found.some(({ covers }) => covers >= HALF);
  // One word of a question that happens to stand somewhere is no find beside what sounds like all of it.
  const near = covered ? [] : by((terms) => nearScoreOf(sought, terms)).map((each) => ({ ...each, score: each.score * 10 }));
  const ranked = [...near, ...found.filter(({ of }) => !near.some((each) => each.of === of))].toSorted((a, b) => b.score - a.score);
  return ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) * FAR);
}

/** Whether what was found is about what was typed, or hardly. */
export function isFound(ranked: readonly Score[]): boolean {
  return ranked.some(({ covers }) => covers >= HALF);
}
