import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { seatOf } from '#core/cases/appraisal.ts';
import { giveOpinion } from '#core/cases/give-opinion.ts';
import { leaveGroup } from '#core/cases/leave-group.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import type { Principal } from '#core/identity/principal.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { requireExpert } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AppraisalList, AppraisalTask, LeaveGroupBody, OpinionBody } from '../schemas/appraisal-task.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { appraisalRow, appraisalTask } from '../views/appraisal-task-view.ts';
import { concerning } from '../views/staff-view.ts';
import { viewContext } from './cases.ts';

/** Lines of the list: each is read from a case of its own. */
const LISTED = 50;
const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
type Expert = Pick<Principal, 'region' | 'expert'>;

/** The expert's way: what was drawn for them, the opinion on it, and leaving the group. */
export function appraisalRoutes(app: Server, services: Services): void {
  const { context, experts, register, files, newId } = services;

  /** The case of an item, for who sits in its group, until it has its result. */
  const open = async ({ region, expert }: Expert, number: string, no: number): Promise<CaseRead> => {
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const item = read?.state.items.find((each) => each.no === no);
    if (!read || !item) throw new Problem('not-found');
    if (item.endedAt !== undefined || !expert || !seatOf(item, expert.id)) throw new Problem('not-yours');
    return read;
  };
  const filesOf = async (read: CaseRead, no: number): Promise<(StoredFile & { evidence: string })[]> => {
    const item = read.state.items.find((each) => each.no === no)!;
    const given = concerning(await viewContext(services, read.state.region, read.state.catalogVersion), item, read.state.given).files;
    const found = await Promise.all(Object.entries(given).flatMap(([evidence, ids]) => ids.map(async (id) => ({ evidence, file: await files.find(read.state.region, id) }))));
    return found.flatMap(({ evidence, file }) => (file ? [{ ...file, evidence }] : []));
  };
  const view = async (read: CaseRead, no: number, expert: string): Promise<AppraisalTask> => {
    const acting = await actingOn(context, read, { no, actor: `expert:${expert}` });
    return appraisalTask(await viewContext(services, read.state.region, read.state.catalogVersion), read, acting, expert, await filesOf(read, no));
  };

  app.get('/staff/appraisals', { preHandler: requireExpert, schema: { summary: '请我鉴定的 · What I am to appraise', tags: ['desk'], response: { 200: AppraisalList } } }, async (request) => {
    const { region, expert } = request.principal!;
    const found = await experts.appraising(region, expert!.id, LISTED + 1);
    const rows = await Promise.all(found.slice(0, LISTED).map(async ({ number, no }) => {
      const read = await context.cases.read(region, number);
      const item = read?.state.items.find((each) => each.no === no);
      return read && item ? [appraisalRow(await viewContext(services, region, read.state.catalogVersion), number, item, expert!.id)] : [];
    }));
    return { rows: rows.flat(), more: found.length > LISTED };
  });

  app.get('/staff/appraisals/:case/:no', { preHandler: requireExpert, schema: { summary: '一件鉴定 · An appraisal', tags: ['desk'], params, response: { 200: AppraisalTask } } }, async (request, reply) => {
    const { case: number, no } = request.params;
    const { region, expert } = request.principal!;
    const read = await open(request.principal!, number, no);
    await register.noteAccess(region, ...looksAt(read, newId, { at: context.now(), actor: expert!.id, actorKind: 'staff', what: 'case-item', why: 'appraise', case: number }));
    void reply.header('etag', `"${read.state.version}"`);
    return view(read, no, expert!.id);
  });

  app.get('/staff/appraisals/:case/:no/files/:id', { preHandler: requireExpert, schema: { summary: '鉴定材料 · A file of it', tags: ['desk'], params: Type.Object({ ...params.properties, id: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const { case: number, no, id } = request.params;
    const { region, expert } = request.principal!;
    const read = await open(request.principal!, number, no);
    const file = (await filesOf(read, no)).find((each) => each.id === id);
    if (!file) throw new Problem('not-found');
    await register.noteAccess(region, ...looksAt(read, newId, { at: context.now(), actor: expert!.id, actorKind: 'staff', what: 'file', why: 'appraise', case: number }));
    return reply.type(file.type).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });

  const act = async (principal: Expert, { case: number, no }: { case: string; no: number }, seen: string | undefined, command: (acting: Acting) => Outcome): Promise<CaseRead> => {
    if (seen === undefined) throw new Problem('version-needed');
    await open(principal, number, no);
    const acted = await actOnCase(context, { region: principal.region, number, no, actor: `expert:${principal.expert!.id}`, version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return acted.case;
  };
  app.post('/staff/appraisals/:case/:no/opinion', { preHandler: requireExpert, schema: { summary: '提出鉴定意见 · Give an opinion', tags: ['desk'], params, headers, body: OpinionBody, response: { 200: AppraisalTask } } }, async (request) => {
    const read = await act(request.principal!, request.params, request.headers['if-match'], (acting) => giveOpinion(acting, request.body));
    return view(read, request.params.no, request.principal!.expert!.id);
  });
  // Who has left sees it no longer.
  app.post('/staff/appraisals/:case/:no/leave', { preHandler: requireExpert, schema: { summary: '回避或者不能参加 · Leave the group, for another to be drawn', tags: ['desk'], params, headers, body: LeaveGroupBody, response: { 204: Type.Null() } } }, async (request, reply) => {
    await act(request.principal!, request.params, request.headers['if-match'], (acting) => leaveGroup(acting, request.body));
    return reply.code(204).send(null);
  });
}
