import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { retentionAhead } from '#usecases/apply-retention.ts';
import { requireArchivist } from '../identity/require.ts';
import { RetentionAhead } from '../schemas/retention.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** How long records beside the archive are kept, and what goes when: for who keeps the archive. Nothing is removed from here. */
export function retentionRoutes(app: Server, { context, retention }: Services): void {
  const { catalog } = context.compiled;
  app.get('/staff/archive/retention', { preHandler: requireArchivist, schema: { summary: '保存期限 · How long records are kept, and what goes when', tags: ['desk'], response: { 200: RetentionAhead } } }, async (request) => {
    const lines = await retentionAhead({ catalog, view: retention, now: context.now }, request.principal!.region);
    return {
      lines: lines.map(({ kind, parameter, limit, source, confirmed, before, old, removable, next, last }) => {
        const { zh, en } = catalog.parameters.get(parameter) ?? { zh: kind, en: kind };
        return { kind, name: { zh, en }, limit: formatLimit(parseLimit(limit)), source, confirmed, before, due: removable, needed: old - removable, ...(next !== undefined && { next }), ...(last && { last: { at: last.at, removed: last.removed } }) };
      }),
    };
  });
}
