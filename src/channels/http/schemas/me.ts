import { Type, type Static } from 'typebox';

/** Who is signed in, as the pages show it. `number` is masked where it is a secret. */
export const Me = Type.Object({
  kind: Type.Union([Type.Literal('person'), Type.Literal('staff'), Type.Literal('enterprise')]),
  id: Type.String(), name: Type.String(), number: Type.String(), region: Type.String(), roles: Type.Array(Type.String()),
  officerNo: Type.Optional(Type.String()),
  session: Type.Optional(Type.Object({ idle: Type.Integer({ description: 'it ends after so many seconds without a request of somebody who is there' }), left: Type.Integer({ description: 'in so many seconds it ends in any case' }) })),
  acting: Type.Optional(Type.Object({ as: Type.Union([Type.Literal('clerk'), Type.Literal('guardian'), Type.Literal('successor')]), name: Type.String(), scopes: Type.Optional(Type.Array(Type.String())), events: Type.Optional(Type.Array(Type.String())), age: Type.Optional(Type.Integer({ description: 'of a ward, in whole years' })) }, { description: 'who has signed in, where they act as this enterprise or person; a clerk within these scopes, and for these events and matters where not for all' })),
}, { title: 'Me' });
export type Me = Static<typeof Me>;
