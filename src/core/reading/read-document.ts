import type { DocumentField, DocumentKind } from '../catalog/document-kind.ts';
import { creditCodeFault } from '../identity/credit-code.ts';
import { identityNumberFault } from '../identity/identity-number.ts';
import type { ReadLine } from './line.ts';
import { pageText, plainText, type PageText } from './page-text.ts';

/** A field that was found. `sure`: nothing speaks against it · `check`: to be looked at · `wrong`: its check digit or its day does not hold. `at` is the line it was read in. */
export type ReadField = { readonly field: string; readonly value: string; readonly certainty: number; readonly mark: 'sure' | 'check' | 'wrong'; readonly at: ReadLine };
/** What was read: of which kind it is, what was found, and what stands on such a document and was not found. */
export type ReadDocument = { readonly kind: string; readonly fields: readonly ReadField[]; readonly missing: readonly string[] };

/** From which certainty on a reading counts as sure. Chosen, not measured: the samples hold too few errors to set it by. */
export const SURE_FROM = 0.9;

/** Which of the kinds a page is, and its fields; undefined where it is none of them. */
export function readDocument(kinds: ReadonlyMap<string, DocumentKind>, lines: readonly ReadLine[]): ReadDocument | undefined {
  const page = pageText(lines);
  const kind = kindOf(kinds, page.text);
  if (kind === undefined) return undefined;
  const { fields } = kinds.get(kind)!;
  const found = Object.entries(fields).flatMap(([name, field]) => {
    const one = readField(field, page, lines);
    return one === undefined ? [] : [{ field: name, ...one }];
  });
  return { kind, fields: found, missing: Object.keys(fields).filter((name) => !found.some(({ field }) => field === name)) };
}

/** The kind of which most signs are there, counted against how many it takes. */
export function kindOf(kinds: ReadonlyMap<string, DocumentKind>, text: string): string | undefined {
  const scores = [...kinds].map(([name, kind]) => ({ name, seen: kind.signs.filter((sign) => text.includes(plainText(sign))).length, of: kind })).filter(({ seen, of }) => seen >= of.enough);
  return scores.toSorted((a, b) => b.seen / b.of.signs.length - a.seen / a.of.signs.length)[0]?.name;
}

function readField(field: DocumentField, { text, from }: PageText, lines: readonly ReadLine[]): Omit<ReadField, 'field'> | undefined {
  for (const pattern of field.patterns) {
    const match = new RegExp(pattern, 'dm').exec(text);
    const groups = match?.slice(1).filter((each) => each !== undefined);
    if (!match || !groups || groups.length === 0) continue;
    const [start] = match.indices![1]!;
    const end = match.indices!.slice(1).reduce((last, place) => Math.max(last, place?.[1] ?? 0), 0);
    const touched = [...new Set(from.slice(start, end))];
    const certainty = Math.min(...touched.map((index) => lines[index]!.certainty));
    const { value, holds } = valueOf(field.as, groups);
    // A number whose check digit holds was read rightly, whatever the reader thought of the line.
    const mark = holds === false ? 'wrong' : holds === true || certainty >= SURE_FROM ? 'sure' : 'check';
    return { value, certainty, mark, at: lines[touched[0]!]! };
  }
  return undefined;
}

/** The value as it is written everywhere, and whether what can be checked of it holds (undefined: nothing can). */
function valueOf(as: DocumentField['as'], groups: readonly string[]): { readonly value: string; readonly holds?: boolean } {
  if (as === 'identity-number') { const value = groups[0]!.toUpperCase(); return { value, holds: identityNumberFault(value) === null }; }
  if (as === 'credit-code') { const value = groups[0]!.toUpperCase(); return { value, holds: creditCodeFault(value) === null }; }
  if (as === 'text') return { value: groups.join('').replaceAll('\n', '') };
  const [year, month, day] = groups.map(Number);
  const value = `${groups[0]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return realDay(year ?? 0, month ?? 0, day ?? 0) ? { value } : { value, holds: false };
}

function realDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return year >= 1850 && month >= 1 && month <= 12 && day >= 1 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
