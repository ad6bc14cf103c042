import type { Refusal } from '#core/cases/refusal.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { checkEntry, notReleasable } from '#core/knowledge/check-entry.ts';
import type { Entry, EntryText } from '#core/knowledge/entry.ts';
import type { Language } from '#core/knowledge/language.ts';
import { termsOf } from '#core/knowledge/terms.ts';
import type { KnowledgeStore } from '../ports/knowledge.ts';

type Parts = { readonly catalog: Catalog; readonly language: Language; readonly store: KnowledgeStore; readonly now: () => string };
export type Edited = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'not-found' };

const REASON = 6;
const refused = (detail: Refusal['detail']): Edited => ({ kind: 'refused', refusal: { code: 'not-allowed', detail } });

/** Write the next version of an entry, or its first. @param seen the version that was read before; 0 for none */
export async function writeEntry({ catalog, language, store, now }: Parts, region: string, id: string, editor: string, seen: number, written: EntryText): Promise<Edited> {
  const entry = checkEntry(written, (related) => catalog.services.has(related) || catalog.lifeEvents.has(related));
  if ('code' in entry) return { kind: 'refused', refusal: entry };
  const [newest] = await store.versions(region, id);
  if ((newest?.version ?? 0) !== seen) return { kind: 'changed-meanwhile' };
  const next: Entry = { ...entry, id, version: seen + 1, writtenBy: editor, writtenAt: now() };
  return await store.write(region, next, termsOf(language, next)) ? { kind: 'done' } : { kind: 'changed-meanwhile' };
}

/** Release a version: four eyes, the second pair are not those of who wrote it. */
export async function releaseEntry({ store, now }: Pick<Parts, 'store' | 'now'>, region: string, id: string, editor: string, version: number): Promise<Edited> {
  const versions = await store.versions(region, id);
  const entry = versions.find((each) => each.version === version);
  if (!entry) return { kind: 'not-found' };
  const not = notReleasable(entry, versions[0]?.version ?? 0, editor);
  if (not) return refused(not);
  return await store.release(region, id, version, editor, now()) ? { kind: 'done' } : { kind: 'changed-meanwhile' };
}

/** Take a released version back at once, with the reason; nobody finds it any more. */
export async function withdrawEntry({ store, now }: Pick<Parts, 'store' | 'now'>, region: string, id: string, editor: string, version: number, why: string): Promise<Edited> {
  const reason = why.trim();
  const detail = { zh: `请写明理由，至少 ${REASON} 个字`, en: `Give the reason, in at least ${REASON} characters` };
  if (reason.length < REASON) return { kind: 'refused', refusal: { code: 'incomplete', detail, errors: [{ pointer: '/reason', detail }] } };
  const entry = (await store.versions(region, id)).find((each) => each.version === version);
  if (!entry) return { kind: 'not-found' };
  if (!entry.released || entry.withdrawn) return refused({ zh: '这一版没有在发布', en: 'This version is not published' });
  return await store.withdraw(region, id, version, { by: editor, at: now(), reason }) ? { kind: 'done' } : { kind: 'changed-meanwhile' };
}
