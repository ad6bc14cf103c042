import { Type, type Static } from 'typebox';

/** A code list: code → names; `tags` lets a rule ask for a group of codes. */
export const CodeList = Type.Object({
  zh: Type.String(), en: Type.String(),
  codes: Type.Record(Type.String(), Type.Object({ zh: Type.String(), en: Type.String(), basis: Type.Optional(Type.String({ description: 'as it stands in papers' })), note: Type.Optional(Type.String({ description: 'what is still to be verified of the basis: for the officer, never in a paper' })), tags: Type.Optional(Type.Array(Type.String())), regions: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9]{6}$' }), { minItems: 1, description: 'the only regions in which it can be chosen; without it: all' })) }, { additionalProperties: false })),
}, { additionalProperties: false });
export type CodeList = Static<typeof CodeList>;
