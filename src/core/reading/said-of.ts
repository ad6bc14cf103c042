import type { Catalog } from '../catalog/catalog.ts';
import { codeName } from '../catalog/code-name.ts';
import { findCode } from '../catalog/find-code.ts';
import type { DocumentField } from '../catalog/document-kind.ts';
import { dayInWords } from '../clocks/day-in-words.ts';
import type { Localized } from '../value.ts';

/** What a field of a document says of a data element: the answer it would be, and how facts show it. */
export type Said = { readonly element: string; readonly answer: string; readonly text: Localized };

/**
 * What a value that was read says of the data elements of its field. Of one with a code list it is the code whose name stands there, or
 * which the document kind names for these words (`codes`); words that mean no code say nothing. A value is nothing for numbers, amounts and yes or no.
 */
export function saidOf(catalog: Pick<Catalog, 'elements' | 'codes'>, { elements = [], codes = {} }: Pick<DocumentField, 'elements' | 'codes'>, value: string): readonly Said[] {
  return elements.flatMap((element): readonly Said[] => {
    const type = catalog.elements.get(element)?.type;
    if (type === 'text') return [{ element, answer: value, text: { zh: value, en: value } }];
    if (type === 'date') return [{ element, answer: value, text: dayInWords(value) }];
    if (typeof type !== 'object' || !('code' in type) || type.many) return [];
    const named = codes[element]?.[value] ?? Object.entries(catalog.codes.get(type.code)?.codes ?? {}).find(([, { zh }]) => zh === value)?.[0];
    return named === undefined || !findCode(catalog, type.code, named) ? [] : [{ element, answer: named, text: codeName(catalog, type.code, named) }];
  });
}
