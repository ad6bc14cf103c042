import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { acceptDossier, acknowledgeDossier, chaseDossier, dispatchDossier, dossierCameBack, dossierMissing, packDossier, receiptDue, receiptOfDossier, registerDossier, sendDossierBack } from '#core/cases/move-dossier.ts';
import { pinOf } from '#core/cases/pinned.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { maskName } from '#core/register/mask.ts';
import { actingOn, actOnCase } from '#usecases/act-on-case.ts';
import { dossierKeeper } from '#usecases/dossier-keeper.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DossierRow as Stored } from '#usecases/ports/dossiers.ts';
import { dossierBinding } from '#usecases/seal-answers.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { requireClerk, requireCounterOrSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { DossierDetail, DossierLetterName, DossierList, DossierStep, type DossierRow } from '../schemas/dossier.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { dossierLetter } from '../views/dossier-letter.ts';
import { dossierDetail } from '../views/dossier-view.ts';
import { itemNames } from '../views/names.ts';

const PAGE = 200;
const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

/** What the counter of a region does with personnel files, which go from agency to agency and never through the hands of the person. */
export function dossierRoutes(app: Server, services: Services): void {
  const { context, dossiers, dossierLetter: write, register, newId } = services;
  const row = async ({ number, no, service, of, catalogVersion, name, mark, since }: Stored): Promise<DossierRow> => ({ case: number, no, matter: itemNames(await context.catalogOf(catalogVersion), { service, of }).short, name: maskName(name), since, ...mark });

  /** A case of this region with the item, and what its file is shown with. */
  const opened = async (region: string, number: string, no: number) => {
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const item = read?.state.items.find((each) => each.no === no);
    if (!read || !item) throw new Problem('not-found');
    const compiled = await context.catalogOf(pinOf(read.state, item));
    const acting = await actingOn(context, read, { no, actor: 'system' });
    const part = compiled.catalog.services.get(item.service)?.dossier;
    const sent = item.dossiers?.at(-1)?.sent;
    const open = (sealed: string): readonly string[] => JSON.parse(context.unseal(sealed, dossierBinding(number, no))) as string[];
    const keeper = dossierKeeper(compiled, read, read.state, item, context.now());
    const detail = dossierDetail(compiled, read, item, { keeper, due: part && sent && receiptDue(acting, part, sent.at)?.due, open });
    if (!detail) throw new Problem('not-found');
    return { read, item, compiled, keeper, detail };
  };
  const note = (region: string, officer: string, read: CaseRead, what: 'dossier' | 'document') => register.noteAccess(region, ...looksAt(read, newId, { at: context.now(), actor: officer, actorKind: 'staff', what, why: 'dossier', case: read.state.number }));

  app.get('/staff/dossiers', { preHandler: requireCounterOrSupervisor, schema: { summary: '档案转递 · Personnel files that move', tags: ['desk'], querystring: Type.Object({ case: Type.Optional(CaseNumber) }), response: { 200: DossierList } } }, async (request) => {
    const { region, roles } = request.principal!;
    const found = await dossiers.list(region, PAGE + 1, { number: request.query.case, troubled: !roles.includes('clerk') });
    return { rows: await Promise.all(found.slice(0, PAGE).map(row)), more: found.length > PAGE };
  });

  app.get('/staff/dossiers/:case/:no', { preHandler: requireClerk, schema: { summary: '一份档案 · One personnel file', tags: ['desk'], params, response: { 200: DossierDetail } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { read, detail } = await opened(region, request.params.case, request.params.no);
    await note(region, officer!.id, read, 'dossier');
    return detail;
  });

  app.get('/staff/dossiers/:case/:no/letters/:letter', { preHandler: requireClerk, schema: { summary: '调档函、转递通知单、回执 · A letter about it', tags: ['desk'], params: Type.Object({ ...params.properties, letter: DossierLetterName }), response: bytesAnswer('函件 · The letter', ['application/pdf']) } }, async (request, reply) => {
    const { region, officer } = request.principal!;
    const { case: number, no, letter } = request.params;
    const { read, item, compiled, keeper, detail } = await opened(region, number, no);
    if (!detail.letters.includes(letter)) throw new Problem('not-found');
    await note(region, officer!.id, read, 'document');
    const pdf = await write(dossierLetter(compiled, read, item, letter, keeper ?? item.dossiers?.at(-1)?.agency.name, detail.list ?? []));
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${number}-${no}-${letter}.pdf"`).send(pdf);
  });

  app.post('/staff/dossiers/:case/:no', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '登记、验收、退回、密封、交寄、回执、催问、查找 · What was done with it', tags: ['desk'], params, body: DossierStep, response: { 200: DossierList } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no } = request.params;
    if (!number.startsWith(region)) throw new Problem('not-found');
    const acted = await actOnCase(context, { region, number, no, actor: `clerk:${officer!.id}` }, (acting) => carriedOut(acting, request.body));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    const found = await dossiers.list(region, PAGE + 1);
    return { rows: await Promise.all(found.slice(0, PAGE).map(row)), more: found.length > PAGE };
  });
}

function carriedOut(acting: Acting, step: DossierStep): Outcome {
  switch (step.act) {
    case 'register':
      return registerDossier(acting, step);
    case 'accept':
      return acceptDossier(acting, step);
    case 'send-back':
      return sendDossierBack(acting, step);
    case 'acknowledge':
      return acknowledgeDossier(acting, step);
    case 'pack':
      return packDossier(acting, step);
    case 'dispatch':
      return dispatchDossier(acting, step);
    case 'chase':
      return chaseDossier(acting, step);
    case 'receipt':
      return receiptOfDossier(acting, step);
    case 'came-back':
      return dossierCameBack(acting, step);
    default:
      return dossierMissing(acting, step);
  }
}
