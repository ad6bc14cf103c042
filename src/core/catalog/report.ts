import { annexFigures, type AnnexFigures } from './annex.ts';
import { burdenOf, eventBurden, type Burden } from './burden.ts';
import type { Catalog } from './catalog.ts';
import { speedUpsOf, type SpeedUps } from './speed-ups.ts';
import { notesOnTables, type TableNote } from './table-notes.ts';

/** The catalogue in figures, computed from its files. */
export type CatalogReport = {
  readonly version: string;
  readonly counts: { readonly services: number; readonly lifeEvents: number; readonly elements: number; readonly evidence: number; readonly tables: number; readonly criteria: number; readonly examples: number; readonly departments: number; readonly regions: number };
  readonly lifeEvents: readonly EventReport[];
  readonly services: readonly ServiceReport[];
  /** The catalogue beside the annexes of the notice. */
  readonly annex: AnnexFigures;
  /** Per region, which rows of annex 2 are halved. */
  readonly speedUps: readonly SpeedUps[];
  readonly abolished: readonly { readonly id: string; readonly name: string; readonly by: string }[];
  /** What rule tables leave open or say twice. */
  readonly tables: readonly TableNote[];
  /** Bodies that are said to be competent for a remedy and have to be verified before real use. */
  readonly remedies: readonly { readonly region: string; readonly name: string; readonly zh: string; readonly note: string }[];
  /** Core systems that are said to be master of a line of work, and have to be verified before real use. */
  readonly masters: readonly { readonly region: string; readonly name: string; readonly zh: string; readonly note: string }[];
  /** Parameters by how sure their source is, and those that somebody has to verify before real use. */
  readonly parameters: { readonly total: number; readonly law: number; readonly notice: number; readonly region: number; readonly toVerify: readonly { readonly region: string; readonly name: string; readonly from: string; readonly zh: string; readonly note: string }[] };
};

/** A life event: filed item by item (`demands` = `materials` + `forms`), without double counting (`distinct`), in one application (`submitted`). */
export type EventReport = Burden & { readonly id: string; readonly zh: string; readonly en: string; readonly items: number };
export type ServiceReport = Burden & { readonly code: string; readonly zh: string; readonly en: string; readonly mode: string; readonly promised: string; readonly statutory: string | null; readonly criteria: number; readonly examples: number };

/** Counts and sums of a catalogue. */
export function reportOn(catalog: Catalog): CatalogReport {
  const services = [...catalog.services.values()];
  const sum = (count: (service: (typeof services)[number]) => number): number => services.reduce((total, service) => total + count(service), 0);
  const periods = [...catalog.parameters].flatMap(([name, parameter]) => Object.entries(parameter.in).flatMap(([region, each]) => each.map((period) => ({ region, name, zh: parameter.zh, ...period }))));
  const ofConfidence = (confidence: string): number => periods.filter((period) => period.confidence === confidence).length;
  return {
    version: catalog.version,
    counts: {
      services: services.length, lifeEvents: catalog.lifeEvents.size, elements: catalog.elements.size, evidence: catalog.evidence.size, tables: catalog.tables.size,
      criteria: sum(({ criteria }) => criteria.length), examples: sum(({ examples }) => examples.length), departments: catalog.departments.size, regions: catalog.regions.size,
    },
    lifeEvents: [...catalog.lifeEvents.values()].map(({ id, zh, en, services: items }) => ({ id, zh, en, items: Object.keys(items).length, ...eventBurden(catalog, id) })),
    services: services.map(({ code, zh, en, mode, limits, criteria, examples }) => ({
      code, zh, en, mode, promised: limits.promised.is, statutory: 'is' in limits.statutory ? limits.statutory.is : null, criteria: criteria.length, examples: examples.length, ...burdenOf(catalog, [code]),
    })),
    annex: annexFigures(catalog), speedUps: speedUpsOf(catalog),
    abolished: [...catalog.evidence].flatMap(([id, { zh, abolished }]) => (abolished === undefined ? [] : [{ id, name: zh, by: abolished.by }])),
    tables: notesOnTables(catalog),
    remedies: [...catalog.remedies].flatMap(([name, { in: places = {} }]) => Object.entries(places).flatMap(([region, { zh, confidence, note = '' }]) => (confidence === 'to-verify' ? [{ region, name, zh, note }] : []))),
    masters: [...catalog.regions].flatMap(([region, { masters = [] }]) => masters.flatMap(({ department, confidence, note = '' }) => (confidence === 'to-verify' ? [{ region, name: department, zh: catalog.departments.get(department)?.zh ?? department, note }] : []))),
    parameters: {
      total: periods.length, law: ofConfidence('law'), notice: ofConfidence('notice'), region: ofConfidence('region'),
      toVerify: periods.filter(({ confidence }) => confidence === 'to-verify').map(({ region, name, from, zh, note }) => ({ region, name, from, zh, note: note ?? '' })),
    },
  };
}
