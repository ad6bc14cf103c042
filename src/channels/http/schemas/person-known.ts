import { Type, type Static } from 'typebox';
import { Day, Text } from './shared.ts';

/** Who the data are about: name, number (masked where it is a secret), what the number itself says, and where that comes from. */
export const PersonKnown = Type.Object({ kind: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]), name: Type.String(), number: Type.String(), birthDate: Type.Optional(Day), sex: Type.Optional(Text), source: Text }, { title: 'PersonKnown' });
export type PersonKnown = Static<typeof PersonKnown>;
