import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

/** What anybody may read of what is published: whom in a masked name (that of an enterprise whole), which matter, by which article, since when and until when. No number, no amount, no case. */
export const PublicityEntry = Type.Object({
  id: Type.String(), name: Type.String({ description: 'masked; that of an enterprise whole' }), matter: Text, what: Text, basis: Type.String(), from: Day, until: Type.Optional(Day),
}, { title: 'PublicityEntry' });
export type PublicityEntry = Static<typeof PublicityEntry>;

export const PublicityList = Type.Object({ entries: Type.Array(PublicityEntry), next: Type.Optional(Type.String({ description: 'there is more: `after` of the next page' })), hotline: Type.String({ description: 'where somebody objects who cannot do so here' }) }, { title: 'PublicityList' });

export const ObjectionBody = Type.Object({ note: Type.String({ minLength: 1, maxLength: 1000 }), files: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 10 })) }, { title: 'ObjectionBody', additionalProperties: false });

/** An objection as who made it reads it: what came of it and why, once the matter is decided; nothing else of the case. */
export const MyObjection = Type.Object({
  name: Type.String(), matter: Text, what: Text, note: Type.String(), files: Type.Integer(), at: Instant,
  status: Type.Union([Type.Literal('open'), Type.Literal('upheld'), Type.Literal('rejected'), Type.Literal('closed')]),
  answer: Type.Optional(Type.Object({ note: Type.String(), at: Instant })),
}, { title: 'MyObjection' });
export type MyObjection = Static<typeof MyObjection>;
