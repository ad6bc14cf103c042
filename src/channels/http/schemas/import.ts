import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/** One import of a dump of an old system: what became of its rows, and because of which columns rows were refused. Nothing of any person. */
const ImportView = Type.Object({
  id: Type.String(), system: Text, fileName: Type.String(), at: Instant, by: Type.String(),
  rows: Type.Integer(), people: Type.Integer(), entries: Type.Integer(), newSubjects: Type.Integer(), entered: Type.Integer(), known: Type.Integer(), rejected: Type.Integer(), skipped: Type.Integer(),
  takenOver: Type.Integer({ description: 'running matters that became cases' }), open: Type.Integer({ description: 'of these so many are open still' }),
  told: Type.Boolean({ description: 'the totals of the old system were compared' }),
  refused: Type.Array(Type.Object({ column: Type.Optional(Type.String({ description: 'none: of the row as a whole' })), rows: Type.Integer() })),
  undone: Type.Optional(Type.Object({ at: Instant, by: Type.String() })),
}, { title: 'ImportView' });

export const ImportList = Type.Object({ rows: Type.Array(ImportView) }, { title: 'ImportList' });
export type ImportList = Static<typeof ImportList>;
