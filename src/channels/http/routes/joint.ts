import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { jointSeatOf } from '#core/cases/joint.ts';
import { jointSight } from '#core/cases/joint-sight.ts';
import { pinOf } from '#core/cases/pinned.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { leaveJoint, speakJoint } from '#core/cases/speak-joint.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { JointList, JointTask, JointWordBody, LeaveJointBody } from '../schemas/joint.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { jointRow, jointTask } from '../views/joint-view.ts';
import { concerning } from '../views/staff-view.ts';
import { viewContext } from './cases.ts';
import type { Officer } from './item-for.ts';

/** Lines of the list: each is read from a case of its own. */
const LISTED = 50;
const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });

/** The way of officers of other lines of work: the joint reviews that they were drawn for, what they have to say, and leaving one. */
export function jointRoutes(app: Server, services: Services): void {
  const { context, joint, register, files, newId } = services;

  /** The case of an item, for who sits in its joint review, until it has its result. */
  const open = async ({ region, officer }: Officer, number: string, no: number): Promise<CaseRead> => {
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const item = read?.state.items.find((each) => each.no === no);
    if (!read || !item) throw new Problem('not-found');
    if (item.endedAt !== undefined || !officer || !jointSeatOf(item, officer.id)) throw new Problem('not-yours');
    return read;
  };
  const drawing = (read: CaseRead, no: number) => viewContext(services, read.state.region, pinOf(read.state, read.state.items.find((item) => item.no === no)));
  // What the line has no part in does not exist for it, nor under its address.
  const filesOf = async (read: CaseRead, no: number, officer: string): Promise<(StoredFile & { evidence: string })[]> => {
    const item = read.state.items.find((each) => each.no === no)!;
    const drawn = await drawing(read, no);
    const sight = jointSight(drawn.compiled, item.service, read.state.region, jointSeatOf(item, officer)?.seat.line ?? '');
    const given = concerning(drawn, item, read.state.given).files;
    const found = await Promise.all(Object.entries(given).filter(([evidence]) => sight.evidence.has(evidence)).flatMap(([evidence, ids]) => ids.map(async (id) => ({ evidence, file: await files.find(read.state.region, id) }))));
    return found.flatMap(({ evidence, file }) => (file ? [{ ...file, evidence }] : []));
  };
  const view = async (read: CaseRead, no: number, officer: string): Promise<JointTask> =>
    jointTask(await drawing(read, no), read, await actingOn(context, read, { no, actor: `officer:${officer}` }), officer, await filesOf(read, no, officer));
  const note = (region: string, officer: string, read: CaseRead, what: string): Promise<void> =>
    register.noteAccess(region, ...looksAt(read, newId, { at: context.now(), actor: officer, actorKind: 'staff', what, why: 'joint', case: read.state.number }));

  app.get('/staff/joint', { preHandler: requireStaff, schema: { summary: '请我会同审查的 · What I am to review jointly', tags: ['desk'], response: { 200: JointList } } }, async (request) => {
    const { region, officer } = request.principal!;
    const found = await joint.reviewing(region, officer!.id, LISTED + 1);
    const rows = await Promise.all(found.slice(0, LISTED).map(async ({ number, no }) => {
      const read = await context.cases.read(region, number);
      const item = read?.state.items.find((each) => each.no === no);
      return read && item && jointSeatOf(item, officer!.id) ? [jointRow(await drawing(read, no), read.state, item, officer!.id)] : [];
    }));
    return { rows: rows.flat(), more: found.length > LISTED };
  });

  app.get('/staff/joint/:case/:no', { preHandler: requireStaff, schema: { summary: '一件会同审查 · An item to review jointly', tags: ['desk'], params, response: { 200: JointTask } } }, async (request, reply) => {
    const { case: number, no } = request.params;
    const { region, officer } = request.principal!;
    const read = await open(request.principal!, number, no);
    await note(region, officer!.id, read, 'case-item');
    void reply.header('etag', `"${read.state.version}"`);
    return view(read, no, officer!.id);
  });

  app.get('/staff/joint/:case/:no/files/:id', { preHandler: requireStaff, schema: { summary: '会同审查的材料 · A file of it', tags: ['desk'], params: Type.Object({ ...params.properties, id: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const { case: number, no, id } = request.params;
    const { region, officer } = request.principal!;
    const read = await open(request.principal!, number, no);
    const file = (await filesOf(read, no, officer!.id)).find((each) => each.id === id);
    if (!file) throw new Problem('not-found');
    await note(region, officer!.id, read, 'file');
    return reply.type(file.type).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });

  const act = async (principal: Officer, { case: number, no }: { case: string; no: number }, seen: string | undefined, command: (acting: Acting) => Outcome): Promise<CaseRead> => {
    if (seen === undefined) throw new Problem('version-needed');
    await open(principal, number, no);
    const acted = await actOnCase(context, { region: principal.region, number, no, actor: `officer:${principal.officer!.id}`, version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return acted.case;
  };
  app.post('/staff/joint/:case/:no/word', { preHandler: requireStaff, schema: { summary: '提出会同审查意见 · Agree, disagree, or need a correction', tags: ['desk'], params, headers, body: JointWordBody, response: { 200: JointTask } } }, async (request) => {
    const read = await act(request.principal!, request.params, request.headers['if-match'], (acting) => speakJoint(acting, request.body));
    return view(read, request.params.no, request.principal!.officer!.id);
  });
  // Who has left sees it no longer.
  app.post('/staff/joint/:case/:no/leave', { preHandler: requireStaff, schema: { summary: '回避或者不能参加 · Leave the joint review, for another to be drawn', tags: ['desk'], params, headers, body: LeaveJointBody, response: { 204: Type.Null() } } }, async (request, reply) => {
    await act(request.principal!, request.params, request.headers['if-match'], (acting) => leaveJoint(acting, request.body));
    return reply.code(204).send(null);
  });
}
