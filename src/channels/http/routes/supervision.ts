import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { answerAgain } from '#core/cases/again.ts';
import { moveVersion } from '#core/cases/move-version.ts';
import { orderItem } from '#core/cases/order.ts';
import { ruleJoint } from '#core/cases/speak-joint.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { endsSoon } from '#core/clocks/calendar.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { reassignItems } from '#usecases/supervision/reassign-items.ts';
import { readSupervision } from '#usecases/supervision/read-supervision.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { JointRulingBody } from '../schemas/joint.ts';
import { CaseNumber } from '../schemas/shared.ts';
import { AnswerAgainBody, Flag, MoveBody, OrderBody, OrdersBody, OrdersDone, ReassignBody, ReassignDone, Supervision, SupervisionItem, VersionDifference } from '../schemas/supervision.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { supervisionSheet } from '../views/list-sheets.ts';
import { supervisionItem, supervisionView, versionView } from '../views/supervision-view.ts';
import { viewContext } from './cases.ts';

const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const response = { 200: SupervisionItem };
const NOT_THERE = { zh: '没有这个办件', en: 'There is no such case' };
const MEANWHILE = { zh: '刚才有人改动过，没有下成，请再下一次', en: 'Somebody was faster, so it was not ordered; order it again' };

/** What supervisors of a region see and do. They see how far items are and who has them, not what is known of the person, and decide none. */
export function supervisionRoutes(app: Server, services: Services): void {
  const { context, supervision, register, newId } = services;

  const view = async (read: CaseRead, no: number, { officer }: Principal): Promise<SupervisionItem> => {
    const item = read.state.items.find((each) => each.no === no);
    if (!item) throw new Problem('not-found');
    return supervisionItem(await viewContext(services, read.state.region, read.state.catalogVersion), read, item, officer!.id, context.compiled.catalog.version);
  };
  const act = async (request: { principal: Principal | null; params: { case: string; no: number }; headers: { 'if-match'?: string } }, command: (acting: Acting) => Outcome): Promise<SupervisionItem> => {
    const principal = request.principal!;
    const { case: number, no } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    if (!number.startsWith(principal.region)) throw new Problem('not-found');
    const acted = await actOnCase(context, { region: principal.region, number, no, actor: `supervisor:${principal.officer!.id}`, version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return view(acted.case, no, principal);
  };

  const overviewOf = async ({ region }: Principal, narrowed: { readonly service?: string; readonly find?: string }): Promise<Supervision> => {
    const today = dayOf(context.now());
    const [overview, drawing] = await Promise.all([readSupervision(context, supervision, region, narrowed.find), viewContext(services, region, context.compiled.catalog.version)]);
    const calendarUntil = endsSoon(context.calendarOf(region), today);
    return { ...supervisionView(drawing, overview, termsOf(context.compiled.catalog, region, today), today, narrowed), ...(calendarUntil !== undefined && { calendarUntil }) };
  };
  const narrowing = { service: Type.Optional(Type.String({ maxLength: 40 })), find: Type.Optional(Type.String({ minLength: 4, maxLength: 40, description: 'part of a case number, or the public number of an officer: any open item' })) };
  app.get('/staff/supervision', { preHandler: requireSupervisor, schema: { summary: '督办总览 · What needs supervision', tags: ['desk'], querystring: Type.Object(narrowing), response: { 200: Supervision } } }, (request) => overviewOf(request.principal!, request.query));
  app.get('/staff/supervision/sheet', { preHandler: requireSupervisor, schema: { summary: '督办清单下载 · What needs supervision as a sheet', tags: ['desk'], querystring: Type.Object({ ...narrowing, ...sheetQuery, flag: Type.Optional(Flag) }), response: sheetAnswer } }, async (request, reply) => {
    const { language = 'zh', flag, ...narrowed } = request.query;
    const { rows } = await overviewOf(request.principal!, narrowed);
    return sendSheet(reply, services, supervisionSheet(rows.filter(({ flags }) => flag === undefined || flags.includes(flag)), language));
  });

  app.get('/staff/supervision/items/:case/:no', { preHandler: requireSupervisor, schema: { summary: '督办事项 · An item under supervision', tags: ['desk'], params, response } }, async (request, reply) => {
    const principal = request.principal!;
    const { case: number, no } = request.params;
    const read = number.startsWith(principal.region) ? await context.cases.read(principal.region, number) : undefined;
    if (!read) throw new Problem('not-found');
    const seen = await view(read, no, principal);
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'supervision', why: 'supervise', case: number }));
    void reply.header('etag', `"${read.state.version}"`);
    return seen;
  });

  app.get('/staff/supervision/items/:case/:no/version', { preHandler: requireSupervisor, schema: { summary: '改按现行规则会变什么 · What the rules of today would change', tags: ['desk'], params, response: { 200: VersionDifference } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no } = request.params;
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    if (!read?.state.items.some((each) => each.no === no)) throw new Problem('not-found');
    const acting = await actingOn(context, read, { no, actor: `supervisor:${officer!.id}` });
    await register.noteAccess(region, ...looksAt(read, newId, { at: context.now(), actor: officer!.id, actorKind: 'staff', what: 'supervision', why: 'supervise', case: number }));
    return versionView({ compiled: acting.run.compiled }, acting, context.compiled);
  });
  app.post('/staff/supervision/items/:case/:no/version', { preHandler: requireSupervisor, schema: { summary: '整件改按现行规则办理 · Let the case go on by the rules of today', tags: ['desk'], params, headers, body: MoveBody, response } }, (request) =>
    act(request, (acting) => moveVersion(acting, context.compiled, request.body.reason)));

  app.post('/staff/supervision/items/:case/:no/order', { preHandler: requireSupervisor, schema: { summary: '下督办单 · Order what is to be done', tags: ['desk'], params, headers, body: OrderBody, response } }, (request) =>
    act(request, (acting) => orderItem(acting, request.body)));
  // One after the other, each in a transaction of its own: what stands in the way of one stops no other, and sent again an item that has its order refuses another.
  app.post('/staff/supervision/orders', { preHandler: requireSupervisor, schema: { summary: '一起下督办单 · One order for several items', tags: ['desk'], body: OrdersBody, response: { 200: OrdersDone } } }, async (request): Promise<OrdersDone> => {
    const { region, officer } = request.principal!;
    const { items, ...order } = request.body;
    const results: OrdersDone['results'][number][] = [];
    for (const { case: number, no } of items) {
      const acted = number.startsWith(region) ? await actOnCase(context, { region, number, no, actor: `supervisor:${officer!.id}` }, (acting) => orderItem(acting, order)) : { kind: 'no-case' as const };
      // What is wrong with the order itself is wrong for all: it is told at its field, and nothing was ordered yet.
      if (acted.kind === 'refused' && acted.refusal.errors && results.length === 0) throw problemOf(acted.refusal);
      results.push({ case: number, no, ...(acted.kind !== 'done' && { because: acted.kind === 'refused' ? acted.refusal.detail : acted.kind === 'no-case' ? NOT_THERE : MEANWHILE }) });
    }
    return { results };
  });
  app.post('/staff/supervision/reassign', { preHandler: requireSupervisor, schema: { summary: '一起改由他人办理 · Draw others for several items', tags: ['desk'], body: ReassignBody, response: { 200: ReassignDone } } }, async (request): Promise<ReassignDone> => {
    const { region, officer } = request.principal!;
    const { items, reason } = request.body;
    const numbers = await services.staff.officerNumbers(region);
    const ids = new Map([...numbers].map(([id, number]) => [number, id]));
    const done = await reassignItems(context, { region, supervisor: officer!.id, reason, items: items.map(({ holder, ...item }) => ({ ...item, from: ids.get(holder) ?? '' })) }, (number, error) => request.log.warn({ err: error }, `reassigning an item of ${number}`));
    if ('code' in done) throw problemOf(done);
    return { results: done.map(({ to, ...each }) => ({ ...each, ...(to !== undefined && { to: numbers.get(to) ?? '' }) })) };
  });
  app.post('/staff/supervision/items/:case/:no/joint', { preHandler: requireSupervisor, schema: { summary: '裁定会同审查的不同意见 · Decide on a disagreement in a joint review', tags: ['desk'], params, headers, body: JointRulingBody, response } }, (request) =>
    act(request, (acting) => ruleJoint(acting, request.body)));
  app.post('/staff/supervision/items/:case/:no/again', { preHandler: requireSupervisor, schema: { summary: '答复第二次补正申请 · Grant or decline a second correction', tags: ['desk'], params, headers, body: AnswerAgainBody, response } }, (request) =>
    act(request, (acting) => answerAgain(acting, request.body, context.calendarOf(acting.state.region))));
}
