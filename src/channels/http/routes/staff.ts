import { Type } from 'typebox';
import type { Principal } from '#core/identity/principal.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { dayOf } from '#core/clocks/day.ts';
import { askCorrection } from '#core/cases/correct-item.ts';
import { extendCorrection } from '#core/cases/lapse.ts';
import { confirmItem, decideItem, returnItem, type Verdict } from '#core/cases/decide-item.ts';
import { departing } from '#core/cases/depart.ts';
import { askAgain } from '#core/cases/again.ts';
import { answerOrder } from '#core/cases/order.ts';
import { explainDelay, onceExplained } from '#core/cases/delay.ts';
import { confirmChange, proposeChange, returnChange, upholdItem } from '#core/cases/change-item.ts';
import { recheckItem } from '#core/cases/reopen.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { answerObjection, recordObjection } from '#core/cases/objection.ts';
import { switchItemLimit } from '#core/cases/switch-limit.ts';
import { orderVisit } from '#core/cases/order-visit.ts';
import { proposeTimes } from '#core/cases/appoint-visit.ts';
import { missVisit, reportVisit } from '#core/cases/report-visit.ts';
import { orderAppraisal } from '#core/cases/order-appraisal.ts';
import { replaceExpert } from '#core/cases/leave-group.ts';
import { askAssistance, dropAssistance } from '#core/cases/ask-assistance.ts';
import { transferItem } from '#core/cases/transfer.ts';
import { mayAct, type Acting } from '#core/cases/act.ts';
import { readPaper } from '#core/cases/document.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { readQueue } from '#usecases/read-queue.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import { LIKE_DAYS as SIMILAR_DAYS, likeItems, likeSince } from '#usecases/like-items.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { requireStaff } from '../identity/require.ts';
import { AnswerObjectionBody, AnswerOrderBody, ApproveBody, AskAgainBody, CorrectBody, DelayBody, HandBackBody, LimitBody, ObjectBody, Preview, PreviewBody, Queue, RefuseBody, ReviewBody, StaffItem, TransferBody } from '../schemas/staff.ts';
import { ChangeBody, RecheckBody, UpholdBody } from '../schemas/reopened.ts';
import { MissVisitBody, OrderVisitBody, ProposeTimesBody, ReportVisitBody } from '../schemas/visit.ts';
import { AskAssistanceBody, DropAssistanceBody } from '../schemas/assistance.ts';
import { OrderAppraisalBody, ReplaceExpertBody } from '../schemas/appraisal.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import type { ViewContext } from '../views/case-view.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { queueSheet } from '../views/list-sheets.ts';
import { previewView } from '../views/preview-view.ts';
import { concerning, queueRow, staffItem } from '../views/staff-view.ts';
import { caseContext, viewContext } from './cases.ts';
import { itemFor, type Officer } from './item-for.ts';
import { noteBlocked } from './note-blocked.ts';
import { checkPhotos } from './photos.ts';
import { makePaper, PaperName } from './documents.ts';

const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });

/** The officer's way: the own queue, an item, and what may be done with it. */
export function staffRoutes(app: Server, services: Services): void {
  const { context, staff, register, files, readings, newId } = services;

  const open = (principal: Officer, number: string, no: number): Promise<CaseRead> => itemFor(services, principal, number, no);
  const view = async (read: CaseRead, no: number, { officer: { id: officer } = { id: '' }, roles }: Officer): Promise<StaffItem> => {
    const who = { officer, roles };
    const { region } = read.state;
    const service = read.state.items.find((item) => item.no === no)?.service ?? '';
    const since = likeSince(context);
    const acting = await actingOn(context, read, { no, actor: `officer:${officer}` });
    const { pinned } = await caseContext(services, read.state);
    const drawing = { ...(await viewContext(services, region, pinOf(read.state, read.state.items.find((item) => item.no === no)))), pinned };
    const again = read.state.items.some((item) => item.no === no && item.reopened !== undefined);
    const [similar, like, given, cases] = await Promise.all([staff.similar(region, service, since), likeItems(context, staff, read, no, who), filesOf(services, drawing, read, no), again ? context.cases.summaries(region, read.state.subject, dayOf(context.now())) : []]);
    return staffItem(drawing, read, acting, { unseal: context.unseal, files: given, readings: await readings.of(region, given.map(({ id }) => id)), cases: cases.map(({ state }) => state), similar: { days: SIMILAR_DAYS, ...similar }, like }, officer);
  };

  const queueOf = async ({ region, officer }: Principal): Promise<Queue> => {
    const [rows, drawing, today] = await Promise.all([
      readQueue(context, staff, region, officer!.id), viewContext(services, region, context.compiled.catalog.version), staff.today(region, officer!.id, dayOf(context.now())),
    ]);
    return { rows: rows.map((row) => queueRow(drawing, row)), today };
  };
  app.get('/staff/queue', { preHandler: requireStaff, schema: { summary: '我的待办 · My queue', tags: ['desk'], response: { 200: Queue } } }, (request) => queueOf(request.principal!));
  app.get('/staff/queue/sheet', { preHandler: requireStaff, schema: { summary: '待办清单下载 · My queue as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => sendSheet(reply, services, queueSheet((await queueOf(request.principal!)).rows, request.query.language ?? 'zh')));

  app.get('/staff/items/:case/:no', { preHandler: requireStaff, schema: { summary: '待办事项 · An item', tags: ['desk'], params, response: { 200: StaffItem } } }, async (request, reply) => {
    const principal = request.principal!;
    const { case: number, no } = request.params;
    const read = await open(principal, number, no);
    const officer = principal.officer!.id;
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: officer, actorKind: 'staff', what: 'case-item', why: read.state.items.find((item) => item.no === no)?.reviewer === officer ? 'review' : read.state.items.some((item) => item.no === no && item.reopened) ? 'look-again' : 'decide', case: number }));
    const seen = await view(read, no, principal);
    // Whole names side by side are more than the masked ones of every item: the person sees that they were compared.
    if (seen.contradictions.length > 0) await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: officer, actorKind: 'staff', what: 'contradiction', why: 'same-person', case: number }));
    void reply.header('etag', `"${read.state.version}"`);
    return seen;
  });

  app.get('/staff/items/:case/:no/files/:id', { preHandler: requireStaff, schema: { summary: '申请人提交的文件 · A file the applicant gave', tags: ['desk'], params: Type.Object({ case: CaseNumber, no: Type.Integer(), id: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const principal = request.principal!;
    const read = await open(principal, request.params.case, request.params.no);
    const file = (await filesOf(services, { compiled: await context.catalogOf(pinOf(read.state, read.state.items.find(({ no }) => no === request.params.no))) }, read, request.params.no)).find((each) => each.id === request.params.id);
    if (!file) throw new Problem('not-found');
    // What somebody else gave with an objection is theirs: they see who looked, not whose case it is.
    const ofObjector = read.state.items.some(({ publicity }) => publicity?.objections?.some(({ files: given }) => given?.includes(file.id)));
    const look = { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'file', why: ofObjector ? 'objection' : 'decide', case: read.state.number } as const;
    await register.noteAccess(principal.region, ...(ofObjector ? [{ ...look, id: newId(), subject: file.owner }] : looksAt(read, newId, look)));
    return reply.type(file.type).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });

  app.get('/staff/items/:case/:no/documents/:paper', { preHandler: requireStaff, schema: { summary: '这一项的文书 · A document of the item', tags: ['desk'], params: Type.Object({ case: CaseNumber, no: Type.Integer(), paper: PaperName }), response: bytesAnswer('文书 · The document', ['application/pdf']) } }, async (request, reply) => {
    const principal = request.principal!;
    const { case: number, no, paper } = request.params;
    const read = await open(principal, number, no);
    const which = readPaper(paper);
    const made = which?.no === no ? await makePaper(app, services, read, which, 'person') : undefined;
    if (!made) throw new Problem('not-found');
    // The name stands on it whole, which the desk shows masked.
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'document', why: 'decide', case: number }));
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  app.post('/staff/items/:case/:no/preview', { preHandler: requireStaff, schema: { summary: '按核实结果试算 · What the rules would say', tags: ['desk'], params, body: PreviewBody, response: { 200: Preview } } }, async (request) => {
    const { case: number, no } = request.params;
    const read = await open(request.principal!, number, no);
    const officer = request.principal!.officer!.id;
    const acting = await actingOn(context, read, { no, actor: `officer:${officer}` });
    // What is found at a place is tried out before it is reported.
    const reported = mayAct(acting, 'report-visit');
    const item = 'code' in reported ? mayAct(acting, 'approve') : reported;
    if ('code' in item) throw problemOf(item);
    const seen = previewView(acting, item, request.body.findings, officer);
    if ('code' in seen) throw problemOf(seen);
    return seen;
  });

  const act = async (request: { principal: unknown; params: { case: string; no: number }; headers: { 'if-match'?: string }; body?: unknown }, command: (acting: Acting) => Outcome, words = JSON.stringify(request.body ?? '')): Promise<StaffItem> => {
    const principal = request.principal as Officer;
    const { case: number, no } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const before = await open(principal, number, no);
    const officer = principal.officer!.id;
    const acted = await actOnCase(context, { region: principal.region, number, no, actor: `officer:${officer}`, version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') await noteBlocked(services, principal, { number, no, service: before.state.items.find((item) => item.no === no)?.service ?? '', version: seen, words }, acted.refusal);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return view(acted.case, no, principal);
  };
  /** What is late is decided once it was said why. */
  const ended = (decide: (acting: Acting) => Outcome) => (acting: Acting): Outcome => onceExplained(acting, context.calendarOf(acting.state.region), decide);
  const response = { 200: StaffItem };
  /** Held against how like items were decided. */
  const decide = async (request: Parameters<typeof act>[0] & { body: { departs?: string } }, verdict: Verdict): Promise<StaffItem> => {
    const { case: number, no } = request.params;
    const { practice } = await likeItems(context, staff, await open(request.principal as Officer, number, no), no);
    return act(request, ended((acting) => departing(acting, verdict, { ...practice, days: SIMILAR_DAYS }, request.body.departs, (again) => decideItem(again, verdict))));
  };
  app.post('/staff/items/:case/:no/approve', { preHandler: requireStaff, schema: { summary: '通过 · Approve', tags: ['desk'], params, headers, body: ApproveBody, response } }, (request) =>
    decide(request, { outcome: 'approve', findings: request.body.findings ?? {}, note: request.body.note }));
  app.post('/staff/items/:case/:no/refuse', { preHandler: requireStaff, schema: { summary: '不通过 · Refuse', tags: ['desk'], params, headers, body: RefuseBody, response } }, (request) =>
    decide(request, { outcome: 'refuse', criterion: request.body.criterion, ...(request.body.judged && { judged: true }), findings: request.body.findings ?? {}, note: request.body.note }));
  app.post('/staff/items/:case/:no/correct', { preHandler: requireStaff, schema: { summary: '一次补正 · Ask once for a correction', tags: ['desk'], params, headers, body: CorrectBody, response } }, (request) =>
    act(request, (acting) => askCorrection(acting, request.body, context.calendarOf(acting.state.region)), request.body.note));
  app.post('/staff/items/:case/:no/more-time', { preHandler: requireStaff, schema: { summary: '延长补正期限 · More time for a correction, once', tags: ['desk'], params, headers, body: DelayBody, response } }, (request) =>
    act(request, (acting) => extendCorrection(acting, request.body.reason, context.calendarOf(acting.state.region)), request.body.reason));
  app.post('/staff/items/:case/:no/ask-again', { preHandler: requireStaff, schema: { summary: '申请第二次补正 · Ask the supervisor for a second correction', tags: ['desk'], params, headers, body: AskAgainBody, response } }, (request) =>
    act(request, (acting) => askAgain(acting, request.body), request.body.note));
  app.post('/staff/items/:case/:no/answer-order', { preHandler: requireStaff, schema: { summary: '答复督办 · Answer a supervision order', tags: ['desk'], params, headers, body: AnswerOrderBody, response } }, (request) =>
    act(request, (acting) => answerOrder(acting, request.body.answer)));
  app.post('/staff/items/:case/:no/limit', { preHandler: requireStaff, schema: { summary: '改用另一种时限 · Switch the limit', tags: ['desk'], params, headers, body: LimitBody, response } }, (request) =>
    act(request, (acting) => switchItemLimit(acting, request.body, context.calendarOf(acting.state.region))));
  app.post('/staff/items/:case/:no/confirm', { preHandler: requireStaff, schema: { summary: '复核同意 · Confirm', tags: ['desk'], params, headers, body: ReviewBody, response } }, (request) =>
    act(request, ended((acting) => confirmItem(acting, request.body.note))));
  app.post('/staff/items/:case/:no/delay', { preHandler: requireStaff, schema: { summary: '写明逾期原因 · Say why it is late', tags: ['desk'], params, headers, body: DelayBody, response } }, (request) =>
    act(request, (acting) => explainDelay(acting, request.body.reason, context.calendarOf(acting.state.region))));
  app.post('/staff/items/:case/:no/object', { preHandler: requireStaff, schema: { summary: '记录公示异议 · Record an objection', tags: ['desk'], params, headers, body: ObjectBody, response } }, (request) =>
    act(request, (acting) => recordObjection(acting, request.body, context.calendarOf(acting.state.region))));
  app.post('/staff/items/:case/:no/answer-objection', { preHandler: requireStaff, schema: { summary: '处理公示异议 · Answer an objection', tags: ['desk'], params, headers, body: AnswerObjectionBody, response } }, (request) =>
    act(request, (acting) => answerObjection(acting, request.body)));
  app.post('/staff/items/:case/:no/return', { preHandler: requireStaff, schema: { summary: '复核退回 · Send back', tags: ['desk'], params, headers, body: ReviewBody, response } }, (request) =>
    act(request, (acting) => returnItem(acting, request.body.note)));
  app.post('/staff/items/:case/:no/uphold', { preHandler: requireStaff, schema: { summary: '维持原决定 · The decision stands', tags: ['desk'], params, headers, body: UpholdBody, response } }, (request) =>
    act(request, ended((acting) => upholdItem(acting, request.body.note))));
  app.post('/staff/items/:case/:no/change', { preHandler: requireStaff, schema: { summary: '提出更正、撤销、恢复 · Propose a change of the decision', tags: ['desk'], params, headers, body: ChangeBody, response } }, (request) =>
    act(request, ended((acting) => proposeChange(acting, { ...request.body, findings: request.body.findings ?? {} }))));
  app.post('/staff/items/:case/:no/confirm-change', { preHandler: requireStaff, schema: { summary: '复核同意改变原决定 · Confirm a change', tags: ['desk'], params, headers, body: ReviewBody, response } }, (request) =>
    act(request, ended((acting) => confirmChange(acting, request.body.note))));
  app.post('/staff/items/:case/:no/return-change', { preHandler: requireStaff, schema: { summary: '复核退回改变原决定的意见 · Send a proposed change back', tags: ['desk'], params, headers, body: UpholdBody, response } }, (request) =>
    act(request, (acting) => returnChange(acting, request.body.note)));
  // Whoever starts it is told nothing of the case and does not get it: somebody else is drawn.
  app.post('/staff/rechecks', { preHandler: requireStaff, schema: { summary: '发起重新核查 · Have a result looked at again', tags: ['desk'], body: RecheckBody, response: { 202: Type.Object({ case: CaseNumber, no: Type.Integer() }) } } }, async (request, reply) => {
    const { region, officer, roles } = request.principal!;
    if (!roles.includes('officer')) throw new Problem('not-yours', { zh: '只有经办人能发起重新核查', en: 'Only officers may have a result looked at again' });
    const { case: number, no, reason } = request.body;
    const acted = number.startsWith(region) ? await actOnCase(context, { region, number, no, actor: `officer:${officer!.id}` }, (acting) => recheckItem(acting, officer!.competences, reason)) : { kind: 'no-case' as const };
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return reply.code(202).send({ case: number, no });
  });
  app.post('/staff/items/:case/:no/transfer', { preHandler: requireStaff, schema: { summary: '移送 · Pass on to another line of work', tags: ['desk'], params, headers, body: TransferBody, response } }, (request) =>
    act(request, (acting) => transferItem(acting, request.body)));
  app.post('/staff/items/:case/:no/visit', { preHandler: requireStaff, schema: { summary: '安排实地核查 · Order a visit', tags: ['desk'], params, headers, body: OrderVisitBody, response } }, (request) =>
    act(request, (acting) => orderVisit(acting, request.body, context.calendarOf(acting.state.region))));
  app.post('/staff/items/:case/:no/visit-times', { preHandler: requireStaff, schema: { summary: '另给核查时间 · Propose other times', tags: ['desk'], params, headers, body: ProposeTimesBody, response } }, (request) =>
    act(request, (acting) => proposeTimes(acting, request.body.times)));
  app.post('/staff/items/:case/:no/visit-missed', { preHandler: requireStaff, schema: { summary: '没有见到人，第二次约 · Nobody was met; a second appointment', tags: ['desk'], params, headers, body: MissVisitBody, response } }, (request) =>
    act(request, (acting) => missVisit(acting, request.body)));
  app.post('/staff/items/:case/:no/visit-report', { preHandler: requireStaff, schema: { summary: '实地核查报告 · Report a visit', tags: ['desk'], params, headers, body: ReportVisitBody, response } }, async (request) => {
    const { state } = await open(request.principal!, request.params.case, request.params.no);
    await checkPhotos(services, state.region, state.subject, request.body.files);
    return act(request, (acting) => reportVisit(acting, request.body));
  });
  app.post('/staff/items/:case/:no/appraisal', { preHandler: requireStaff, schema: { summary: '安排专家鉴定 · Order an appraisal', tags: ['desk'], params, headers, body: OrderAppraisalBody, response } }, (request) =>
    act(request, (acting) => orderAppraisal(acting, request.body)));
  app.post('/staff/items/:case/:no/replace-expert', { preHandler: requireStaff, schema: { summary: '换一名专家，重新抽取 · Take an expert out, for another to be drawn', tags: ['desk'], params, headers, body: ReplaceExpertBody, response } }, (request) =>
    act(request, (acting) => replaceExpert(acting, request.body)));
  app.post('/staff/items/:case/:no/assistance', { preHandler: requireStaff, schema: { summary: '请别的部门协查 · Ask another agency for assistance', tags: ['desk'], params, headers, body: AskAssistanceBody, response } }, async (request) => {
    const { case: number, no } = request.params;
    const { state } = await open(request.principal!, number, no);
    const item = state.items.find((each) => each.no === no)!;
    const given = concerning({ compiled: await context.catalogOf(pinOf(state, item)) }, item, state.given);
    const may = new Set([...Object.values(given.files).flat(), ...Object.values(given.contests).flatMap(({ files: shown }) => shown)]);
    return act(request, (acting) => askAssistance(acting, request.body, may, context.calendarOf(acting.state.region)));
  });
  app.post('/staff/items/:case/:no/drop-assistance', { preHandler: requireStaff, schema: { summary: '不再等协查 · Wait no longer for an answer', tags: ['desk'], params, headers, body: DropAssistanceBody, response } }, (request) =>
    act(request, (acting) => dropAssistance(acting, request.body)));
  app.post('/staff/items/:case/:no/hand-back', { preHandler: requireStaff, schema: { summary: '退回重新分配 · Give back, for somebody else to be drawn', tags: ['desk'], params, headers, body: HandBackBody, response } }, (request) =>
    act(request, (acting) => handBack(acting, request.body)));
}

/** The files that belong to one item of a case. */
async function filesOf({ files }: Services, drawing: Pick<ViewContext, 'compiled'>, read: CaseRead, no: number): Promise<StoredFile[]> {
  const item = read.state.items.find((each) => each.no === no);
  if (!item) return [];
  const given = concerning(drawing, item, read.state.given);
  const ids = [...new Set([...Object.values(given.files).flat(), ...Object.values(given.contests).flatMap((contest) => contest.files), ...(item.publicity?.objections ?? []).flatMap((objection) => objection.files ?? []), ...(item.visits ?? []).flatMap(({ report }) => report?.files ?? []), ...(item.assistance ?? []).flatMap(({ answer }) => answer?.files ?? []), ...(read.state.signature ? [read.state.signature.file] : [])])];
  const found = await Promise.all(ids.map((id) => files.find(read.state.region, id)));
  return found.flatMap((file) => file ?? []);
}
