import { hasService } from '../catalog/offered.ts';
import { wholeOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Localized } from '../value.ts';
import type { Doc } from './terms.ts';

/** A guide that stands in the catalogue: of a life event by its id, of a matter by its code. */
export type Guide = Doc & { readonly kind: 'life-event' | 'matter'; readonly id: string };

/** The guides of a region as texts to search through: made of the catalogue as it is, kept nowhere else. */
export function guidesOf(catalog: Catalog, region: string): readonly Guide[] {
  const events = (catalog.regions.get(region)?.lifeEvents ?? []).flatMap((id): Guide[] => {
    const event = wholeOf(catalog, id);
    return event ? [{ kind: 'life-event', id, title: { zh: event.zh, en: event.en }, words: event.words ?? [], text: event.summary }] : [];
  });
  const matters = [...catalog.services.values()].filter(({ code }) => hasService(catalog, region, code)).map(({ code, zh, en, summary, words, criteria }): Guide => ({ kind: 'matter', id: code, title: { zh, en }, words: words ?? [], text: joined([summary, ...criteria]) }));
  return [...events, ...matters];
}

function joined(texts: readonly Localized[]): Localized {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}
