import { Type, type Static } from 'typebox';
import { StoredFile } from './file.ts';
import { Text } from './shared.ts';

/** One field that was read. `sure`: nothing speaks against it · `check`: to be compared with the picture · `wrong`: its check digit or its day does not hold. */
export const ReadSaid = Type.Object({
  field: Type.String(), name: Text, value: Type.String(), text: Text, certainty: Type.Number(), mark: Type.Enum(['sure', 'check', 'wrong']),
  says: Type.Array(Type.Object({ element: Type.String(), answer: Type.String(), text: Text }), { description: 'what it says of data elements: the answer that would be, and how a fact shows it' }),
}, { title: 'ReadSaid' });
export type ReadSaid = Static<typeof ReadSaid>;

/** What was read in a photograph. Nothing of it is an answer before the person has confirmed it, field by field. */
export const FileReadingView = Type.Object({
  /** `unclear`: hardly a word could be read · `unknown`: readable, and none of the documents that are known. */
  outcome: Type.Enum(['read', 'unclear', 'unknown']),
  kind: Type.Optional(Type.Object({ id: Type.String(), name: Text })),
  /** Whether it is what was asked for; absent where that is not known. */
  fits: Type.Optional(Type.Boolean()),
  fields: Type.Array(ReadSaid),
  /** What stands on such a document and was not found. */
  missing: Type.Array(Text),
}, { title: 'FileReadingView' });
export type FileReadingView = Static<typeof FileReadingView>;

/** Own files, each with what was last read in it. Those that are not there, or somebody else's, are left out. */
export const OwnFiles = Type.Object({ files: Type.Array(Type.Object({ ...StoredFile.properties, reading: Type.Optional(FileReadingView) }, { title: 'OwnFile' })) }, { title: 'OwnFiles' });
export type OwnFiles = Static<typeof OwnFiles>;
