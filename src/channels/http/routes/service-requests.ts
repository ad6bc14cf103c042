import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { ServiceRequest } from '#core/employment/request.ts';
import type { Principal } from '#core/identity/principal.ts';
import { answerServiceRequest, type AnsweredRequest } from '#usecases/employment/answer-request.ts';
import { askEmployment, askOnceMore, type AskedService } from '#usecases/employment/ask-service.ts';
import { publishAnswer } from '#usecases/employment/publish-answer.ts';
import { requirePerson, requireStaff } from '../identity/require.ts';
import { noteBlocked } from './note-blocked.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AnswerRequestBody, PublishBody, QuestionBody, ServiceRequests, StaffRequest, StaffRequests, TextBody } from '../schemas/employment.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isLate, requestView, staffRequest } from '../views/employment-view.ts';

const params = Type.Object({ number: CaseNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Questions about policy and complaints, each under a number and answered by an officer whom chance picks; what its person agrees to is published for others. */
export function serviceRequestRoutes(app: Server, services: Services): void {
  const { context, employment, staff, register, newId } = services;
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());

  const mine = async ({ region, subjectId }: Principal) => {
    const [own, numbers] = await Promise.all([employment.requestsOf(region, subjectId), staff.officerNumbers(region)]);
    const published = new Map((await employment.publishedUnder(region, own.filter(({ publish }) => publish).map(({ number }) => number))).map((each) => [each.number, each]));
    return { requests: await Promise.all(own.map(async (each) => requestView(catalog, each, numbers, each.vacancy === null ? undefined : await employment.vacancy(region, each.vacancy), published.get(each.number)))) };
  };
  const accepted = (asked: AskedService): boolean => {
    if (asked.kind === 'refused') throw problemOf(asked.refusal);
    if (asked.kind === 'another') throw new Problem('key-reused', { zh: '这个咨询已经提交过，内容不同。请刷新后重新填写', en: 'A question with this key was sent before with other content. Reload and write it anew' });
    if (asked.kind === 'changed-meanwhile') throw new Problem('changed-meanwhile');
    return asked.kind === 'asked';
  };
  app.get('/me/questions', { preHandler: requirePerson, schema: { summary: '我的咨询和投诉 · My questions and complaints', tags: ['jobs'], response: { 200: ServiceRequests } } }, (request) => mine(request.principal!));
  app.put('/me/questions/:key', { config, preHandler: requirePerson, schema: { summary: '政策咨询 · Ask about policy; the client chooses the key', tags: ['jobs'], params: Type.Object({ key: Type.String({ format: 'uuid' }) }), body: QuestionBody, response: { 200: ServiceRequests, 201: ServiceRequests } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const isNew = accepted(await askEmployment(services, region, subjectId, { kind: 'question', key: request.params.key, vacancy: null, ...request.body }));
    return reply.code(isNew ? 201 : 200).send(await mine(request.principal!));
  });
  app.post('/me/questions/:number/again', { preHandler: requirePerson, schema: { summary: '追问一次 · Ask once more', tags: ['jobs'], params, body: TextBody, response: { 200: ServiceRequests } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    accepted(await askOnceMore(services, region, subjectId, request.params.number, request.body.text));
    return mine(request.principal!);
  });

  /** A request, for the officer who has it or has answered it: nobody browses. */
  const open = async ({ region, officer }: Principal, number: string): Promise<ServiceRequest> => {
    const found = number.startsWith(region) ? await employment.request(region, number) : undefined;
    if (!found) throw new Problem('not-found');
    if (officer === undefined || found.officer !== officer.id) throw new Problem('not-yours');
    return found;
  };
  const view = async (request: ServiceRequest, { region }: Principal): Promise<StaffRequest> => {
    const [numbers, vacancy, [published]] = await Promise.all([staff.officerNumbers(region), request.vacancy === null ? undefined : employment.vacancy(region, request.vacancy), employment.publishedUnder(region, [request.number])]);
    return staffRequest(catalog, request, today(), numbers, vacancy, published);
  };
  const done = (answered: AnsweredRequest): void => {
    if (answered.kind === 'refused') throw problemOf(answered.refusal);
    if (answered.kind === 'changed-meanwhile') throw new Problem('changed-meanwhile');
  };
  app.get('/staff/requests', { preHandler: requireStaff, schema: { summary: '手上的就业服务事项 · Requests of the employment service in hand', tags: ['desk'], response: { 200: StaffRequests } } }, async (request) => {
    const { region, officer } = request.principal!;
    return { rows: (await employment.inHand(region, officer!.id)).map(({ due, ...row }) => ({ ...row, ...(due !== null && { due }), late: isLate({ due }, today()) })) };
  });
  app.get('/staff/requests/:number', { preHandler: requireStaff, schema: { summary: '一个就业服务事项 · One request', tags: ['desk'], params, response: { 200: StaffRequest } } }, async (request) => {
    const principal = request.principal!;
    const found = await open(principal, request.params.number);
    await register.noteAccess(principal.region, { id: newId(), at: context.now(), actor: principal.officer!.id, actorKind: 'staff', subject: found.subject, what: 'request', why: 'answer', case: null });
    return view(found, principal);
  });
  app.post('/staff/requests/:number/answer', { preHandler: requireStaff, schema: { summary: '答复 · Answer', tags: ['desk'], params, headers, body: AnswerRequestBody, response: { 200: StaffRequest } } }, async (request) => {
    const principal = request.principal!;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const { number } = request.params;
    const asked = await open(principal, number);
    const answered = await answerServiceRequest(services, principal.region, number, principal.officer!.id, Number(seen.replaceAll('"', '')), request.body);
    if (answered.kind === 'refused') await noteBlocked(services, principal, { number, service: asked.kind, version: seen, words: JSON.stringify(request.body) }, answered.refusal);
    done(answered);
    return view(await open(principal, request.params.number), principal);
  });
  app.post('/staff/requests/:number/publication', { preHandler: requireStaff, schema: { summary: '公开问答 · Publish question and answer', tags: ['desk'], params, body: PublishBody, response: { 200: StaffRequest } } }, async (request) => {
    const principal = request.principal!;
    await open(principal, request.params.number);
    done(await publishAnswer(services, principal.region, request.params.number, principal.officer!.id, request.body));
    return view(await open(principal, request.params.number), principal);
  });
}
