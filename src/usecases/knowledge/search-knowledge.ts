import type { Catalog } from '#core/catalog/catalog.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Audience, Entry, EntryKind } from '#core/knowledge/entry.ts';
import { excerptOf, type Piece } from '#core/knowledge/excerpt.ts';
import { guidesOf, type Guide } from '#core/knowledge/guides.ts';
import type { Language } from '#core/knowledge/language.ts';
import { missedWords } from '#core/knowledge/missed.ts';
import { isFound, rank, rarityIn } from '#core/knowledge/rank.ts';
import { lexemesOf, soughtFrom } from '#core/knowledge/sought.ts';
import { termsOf, type Terms } from '#core/knowledge/terms.ts';
import type { KnowledgeStore } from '../ports/knowledge.ts';

/** What was found: an entry of the knowledge base, or a guide of the catalogue. */
export type Find = { readonly of: { readonly entry: Entry } | { readonly guide: Guide }; readonly excerpt: { readonly zh: readonly Piece[]; readonly en: readonly Piece[] } };
/** `missed`: hardly anything of what was typed was found. */
export type Found = { readonly finds: readonly Find[]; readonly missed: boolean };
export type Question = { readonly typed: string; /** Who asks, as attempts are counted for them: the same words of one reader are one miss. */ readonly from: string; readonly audiences: readonly Audience[]; readonly kind?: EntryKind };
export type Search = (region: string, question: Question) => Promise<Found>;

const CANDIDATES = 40;
const MOST = 20;
/** Entries that are taken apart, and misses that are remembered, at most; the oldest give way. */
const KEPT_ENTRIES = 2000, KEPT_MISSES = 5000;
/** So long the same words of the same reader are the same miss: a page loaded anew, a way back. */
const SAME_MISS_MS = 3_600_000;
type Indexed = { readonly guides: readonly { readonly of: Guide; readonly terms: Terms }[]; readonly rarity: (word: string) => number };

/**
 * Search entries and guides together, by the same score. Entries come from the index of the database, guides from the catalogue in memory, which is
 * taken apart once for each region. What nobody found is counted for the editors.
 */
export function searchIn({ catalog, language, store, now }: { readonly catalog: Catalog; readonly language: Language; readonly store: Pick<KnowledgeStore, 'candidates' | 'miss'>; readonly now: () => string }): Search {
  const indexes = new Map<string, Indexed>();
  const indexOf = (region: string): Indexed => {
    const before = indexes.get(region);
    if (before) return before;
    const guides = guidesOf(catalog, region).map((guide) => ({ of: guide, terms: termsOf(language, guide) }));
    const index = { guides, rarity: rarityIn(guides.map(({ terms }) => terms)) };
    indexes.set(region, index);
    return index;
  };
  // What is released of an entry is never changed, so that it is taken apart once.
  const apart = new Map<string, Terms>();
  const termsOfEntry = (region: string, entry: Entry): Terms => {
    const key = `${region}/${entry.id}/${String(entry.version)}`;
    return apart.get(key) ?? keep(apart, key, termsOf(language, entry), KEPT_ENTRIES);
  };
  const misses = new Map<string, number>();
  const isNew = (key: string, at: string): boolean => {
    const before = misses.get(key);
    if (before !== undefined && Date.parse(at) - before < SAME_MISS_MS) return false;
    misses.delete(key);
    keep(misses, key, Date.parse(at), KEPT_MISSES);
    return true;
  };
  return async (region, { typed, from, audiences, kind }) => {
    const { guides, rarity } = indexOf(region);
    const sought = soughtFrom(language, catalog.synonyms.values(), typed);
    const { words, near } = lexemesOf(sought);
    const wanted = { audiences, day: dayOf(now()), ...(kind && { kind }) };
    const byWords = await store.candidates(region, wanted, words, CANDIDATES);
    const bySound = await store.candidates(region, wanted, near, CANDIDATES);
    const entries = [...new Map([...byWords, ...bySound].map((entry) => [entry.id, entry])).values()].map((entry) => ({ of: { entry }, terms: termsOfEntry(region, entry) }));
    const ranked = rank<Find['of']>(sought, [...entries, ...(kind === undefined || kind === 'guide' ? guides.map(({ of, terms }) => ({ of: { guide: of }, terms })) : [])], rarity);
    const missed = !isFound(ranked);
    const counted = missed && kind === undefined ? missedWords(typed) : undefined;
    if (counted !== undefined && isNew(`${region}/${from}/${counted}`, now())) await store.miss(region, counted, now());
    return { missed, finds: ranked.slice(0, MOST).map(({ of }) => { const doc = 'entry' in of ? of.entry : of.guide; return { of, excerpt: { zh: excerptOf(sought, doc.text.zh), en: excerptOf(sought, doc.text.en) } }; }) };
  };
}

/** Remember something; where there is too much of it, the oldest is forgotten. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): T {
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
  return value;
}
