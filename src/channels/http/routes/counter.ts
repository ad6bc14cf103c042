import { Type } from 'typebox';
import { bundleOf } from '#core/catalog/bundle.ts';
import { dayOf } from '#core/clocks/day.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isGoingOn, isOfVisit, ONE_AT_A_TIME, VISIT_OVER, type Visit } from '#core/parties/visit.ts';
import { maskNumber } from '#core/register/mask.ts';
import { beginVisit } from '#usecases/counter/begin-visit.ts';
import { NOBODY } from '#usecases/name-party.ts';
import { requireClerk } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ArrivalBody, Counter, type CounterVisit } from '../schemas/counter.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { lifeEventName } from '../views/names.ts';
import { makePaper } from './documents.ts';
import { readPaper } from '#core/cases/document.ts';

const Id = Type.String({ format: 'uuid' });

/** The counter: a clerk sees who somebody is, fills in with them, prints the receipt, and sees nothing of them any more. */
export function counterRoutes(app: Server, services: Services): void {
  const { context, visits } = services;
  const { compiled } = context;
  const matters = (region: string): Counter['matters'] => (compiled.catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => {
    const bundle = bundleOf(compiled.catalog, id);
    return bundle?.subject === 'person' && (bundle.filedBy?.some(({ by }) => by === 'self') ?? true);
  }).map((id) => ({ id, name: lifeEventName(compiled, id) }));
  const casesOf = async (region: string, visit: Visit) => (await context.cases.summaries(region, visit.subject, dayOf(context.now()))).filter(({ state }) => isOfVisit(visit, state));
  const view = async (region: string, visit: Visit): Promise<CounterVisit> => {
    const subject = (await context.cases.party(region, visit.subject))?.subject;
    const { id, shown, consent, begunAt, until } = visit;
    return {
      id, shown, consent, begunAt, until, person: { name: subject?.name ?? '', number: maskNumber(subject?.number ?? '') },
      cases: (await casesOf(region, visit)).map(({ state }) => ({ number: state.number, name: lifeEventName(compiled, state.lifeEvent), submittedAt: state.submittedAt })),
    };
  };
  const counter = async ({ region, officer }: Principal): Promise<Counter> => {
    const visit = await visits.current(region, officer!.id);
    return { ...(visit && isGoingOn(visit, context.now()) && { visit: await view(region, visit) }), matters: matters(region) };
  };

  app.get('/staff/counter', { preHandler: requireClerk, schema: { summary: '窗口：正在办的这一位 · The counter', tags: ['desk'], response: { 200: Counter } } }, (request) => counter(request.principal!));

  app.put('/staff/counter/visits/:id', { preHandler: requireClerk, schema: { summary: '核验本人，开始办理 · Identify the person and begin; the client chooses the id', tags: ['desk'], params: Type.Object({ id: Id }), body: ArrivalBody, response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { name, number, shown } = request.body;
    const begun = await beginVisit(services, { region, clerk: officer!.id }, { id: request.params.id, name, number, shown });
    if (begun.kind === 'fault') throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(begun.fault) }]);
    if (begun.kind === 'nobody') throw new Problem('wrong-input', NOBODY, [{ pointer: '/body/number', detail: NOBODY }]);
    if (begun.kind === 'busy') throw new Problem('not-allowed', ONE_AT_A_TIME);
    return counter(request.principal!);
  });

  app.post('/staff/counter/visits/:id/end', { preHandler: requireClerk, schema: { summary: '办完，请下一位 · End the visit', tags: ['desk'], params: Type.Object({ id: Id }), response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    await visits.end(region, officer!.id, request.params.id, context.now());
    return counter(request.principal!);
  });

  app.get('/staff/counter/visits/:id/cases/:number/receipt.pdf', { preHandler: requireClerk, schema: { summary: '打印受理回执 · The receipt, to print', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber }), response: bytesAnswer('回执 · The receipt', ['application/pdf']) } }, async (request, reply) => {
    const { region, officer } = request.principal!;
    const visit = await visits.find(region, request.params.id);
    if (!visit || visit.clerk !== officer!.id || !isGoingOn(visit, context.now())) throw new Problem('not-yours', VISIT_OVER);
    const read = await context.cases.read(region, request.params.number);
    const made = read && isOfVisit(visit, read.state) ? await makePaper(app, services, read, readPaper('R'), 'person') : undefined;
    if (!made) throw new Problem('not-found');
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });
}
