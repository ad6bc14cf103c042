import { Type } from 'typebox';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { filesOf, type Inspection } from '#core/inspection/inspection.ts';
import type { InspectionCommand } from '#core/inspection/act-on.ts';
import { allowsInspection } from '#core/inspection/actions.ts';
import type { SampledKind } from '#core/inspection/kind.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { Localized } from '#core/value.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import { createSamplesHeld } from '#usecases/inspections/samples-held.ts';
import { looksAt } from '#usecases/looks-at.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile, UploadLimit } from '#usecases/ports/files.ts';
import { readPool } from '#usecases/read-pool.ts';
import { fileName } from '../file-name.ts';
import { requireStaff, requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { bytesAnswer, bytesBodyOf, PHOTO_TYPES, StoredFile as StoredFileView } from '../schemas/file.ts';
import { ConcludeBody, ConfirmBody, FindBody, InspectionBoard, InspectionList, InspectionReasonBody, InspectionSought, StaffInspection } from '../schemas/inspection.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { typeOfUploaded } from '../uploaded-file.ts';
import { signedWords } from '../signed-words.ts';
import { countsView, inspectionRow, staffInspection } from '../views/inspection-view.ts';
import { checkPhotos } from './photos.ts';

/** Open ones of a page of the board. */
const BOARD = 50;
const SAMPLE_DAYS = 30;
const MAX_BYTES = 10 * 1024 * 1024;
const A_DAY: UploadLimit = { files: 200, bytes: 400 * 1024 * 1024 };
const params = Type.Object({ number: CaseNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const response = { 200: StaffInspection };
type Asking = { readonly principal: Principal | null; readonly params: { readonly number: string }; readonly headers: { readonly 'if-match'?: string } };
type Role = StaffInspection['role'];

/** Inspections at the desk: whoever was drawn finds and concludes, a supervisor confirms what burdens somebody. */
export function inspectionRoutes(app: Server, services: Services): void {
  const { context, inspections, rechecks, draws, register, staff, files, newId } = services;
  const { compiled } = context;
  const today = (): string => dayOf(context.now());
  const held = createSamplesHeld({ context, inspections, draws });

  const opened = async ({ region, officer, roles }: Principal, number: string): Promise<{ inspection: Inspection; read: CaseRead; role: Role }> => {
    const inspection = number.startsWith(region) ? await inspections.read(region, number) : undefined;
    const read = inspection && await context.cases.read(region, inspection.case);
    if (!inspection || !read) throw new Problem('not-found');
    const role: Role | undefined = roles.includes('inspector') && inspection.inspector === officer!.id ? 'inspector' : roles.includes('supervisor') ? 'supervisor' : undefined;
    if (role === undefined) throw new Problem('not-yours');
    return { inspection, read, role };
  };
  const actorOf = (role: Role, { officer }: Principal): string => `${role === 'supervisor' ? 'supervisor' : 'officer'}:${officer!.id}`;
  const view = async (principal: Principal, { inspection, read, role }: Awaited<ReturnType<typeof opened>>): Promise<StaffInspection> => {
    const { region, officer } = principal;
    const [numbers, signed, found, pool] = await Promise.all([staff.officerNumbers(region), signedWords(context, read.state), Promise.all(filesOf(inspection).map((id) => files.find(region, id))), role === 'supervisor' ? readPool(context, read.subject, read.applicant?.subject) : undefined]);
    const recused = pool?.officers.find(({ id }) => id === officer!.id)?.recusals.some((each) => pool.personHashes.includes(each)) ?? false;
    return staffInspection(compiled, inspection, read, { actor: actorOf(role, principal), role, numbers, files: found.filter((file): file is StoredFile => file !== undefined), signed, today: today(), recused });
  };
  const act = async (request: Asking, command: InspectionCommand): Promise<StaffInspection> => {
    const principal = request.principal!;
    const { region } = principal;
    const { number } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const { role } = await opened(principal, number);
    const acted = await actOn(services, { region, number, actor: actorOf(role, principal), version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-inspection' ? 'not-found' : 'changed-meanwhile');
    const inspection = (await inspections.read(region, number))!;
    const read = (await context.cases.read(region, inspection.case))!;
    return view(principal, { inspection, read, role: role === 'inspector' && inspection.inspector !== principal.officer!.id ? 'none' : role });
  };

  app.get('/staff/inspections', { preHandler: requireStaff, schema: { summary: '手上的核查 · Inspections in hand', tags: ['desk'], response: { 200: InspectionList } } }, async (request) => {
    const { region, officer, roles } = request.principal!;
    if (!roles.includes('inspector')) throw new Problem('not-yours', { zh: '只有核查人员能看', en: 'Only inspectors may see this' });
    const [rows, numbers] = await Promise.all([inspections.inHand(region, officer!.id), staff.officerNumbers(region)]);
    return { rows: rows.map((row) => inspectionRow(compiled, row, numbers, today())) };
  });
  app.get('/staff/supervision/inspections', { preHandler: requireSupervisor, schema: { summary: '核查总览 · Inspections of a region: counts, what is open, what was drawn', tags: ['desk'], querystring: InspectionSought, response: { 200: InspectionBoard } } }, async (request) => {
    const { region } = request.principal!;
    const { page = 1, ...sought } = request.query;
    const [counts, again, followed, rows, employers, samples, numbers] = await Promise.all([inspections.counts(region, today()), rechecks.counts(region, 'facts', addDays(today(), -SAMPLE_DAYS)), rechecks.counts(region, 'employer', addDays(today(), -SAMPLE_DAYS)), inspections.list(region, sought, { limit: BOARD + 1, offset: (page - 1) * BOARD }), inspections.employers(region), inspections.samples(region, addDays(today(), -SAMPLE_DAYS)), staff.officerNumbers(region)]);
    const ids = new Set([...rows.flatMap(({ employer }) => employer ?? []), ...employers.map(({ employer }) => employer)]);
    const names = new Map(await Promise.all([...ids].map(async (id) => [id, (await context.cases.party(region, id))?.subject.name ?? ''] as const)));
    return {
      kinds: countsView(counts), rechecks: again, followed, rows: rows.slice(0, BOARD).map((row) => inspectionRow(compiled, row, numbers, today(), names)), page, more: rows.length > BOARD,
      employers: employers.map(({ employer, count }) => ({ id: employer, name: names.get(employer) ?? '', count })),
      samples: await Promise.all(samples.filter(({ decided, chosen }) => decided > 0 || chosen.length > 0).map(async (sample) => {
        const { day, ofDay, kind, decided, chosen } = sample;
        const { inspected, verified, at } = await held(sample);
        return { day, ofDay, kind, name: SAMPLE_NAMES[kind], decided, drawn: chosen.length, inspected, verified, verifiedAt: at };
      })),
    };
  });

  app.get('/staff/inspections/:number', { preHandler: requireStaff, schema: { summary: '一次核查 · One inspection', tags: ['desk'], params, response } }, async (request) => {
    const principal = request.principal!;
    const found = await opened(principal, request.params.number);
    await register.noteAccess(principal.region, ...looksAt(found.read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'case-item', why: 'inspect', case: found.inspection.case }));
    return view(principal, found);
  });
  app.post('/staff/inspections/:number/findings', { preHandler: requireStaff, schema: { summary: '填写三项核查结果 · Enter the three findings; whatever is doubtful opens a hearing that says what is intended; after a hearing it opens another', tags: ['desk'], params, headers, body: FindBody, response } }, async (request) => {
    const { inspection, read } = await opened(request.principal!, request.params.number);
    await checkPhotos(services, inspection.region, read.state.subject, request.body.files);
    return act(request, { act: 'find', ...request.body });
  });
  app.post('/staff/inspections/:number/conclusion', { preHandler: requireStaff, schema: { summary: '作出核查结论 · Conclude', tags: ['desk'], params, headers, body: ConcludeBody, response } }, (request) => act(request, { act: 'conclude', ...request.body }));
  app.post('/staff/inspections/:number/confirmation', { preHandler: requireSupervisor, schema: { summary: '确认处理意见 · Confirm what follows', tags: ['desk'], params, headers, body: ConfirmBody, response } }, (request) => act(request, { act: 'confirm', ...request.body }));
  app.post('/staff/inspections/:number/return', { preHandler: requireSupervisor, schema: { summary: '退回核查人员 · Send a conclusion back', tags: ['desk'], params, headers, body: InspectionReasonBody, response } }, (request) => act(request, { act: 'return', ...request.body }));
  app.post('/staff/inspections/:number/hand-back', { preHandler: requireStaff, schema: { summary: '退回重抽 · Give an inspection back: another inspector is drawn', tags: ['desk'], params, headers, body: InspectionReasonBody, response } }, (request) => act(request, { act: 'hand-back', ...request.body }));

  app.get('/staff/inspections/:number/files/:file', { preHandler: requireStaff, schema: { summary: '核查的附件 · A file of an inspection', tags: ['desk'], params: Type.Object({ number: CaseNumber, file: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const principal = request.principal!;
    const { number, file: id } = request.params;
    const { inspection, read } = await opened(principal, number);
    const file = filesOf(inspection).includes(id) ? await files.find(principal.region, id) : undefined;
    if (!file) throw new Problem('not-found');
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'file', why: 'inspect', case: inspection.case }));
    return reply.type(file.type).header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });
  app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => done(null, body));
    scope.post('/staff/inspection-photos', { onRequest: requireStaff, bodyLimit: MAX_BYTES, schema: { summary: '上传核查照片 · Upload a photograph of an inspection', tags: ['desk'], querystring: params, body: bytesBodyOf(PHOTO_TYPES), headers: Type.Object({ 'x-file-name': Type.Optional(Type.String({ maxLength: 600 })) }), response: { 201: StoredFileView } } }, async (request, reply) => {
      const principal = request.principal!;
      const { inspection, read } = await opened(principal, request.query.number);
      const allowed = allowsInspection(inspection, 'find', `officer:${principal.officer!.id}`);
      if (allowed !== true) throw problemOf({ code: 'not-allowed', detail: allowed }, '');
      const bytes = request.body as Buffer;
      const type = await typeOfUploaded(services, bytes, PHOTO_TYPES);
      if (!(await files.admit(principal.region, idOf(context.hash, `inspections/${principal.officer!.id}`), today(), bytes.length, A_DAY))) throw new Problem('upload-limit', { zh: `每人每天最多上传 ${A_DAY.files} 张照片，这一张没有保存`, en: `At most ${A_DAY.files} photographs a day; this one was not kept` });
      const stored = await files.add(principal.region, { id: newId(), owner: read.state.subject, name: fileName(request.headers['x-file-name'] as string | undefined, type.split('/')[1]), type, size: bytes.length, at: context.now() }, bytes);
      return reply.code(201).send({ id: stored.id, name: stored.name, type: stored.type, size: stored.size });
    });
  });
}

const SAMPLE_NAMES: Readonly<Record<SampledKind, Localized>> = { sample: { zh: '随机抽查', en: 'random sample' }, cross: { zh: '市区交叉互查', en: 'cross-check' }, 'look-back': { zh: '定期回头看', en: 'look-back' }, 'promise-sample': { zh: '承诺抽查', en: 'check of promises' } };
