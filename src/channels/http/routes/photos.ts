import { Type } from 'typebox';
import { mayAct } from '#core/cases/act.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { UploadLimit } from '#usecases/ports/files.ts';
import { fileName } from '../file-name.ts';
import { requireStaff } from '../identity/require.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { bytesBodyOf, PHOTO_TYPES, StoredFile } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { typeOfUploaded } from '../uploaded-file.ts';
import { itemFor } from './item-for.ts';

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 10 * MEGABYTE;
/** What one officer may upload on one day: the photographs of some dozens of visits. */
const A_DAY: UploadLimit = { files: 200, bytes: 400 * MEGABYTE };

/**
 * Photographs of a visit, from the officer who has it. They belong to whom the case is about, as everything in a case does: whoever reads
 * the case reads them, and they stay as long as the case names them.
 */
export function photoRoutes(app: Server, services: Services): void {
  const { files, newId, context } = services;
  app.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) => done(null, body));
    scope.post('/staff/photos', { onRequest: requireStaff, bodyLimit: MAX_BYTES, schema: { summary: '上传核查照片 · Upload a photograph of a visit', tags: ['desk'], body: bytesBodyOf(PHOTO_TYPES), querystring: Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) }), headers: Type.Object({ 'x-file-name': Type.Optional(Type.String({ maxLength: 600 })) }), response: { 201: StoredFile } } }, async (request, reply) => {
      const { case: number, no } = request.query;
      const { region, officer } = request.principal!;
      const { state } = await itemFor(services, request.principal!, number, no);
      const may = mayAct({ state, no, actor: `officer:${officer!.id}` }, 'report-visit');
      if ('code' in may) throw problemOf(may, '');
      const bytes = request.body as Buffer;
      const type = await typeOfUploaded(services, bytes, PHOTO_TYPES);
      if (!(await files.admit(region, idOf(context.hash, `photos/${officer!.id}`), dayOf(context.now()), bytes.length, A_DAY))) throw new Problem('upload-limit', { zh: `每人每天最多上传 ${A_DAY.files} 张照片，这一张没有保存`, en: `At most ${A_DAY.files} photographs a day; this one was not kept` });
      const stored = await files.add(region, { id: newId(), owner: state.subject, name: fileName(request.headers['x-file-name'] as string | undefined, type.split('/')[1]), type, size: bytes.length, at: context.now() }, bytes);
      return reply.code(201).send({ id: stored.id, name: stored.name, type: stored.type, size: stored.size });
    });
  });
}

/** Only pictures that were uploaded for this case can be the photographs of its visit. @throws Problem */
export async function checkPhotos({ files }: Pick<Services, 'files'>, region: string, subject: string, ids: readonly string[]): Promise<void> {
  await checkOwnFiles(files, { region, subjectId: subject }, [{ pointer: '/body/files', ids }]);
  const found = await Promise.all(ids.map((id) => files.find(region, id)));
  const detail = { zh: '照片只能是 JPG 或 PNG', en: 'A photograph is a JPG or a PNG' };
  if (!found.every((file) => file && PHOTO_TYPES.some((type) => type === file.type))) throw new Problem('wrong-input', detail, [{ pointer: '/body/files', detail }]);
}
