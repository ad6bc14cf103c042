import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { handPaper, handThing, makeReady, parcelArrived, parcelBack, sendParcel } from '#core/cases/hand-over.ts';
import { countFromService } from '#core/cases/lapse.ts';
import { asCopy, handoversOf, paperAtCounter, type Parcel, type Recipient } from '#core/cases/handover.ts';
import { readPaper } from '#core/cases/document.ts';
import { papersToGo } from '#core/cases/papers-to-go.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import type { Localized } from '#core/value.ts';
import { maskName } from '#core/register/mask.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { awayParcel, awayParcels } from '#usecases/away-parcels.ts';
import { bookParcel } from '#usecases/book-parcel.ts';
import { collectionCode } from '#usecases/collection-code.ts';
import { employerIn } from '#usecases/parties.ts';
import type { HandoverRow as Stored } from '#usecases/ports/handovers.ts';
import { recipientBinding } from '#usecases/seal-answers.ts';
import { requireClerk } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { AwayStep, HandoverList, HandoverStep, ParcelName, RecipientView, type HandoverRow } from '../schemas/handover.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { SOME_THING } from '../views/handover-view.ts';
import { cityName, itemNames } from '../views/names.ts';
import { makePaper, PaperName } from './documents.ts';

const PAGE = 100;
const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }), parcel: ParcelName });
const REQUEST: Localized = { zh: '补正告知书（纸质）', en: 'the request for a correction on paper' };
const PAPER: Localized = { zh: '审批结论（纸质）', en: 'the decision on paper' };
const COPY: Localized = { zh: '审批结论（给本人的一份，纸质）', en: 'the decision on paper, the copy of its person' };

/** What a counter does with things that results consist of, and with decisions on paper: makes them ready, sends them, hands them over by code and document. */
export function handoverRoutes(app: Server, services: Services): void {
  const { carrier, context, handovers, register, newId } = services;
  const row = async ({ number, no, parcel, service, of, catalogVersion, name, kind, mark: { papers, ...mark }, since }: Stored): Promise<HandoverRow> => {
    const compiled = await context.catalogOf(catalogVersion);
    const { place, ...rest } = mark;
    const thing = parcel === 'copy' ? COPY : parcel === 'paper' ? (papers?.some((paper) => paper.startsWith('C')) ? REQUEST : PAPER) : compiled.catalog.services.get(service)?.handover?.thing ?? SOME_THING;
    return { case: number, no, parcel, thing, matter: itemNames(compiled, { service, of }).short, name: kind === 'enterprise' ? name : maskName(name), since, ...rest, ...(papers && { papers: [...papers] }), ...(place !== undefined && { place: { code: place, name: cityName(context.compiled.catalog, place) } }) };
  };
  const list = async (region: string): Promise<HandoverList> => {
    const found = await handovers.list(region, PAGE + 1);
    return { rows: await Promise.all(found.slice(0, PAGE).map(row)), more: found.length > PAGE, ...(carrier && { carrier: carrier.name }) };
  };
  /** A case of this region with what a parcel of it is to go to and has not gone yet: once it is sent nobody at the counter needs it any more. */
  const toSend = async (region: string, number: string, no: number, parcel: Parcel) => {
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const item = read?.state.items.find((each) => each.no === no);
    const last = item && handoversOf(item, parcel).at(-1);
    if (!read || last?.recipient === undefined || last.sent) throw new Problem('not-found');
    return { read, recipient: last.recipient };
  };

  app.get('/staff/handovers', { preHandler: requireClerk, schema: { summary: '窗口领取和邮寄 · What is to be handed over', tags: ['desk'], response: { 200: HandoverList } } }, (request) => list(request.principal!.region));

  /** What was sent here from other cities: those parcels and nothing else of theirs. */
  const awayList = async (at: string): Promise<HandoverList> => {
    const { catalog } = context.compiled;
    const found = await awayParcels(context, handovers, at, PAGE);
    return { rows: await Promise.all(found.slice(0, PAGE).map(async (each) => ({ ...(await row(each)), city: cityName(catalog, each.city) }))), more: found.length > PAGE };
  };
  app.get('/staff/handovers/away', { preHandler: requireClerk, schema: { summary: '外市寄来、到这里领的 · What was sent here from other cities to be collected', tags: ['desk'], response: { 200: HandoverList } } }, (request) => awayList(request.principal!.region));
  app.post('/staff/handovers/away/:case/:no', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '寄到、交付、退回外市的 · What was done with it', tags: ['desk'], params: Type.Omit(params, ['parcel']), body: AwayStep, response: { 200: HandoverList } } }, async (request) => {
    const { region: at, officer } = request.principal!;
    const { case: number, no } = request.params;
    // What does not lie here does not exist for this counter.
    const found = await awayParcel(context, at, number, no);
    if (!found) throw new Problem('not-found');
    const { city, last } = found;
    const desk = { region: at, desk: officer!.number };
    const step = request.body;
    const acted = await actOnCase(context, { region: city, number, no, actor: `counter:${at}/${officer!.number}` }, (acting) => {
      const here = acting.state.items.find((each) => each.no === no);
      if (step.act === 'ready') return makeReady(acting, last.at, desk);
      return step.act === 'back' ? parcelBack(acting, 'thing', step.note) : handThing(acting, { ...step, expected: here ? collectionCode(context, number, here) : '', at: desk });
    });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return awayList(at);
  });

  app.get('/staff/handovers/:case/:no/:parcel/recipient', { preHandler: requireClerk, schema: { summary: '寄给谁、寄到哪里 · To whom and where it is sent', tags: ['desk'], params, response: { 200: RecipientView } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no, parcel } = request.params;
    const { read, recipient } = await toSend(region, number, no, parcel);
    await register.noteAccess(region, { id: newId(), at: context.now(), actor: officer!.id, actorKind: 'staff', subject: readerOf(read.state, parcel), what: 'recipient', why: 'post', case: number });
    return JSON.parse(context.unseal(recipient, recipientBinding(number, no))) as Recipient;
  });

  app.get('/staff/handovers/:case/:no/:parcel/document', { preHandler: requireClerk, schema: { summary: '打印要寄、要交的结论 · The decision to print', tags: ['desk'], params: Type.Object({ ...params.properties, parcel: Type.Enum(['paper', 'copy']) }), querystring: Type.Object({ paper: Type.Optional(PaperName) }, { description: 'which of those that go together; without it the latest' }), response: bytesAnswer('文书 · The document', ['application/pdf']) } }, async (request, reply) => {
    const { region, officer } = request.principal!;
    const { case: number, no, parcel } = request.params;
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const item = read?.state.items.filter((each) => each.no === no).map((each) => (parcel === 'copy' ? asCopy(each) : each)).find(paperAtCounter);
    const name = item && papersToGo(item).findLast((each) => each === (request.query.paper ?? each));
    if (!read || name === undefined) throw new Problem('not-found');
    const made = await makePaper(app, services, read, readPaper(name), parcel === 'paper' && employerIn(read) === read.state.applicant && read.state.applicant !== read.state.subject ? 'employer' : 'person');
    if (!made) throw new Problem('not-found');
    // What the decision says is the person's, whoever has applied; the copy of the person concerns nobody else.
    const about = new Set([readerOf(read.state, parcel), read.state.subject]);
    await register.noteAccess(region, ...[...about].map((subject) => ({ id: newId(), at: context.now(), actor: officer!.id, actorKind: 'staff' as const, subject, what: 'document', why: 'post', case: number })));
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  app.post('/staff/handovers/:case/:no/:parcel', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '做好、寄出、交付、妥投、退回 · What was done with it', tags: ['desk'], params, body: HandoverStep, response: { 200: HandoverList } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no, parcel } = request.params;
    if (!number.startsWith(region)) throw new Problem('not-found');
    const act = { region, number, no, actor: `clerk:${officer!.id}` };
    const step = request.body;
    const acted = step.act === 'book'
      ? await bookParcel(context, carrier, act, parcel, step.chosenAt)
      : await actOnCase(context, act, (acting) => countFromService(acting, carriedOut(acting, parcel, step, officer!.number, (item) => collectionCode(context, number, item)), context.calendarOf(region)));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind === 'no-carrier') throw new Problem('unavailable', acted.detail);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    // The carrier was told to whom and where it goes.
    if (step.act === 'book') await register.noteAccess(region, { id: newId(), at: context.now(), actor: officer!.id, actorKind: 'staff', subject: readerOf(acted.case.state, parcel), what: 'recipient', why: 'post', case: number });
    return list(region);
  });
}

/** Whom a parcel is for. */
function readerOf({ subject, applicant }: Acting['state'], parcel: Parcel): string {
  return parcel === 'copy' ? subject : applicant;
}

function carriedOut(acting: Acting, parcel: Parcel, step: Exclude<HandoverStep, { act: 'book' }>, desk: string, codeOf: (item: Acting['state']['items'][number]) => string): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  switch (step.act) {
    case 'ready':
      return makeReady(acting, step.chosenAt);
    case 'send':
      return sendParcel(acting, parcel, step);
    case 'hand':
      return parcel !== 'thing' ? handPaper(acting, parcel, { ...step, desk }) : handThing(acting, { ...step, desk, code: step.code ?? '', expected: item ? codeOf(item) : '' });
    case 'arrived':
      return parcelArrived(acting, parcel, { desk });
    default:
      return parcelBack(acting, parcel, step.note);
  }
}
