import { Type } from 'typebox';
import { readFile } from '#usecases/reading/read-file.ts';
import type { NotRead } from '#usecases/ports/document-reader.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem, type ProblemCode } from '../problems.ts';
import { FileReadingView, OwnFiles } from '../schemas/reading.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { readingView } from '../views/reading-view.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const EVIDENCE = Type.Optional(Type.String({ maxLength: 100, description: 'the material it is meant to be' }));

const NOT_READ: Readonly<Record<NotRead, readonly [ProblemCode, { readonly zh: string; readonly en: string }]>> = {
  damaged: ['wrong-input', { zh: '这张照片损坏或者没有传完整，打不开；请重新拍一张', en: 'This picture is damaged or incomplete and cannot be opened; take another' }],
  'too-large': ['wrong-input', { zh: '这张照片的尺寸太大（超过4000万像素），请缩小后再传', en: 'This picture is too large (over 40 million points); send a smaller one' }],
  'other-kind': ['wrong-file-type', { zh: '只能识别 JPG 和 PNG 照片；PDF 请照原样交，由工作人员看', en: 'Only JPG and PNG pictures are read; hand a PDF in as it is, an officer looks at it' }],
  busy: ['unavailable', { zh: '现在识别的人多，请稍后再试；不识别也可以照样办', en: 'Many pictures are being read just now; try again later, or go on without' }],
  slow: ['unavailable', { zh: '这张照片识别的时间太长，请换一张再试；不识别也可以照样办', en: 'This picture took too long to read; try another, or go on without' }],
  failed: ['unavailable', { zh: '识别没有成功，请换一张照片再试；不识别也可以照样办', en: 'Reading did not succeed; try another picture, or go on without' }],
};

/** The person's own files, and reading photographs among them, on this machine. */
export function readingRoutes(app: Server, { context, files, readings, reader }: Services): void {
  app.get('/files', { onRequest: requireApplicant, schema: { summary: '自己上传的文件和照片上识别出的内容 · One’s own files, and what was read in them', tags: ['hall'], querystring: Type.Object({ ids: Type.String({ pattern: `^${UUID}(?:,${UUID}){0,9}$`, description: 'ids of files, up to ten, with commas between' }), evidence: EVIDENCE }), response: { 200: OwnFiles } } }, async (request): Promise<OwnFiles> => {
    const { region, subjectId } = request.principal!;
    const asked = request.query.ids.split(',');
    const own = await files.owned(region, subjectId, asked);
    const read = await readings.of(region, [...own.keys()]);
    return { files: asked.flatMap((each) => {
      const file = own.get(each), kept = read.get(each);
      if (!file) return [];
      const reading = kept && readingView(context.compiled.catalog, kept, request.query.evidence);
      return [{ id: file.id, name: file.name, type: file.type, size: file.size, ...(reading && { reading }) }];
    }) };
  });
  app.post('/files/:id/reading', { config: { rateLimit: { max: 20, timeWindow: '10 minutes', hook: 'preHandler' } }, onRequest: requireApplicant, schema: { summary: '识别自己上传的证件照片 · Read one’s own photograph of a document', tags: ['hall'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), querystring: Type.Object({ evidence: EVIDENCE }), response: { 200: FileReadingView } } }, async (request): Promise<FileReadingView> => {
    const { region, subjectId } = request.principal!;
    const reading = await readFile({ files, readings, reader, catalog: context.compiled.catalog, now: context.now() }, region, subjectId, request.params.id);
    if (reading === 'no-file') throw new Problem('not-found');
    if ('not' in reading) throw new Problem(...NOT_READ[reading.not]);
    const view = 'none' in reading ? { outcome: reading.none, fields: [], missing: [] } : readingView(context.compiled.catalog, reading.document, request.query.evidence);
    if (!view) throw new Problem('not-found');
    return view;
  });
}
