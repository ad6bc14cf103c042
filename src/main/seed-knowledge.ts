import { sha256 } from '#adapters/crypto/hash.ts';
import { createLanguage } from '#adapters/language/language.ts';
import { createKnowledgeStore } from '#adapters/postgres/knowledge/knowledge-store.ts';
import { idOf } from '#core/id.ts';
import type { EntryText } from '#core/knowledge/entry.ts';
import { termsOf, type Terms } from '#core/knowledge/terms.ts';
import { DEMO_ENTRIES } from '#sandbox/people/knowledge.ts';
import type { Platform } from './platform.ts';

/** An entry of the demonstration taken apart for searching, and the draft that follows it. */
export type KnownText = { readonly name: string; readonly versions: readonly { readonly text: EntryText; readonly terms: Terms }[] };

/** The entries of the demonstration, the same in each city: taken apart once, because the dictionary takes a fifth of a second and they another. One has a draft that waits for a second pair of eyes. */
export function demoKnowledge(): readonly KnownText[] {
  const language = createLanguage();
  const apart = (text: EntryText): KnownText['versions'][number] => ({ text, terms: termsOf(language, text) });
  return DEMO_ENTRIES.map(({ name, ...text }) => {
    const draft = { ...text, text: { zh: `${text.text.zh}断缴期间受伤、生育的，先核对当月是否参保再受理。`, en: `${text.text.en} Where somebody was hurt or gave birth meanwhile, first look whether they were insured in that month.` } };
    return { name, versions: [apart(text), ...(name === 'gap' ? [apart(draft)] : [])] };
  });
}

/** The entries of the demonstration in a city, written by one editor and released by another; a draft that follows is not released. */
export async function seedKnowledge({ pool, now }: Pick<Platform, 'pool' | 'now'>, region: string, [writes, releases]: readonly [string, string], entries: readonly KnownText[]): Promise<void> {
  const [store, at] = [createKnowledgeStore(pool), now()];
  for (const { name, versions } of entries) {
    const id = idOf(sha256, `demo/knowledge/${region}/${name}`);
    for (const [place, { text, terms }] of versions.entries()) {
      await store.write(region, { ...text, id, version: place + 1, writtenBy: writes, writtenAt: at, ...(place === 0 && { released: { by: releases, at } }) }, terms);
    }
  }
}
