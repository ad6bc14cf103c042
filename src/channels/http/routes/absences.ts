import { Type } from 'typebox';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { enterAbsence } from '#usecases/supervision/absences.ts';
import { isSupervisor, requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { AbsenceBody, Absences } from '../schemas/supervision.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { absenceViews } from '../views/supervision-view.ts';

/** Who is away, from when to when: entered by officers for themselves, and by supervisors for all and for the experts of the pools. */
export function absenceRoutes(app: Server, { context, supervision }: Services): void {
  const own = async ({ region, officer }: Principal): Promise<Absences> => {
    const today = dayOf(context.now());
    const [kept, members] = await Promise.all([supervision.absences(region, today, officer!.id), supervision.members(region, addDays(today, -1))]);
    return { absences: absenceViews(kept, members, today), redrawAfter: termsOf(context.compiled.catalog, region, today).absenceRedraw };
  };
  const wrong = (pointer: string, detail: { zh: string; en: string }): Problem => new Problem('wrong-input', detail, [{ pointer: `/body${pointer}`, detail }]);

  app.get('/staff/absences', { preHandler: requireStaff, schema: { summary: '我的不在岗 · My absences', tags: ['desk'], response: { 200: Absences } } }, (request) => own(request.principal!));

  app.post('/staff/absences', { preHandler: requireStaff, schema: { summary: '登记不在岗 · Enter an absence', tags: ['desk'], body: AbsenceBody, response: { 200: Absences } } }, async (request) => {
    const principal = request.principal!;
    const { region, officer: self } = principal;
    const { officer: number = self!.number, from, to = null, reason } = request.body;
    if (number !== self!.number && !isSupervisor(principal)) throw new Problem('not-yours', { zh: '只有督办人员能替别人登记', en: 'Only a supervisor enters the absence of somebody else' });
    const [members, experts] = await Promise.all([supervision.members(region, dayOf(context.now())), supervision.experts(region)]);
    const who = [...members, ...experts].find((each) => each.number === number);
    if (!who) throw wrong('/officer', { zh: '没有这个工号的人员', en: 'There is no officer of this number' });
    const entered = await enterAbsence(context, supervision, region, { officer: who.id, from, to, reason, by: self!.id });
    if (entered.kind === 'wrong') throw wrong(entered.pointer, entered.detail);
    return own(principal);
  });

  app.post('/staff/absences/:id/end', { preHandler: requireStaff, schema: { summary: '回来上班 · Back at work', tags: ['desk'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: Absences } } }, async (request) => {
    const principal = request.principal!;
    const ended = await supervision.endAbsence(principal.region, request.params.id, dayOf(context.now()), principal.officer!.id, isSupervisor(principal) ? undefined : principal.officer!.id);
    if (!ended) throw new Problem('not-found', { zh: '没有这条登记，或者它已经结束', en: 'There is no such entry, or it is over' });
    return own(principal);
  });
}
