import { sha256 } from '#adapters/crypto/hash.ts';
import { createLanguage } from '#adapters/language/language.ts';
import { createKnowledgeStore } from '#adapters/postgres/knowledge/knowledge-store.ts';
import { idOf } from '#core/id.ts';
import { termsOf } from '#core/knowledge/terms.ts';
import { DEMO_ENTRIES } from '#sandbox/people/knowledge.ts';
import type { Platform } from './platform.ts';

/** The entries of the demonstration in a city, written by one editor and released by another; and one more draft that waits for a second pair of eyes. */
export async function seedKnowledge({ pool, now }: Pick<Platform, 'pool' | 'now'>, region: string, [writes, releases]: readonly [string, string]): Promise<void> {
  const [store, language, at] = [createKnowledgeStore(pool), createLanguage(), now()];
  for (const { name, ...text } of DEMO_ENTRIES) {
    const id = idOf(sha256, `demo/knowledge/${region}/${name}`);
    const first = { ...text, id, version: 1, writtenBy: writes, writtenAt: at };
    await store.write(region, { ...first, released: { by: releases, at } }, termsOf(language, first));
    if (name !== 'gap') continue;
    const second = { ...first, version: 2, text: { zh: `${text.text.zh}断缴期间受伤、生育的，先核对当月是否参保再受理。`, en: `${text.text.en} Where somebody was hurt or gave birth meanwhile, first look whether they were insured in that month.` } };
    await store.write(region, second, termsOf(language, second));
  }
}
