import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { maskName } from '#core/register/mask.ts';
import type { ArchiveRow as Stored } from '#usecases/ports/archive.ts';
import type { ArchiveRow } from '../schemas/archive.ts';
import { lifeEventName } from './names.ts';

/** A case of the archive as its list shows it: whom it is about stands there masked, whole only in the package. */
export function archiveRow(compiled: CompiledCatalog, { number, lifeEvent, name, kind, items, submittedAt, endedAt, archived }: Stored): ArchiveRow {
  return {
    case: number, lifeEvent: lifeEventName(compiled, lifeEvent), name: kind === 'enterprise' ? name : maskName(name), items, submittedAt, endedAt,
    ...(archived && { archived: { at: archived.at, sha256: archived.sha256, size: archived.size, changed: archived.changed, ...(archived.by !== null && { by: archived.by }) } }),
  };
}
