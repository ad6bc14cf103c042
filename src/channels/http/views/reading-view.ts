import type { Catalog } from '#core/catalog/catalog.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { ReadField } from '#core/reading/read-document.ts';
import { saidOf } from '#core/reading/said-of.ts';
import type { KeptReading } from '#usecases/ports/file-readings.ts';
import type { FileReadingView, ReadSaid } from '../schemas/reading.ts';
import type { StaffItem } from '../schemas/staff.ts';

/** A field that was read, with what it says of data elements. */
export function readSaid(catalog: Catalog, kind: string, { field, value, certainty, mark }: Omit<ReadField, 'at'>): readonly ReadSaid[] {
  const known = catalog.documentKinds.get(kind)?.fields[field];
  if (!known) return [];
  return [{ field, name: { zh: known.zh, en: known.en }, value, text: known.as === 'day' ? dayInWords(value) : { zh: value, en: value }, certainty, mark, says: saidOf(catalog, known, value).map((each) => ({ ...each })) }];
}

/** What was read in a photograph, as whoever took it sees it. `evidence`: the material that it is meant to be; undefined where its kind is known no more. */
export function readingView(catalog: Catalog, { kind: id, fields }: KeptReading, evidence: string | undefined): FileReadingView | undefined {
  const { documentKinds } = catalog;
  const kind = documentKinds.get(id);
  if (!kind) return undefined;
  const wanted = evidence !== undefined && [...documentKinds.values()].some((each) => each.evidence?.includes(evidence));
  const missing = Object.entries(kind.fields).filter(([name]) => !fields.some(({ field }) => field === name));
  return {
    outcome: 'read', kind: { id, name: { zh: kind.zh, en: kind.en } }, ...(wanted && { fits: kind.evidence?.includes(evidence) ?? false }),
    fields: fields.flatMap((field) => readSaid(catalog, id, field)), missing: missing.map(([, { zh, en }]) => ({ zh, en })),
  };
}

/** What was read in a photograph, as an officer sees it: numbers of persons masked, as everywhere else on the page, and whether it is another person's than whom the case is about. */
export function readForOfficer(catalog: Catalog, { kind, fields }: KeptReading, subject: { readonly name: string; readonly number: string }): NonNullable<StaffItem['files'][number]['reading']> | undefined {
  const known = catalog.documentKinds.get(kind);
  if (!known) return undefined;
  const masked = (said: ReadSaid): ReadSaid => {
    if (known.fields[said.field]?.as !== 'identity-number') return said;
    const value = maskNumber(said.value);
    return { ...said, value, text: { zh: value, en: value }, says: said.says.map((each) => ({ ...each, answer: value, text: { zh: value, en: value } })) };
  };
  const said = fields.flatMap((field) => readSaid(catalog, kind, field));
  const of: Readonly<Record<string, string>> = { 'person.name': subject.name, 'person.idNumber': subject.number };
  const others = said.some(({ says }) => says.some(({ element, answer }) => of[element] !== undefined && of[element] !== answer));
  return { kind: { zh: known.zh, en: known.en }, fields: said.map(masked), others };
}
