import { Type } from 'typebox';
import { serviceNames } from '#core/catalog/item-names.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { ComplaintCommand } from '#core/complaints/act-on.ts';
import { COMPLAINER } from '#core/complaints/actions.ts';
import type { Complaint } from '#core/complaints/complaint.ts';
import { complaintTerms } from '#core/complaints/terms.ts';
import { actOn } from '#usecases/complaints/act-on-complaint.ts';
import { complaintQuery, handInComplaint } from '#usecases/complaints/hand-in-complaint.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { ComplaintBody, ComplaintChoices, ComplaintFigures, ComplaintNumber, ComplaintObjectBody, ComplaintProgress, ComplaintReceipt, ComplaintReplyBody, ComplaintSettleBody, MyComplaints } from '../schemas/complaint.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { complaintFigures, complaintProgress, myComplaints, unitsOf } from '../views/complaint-view.ts';

const FIGURE_DAYS = 400;
/** So many of one's own at most. */
const MINE = 100;
const params = Type.Object({ number: ComplaintNumber });
const regionQuery = { region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) };
const tried = { rateLimit: { max: 30, timeWindow: '1 minute' } };
const tags = ['public'];

/** Complaints and suggestions of anybody: handed in with or without an account, followed and answered by number and code; the figures of all of them. */
export function complaintRoutes(app: Server, services: Services): void {
  const { context, complaints, homeRegion } = services;
  const { compiled } = context;
  const { catalog } = compiled;
  const today = (): string => dayOf(context.now());
  const regionOf = (asked: string | undefined, own: string | undefined): string => {
    const region = asked ?? own ?? homeRegion;
    if (!catalog.regions.has(region)) throw new Problem('not-found');
    return region;
  };
  // One answer whether there is no such number or the code is another.
  const opened = async (number: string, code: string): Promise<Complaint> => {
    const found = await complaints.byQuery(number.slice(2, 8), number, complaintQuery(context, number, code));
    if (!found) throw new Problem('not-found', { zh: '编号和查询码对不上，请核对', en: 'Number and code do not belong together' });
    return found;
  };
  const act = async (number: string, code: string, command: ComplaintCommand): Promise<ComplaintProgress> => {
    const acted = await actOn(services, await opened(number, code), { actor: COMPLAINER }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    return complaintProgress(compiled, acted.complaint, today());
  };

  app.get('/public/complaints/choices', { schema: { summary: '可以投诉什么 · What can be complained about', tags, querystring: Type.Object(regionQuery), response: { 200: ComplaintChoices } } }, async (request): Promise<ComplaintChoices> => {
    const region = regionOf(request.query.region, request.principal?.region);
    const terms = complaintTerms(catalog, region, today());
    return {
      offices: unitsOf(compiled, region), commitments: (catalog.regions.get(region)?.commitments ?? []).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
      services: [...catalog.services.keys()].map((id) => ({ id, name: serviceNames(compiled, id).name })), ...(terms && { limit: formatLimit(terms.answer) }), signedIn: isKnown(request.principal?.kind),
    };
  });
  app.put('/public/complaints/by-key/:key', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } }, schema: { summary: '提交投诉、建议 · Hand in a complaint or suggestion; the same key again is the same one', tags, params: Type.Object({ key: Type.String({ format: 'uuid' }) }), body: ComplaintBody, response: { 200: ComplaintReceipt, 201: ComplaintReceipt } } }, async (request, reply) => {
    const { principal } = request;
    const { region: asked, asMyself, ...wish } = request.body;
    if (asMyself && !isKnown(principal?.kind)) throw new Problem('sign-in-needed');
    const handed = await handInComplaint(services, regionOf(asked, principal?.region), { key: request.params.key.toLowerCase(), ...wish }, isKnown(principal?.kind) ? principal!.subjectId : null);
    if (handed.kind === 'refused') throw problemOf(handed.refusal);
    if (handed.kind === 'other-wish') throw new Problem('key-reused', { zh: '先前提交的一件已经收到，和这次的内容不同，这次的没有提交。要补充的，请重新提交一件', en: 'One that was handed in before has been received; this one says something else and was not handed in. To add something, hand in another' });
    const { number, code, due, limit, basis } = handed.complaint;
    return reply.code(handed.kind === 'there' ? 200 : 201).send({ number, code, ...(due !== null && { due }), limit: formatLimit(parseLimit(limit)), basis });
  });
  app.get('/me/complaints', { preHandler: requireApplicant, schema: { summary: '我的投诉和建议 · My complaints and suggestions', tags: ['hall'], response: { 200: MyComplaints } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return myComplaints(compiled, await complaints.ofSubject(region, subjectId, MINE));
  });
  app.get('/public/complaints/by-number/:number', { config: tried, schema: { summary: '凭编号和查询码看投诉 · A complaint by number and code', tags, params, querystring: Type.Object({ code: Type.String({ maxLength: 20 }) }), response: { 200: ComplaintProgress } } }, async (request) => complaintProgress(compiled, await opened(request.params.number, request.query.code), today()));
  app.post('/public/complaints/by-number/:number/reply', { config: tried, schema: { summary: '补充说明 · Answer what was asked', tags, params, body: ComplaintReplyBody, response: { 200: ComplaintProgress } } }, (request) => act(request.params.number, request.body.code, { act: 'reply', text: request.body.text }));
  app.post('/public/complaints/by-number/:number/settlement', { config: tried, schema: { summary: '认可答复 · Be content with the answer', tags, params, body: ComplaintSettleBody, response: { 200: ComplaintProgress } } }, (request) => act(request.params.number, request.body.code, { act: 'settle' }));
  app.post('/public/complaints/by-number/:number/objection', { config: tried, schema: { summary: '对答复提出异议 · Object to the answer, once', tags, params, body: ComplaintObjectBody, response: { 200: ComplaintProgress } } }, (request) => act(request.params.number, request.body.code, { act: 'object', reason: request.body.reason }));
  app.get('/public/complaints/figures', { schema: { summary: '投诉办理公开数据 · Figures of complaints, by month and office', tags, querystring: Type.Object(regionQuery), response: { 200: ComplaintFigures } } }, async (request) => {
    const region = regionOf(request.query.region, request.principal?.region);
    return complaintFigures(compiled, region, await complaints.figures(region, `${addDays(today(), -FIGURE_DAYS).slice(0, 7)}-01`, today()));
  });
}

/** Whoever is of the staff complains as anybody does. */
const isKnown = (kind: string | undefined): boolean => kind === 'person' || kind === 'enterprise';
