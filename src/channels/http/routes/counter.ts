import { Type } from 'typebox';
import { bundleOf } from '#core/catalog/bundle.ts';
import { helpsOf } from '#core/catalog/helping.ts';
import { readPaper } from '#core/cases/document.ts';
import { caseStatus, type CaseState } from '#core/cases/state.ts';
import { dayOf } from '#core/clocks/day.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isGoingOn, isOfVisit, NOT_AGREED, ONE_AT_A_TIME, type Visit } from '#core/parties/visit.ts';
import { maskNumber } from '#core/register/mask.ts';
import { beginVisit, clerkInLog, HELPED } from '#usecases/counter/begin-visit.ts';
import { nobodyIn } from '#usecases/name-party.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { requireClerk } from '../identity/require.ts';
import { openVisit } from '../identity/visits.ts';
import { Problem } from '../problems.ts';
import { ArrivalBody, Counter, HelpedList, type CounterVisit } from '../schemas/counter.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import { OldNumberFound } from '../schemas/taken-over.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isSeenIn } from '../views/seen-as.ts';
import { documentLinks } from '../views/document-of.ts';
import { cityName, lifeEventName, nameOfItem } from '../views/names.ts';
import { systemName } from '../views/taken-over-view.ts';
import { makePaper, PaperName } from './documents.ts';

const Id = Type.String({ format: 'uuid' });
/** So many of the latest visits for other cities stand on the list. */
const HELPED_VISITS = 200;

/** The counter: a clerk sees who somebody is, fills in with them, prints the receipt, and sees nothing of them any more. The same for a matter of another city, where the two have agreed. */
export function counterRoutes(app: Server, services: Services): void {
  const { context, visits, register, newId, imports } = services;
  const { compiled } = context;
  const { catalog } = compiled;
  const matters = (region: string): Counter['matters'] => (catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => {
    const bundle = bundleOf(catalog, id);
    return bundle?.subject === 'person' && (bundle.filedBy?.some(({ by }) => by === 'self') ?? true);
  }).map((id) => ({ id, name: lifeEventName(compiled, id) }));
  const caseHere = async (visit: Visit, { number, lifeEvent, submittedAt }: CaseState): Promise<CounterVisit['cases']> => {
    const read = await context.cases.read(visit.region, number);
    if (!read) return [];
    const own = await context.catalogOf(read.state.catalogVersion);
    const documents = documentLinks(own.catalog, read, 'person', `/api/v1/staff/counter/visits/${visit.id}/cases/${number}/documents`).map((link) => ({ ...link, ...(link.no !== undefined && { matter: nameOfItem(own, read.state, link.no) }) }));
    return [{ number, name: lifeEventName(own, lifeEvent), submittedAt, state: progressOf(read.state), documents }];
  };
  const view = async (visit: Visit): Promise<CounterVisit> => {
    const { id, region, subject, shown, consent, begunAt, until, helper } = visit;
    const [who, found] = await Promise.all([context.cases.party(region, subject), context.cases.summaries(region, subject, dayOf(context.now()))]);
    const cases = await Promise.all(found.filter(({ state }) => isOfVisit(visit, state)).map(({ state }) => caseHere(visit, state)));
    return { id, shown, consent, begunAt, until, ...(helper && { city: { code: region, name: cityName(catalog, region) } }), person: { name: who?.subject.name ?? '', number: maskNumber(who?.subject.number ?? '') }, cases: cases.flat() };
  };
  const counter = async ({ region, officer }: Principal): Promise<Counter> => {
    const visit = await visits.current(region, officer!.id);
    const open = visit && isGoingOn(visit, context.now()) ? visit : undefined;
    const cities = helpsOf(catalog, region).map(({ city, basis, confidence, note }) => ({ code: city, name: cityName(catalog, city), basis, confidence, ...(note !== undefined && { note }) }));
    return { ...(open && { visit: await view(open) }), matters: matters(open?.region ?? region), here: { code: region, name: cityName(catalog, region) }, cities };
  };
  /** A case of the visit that this clerk has open. @throws Problem for any other */
  const caseOfVisit = async (clerk: Principal, id: string, number: string): Promise<{ readonly visit: Visit; readonly read: CaseRead }> => {
    const visit = await openVisit(services, clerk, id);
    const read = number.startsWith(visit.region) ? await context.cases.read(visit.region, number) : undefined;
    if (!read || !isSeenIn(visit, read)) throw new Problem('not-found');
    return { visit, read };
  };

  app.get('/staff/counter', { preHandler: requireClerk, schema: { summary: '窗口：正在办的这一位 · The counter', tags: ['desk'], response: { 200: Counter } } }, (request) => counter(request.principal!));

  app.get('/staff/counter/helped', { preHandler: requireClerk, schema: { summary: '替外市受理的 · What was accepted here for other cities', tags: ['desk'], response: { 200: HelpedList } } }, async (request) => {
    const found = await visits.helped(request.principal!.region, HELPED_VISITS);
    return { rows: await Promise.all(found.map(async ({ city, number, lifeEvent, catalogVersion, submittedAt, items, correction, ended, endedAt }): Promise<HelpedList['rows'][number]> => ({
      number, city: cityName(catalog, city), name: lifeEventName(await context.catalogOf(catalogVersion), lifeEvent), submittedAt, items, results: ended,
      ...(ended === items && endedAt !== null ? { state: 'ended', endedAt } : { state: correction > 0 ? 'correction' : 'going' }),
    }))) };
  });

  app.put('/staff/counter/visits/:id', { preHandler: requireClerk, schema: { summary: '核验本人，开始办理 · Identify the person and begin; the client chooses the id', tags: ['desk'], params: Type.Object({ id: Id }), body: ArrivalBody, response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { name, number, shown, city } = request.body;
    const begun = await beginVisit(services, { region, clerk: officer!.id, desk: officer!.number }, { id: request.params.id, name, number, shown, ...(city !== undefined && { city }) });
    if (begun.kind === 'not-agreed') throw new Problem('not-yours', NOT_AGREED);
    if (begun.kind === 'fault') throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(begun.fault) }]);
    const nobody = nobodyIn(cityName(catalog, city ?? region));
    if (begun.kind === 'nobody') throw new Problem('wrong-input', nobody, [{ pointer: '/body/number', detail: nobody }]);
    if (begun.kind === 'busy') throw new Problem('not-allowed', ONE_AT_A_TIME);
    return counter(request.principal!);
  });

  app.get('/staff/counter/visits/:id/old-numbers/:number', { preHandler: requireClerk, schema: { summary: '凭原系统的编号找办件 · A case of this person by its number in an old system', tags: ['desk'], params: Type.Object({ id: Id, number: Type.String({ minLength: 1, maxLength: 60 }) }), response: { 200: OldNumberFound } } }, async (request) => {
    const visit = await openVisit(services, request.principal!, request.params.id);
    const found = await imports.byOldNumber(visit.region, request.params.number.normalize('NFKC').trim().toUpperCase());
    // Whose it is decides: what belongs to somebody else is as if it was not there.
    const reads = await Promise.all(found.map(async ({ system, case: number }) => ({ system, read: await context.cases.read(visit.region, number) })));
    return { cases: reads.flatMap(({ system, read }) => (read && visit.helper === undefined && isAbout(read, visit.subject) ? [{ number: read.state.number, name: lifeEventName(compiled, read.state.lifeEvent), system: systemName(catalog, system), state: progressOf(read.state) }] : [])) };
  });

  app.post('/staff/counter/visits/:id/end', { preHandler: requireClerk, schema: { summary: '办完，请下一位 · End the visit', tags: ['desk'], params: Type.Object({ id: Id }), response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    await visits.end(region, officer!.id, request.params.id, context.now());
    return counter(request.principal!);
  });

  app.get('/staff/counter/visits/:id/cases/:number/receipt.pdf', { preHandler: requireClerk, schema: { summary: '打印受理回执 · The receipt, to print', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber }), response: bytesAnswer('回执 · The receipt', ['application/pdf']) } }, async (request, reply) => {
    const { read } = await caseOfVisit(request.principal!, request.params.id, request.params.number);
    const made = await makePaper(app, services, read, readPaper('R'), 'person');
    if (!made) throw new Problem('not-found');
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  app.get('/staff/counter/visits/:id/cases/:number/documents/:paper', { preHandler: requireClerk, schema: { summary: '打印文书给本人 · A document, to print for the person', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber, paper: PaperName }), response: bytesAnswer('文书 · The document', ['application/pdf']) } }, async (request, reply) => {
    const { visit, read } = await caseOfVisit(request.principal!, request.params.id, request.params.number);
    const made = await makePaper(app, services, read, readPaper(request.params.paper), 'person');
    if (!made) throw new Problem('not-found');
    await register.noteAccess(visit.region, { id: newId(), at: context.now(), actor: clerkInLog(visit), actorKind: 'staff', subject: visit.subject, what: 'document', why: visit.helper ? HELPED : 'counter', case: read.state.number });
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });
}

/** Whether a case is about somebody, under whichever of their numbers. */
function isAbout({ state, ones = [] }: CaseRead, subject: string): boolean {
  return state.subject === subject || ones.some((all) => all.includes(state.subject) && all.includes(subject));
}

function progressOf(state: CaseState): CounterVisit['cases'][number]['state'] {
  if (caseStatus(state) === 'ended') return 'ended';
  return state.items.some(({ status }) => status === 'correction') ? 'correction' : 'going';
}
