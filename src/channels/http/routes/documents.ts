import { Type } from 'typebox';
import { pinOfPaper } from '#core/cases/pinned.ts';
import { certificatesOf, isIssued, paperName, papersOf, readDocumentNumber, readPaper, type Copy, type Issued, type Paper } from '#core/cases/document.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { isServed, openedNoteNumber, readOpenedNoteNumber, type OpenedNote } from '#core/notices/opened-note.ts';
import { readStatementNumber, statementNumber, type Statement } from '#core/register/statement.ts';
import { regionOfIssued } from '#core/employers/statement.ts';
import { readerOf } from '#core/identity/principal.ts';
import { documentCode } from '#usecases/document-code.ts';
import { employerIn } from '#usecases/parties.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { SM2_IDENTITY } from '#usecases/ports/signer.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { DocumentCheck } from '../schemas/document.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isDiscreet } from '../views/case-view.ts';
import { seenAs } from '../views/seen-as.ts';
import { copiesOf } from '../views/document-of.ts';
import { documentCheck } from '../views/document-check.ts';
import { issuedCheck } from '../views/issued-statement.ts';
import { statedIn, statementCheck, statementContent, type Stated } from '../views/statement.ts';
import { openedNoteCheck, openedNoteIn, type FoundNote } from '../views/opened-note.ts';
import { writeOpenedNote, writePaper, writePapers, writeTogether } from '../write-paper.ts';
import { ownCase } from './cases.ts';

/** The name of a paper inside its case. */
export const PaperName = Type.String({ pattern: '^(R|[DL][1-9][0-9]{0,2}|[CGSZ][1-9][0-9]{0,2}(N[1-9][0-9]?)?)$', description: 'R: the receipt, C3: the request for a correction of item 3, C3N2: a second one, L3: the notice that it ended without an answer, D3: the decision on item 3, G3: what was decided when it was looked at again, G3N2: the second time, Z3: the paper of its own that came of item 3, S3: the note of a delivery' });

const UNKNOWN = { zh: '没有查到这份文书。请核对文书编号和核验码，两个都要对', en: 'No such document is known. Check the number and the code; both have to be right' };

/** The papers of a case as PDF, for who applied and for the person; whether a paper is genuine, for anybody who holds it. */
export function documentRoutes(app: Server, services: Services): void {
  const { packing } = services;

  app.get('/cases/:number/documents/:paper', { preHandler: requireApplicant, schema: { summary: '文书 · A document', tags: ['hall'], params: Type.Object({ number: CaseNumber, paper: PaperName }), response: bytesAnswer('文书 · The document', ['application/pdf']) } }, async (request, reply) => {
    const { number, paper } = request.params;
    const read = await ownCase(services, request.principal!.region, number, request.principal!.subjectId);
    const made = await makePaper(app, services, read, readPaper(paper), isDiscreet(read, seenAs(read, request.principal!)) ? 'employer' : 'person');
    if (!made) throw new Problem('not-found');
    await services.deliveries.opened(request.principal!.region, number, paper, readerOf(request.principal!), packing.digests.sha256(made.pdf), services.context.now());
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  app.get('/cases/:number/documents', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireApplicant, schema: { summary: '全部文书，合成一个文件 · Every document of a case in one file', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: bytesAnswer('全部文书 · The documents', ['application/pdf']) } }, async (request, reply) => {
    const { region } = request.principal!;
    const { number } = request.params;
    const read = await ownCase(services, region, number, request.principal!.subjectId);
    const writer = { context: services.context, document: services.document, origin: services.origins(app)[0] };
    const copy = isDiscreet(read, seenAs(read, request.principal!)) ? 'employer' : 'person';
    const [together, each] = await Promise.all([writeTogether(writer, read, copy), writePapers(writer, read, copy)]);
    if (!together) throw new Problem('not-found');
    // Who takes all of them has opened each of them: what is noted is the digest of the one that can be had by itself.
    const at = services.context.now();
    await Promise.all(each.map(({ issued, pdf }) => services.deliveries.opened(region, number, paperName(issued), readerOf(request.principal!), packing.digests.sha256(pdf), at)));
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${number}.pdf"`).send(together);
  });

  app.get('/cases/:number/deliveries/:paper/note.pdf', { preHandler: requireApplicant, schema: { summary: '电子送达的回证 · Note that a document was opened', tags: ['hall'], params: Type.Object({ number: CaseNumber, paper: PaperName }), response: bytesAnswer('送达回证 · The note', ['application/pdf']) } }, async (request, reply) => {
    const { number, paper: name } = request.params;
    const read = await ownCase(services, request.principal!.region, number, request.principal!.subjectId);
    const paper = readPaper(name);
    const made = paper && isServed(paper) ? await makeOpenedNote(app, services, read, { caseNumber: number, paper, copy: isDiscreet(read, seenAs(read, request.principal!)) ? 'employer' : 'person' }) : undefined;
    if (!made) throw new Problem('not-found');
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });

  // Whoever asks without the right code learns nothing, not even that a document is there.
  app.get('/documents/:number', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { summary: '核验文书 · Check a document', tags: ['public'], params: Type.Object({ number: Type.String({ maxLength: 60 }) }), querystring: Type.Object({ code: Type.String({ maxLength: 20 }) }), response: { 200: DocumentCheck } } }, async (request) => {
    const { context } = services;
    const number = request.params.number.trim().toUpperCase();
    const statement = readStatementNumber(number);
    const found = readDocumentNumber(number);
    const plain = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
    const opened = readOpenedNoteNumber(number);
    const months = regionOfIssued(number);
    if ((!found && !statement && !opened && months === undefined) || plain(documentCode(context, number)) !== plain(request.query.code)) throw new Problem('not-found', UNKNOWN);
    const proofOf = (pdf: Buffer) => ({ sha256: packing.digests.sha256(pdf), signature: { algorithm: 'SM2-SM3' as const, identity: SM2_IDENTITY, key: packing.signer.keys[0].id, value: Buffer.from(packing.signer.sign(pdf)).toString('base64') } });
    if (months !== undefined) {
      const kept = await services.statements.byNumber(months, number);
      if (!kept) throw new Problem('not-found', UNKNOWN);
      return issuedCheck(context.compiled, months, kept, proofOf(await services.document(kept.document)));
    }
    const caseNumber = statement?.caseNumber ?? opened?.caseNumber ?? found?.caseNumber ?? '';
    const read = await context.cases.read(caseNumber.slice(0, 6), caseNumber);
    if (statement) {
      const made = read && await makeStatement(app, services, read, statement);
      if (!made) throw new Problem('not-found', UNKNOWN);
      return statementCheck(made.compiled, read, made.stated, dayOf(context.now()), proofOf(made.pdf));
    }
    if (opened) {
      const made = read && await makeOpenedNote(app, services, read, opened);
      if (!made) throw new Problem('not-found', UNKNOWN);
      return openedNoteCheck(made.compiled, read, made.found, proofOf(made.pdf));
    }
    const { paper, copy } = found!;
    const made = read && (copy === 'person' || employerIn(read) !== null) ? await makePaper(app, services, read, paper, copy) : undefined;
    if (!read || !made) throw new Problem('not-found', UNKNOWN);
    return documentCheck(await context.catalogOf(pinOfPaper(read.history, made.issued)), read, made.issued, copy, dayOf(context.now()), proofOf(made.pdf));
  });
}

/** A paper of a case as its bytes, the same each time, with its number; `undefined` where the case has no such paper. */
export async function makePaper(app: Server, services: Services, read: CaseRead, paper: Paper | undefined, copy: Copy): Promise<{ readonly number: string; readonly issued: Issued; readonly pdf: Buffer } | undefined> {
  const { context, document, origins } = services;
  const issued = (paper?.kind === 'certificate' ? certificatesOf(read.history) : papersOf(read.history)).find(({ kind, no, nth }) => kind === paper?.kind && no === paper.no && nth === paper.nth);
  if (issued && !copiesOf(issued, read).includes(copy)) return undefined;
  const item = read.state.items.find(({ no }) => no === issued?.no);
  if (issued?.kind === 'certificate' && !isIssued((await context.catalogOf(pinOfPaper(read.history, issued))).catalog, item)) return undefined;
  return issued && { issued, ...(await writePaper({ context, document, origin: origins(app)[0] }, read, issued, copy)) };
}

/** The note that a document was opened by whom it was served on, as its bytes; `undefined` where there is none. */
export async function makeOpenedNote(app: Server, services: Services, read: CaseRead, note: OpenedNote): Promise<{ readonly number: string; readonly compiled: CompiledCatalog; readonly found: FoundNote; readonly pdf: Buffer } | undefined> {
  const { context, deliveries, document, origins } = services;
  const found = await openedNoteIn(deliveries, read, note);
  return found && { number: openedNoteNumber(note), found, ...(await writeOpenedNote({ context, document, origin: origins(app)[0] }, read, found)) };
}

/** The statement of an entry of the register as its bytes, with its number; `undefined` where the case opened no such entry. */
export async function makeStatement(app: Server, services: Services, read: CaseRead, statement: Statement): Promise<{ readonly number: string; readonly compiled: CompiledCatalog; readonly stated: Stated; readonly pdf: Buffer } | undefined> {
  const { context, document, origins } = services;
  const stated = statedIn(read, statement);
  if (!stated) return undefined;
  const compiled = await context.catalogOf(read.state.catalogVersion);
  const pdf = await document(statementContent(compiled, read, stated, { origin: origins(app)[0], codeOf: (number) => documentCode(context, number) }));
  return { number: statementNumber(statement), compiled, stated, pdf };
}
