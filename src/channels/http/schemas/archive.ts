import { Type, type Static } from 'typebox';
import { CaseNumber, Instant, Text } from './shared.ts';

/** A case that has ended, with the last package that was made of it. */
export const ArchiveRow = Type.Object({
  case: CaseNumber, lifeEvent: Text, name: Type.String({ description: 'masked; that of an enterprise whole' }), items: Type.Integer(), submittedAt: Instant, endedAt: Instant,
  archived: Type.Optional(Type.Object({ at: Instant, by: Type.Optional(Type.String({ description: 'the number of who did; none where it was the command line' })), sha256: Type.String(), size: Type.Integer({ description: 'bytes' }), changed: Type.Boolean({ description: 'something came after it: it has to be archived again' }) })),
}, { title: 'ArchiveRow' });
export type ArchiveRow = Static<typeof ArchiveRow>;

/** One page of the archive: `more` where there are others. */
export const ArchiveList = Type.Object({ rows: Type.Array(ArchiveRow), more: Type.Boolean() }, { title: 'ArchiveList' });
export type ArchiveList = Static<typeof ArchiveList>;
