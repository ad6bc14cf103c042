import type { Catalog } from './catalog.ts';

/**
 * The catalogue beside the annexes of 人社部发〔2020〕26号: numbered entries and code mentions of its life events, distinct codes of annex 1,
 * and coded services in all; what the notice has, and what stands in the files.
 */
export type AnnexFigures = {
  readonly entries: number; readonly mentions: number; readonly codes: number; readonly services: number;
  readonly annexEvents: number; readonly localServices: number; readonly lifeEvents: number;
};

/** What the notice has: ten events with 86 entries, which name codes 99 times, 55 different ones; with annex 2, 66 coded services. */
export const NOTICE: Pick<AnnexFigures, 'annexEvents' | 'entries' | 'mentions' | 'codes' | 'services'> = { annexEvents: 10, entries: 86, mentions: 99, codes: 55, services: 66 };

/** The figures of a catalogue, computed from its files alone. */
export function annexFigures({ lifeEvents, services }: Pick<Catalog, 'lifeEvents' | 'services'>): AnnexFigures {
  const ofAnnex = [...lifeEvents.values()].filter(({ annex }) => annex !== undefined);
  const entries = ofAnnex.flatMap((event) => event.entries ?? []);
  const mentions = entries.flat();
  const local = [...services.keys()].filter(isLocal).length;
  return {
    entries: entries.length, mentions: mentions.length, codes: new Set(mentions).size, services: services.size - local,
    annexEvents: ofAnnex.length, localServices: local, lifeEvents: lifeEvents.size,
  };
}

/** A service without a code of the national list. */
function isLocal(code: string): boolean {
  return code.startsWith('local.');
}
