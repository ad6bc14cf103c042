import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { HALL } from '#core/catalog/hall.ts';
import { officeIn } from '#core/catalog/office.ts';
import { helpsOf } from '#core/catalog/helping.ts';
import { readPaper, type Copy } from '#core/cases/document.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isCall } from '#core/parties/telephone.ts';
import { isGoingOn, NOT_AGREED, ONE_AT_A_TIME, VISIT_OVER, type Visit } from '#core/parties/visit.ts';
import { NO_SUCH_CODE, PAIRED_TOO_OFTEN, screenState } from '#core/counter/screen.ts';
import { pairScreen } from '#usecases/counter/pair-screen.ts';
import { endVisit } from '#usecases/counter/end-visit.ts';
import { beginVisit, clerkInLog, FOR_ANOTHER, HELPED } from '#usecases/counter/begin-visit.ts';
import { partiesAt } from '#usecases/counter/parties-of.ts';
import { nobodyIn } from '#usecases/name-party.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { requireClerk } from '../identity/require.ts';
import { openVisit } from '../identity/visits.ts';
import { isOpenIn } from '../open-in-visit.ts';
import { Problem } from '../problems.ts';
import { ArrivalBody, Counter, HelpedList } from '../schemas/counter.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import { ScreenCode } from '../schemas/screen.ts';
import { OldNumberFound } from '../schemas/taken-over.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isAgent, isDiscreet } from '../views/case-view.ts';
import { partyOf, progressOf } from '../views/counter-view.ts';
import { officeView } from '../views/office-view.ts';
import { cityName, lifeEventName } from '../views/names.ts';
import { seenAs } from '../views/seen-as.ts';
import { isAbout, visitHere } from '../visit-here.ts';
import { systemName } from '../views/taken-over-view.ts';
import { writeTogether } from '../write-paper.ts';
import { makePaper, PaperName } from './documents.ts';

const Id = Type.String({ format: 'uuid' });
/** So many of the latest visits for other cities stand on the list. */
const HELPED_VISITS = 200;

/** The counter: a clerk sees who somebody is, fills in with them, prints the receipt, and sees nothing of them any more. The same for a matter of another city, where the two have agreed. */
export function counterRoutes(app: Server, services: Services): void {
  const { context, visits, register, newId, imports } = services;
  const { compiled } = context;
  const { catalog } = compiled;
  const counter = async ({ region, officer }: Principal): Promise<Counter> => {
    const visit = await visits.current(region, officer!.id);
    const open = visit && !isCall(visit) && isGoingOn(visit, context.now()) ? visit : undefined;
    const cities = helpsOf(catalog, region).map(({ city, basis, confidence, note }) => ({ code: city, name: cityName(catalog, city), basis, confidence, ...(note !== undefined && { note }) }));
    const office = officeIn(catalog, region, await services.staff.office(region, officer!.id));
    const screen = await services.screens.ofClerk(region, officer!.id);
    const paired = screen?.pairedAt !== undefined && screenState(screen, undefined, context.now()) !== 'over' ? screen.pairedAt : undefined;
    return { ...(open && { visit: await visitHere(services, open) }), ...(paired !== undefined && { screen: { pairedAt: paired } }), ...(office && { office: officeView(compiled, region, office) }), here: { code: region, name: cityName(catalog, region) }, cities };
  };
  /** A case of the visit that this clerk has open, and in which copy its papers are whose it is. @throws Problem for any other */
  const papersOf = async (clerk: Principal, id: string, number: string): Promise<{ readonly visit: Visit; readonly read: CaseRead; readonly copy: Copy }> => {
    const visit = await atCounter(services, clerk, id);
    const read = number.startsWith(visit.region) ? await context.cases.read(visit.region, number) : undefined;
    const party = read && (await isOpenIn(services, visit, read)) ? partyOf(await partiesAt(services, visit), read, context.now()) : undefined;
    const viewer = read && party && seenAs(read, { subjectId: party.id });
    if (!read || !viewer || isAgent(read, viewer)) throw new Problem('not-found');
    return { visit, read, copy: isDiscreet(read, viewer) ? 'employer' : 'person' };
  };
  /** One of them. @throws Problem where the case has no such paper */
  const paperOf = async (clerk: Principal, id: string, number: string, name: string) => {
    const { visit, read, copy } = await papersOf(clerk, id, number);
    const made = await makePaper(app, services, read, readPaper(name), copy);
    if (!made) throw new Problem('not-found');
    return { visit, read, made };
  };
  /** A document of a person was printed: they read who did it. */
  const notePrinted = async (visit: Visit, read: CaseRead): Promise<void> => {
    if (read.subject.kind === 'person') await register.noteAccess(visit.region, { id: newId(), at: context.now(), actor: clerkInLog(visit), actorKind: 'staff', subject: read.state.subject, what: 'document', why: read.state.subject !== seenAs(read, { subjectId: visit.subject }).subjectId ? FOR_ANOTHER : visit.helper ? HELPED : 'counter', case: read.state.number });
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
    const visit = await atCounter(services, request.principal!, request.params.id);
    const found = await imports.byOldNumber(visit.region, request.params.number.normalize('NFKC').trim().toUpperCase());
    // Whose it is decides: what belongs to somebody else is as if it was not there.
    const reads = await Promise.all(found.map(async ({ system, case: number }) => ({ system, read: await context.cases.read(visit.region, number) })));
    return { cases: reads.flatMap(({ system, read }) => (read && visit.helper === undefined && isAbout(read, visit.subject) ? [{ number: read.state.number, name: lifeEventName(compiled, read.state.lifeEvent), system: systemName(catalog, system), state: progressOf(read.state) }] : [])) };
  });

  app.post('/staff/counter/visits/:id/end', { preHandler: requireClerk, schema: { summary: '办完，请下一位；正在办的号一起办完 · End the visit, and the number that is served', tags: ['desk'], params: Type.Object({ id: Id }), response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    const office = (await services.staff.office(region, officer!.id)) ?? HALL;
    await endVisit(services, { region, clerk: officer!.id, id: request.params.id, office, day: dayOf(context.now()), at: context.now() });
    return counter(request.principal!);
  });

  app.put('/staff/counter/screen', { preHandler: requireClerk, config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { summary: '连接第二屏 · Pair the screen that faces the person', tags: ['desk'], body: ScreenCode, response: { 200: Counter } } }, async (request) => {
    const { region, officer } = request.principal!;
    const paired = await pairScreen(services, { region, clerk: officer!.id, code: request.body.code, now: context.now() });
    if (paired === 'locked') throw new Problem('too-many', PAIRED_TOO_OFTEN);
    if (paired === 'none') throw new Problem('wrong-input', NO_SUCH_CODE, [{ pointer: '/body/code', detail: NO_SUCH_CODE }]);
    return counter(request.principal!);
  });

  app.delete('/staff/counter/screen', { preHandler: requireClerk, schema: { summary: '断开第二屏 · Let the screen go', tags: ['desk'], response: { 200: Counter } } }, async (request) => {
    await services.screens.end(request.principal!.region, request.principal!.officer!.id, context.now());
    return counter(request.principal!);
  });

  app.get('/staff/counter/visits/:id/cases/:number/receipt.pdf', { preHandler: requireClerk, schema: { summary: '打印受理回执 · The receipt, to print', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber }), response: bytesAnswer('回执 · The receipt', ['application/pdf']) } }, async (request, reply) => {
    const { made } = await paperOf(request.principal!, request.params.id, request.params.number, 'R');
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  app.get('/staff/counter/visits/:id/cases/:number/documents', { preHandler: requireClerk, schema: { summary: '一次打印全部文书给本人 · Every document of a case in one file, to print for the person', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber }), response: bytesAnswer('全部文书 · The documents', ['application/pdf']) } }, async (request, reply) => {
    const { visit, read, copy } = await papersOf(request.principal!, request.params.id, request.params.number);
    const pdf = await writeTogether({ context, document: services.document, origin: services.origins(app)[0] }, read, copy);
    if (!pdf) throw new Problem('not-found');
    await notePrinted(visit, read);
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${read.state.number}.pdf"`).send(pdf);
  });

  app.get('/staff/counter/visits/:id/cases/:number/documents/:paper', { preHandler: requireClerk, schema: { summary: '打印文书给本人 · A document, to print for the person', tags: ['desk'], params: Type.Object({ id: Id, number: CaseNumber, paper: PaperName }), response: bytesAnswer('文书 · The document', ['application/pdf']) } }, async (request, reply) => {
    const { visit, read, made } = await paperOf(request.principal!, request.params.id, request.params.number, request.params.paper);
    await notePrinted(visit, read);
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });
}

/** The visit to a counter that this clerk has open; who is on the telephone has none. @throws Problem */
async function atCounter(services: Services, clerk: Principal, id: string): Promise<Visit> {
  const visit = await openVisit(services, clerk, id);
  if (isCall(visit)) throw new Problem('not-yours', VISIT_OVER);
  return visit;
}
