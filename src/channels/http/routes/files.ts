import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { UploadLimit } from '#usecases/ports/files.ts';
import { fileName } from '../file-name.ts';
import { Problem } from '../problems.ts';
import { requireApplicant } from '../identity/require.ts';
import { bytesAnswer, bytesBodyOf, FILE_TYPES, StoredFile } from '../schemas/file.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { typeOfUploaded } from '../uploaded-file.ts';

const MEGABYTE = 1024 * 1024;
/** How much may be uploaded at once. */
const MAX_BYTES = 10 * MEGABYTE;
/** What one person may upload on one day: far more than all materials of a life event, far less than fills a disk. */
const A_DAY: UploadLimit = { files: 60, bytes: 50 * MEGABYTE };

/** Files a person gives. What a file is, its bytes say, not its name. */
export function fileRoutes(app: Server, { files, inspector, newId, context }: Services): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => done(null, body));
    // Who is not signed in is told before a byte of the file is read.
    scope.post('/files', { onRequest: requireApplicant, bodyLimit: MAX_BYTES, schema: { summary: '上传文件 · Upload a file', tags: ['hall'], body: bytesBodyOf(FILE_TYPES), headers: Type.Object({ 'x-file-name': Type.Optional(Type.String({ maxLength: 600 })) }), response: { 201: StoredFile } } }, async (request, reply) => {
      const bytes = request.body as Buffer;
      const type = await typeOfUploaded({ inspector }, bytes, FILE_TYPES);
      const { region, subjectId } = request.principal!;
      if (!(await files.admit(region, subjectId, dayOf(context.now()), bytes.length, A_DAY))) throw new Problem('upload-limit', { zh: `每人每天最多上传 ${A_DAY.files} 个文件、共 ${A_DAY.bytes / MEGABYTE} MB，这个文件超出了，没有保存。请明天再传，或换一个小一点的文件`, en: `Each person may upload ${A_DAY.files} files and ${A_DAY.bytes / MEGABYTE} MB a day; this file is beyond that and was not kept. Upload it tomorrow, or choose a smaller one` });
      const stored = await files.add(region, { id: newId(), owner: subjectId, name: fileName(request.headers['x-file-name'] as string | undefined, type.split('/')[1]), type, size: bytes.length, at: context.now() }, bytes);
      return reply.code(201).send({ id: stored.id, name: stored.name, type: stored.type, size: stored.size });
    });
  });
  app.get('/files/:id', { preHandler: requireApplicant, schema: { summary: '查看自己的文件 · One’s own file', tags: ['hall'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const file = await files.find(region, request.params.id);
    if (!file || (file.owner !== subjectId && !(await files.owned(region, subjectId, [file.id])).has(file.id))) throw new Problem('not-found');
    return reply.type(file.type).header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });
}
