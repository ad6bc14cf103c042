import { Type } from 'typebox';
import { readIntegrity } from '#usecases/integrity/read-integrity.ts';
import { requireSupervisor } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Integrity } from '../schemas/integrity.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { integritySheets } from '../views/integrity-sheets.ts';
import { integrityView } from '../views/integrity-view.ts';

/** Counting half a year is work: the same figures serve every supervisor of a region for a minute. */
const KEPT_MS = 60_000;

/** For supervisors and heads: where a human hand touched cases and why, and what officers did beside the drawn order. */
export function integrityRoutes(app: Server, services: Services): void {
  const { context, integrity, staff } = services;
  const kept = new Map<string, { readonly until: number; readonly read: ReturnType<typeof readIntegrity> }>();
  const readOnce = (region: string, now: string): ReturnType<typeof readIntegrity> => {
    const found = kept.get(region);
    if (found && found.until > Date.parse(now)) return found.read;
    const read = readIntegrity(integrity, region, { now, calendar: context.calendarOf(region) });
    kept.set(region, { until: Date.parse(now) + KEPT_MS, read });
    read.catch(() => kept.delete(region));
    return read;
  };
  const board = async (region: string, service: string | undefined): Promise<Integrity> => {
    const at = context.now();
    const [read, officers] = await Promise.all([readOnce(region, at), staff.officerNumbers(region)]);
    return integrityView(context.compiled, region, read, { officers, at, service });
  };
  const narrowing = { service: Type.Optional(Type.String({ maxLength: 60, description: 'only the grounds of this matter' })) };

  app.get('/staff/integrity', { preHandler: requireSupervisor, schema: { summary: '廉洁看板 · The integrity board', tags: ['desk'], querystring: Type.Object(narrowing), response: { 200: Integrity } } }, (request) => board(request.principal!.region, request.query.service));
  app.get('/staff/integrity/sheet', { preHandler: requireSupervisor, schema: { summary: '廉洁看板下载 · The integrity board as a workbook', tags: ['desk'], querystring: Type.Object({ ...narrowing, ...sheetQuery }), response: sheetAnswer } }, async (request, reply) => {
    const { language = 'zh', service } = request.query;
    return sendSheet(reply, services, integritySheets(await board(request.principal!.region, service), language));
  });
}
