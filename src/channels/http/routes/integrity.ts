import { Type } from 'typebox';
import { readIntegrity } from '#usecases/integrity/read-integrity.ts';
import { requireSupervisor } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Integrity } from '../schemas/integrity.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { integritySheets } from '../views/integrity-sheets.ts';
import { integrityView } from '../views/integrity-view.ts';

/** Counting half a year is work: the same figures serve every supervisor of a region for a minute, and for fifty times as long as counting took. */
const KEPT_MS = 60_000, KEPT_TIMES = 50;
/** Where counting takes longer than this, who comes later reads the figures of before while it is counted anew. */
const WAITED_MS = 2_000;

/** As many items that went to somebody else, and as many deviations, as a page shows; a sheet has all. */
const LISTED = 200;

type Kept = { readonly until: number; readonly took: number; readonly read: ReturnType<typeof readIntegrity> };

/** For supervisors and heads: where a human hand touched cases and why, and what officers did beside the drawn order. */
export function integrityRoutes(app: Server, services: Services): void {
  const { context, integrity, staff } = services;
  const kept = new Map<string, Kept>();
  const count = async (region: string, now: string, before: Kept | undefined): ReturnType<typeof readIntegrity> => {
    try {
      const read = await readIntegrity(integrity, region, { now, calendar: context.calendarOf(region) });
      const at = Date.parse(context.now()), took = at - Date.parse(now);
      kept.set(region, { until: at + Math.max(KEPT_MS, KEPT_TIMES * took), took, read: Promise.resolve(read) });
      return read;
    } catch (error) {
      if (before) kept.set(region, { ...before, until: 0 });
      else kept.delete(region);
      throw error;
    }
  };
  const readOnce = (region: string, now: string): Kept['read'] => {
    const found = kept.get(region);
    if (found && found.until > Date.parse(now)) return found.read;
    const counting = count(region, now, found);
    const waits = found === undefined || found.took < WAITED_MS;
    // While it is counted nobody counts beside it.
    const read = waits ? counting : found.read;
    kept.set(region, { until: Number.POSITIVE_INFINITY, took: found?.took ?? 0, read });
    // Who reads the figures of before is not told that the new ones failed: the next one counts again.
    if (!waits) counting.catch(() => undefined);
    return read;
  };
  const board = async (region: string, service: string | undefined, listed?: number): Promise<Integrity> => {
    const [read, officers] = await Promise.all([readOnce(region, context.now()), staff.officerNumbers(region)]);
    return integrityView(context.compiled, region, read, { officers, service, listed });
  };
  const narrowing = { service: Type.Optional(Type.String({ maxLength: 60, description: 'only the grounds of this matter' })) };

  app.get('/staff/integrity', { preHandler: requireSupervisor, schema: { summary: '廉洁看板 · The integrity board', tags: ['desk'], querystring: Type.Object(narrowing), response: { 200: Integrity } } }, (request) => board(request.principal!.region, request.query.service, LISTED));
  app.get('/staff/integrity/sheet', { preHandler: requireSupervisor, schema: { summary: '廉洁看板下载 · The integrity board as a workbook', tags: ['desk'], querystring: Type.Object({ ...narrowing, ...sheetQuery }), response: sheetAnswer } }, async (request, reply) => {
    const { language = 'zh', service } = request.query;
    return sendSheet(reply, services, integritySheets(await board(request.principal!.region, service), language));
  });
}
