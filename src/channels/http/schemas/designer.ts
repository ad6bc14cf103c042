import { Type, type Static } from 'typebox';
import { Text } from './shared.ts';

const City = Type.Object({ code: Type.String(), name: Text });

/** What is looked for by: names, what people say, and both in pinyin, syllables apart. */
const Found = { name: Text, summary: Text, words: Type.Array(Type.String()), spelled: Type.Array(Type.String()), letter: Type.Optional(Type.String({ description: 'the letter its Chinese name begins with, as it is spelt' })) };

/** Everything that the catalogue holds, for who designs services and who works by them: no case and no person is in it. Read for one city. */
export const CatalogIndex = Type.Object({
  version: Type.String(), region: City, regions: Type.Array(City), bodies: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  events: Type.Array(Type.Object({ id: Type.String(), ...Found, subject: Type.String(), stage: Type.Optional(Text), items: Type.Array(Type.String()), on: Type.Boolean({ description: 'whether it is on in the city' }) })),
  services: Type.Array(Type.Object({
    code: Type.String(), short: Text, ...Found, subject: Type.String(), body: Type.String(), instant: Type.Boolean(), events: Type.Array(Type.String()), on: Type.Boolean({ description: 'whether the city has it' }),
    criteria: Type.Integer(), tables: Type.Integer(), examples: Type.Integer(), toVerify: Type.Integer({ description: 'amounts and limits that it reads in the city today and nobody has confirmed' }),
  })),
}, { title: 'CatalogIndex' });
export type CatalogIndex = Static<typeof CatalogIndex>;
