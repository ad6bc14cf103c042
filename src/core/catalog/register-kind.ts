import { Type, type Static } from 'typebox';
import { ElementType } from './element.ts';
import { LocalizedText } from './text.ts';

/** A kind of register entry and what else happens when one opens. */
export const RegisterKind = Type.Object({
  zh: Type.String(), en: Type.String(),
  line: Type.String({ description: 'line of business that keeps it' }),
  subject: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]),
  fields: Type.Record(Type.String(), Type.Object({ zh: Type.String(), en: Type.String(), type: ElementType, mask: Type.Optional(Type.Literal('account')) }, { additionalProperties: false })),
  exclusive: Type.Boolean({ description: 'at most one open entry of this kind for a subject' }),
  opens: Type.Optional(Type.Array(Type.Object({
    ends: Type.String({ description: 'kind of the entries that end' }),
    because: LocalizedText, basis: Type.String(),
  }, { additionalProperties: false }), { description: 'what ends when an entry of this kind opens' })),
}, { additionalProperties: false });
export type RegisterKind = Static<typeof RegisterKind>;
