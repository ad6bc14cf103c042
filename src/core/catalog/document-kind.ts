import { Type, type Static } from 'typebox';
import { LocalizedText } from './text.ts';

/** How a value is held to be right, and written the same way always. `identity-number` and `credit-code` have a check digit (GB 11643, GB 32100), a `day` has to exist. */
export const READ_AS = ['text', 'day', 'identity-number', 'credit-code'] as const;

const Field = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  as: Type.Enum([...READ_AS]),
  patterns: Type.Array(Type.String({ minLength: 3 }), { minItems: 1, description: 'regular expressions over the rows of the page without spaces, half-width, parted by line breaks; the first that fits gives the field: its one group, or for a day its three' }),
  elements: Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true, description: 'the data elements that this field says: what is asked of them is filled in from it, what is known of them is compared with it' })),
  codes: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String({ minLength: 1 }), Type.String()), { minProperties: 1, description: 'of an element with a code list: which code the words on the document mean, where they are not the name of the code' })),
}, { additionalProperties: false });

/** A kind of document that can be read from a photograph: by what it is known, and what stands where. */
export const DocumentKind = Type.Object({
  ...LocalizedText.properties,
  signs: Type.Array(Type.String({ minLength: 2 }), { minItems: 2, uniqueItems: true, description: 'words that stand on it; it is taken for this kind when at least `enough` of them are found, and more of them than of any other kind' }),
  enough: Type.Integer({ minimum: 1 }),
  evidence: Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true, description: 'the materials that such a document is' })),
  fields: Type.Record(Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }), Field),
}, { additionalProperties: false });
export type DocumentKind = Static<typeof DocumentKind>;
export type DocumentField = Static<typeof Field>;
