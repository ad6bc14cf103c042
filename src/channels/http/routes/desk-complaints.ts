import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { ComplaintCommand } from '#core/complaints/act-on.ts';
import { hasComplaint, type Acting } from '#core/complaints/actions.ts';
import type { Complaint } from '#core/complaints/complaint.ts';
import type { Principal } from '#core/identity/principal.ts';
import { actOn, concernedBy } from '#usecases/complaints/act-on-complaint.ts';
import { isSupervisor, requireComplaints } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { ComplaintAnswerBody, ComplaintAskBody, ComplaintBoard, ComplaintFulfilBody, ComplaintHandOverBody, ComplaintNumber, ComplaintSought, StaffComplaint } from '../schemas/complaint.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { complaintRow, complaintsSheet, staffComplaint, unitsOf } from '../views/complaint-view.ts';

const PAGE = 50;
/** So many lines of a sheet at most. */
const SHEET = 5000;
const params = Type.Object({ number: ComplaintNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const response = { 200: StaffComplaint };
const tags = ['desk'];
const ABOUT_YOU = { zh: '这件反映的就是您经办的事，由别人来办', en: 'It is about what you did: somebody else looks into it' };
type Asking = { readonly principal: Principal | null; readonly params: { readonly number: string }; readonly headers: { readonly 'if-match'?: string } };
type Sought = { readonly kind?: 'complaint' | 'suggestion'; readonly status?: Complaint['status']; readonly office?: string; readonly late?: boolean; readonly all?: boolean };

/** Complaints at the desk: supervisors see all of their region, whoever else works at an office what that office was given and what they have themselves. */
export function deskComplaintRoutes(app: Server, services: Services): void {
  const { context, complaints, register, staff, newId, writeSpreadsheet } = services;
  const { compiled } = context;
  const today = (): string => dayOf(context.now());
  const actingAs = async ({ region, officer, roles }: Principal): Promise<Acting> => {
    const unit = await staff.office(region, officer!.id) ?? 'city';
    return { actor: `${isSupervisor({ roles }) ? 'supervisor' : 'officer'}:${officer!.id}`, unit };
  };
  /** Which of the region somebody sees; nothing: all. */
  const unitOf = async (principal: Principal): Promise<string | undefined> => (isSupervisor(principal) ? undefined : (await actingAs(principal)).unit);
  const opened = async (principal: Principal, number: string): Promise<{ complaint: Complaint; acting: Acting }> => {
    const complaint = number.startsWith(`TS${principal.region}`) ? await complaints.read(principal.region, number) : undefined;
    const acting = await actingAs(principal);
    if (!complaint || !(isSupervisor(principal) || hasComplaint(complaint, principal.officer!.id) || complaint.unit === acting.unit)) throw new Problem('not-found');
    // Whom it is about reads neither what was said nor who can be reached at which number.
    if ((await concernedBy(context, complaint)).people.includes(principal.officer!.id)) throw new Problem('not-yours', ABOUT_YOU);
    return { complaint, acting };
  };
  const view = async ({ region }: Principal, complaint: Complaint, acting: Acting): Promise<StaffComplaint> => staffComplaint(compiled, complaint, acting, await concernedBy(context, complaint), await staff.officerNumbers(region), today());
  const act = async ({ principal, params: { number }, headers: { 'if-match': seen } }: Asking, command: ComplaintCommand): Promise<StaffComplaint> => {
    if (seen === undefined) throw new Problem('version-needed');
    const { complaint, acting } = await opened(principal!, number);
    if (complaint.version !== Number(seen.replaceAll('"', ''))) throw new Problem('changed-meanwhile');
    const acted = await actOn(services, complaint, acting, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    return view(principal!, acted.complaint, acting);
  };
  const rowsOf = async (principal: Principal, { kind, status, office, late, all = false }: Sought, part: { readonly limit: number; readonly offset: number }) => {
    const { region } = principal;
    const [rows, numbers] = await Promise.all([complaints.list(region, { kind, status, office, late, open: !all && status === undefined, unit: await unitOf(principal), handler: principal.officer!.id }, today(), part), staff.officerNumbers(region)]);
    return rows.map((row) => complaintRow(compiled, region, row, numbers, today()));
  };

  app.get('/staff/complaints', { preHandler: requireComplaints, schema: { summary: '投诉建议 · Complaints and suggestions, late ones first', tags, querystring: ComplaintSought, response: { 200: ComplaintBoard } } }, async (request) => {
    const { page = 1, ...sought } = request.query;
    const rows = await rowsOf(request.principal!, sought, { limit: PAGE + 1, offset: (page - 1) * PAGE });
    return { rows: rows.slice(0, PAGE), offices: unitsOf(compiled, request.principal!.region), page, more: rows.length > PAGE };
  });
  app.get('/staff/complaints/sheet', { preHandler: requireComplaints, schema: { summary: '投诉建议下载 · Complaints as a sheet', tags, querystring: Type.Object({ ...ComplaintSought.properties, ...sheetQuery }), response: sheetAnswer } }, async (request, reply) => {
    const { language = 'zh', page: _page, ...sought } = request.query;
    return sendSheet(reply, { writeSpreadsheet }, complaintsSheet(await rowsOf(request.principal!, sought, { limit: SHEET + 1, offset: 0 }), language, SHEET));
  });
  app.get('/staff/complaints/:number', { preHandler: requireComplaints, schema: { summary: '一件投诉或建议 · One complaint', tags, params, response } }, async (request) => {
    const principal = request.principal!;
    const { complaint, acting } = await opened(principal, request.params.number);
    const subject = await complaints.subjectOf(principal.region, complaint.number);
    // What cannot be noted is not seen.
    if (subject !== undefined) await register.noteAccess(principal.region, { id: newId(), at: context.now(), actor: principal.officer!.id, actorKind: 'staff', subject, what: 'complaint', why: 'complaint', case: null });
    return view(principal, complaint, acting);
  });
  app.post('/staff/complaints/:number/take', { preHandler: requireComplaints, schema: { summary: '接办 · Take it', tags, params, headers, response } }, (request) => act(request, { act: 'take' }));
  app.post('/staff/complaints/:number/hand-over', { preHandler: requireComplaints, schema: { summary: '转给别的单位 · Hand it to another unit', tags, params, headers, body: ComplaintHandOverBody, response } }, (request) => act(request, { act: 'hand-over', ...request.body }));
  app.post('/staff/complaints/:number/question', { preHandler: requireComplaints, schema: { summary: '请反映人补充说明 · Ask back', tags, params, headers, body: ComplaintAskBody, response } }, (request) => act(request, { act: 'ask', ...request.body }));
  app.post('/staff/complaints/:number/answer', { preHandler: requireComplaints, schema: { summary: '答复 · Answer; an upheld one says what follows', tags, params, headers, body: ComplaintAnswerBody, response } }, (request) => act(request, { act: 'answer', ...request.body }));
  app.post('/staff/complaints/:number/measures', { preHandler: requireComplaints, schema: { summary: '一项整改或责任追究已落实 · A measure is done', tags, params, headers, body: ComplaintFulfilBody, response } }, (request) => act(request, { act: 'fulfil', ...request.body }));
  app.post('/staff/complaints/:number/closing', { preHandler: requireComplaints, schema: { summary: '办结 · Close', tags, params, headers, response } }, (request) => act(request, { act: 'close' }));
}
