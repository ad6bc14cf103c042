import { Type } from 'typebox';
import { packCase, type NotPacked } from '#usecases/archive/pack-case.ts';
import { requireArchivist } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ArchiveList } from '../schemas/archive.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { archiveRow } from '../views/archive-view.ts';
import { writeOpenedNotes, writePapers } from '../write-paper.ts';

const PAGE = 50;

/** What has ended and is to be archived, and the package of a case (国办发〔2023〕26号). Each package that is made is noted, and stands in the access record of whom it is about. */
export function archiveRoutes(app: Server, services: Services): void {
  const { context, archive, register, newId, files, draws, document, origins, packing } = services;

  app.get('/staff/archive', { preHandler: requireArchivist, schema: { summary: '归档：已办结的办件 · Cases to be archived', tags: ['desk'], querystring: Type.Object({ which: Type.Optional(Type.Union([Type.Literal('waiting'), Type.Literal('archived')])), case: Type.Optional(CaseNumber) }), response: { 200: ArchiveList } } }, async (request) => {
    const { region } = request.principal!;
    const { which = 'waiting', case: number } = request.query;
    if (number !== undefined) {
      const found = number.startsWith(region) ? await archive.find(region, number) : undefined;
      return { rows: found ? [archiveRow(context.compiled, found)] : [], more: false };
    }
    const rows = await archive.list(region, which, PAGE + 1);
    return { rows: rows.slice(0, PAGE).map((row) => archiveRow(context.compiled, row)), more: rows.length > PAGE };
  });

  app.post('/staff/archive/:case', { preHandler: requireArchivist, schema: { summary: '制作归档包 · Make the archive package of a case', tags: ['desk'], params: Type.Object({ case: CaseNumber }), response: bytesAnswer('归档包 · The package', ['application/zip']) } }, async (request, reply) => {
    const { region, officer } = request.principal!;
    const number = request.params.case;
    if (!number.startsWith(region)) throw new Problem('not-found');
    const packed = await packCase({ context, archive, files, draws, ...packing, papers: async (read) => { const writer = { context, document, origin: origins(app)[0] }; return [...await writePapers(writer, read), ...await writeOpenedNotes(writer, services.deliveries, read)]; } }, region, number);
    if (packed.kind !== 'packed') throw problemOf(packed);
    const { read, of, bytes } = packed;
    const at = context.now();
    const looked = of.map((whose) => ({ id: newId(), at, actor: officer!.id, actorKind: 'staff' as const, ...whose, what: 'archive', why: 'archive' }));
    // First who looked, then that it is archived: what leaves the house is never without its entry.
    await register.noteAccess(region, ...looked);
    await archive.note(region, { case: number, sha256: packing.digests.sha256(bytes), size: bytes.length, version: read.state.version, officer: officer!.id, at });
    return reply.type('application/zip').header('content-disposition', `attachment; filename="${number}.zip"`).send(Buffer.from(bytes));
  });
}

function problemOf(why: NotPacked): Problem {
  switch (why.kind) {
    case 'no-case':
      return new Problem('not-found');
    case 'not-ended':
      return new Problem('not-allowed', { zh: '办结以后才能归档：还有事项没有结果，或者正在复核', en: 'Only what has ended is archived: an item has no result yet, or is being looked at again' });
    default:
      return new Problem('not-allowed', { zh: `缺少材料文件“${why.file}”，归档包不完整，没有制作。请先找系统管理员恢复这个文件`, en: `The file “${why.file}” is missing, so the package would not be whole and was not made. Have an administrator restore the file first` });
  }
}
