import { Type } from 'typebox';
import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { requireRegistrar } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ReportedDeathBody, ReportedDeathList } from '../schemas/reported-death.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { reportedDeathsSheet } from '../views/list-sheets.ts';
import { reportedDeathView } from '../views/reported-death-view.ts';

/** As many as anybody looks through. */
const SHOWN = 100;
const SAY_HOW = { zh: '请写明怎么核实的', en: 'Say how it was made sure of' };
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Deaths that departments told of: whoever keeps the register makes sure of them, or lets what was held go on. */
export function reportedDeathRoutes(app: Server, services: Services): void {
  const { context, register, reportedDeaths, staff } = services;
  const { catalog } = context.compiled;
  const list = async ({ region, officer }: Principal): Promise<ReportedDeathList> => {
    const [rows, numbers] = await Promise.all([reportedDeaths.list(region, payingKinds(catalog).stops, SHOWN), staff.officerNumbers(region)]);
    const at = context.now();
    // Whoever is shown stands in the access record of each, once for a look: acting and being shown what came of it is the same one.
    await register.noteAccess(region, ...[...new Set(rows.map(({ subject }) => subject))].map((subject) => ({ id: idOf(context.hash, `reported-death/${officer!.id}/${subject}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff' as const, subject, what: 'reported-death', why: 'reported-death', case: null })));
    return { rows: rows.map((row) => reportedDeathView(catalog, numbers, row)) };
  };
  const act = async (principal: Principal, id: string, what: 'confirmed' | 'lifted', note: string): Promise<ReportedDeathList> => {
    const text = note.trim();
    if (text.length < 2) throw new Problem('wrong-input', SAY_HOW, [{ pointer: '/body/note', detail: SAY_HOW }]);
    const done = await reportedDeaths.act(principal.region, id, { act: what, by: `officer:${principal.officer!.id}`, note: text }, context.now());
    if (done === 'unknown') throw new Problem('not-found');
    if (done === 'too-late') throw new Problem('changed-meanwhile');
    return list(principal);
  };

  app.get('/staff/reported-deaths', { preHandler: requireRegistrar, schema: { summary: '部门通报的死亡 · Deaths that departments told of', tags: ['desk'], response: { 200: ReportedDeathList } } }, (request) => list(request.principal!));
  app.get('/staff/reported-deaths/sheet', { preHandler: requireRegistrar, schema: { summary: '通报的死亡下载 · Reported deaths as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => sendSheet(reply, services, reportedDeathsSheet((await list(request.principal!)).rows, request.query.language ?? 'zh')));
  app.post('/staff/reported-deaths/:id/confirm', { preHandler: requireRegistrar, schema: { summary: '核实属实，继续停发 · It is right: payments stay held', tags: ['desk'], params, body: ReportedDeathBody, response: { 200: ReportedDeathList } } }, (request) => act(request.principal!, request.params.id, 'confirmed', request.body.note));
  app.post('/staff/reported-deaths/:id/lift', { preHandler: requireRegistrar, schema: { summary: '通报有误，恢复发放并补发 · It is wrong: what was held is paid', tags: ['desk'], params, body: ReportedDeathBody, response: { 200: ReportedDeathList } } }, (request) => act(request.principal!, request.params.id, 'lifted', request.body.note));
}
