import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { answerAssistance } from '#core/cases/answer-assistance.ts';
import { passAssistance } from '#core/cases/ask-assistance.ts';
import { assistantActor, deskKey, openAssistance, type Placed } from '#core/cases/assistance.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import { tellingOf } from '#usecases/ask-departments.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile as Kept, UploadLimit } from '#usecases/ports/files.ts';
import { openAnswers } from '#usecases/seal-answers.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { fileName } from '../file-name.ts';
import { requireAssistant } from '../identity/require.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AnswerAssistanceBody, AssistanceList, AssistanceTask, PassAssistanceBody } from '../schemas/assistance.ts';
import { bytesAnswer, bytesBodyOf, FILE_TYPES, StoredFile } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { typeOfUploaded } from '../uploaded-file.ts';
import { assistanceRow, assistanceTask } from '../views/assistance-view.ts';

const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }), request: Type.Integer({ minimum: 0, maximum: 99 }) });
type Place = { readonly case: string; readonly no: number; readonly request: number };
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
/** Lines of the list: each is read from a case of its own. */
const LISTED = 50;
const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 10 * MEGABYTE;
/** What one of them may upload on one day. */
const A_DAY: UploadLimit = { files: 100, bytes: 200 * MEGABYTE };

/** The way of the people of other agencies: what their desks were asked, the answer to it, and handing it on within the agency. */
export function assistanceRoutes(app: Server, services: Services): void {
  const { context, assistance, register, files, newId } = services;
  const desksOf = ({ assistant }: Principal): string[] => assistant!.desks.map((desk) => deskKey({ department: assistant!.department, desk }));
  const theirs = (principal: Principal, { asked }: Placed): boolean => desksOf(principal).includes(deskKey(asked));

  /** The request and its case, while it is open at one of the desks of who asks. Whether there is such a case nobody else learns. */
  const open = async (principal: Principal, { case: number, no, request }: Place): Promise<{ read: CaseRead; placed: Placed }> => {
    const read = number.startsWith(principal.region) ? await context.cases.read(principal.region, number) : undefined;
    const item = read?.state.items.find((each) => each.no === no);
    const placed = item && openAssistance(item).find((each) => each.request === request && theirs(principal, each));
    if (!read || !placed) throw new Problem('not-found');
    return { read, placed };
  };
  const actorAt = ({ assistant }: Principal, { asked }: Placed): string => assistantActor(deskKey(asked), assistant!.id);
  const filesOf = async (read: CaseRead, { asked }: Placed): Promise<Kept[]> => (await Promise.all(asked.files.map((id) => files.find(read.state.region, id)))).flatMap((file) => file ?? []);
  const note = (principal: Principal, read: CaseRead, what: string): Promise<void> =>
    register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.assistant!.id, actorKind: 'staff', what, why: 'assist', case: read.state.number }));
  const view = async (principal: Principal, read: CaseRead, no: number, placed: Placed): Promise<AssistanceTask> => {
    const acting = await actingOn(context, read, { no, actor: actorAt(principal, placed) });
    const telling = tellingOf(read, openAnswers(read.state.given, read.state.number, context.unseal), context.now());
    const found = await filesOf(read, placed);
    return assistanceTask({ compiled: acting.run.compiled, now: context.now() }, read, acting, placed, telling, (id) => { const file = found.find((each) => each.id === id); return file && { id: file.id, name: file.name, type: file.type }; });
  };

  app.get('/staff/assistance', { preHandler: requireAssistant, schema: { summary: '请我们协查的 · What our desks are asked', tags: ['desk'], response: { 200: AssistanceList } } }, async (request) => {
    const principal = request.principal!;
    const found = await assistance.open(principal.region, desksOf(principal), LISTED + 1);
    const rows = await Promise.all(found.slice(0, LISTED).map(async ({ number, no }) => {
      const read = await context.cases.read(principal.region, number);
      const item = read?.state.items.find((each) => each.no === no);
      if (!read || !item) return [];
      const { catalog } = await context.catalogOf(pinOf(read.state, item));
      return openAssistance(item).filter((each) => theirs(principal, each)).map((placed) => assistanceRow(catalog, read, no, placed, context.now()));
    }));
    return { rows: rows.flat().toSorted((a, b) => (a.until < b.until ? -1 : Number(a.until > b.until))), more: found.length > LISTED };
  });

  app.get('/staff/assistance/:case/:no/:request', { preHandler: requireAssistant, schema: { summary: '一次协查 · A request for assistance', tags: ['desk'], params, response: { 200: AssistanceTask } } }, async (request, reply) => {
    const { read, placed } = await open(request.principal!, request.params);
    await note(request.principal!, read, 'assistance');
    void reply.header('etag', `"${read.state.version}"`);
    return view(request.principal!, read, request.params.no, placed);
  });

  app.get('/staff/assistance/:case/:no/:request/files/:id', { preHandler: requireAssistant, schema: { summary: '随协查附的材料 · A file that goes with it', tags: ['desk'], params: Type.Object({ ...params.properties, id: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const { read, placed } = await open(request.principal!, request.params);
    const file = (await filesOf(read, placed)).find(({ id }) => id === request.params.id);
    if (!file) throw new Problem('not-found');
    await note(request.principal!, read, 'file');
    return reply.type(file.type).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });

  const act = async (principal: Principal, place: Place, seen: string | undefined, command: (acting: Acting) => Outcome): Promise<void> => {
    if (seen === undefined) throw new Problem('version-needed');
    const { placed } = await open(principal, place);
    const acted = await actOnCase(context, { region: principal.region, number: place.case, no: place.no, actor: actorAt(principal, placed), version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
  };
  // Once answered or handed on it stands on their list no longer.
  app.post('/staff/assistance/:case/:no/:request/answer', { preHandler: requireAssistant, schema: { summary: '答复协查 · Answer it', tags: ['desk'], params, headers, body: AnswerAssistanceBody, response: { 204: Type.Null() } } }, async (request, reply) => {
    const { read } = await open(request.principal!, request.params);
    await checkOwnFiles(files, { region: read.state.region, subjectId: read.state.subject }, [{ pointer: '/body/files', ids: request.body.files }]);
    await act(request.principal!, request.params, request.headers['if-match'], (acting) => answerAssistance(acting, { ...request.body, request: request.params.request }));
    return reply.code(204).send(null);
  });
  app.post('/staff/assistance/:case/:no/:request/pass', { preHandler: requireAssistant, schema: { summary: '转交本部门别的窗口 · Hand it on to another desk of the agency', tags: ['desk'], params, headers, body: PassAssistanceBody, response: { 204: Type.Null() } } }, async (request, reply) => {
    await act(request.principal!, request.params, request.headers['if-match'], (acting) => passAssistance(acting, { ...request.body, request: request.params.request }));
    return reply.code(204).send(null);
  });

  app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => done(null, body));
    scope.post('/staff/assistance/files', { onRequest: requireAssistant, bodyLimit: MAX_BYTES, schema: { summary: '上传协查答复的附件 · Upload a file for an answer', tags: ['desk'], body: bytesBodyOf(FILE_TYPES), querystring: params, headers: Type.Object({ 'x-file-name': Type.Optional(Type.String({ maxLength: 600 })) }), response: { 201: StoredFile } } }, async (request, reply) => {
      const principal = request.principal!;
      const { read } = await open(principal, request.query);
      const bytes = request.body as Buffer;
      const type = await typeOfUploaded(services, bytes, FILE_TYPES);
      if (!(await files.admit(principal.region, idOf(context.hash, `assistance/${principal.assistant!.id}`), dayOf(context.now()), bytes.length, A_DAY))) throw new Problem('upload-limit', { zh: `每人每天最多上传 ${A_DAY.files} 个文件，这一个没有保存`, en: `At most ${A_DAY.files} files a day; this one was not kept` });
      const stored = await files.add(principal.region, { id: newId(), owner: read.state.subject, name: fileName(request.headers['x-file-name'] as string | undefined, type.split('/')[1]), type, size: bytes.length, at: context.now() }, bytes);
      return reply.code(201).send({ id: stored.id, name: stored.name, type: stored.type, size: stored.size });
    });
  });
}
