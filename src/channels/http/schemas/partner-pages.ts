import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/** The pages of partners that know who somebody is, as long as their sign-ins last: each with what for, what it learns besides an identifier of its own, and since when. */
export const PartnerPages = Type.Object({
  pages: Type.Array(Type.Object({ id: Type.String(), name: Words, purpose: Words, tells: Type.Array(Type.Literal('name')), since: Type.String({ format: 'date-time' }) })),
}, { title: 'PartnerPages' });
export type PartnerPages = Static<typeof PartnerPages>;
