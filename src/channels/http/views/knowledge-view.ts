import { hasService } from '#core/catalog/offered.ts';
import { wholeOf } from '#core/catalog/bundle.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { notReleasable } from '#core/knowledge/check-entry.ts';
import { standingOf, type Entry } from '#core/knowledge/entry.ts';
import type { Find } from '#usecases/knowledge/search-knowledge.ts';
import type { KnowledgeArticle, KnowledgeDesk, KnowledgeEntry, KnowledgeFind } from '../schemas/knowledge.ts';

/** English where there is some, else the Chinese. */
const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en: en === '' ? zh : en });

/** Something that was found, as one list shows it. */
export function findView({ of, excerpt }: Find): KnowledgeFind {
  const [zh, en] = [[...excerpt.zh], [...excerpt.en]];
  if ('guide' in of) return { kind: of.guide.kind, id: of.guide.id, title: of.guide.title, staffOnly: false, excerpt: { zh, en } };
  const { id, kind, title, text, audience, source } = of.entry;
  return { kind, id, title: both(title), staffOnly: audience === 'staff', excerpt: { zh, en: text.en === '' ? zh : en }, source };
}

/** An entry in force, as it is read. */
export function articleView(catalog: Catalog, { id, kind, audience, title, text, source, related, from, until, version, released }: Entry & { readonly released: NonNullable<Entry['released']> }): KnowledgeArticle {
  return { id, kind, staffOnly: audience === 'staff', title: both(title), text: both(text), english: text.en !== '', source, related: related.flatMap((each) => relatedOf(catalog, each)), from, ...(until !== undefined && { until }), version, releasedAt: released.at };
}

/** All versions of an entry for an editor. @param officers numbers by id */
export function entryView(versions: readonly Entry[], today: string, editor: string, officers: ReadonlyMap<string, string>): KnowledgeEntry {
  const who = (id: string): string => officers.get(id) ?? id;
  const newest = Math.max(...versions.map(({ version }) => version));
  return {
    id: versions[0]!.id,
    versions: versions.map((entry) => {
      const { kind, audience, title, text, source, words, related, from, until, version, writtenBy, writtenAt, released, withdrawn } = entry;
      return {
        kind, audience, title, text, source, words: [...words], related: [...related], from, ...(until !== undefined && { until }), version, standing: standingOf(entry, versions, today), writtenBy: who(writtenBy), writtenAt,
        ...(released && { releasedBy: who(released.by), releasedAt: released.at }), ...(withdrawn && { withdrawnBy: who(withdrawn.by), withdrawnAt: withdrawn.at, reason: withdrawn.reason }),
        release: notReleasable(entry, newest, editor) === undefined, withdraw: released !== undefined && withdrawn === undefined,
      };
    }),
  };
}

/** What an entry of a region can be about. */
export function relatedChoices(catalog: Catalog, region: string): KnowledgeDesk['related'] {
  return [...(catalog.regions.get(region)?.lifeEvents ?? []), ...[...catalog.services.keys()].filter((code) => hasService(catalog, region, code))].flatMap((each) => relatedOf(catalog, each));
}

function relatedOf(catalog: Catalog, id: string): KnowledgeArticle['related'] {
  const event = catalog.services.has(id) ? undefined : wholeOf(catalog, id);
  const of = catalog.services.get(id) ?? event;
  return of ? [{ id, kind: event ? 'life-event' : 'matter', name: { zh: of.zh, en: of.en } }] : [];
}
