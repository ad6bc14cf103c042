import { Type } from 'typebox';
import { readRisks } from '#usecases/supervision/read-risks.ts';
import { requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { RiskNoteBody, Risks } from '../schemas/risk.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { risksView } from '../views/risk-view.ts';

const EMPTY = { zh: '请写清楚情况', en: 'Say what it was' };
const params = Type.Object({ risk: Type.String({ maxLength: 60 }), note: Type.String({ format: 'uuid' }) });

/** The risk register of a region: what can go wrong, whether it shows, what is done then, and what supervisors noted of it. Nothing of any person. */
export function riskRoutes(app: Server, services: Services): void {
  const { context, supervision, risks, staff } = services;
  const view = async (region: string): Promise<Risks> => {
    const [now, officers] = await Promise.all([readRisks(context, supervision, risks, region), staff.officerNumbers(region)]);
    return risksView(context.compiled.catalog, now, officers);
  };

  app.get('/staff/risks', { preHandler: requireSupervisor, schema: { summary: '风险清单 · The risk register', tags: ['desk'], response: { 200: Risks } } }, (request) => view(request.principal!.region));

  app.put('/staff/risks/:risk/notes/:note', { preHandler: requireSupervisor, schema: { summary: '记一笔 · Note that a risk was gone through or came true', tags: ['desk'], params, body: RiskNoteBody, response: { 200: Risks } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { risk, note: id } = request.params;
    const { kind, note } = request.body;
    if (!context.compiled.catalog.risks.has(risk)) throw new Problem('not-found');
    if (note.trim() === '') throw new Problem('wrong-input', EMPTY, [{ pointer: '/body/note', detail: EMPTY }]);
    await risks.addNote(region, { id, risk, kind, note: note.trim(), by: officer!.id, at: context.now() });
    return view(region);
  });
}
