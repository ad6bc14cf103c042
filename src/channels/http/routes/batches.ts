import { Type } from 'typebox';
import { allowedOn, type BatchAction } from '#core/batch/actions.ts';
import { byTheHundred, isByTheHundred } from '#core/batch/by-the-hundred.ts';
import { columnsOf, type Column } from '#core/batch/columns.ts';
import { stageOf } from '#core/batch/row.ts';
import { HEADINGS } from '#core/batch/read-rows.ts';
import { MOST_ROWS, SheetError } from '#core/batch/sheet.ts';
import { bundleOf } from '#core/catalog/bundle.ts';
import { dayOf } from '#core/clocks/day.ts';
import { covers } from '#core/parties/clerk.ts';
import { idOf } from '#core/id.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import type { Batch } from '#usecases/ports/batches.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import { uploadBatch } from '#usecases/upload-batch.ts';
import { fileName } from '../file-name.ts';
import { Problem } from '../problems.ts';
import { actBy } from '../identity/acting-for.ts';
import { requireEnterprise } from '../identity/require.ts';
import { BatchList, BatchRowOutcome, BatchRows, BatchRowStatus, BatchView } from '../schemas/batch.ts';
import { bytesAnswer, bytesBodyOf, SHEET_TYPE, SHEET_TYPES } from '../schemas/file.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { batchRowView, batchView } from '../views/batch-view.ts';
import { batchWorkbook } from '../views/batch-workbook.ts';

/** How large an uploaded sheet may be: ten thousand rows are a twentieth of it. */
const MAX_BYTES = 5 * 1024 * 1024;
/** Rows on a page. */
const PAGE = 100;

const batchParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
const languageQuery = Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) });

/** By the hundred: an employer uploads a sheet with a row for each worker, mends what is wrong, files what is right, and reads what became of it. */
export function batchRoutes(app: Server, services: Services): void {
  const { context, batches, newId, readSpreadsheet, writeSpreadsheet, wakeBatches } = services;
  const { compiled } = context;
  const columns = (region: string, lifeEvent: string): readonly Column[] => columnsOf({ compiled, region, on: dayOf(context.now()) }, lifeEvent);
  const own = async ({ region, subjectId, acting }: Principal, id: string): Promise<Batch> => {
    const found = await batches.find(region, subjectId, id);
    if (!found || !covers(acting?.clerk, found.lifeEvent)) throw new Problem('not-found');
    return found;
  };
  /** With what came of the rows, once all are filed: until then nobody needs to know, and it is asked for every second. */
  const whole = async (batch: Batch): Promise<BatchView> =>
    batchView(compiled, batch, batch.counts.filed > 0 && stageOf(batch.counts, batch.pressedAt !== null) === 'done' ? await batches.outcomes(batch.region, batch.id) : undefined);
  const workbook = (content: WorkbookContent): Buffer => writeSpreadsheet(content);
  const named = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

  app.get('/enterprise/batches', { preHandler: requireEnterprise, schema: { summary: '批量办理 · By the hundred', tags: ['enterprise'], response: { 200: BatchList } } }, async (request) => {
    const { region, subjectId, acting } = request.principal!;
    const mayFile = (lifeEvent: string): boolean => covers(acting?.clerk, lifeEvent);
    const events = byTheHundred(compiled.catalog, region).filter(mayFile).flatMap((id) => {
      const event = bundleOf(compiled.catalog, id);
      return event ? [{ id, name: { zh: event.zh, en: event.en }, summary: event.summary }] : [];
    });
    return { events, batches: (await batches.list(region, subjectId)).filter(({ lifeEvent }) => mayFile(lifeEvent)).map((batch) => batchView(compiled, batch)) };
  });
  app.get('/enterprise/batch-templates/:lifeEvent', { preHandler: requireEnterprise, schema: { summary: '表格模板 · The empty sheet', tags: ['enterprise'], params: Type.Object({ lifeEvent: Type.String({ maxLength: 60 }) }), querystring: languageQuery, response: bytesAnswer('模板 · The template', [SHEET_TYPE]) } }, async (request, reply) => {
    const { lifeEvent } = request.params;
    const { region } = request.principal!;
    const { language = 'zh' } = request.query;
    if (!isByTheHundred(compiled.catalog, region, lifeEvent)) throw new Problem('not-found');
    return reply.type(SHEET_TYPE).header('content-disposition', named(`${bundleOf(compiled.catalog, lifeEvent)?.[language] ?? ''}.xlsx`)).send(workbook(batchWorkbook(columns(region, lifeEvent), language)));
  });
  void app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => done(null, body));
    // Who is not signed in is told before a byte of the file is read.
    scope.post('/enterprise/batches', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, onRequest: requireEnterprise, bodyLimit: MAX_BYTES, schema: { summary: '上传表格 · Upload a sheet', tags: ['enterprise'], querystring: Type.Object({ lifeEvent: Type.String({ maxLength: 60 }) }), body: bytesBodyOf(SHEET_TYPES), headers: Type.Object({ 'x-file-name': Type.Optional(Type.String({ maxLength: 600 })), 'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 100 })) }), response: { 200: BatchView, 201: BatchView } } }, async (request, reply) => {
      const principal = request.principal!;
      const { region, subjectId } = principal;
      const key = request.headers['idempotency-key'];
      if (!key) throw new Problem('key-needed', { zh: '请求头要带 Idempotency-Key，这样重复发送也只会有一张表', en: 'Send an Idempotency-Key header, so that a repetition never makes a second sheet' });
      const bytes = request.body as Buffer;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('wrong-input', { zh: '文件是空的，请重新选择', en: 'The file is empty; choose another' });
      const { lifeEvent } = request.query;
      const file = fileName(request.headers['x-file-name'] as string | undefined, 'sheet');
      const uploaded = await refusing(() => uploadBatch(context, batches, { region, id: idOf(context.hash, ['batch', region, subjectId, lifeEvent, key, context.hash(bytes.toString('latin1'))].join('\n')), enterprise: subjectId, lifeEvent, fileName: file, actor: actorOf(principal), acts: actBy(principal, newId, context.now(), 'sheet-uploaded', file), sheet: readSpreadsheet(bytes) }));
      if (uploaded.kind === 'not-offered') throw new Problem('not-found');
      if (uploaded.kind === 'too-many') throw new Problem('upload-limit', { zh: `每家单位一天最多上传 ${uploaded.most} 行，这张表超出了，没有保存。请明天再传`, en: `Each enterprise may upload ${uploaded.most} rows a day; this sheet is beyond that and was not kept. Upload it tomorrow` });
      wakeBatches();
      return reply.code(uploaded.kind === 'uploaded' ? 201 : 200).send(batchView(compiled, uploaded.batch));
    });
  });
  app.get('/enterprise/batches/:id', { preHandler: requireEnterprise, schema: { summary: '一张表的进展 · Where a sheet stands', tags: ['enterprise'], params: batchParams, response: { 200: BatchView } } }, async (request) => whole(await own(request.principal!, request.params.id)));
  app.get('/enterprise/batches/:id/rows', { preHandler: requireEnterprise, schema: { summary: '逐行结果 · Row by row', tags: ['enterprise'], params: batchParams, querystring: Type.Object({ status: Type.Optional(BatchRowStatus), outcome: Type.Optional(BatchRowOutcome), after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000 })) }), response: { 200: BatchRows } } }, async (request) => {
    const { region, id, lifeEvent } = await own(request.principal!, request.params.id);
    const { status, outcome, after = 0 } = request.query;
    const found = await batches.rows(region, id, { after, limit: PAGE + 1, ...(status !== undefined && { status }), ...(outcome !== undefined && { outcome }) });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    const titles = columns(region, lifeEvent);
    return { rows: rows.map((row) => batchRowView(compiled, titles, row)), ...(found.length > PAGE && last && { next: last.no }) };
  });
  app.get('/enterprise/batches/:id/sheet', { preHandler: requireEnterprise, schema: { summary: '下载带结果的表格 · The sheet with what became of it', tags: ['enterprise'], params: batchParams, querystring: languageQuery, response: bytesAnswer('表格 · The sheet', [SHEET_TYPE]) } }, async (request, reply) => {
    const { region, id, lifeEvent, fileName: name } = await own(request.principal!, request.params.id);
    const rows = await batches.rows(region, id, { after: 0, limit: MOST_ROWS });
    return reply.type(SHEET_TYPE).header('content-disposition', named(`${name.replace(/\.[a-z]+$/iu, '')}.xlsx`)).send(workbook(batchWorkbook(columns(region, lifeEvent), request.query.language ?? 'zh', { compiled, rows })));
  });

  const permit = ({ counts, pressedAt, replacedBy }: Batch, action: BatchAction): void => {
    if (!allowedOn(counts, pressedAt !== null, replacedBy !== null).includes(action)) throw new Problem('not-allowed');
  };
  app.post('/enterprise/batches/:id/filing', { preHandler: requireEnterprise, schema: { summary: '提交可以办的行 · File the good rows', tags: ['enterprise'], params: batchParams, response: { 200: BatchView } } }, async (request) => {
    const batch = await own(request.principal!, request.params.id);
    // Pressed once more, before or after, nothing more happens.
    if (batch.pressedAt === null) {
      permit(batch, 'file');
      await batches.press(batch.region, batch.id, context.now(), actorOf(request.principal!), actBy(request.principal!, newId, context.now(), 'sheet-filed', batch.fileName));
    }
    wakeBatches();
    return whole(await own(request.principal!, batch.id));
  });
  app.delete('/enterprise/batches/:id', { preHandler: requireEnterprise, schema: { summary: '删除表格 · Throw a sheet away', tags: ['enterprise'], params: batchParams, response: { 204: Type.Null() } } }, async (request, reply) => {
    const batch = await own(request.principal!, request.params.id);
    permit(batch, 'remove');
    await batches.remove(batch.region, batch.id, actBy(request.principal!, newId, context.now(), 'sheet-removed', batch.fileName));
    return reply.code(204).send(null);
  });
}

/** What is wrong with a sheet as the problem a client gets, with each cell. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    throw new Problem('wrong-input', error.detail, error.cells.map(({ cell, detail }) => {
      const [zh, en] = cell === HEADINGS ? ['表头', 'Headings'] : [cell, cell];
      return { pointer: `/body/${cell}`, detail: { zh: `${zh}：${detail.zh}`, en: `${en}: ${detail.en}` } };
    }));
  }
}
