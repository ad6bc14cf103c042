import { requireRegistrar } from '../identity/require.ts';
import { ImportList } from '../schemas/import.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** What was taken over from old systems, for who keeps the register. Importing and taking back are done at the command line, by the owner of the schema alone. */
export function importRoutes(app: Server, { context, imports }: Services): void {
  app.get('/staff/imports', { preHandler: requireRegistrar, schema: { summary: '旧系统数据导入 · Imports of old systems', tags: ['desk'], response: { 200: ImportList } } }, async (request) => {
    const { region } = request.principal!;
    const [listed, refused, open] = await Promise.all([imports.list(region), imports.refused(region), imports.open(region)]);
    const columns = Map.groupBy(refused, (each) => each.import);
    return {
      rows: listed.map(({ id, system, fileName, at, by, counted, told, undoneAt, undoneBy }) => {
        const { zh, en } = context.compiled.catalog.legacySystems.get(system) ?? { zh: system, en: system };
        const { rows, people, entries, newSubjects, entered, known, rejected, skipped, takenOver = 0 } = counted;
        return {
          id, system: { zh, en }, fileName, at: new Date(at).toISOString(), by, rows, people, entries, newSubjects, entered, known, rejected, skipped, takenOver, open: open.get(id) ?? 0, told: told !== null,
          refused: (columns.get(id) ?? []).map(({ column, rows: count }) => ({ rows: count, ...(column !== null && { column }) })),
          ...(undoneAt !== null && { undone: { at: new Date(undoneAt).toISOString(), by: undoneBy ?? '' } }),
        };
      }),
    };
  });
}
