import { Type } from 'typebox';
import { choosePaper } from '#core/cases/hand-over.ts';
import { asCopy, HANDOVER_TABLE, handoverPhase, isServedToo, paperAtCounter, type Handover } from '#core/cases/handover.ts';
import type { Item } from '#core/cases/item.ts';
import { decidedBy, papersIn, papersToGo } from '#core/cases/papers-to-go.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { actorOf, readerOf, type Principal } from '#core/identity/principal.ts';
import { servedOn } from '#core/notices/served.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { ConsentView, Deliveries, type DeliveryView } from '../schemas/delivery.ts';
import { PaperBody } from '../schemas/handover.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isDiscreet } from '../views/case-view.ts';
import { documentLinks } from '../views/document-of.ts';
import { nameOfItem } from '../views/names.ts';
import { isSeenIn, seenAs } from '../views/seen-as.ts';
import { ownCase } from './cases.ts';

/** Electronic delivery: consent, which can be taken back, and the proof of what was delivered and opened when. */
export function deliveryRoutes(app: Server, services: Services): void {
  const { context, deliveries } = services;

  app.get('/me/electronic-delivery', { preHandler: requireApplicant, schema: { summary: '电子送达确认 · Consent to electronic delivery', tags: ['hall'], response: { 200: ConsentView } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return (await deliveries.consent(region, subjectId, context.now())) ?? { given: false };
  });

  app.put('/me/electronic-delivery', { preHandler: requireApplicant, schema: { summary: '同意或撤回电子送达 · Agree, or take it back', tags: ['hall'], body: Type.Object({ given: Type.Boolean() }, { additionalProperties: false }), response: { 200: ConsentView } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const at = context.now();
    // Said again it is not said anew: the day on which somebody agreed stays.
    const before = await deliveries.consent(region, subjectId, at);
    if (before?.given === request.body.given || (!before && !request.body.given)) return before ?? { given: false };
    await deliveries.say(region, subjectId, request.body.given, at);
    return { given: request.body.given, at };
  });

  app.get('/cases/:number/deliveries', { preHandler: requireApplicant, schema: { summary: '审批结论的送达 · How decisions were delivered', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: Deliveries } } }, (request) => deliveriesOf(services, request.principal!, request.params.number));

  app.put('/cases/:number/items/:no/paper', { preHandler: requireApplicant, schema: { summary: '要一份纸质结论 · Have a decision sent on paper', tags: ['hall'], params: Type.Object({ number: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) }), body: PaperBody, response: { 200: Deliveries } } }, async (request) => {
    const principal = request.principal!;
    const { number, no } = request.params;
    const read = await openCase(services, principal, number);
    const acted = await actOnCase(context, { region: principal.region, number, no, actor: actorOf(seenAs(read, principal)) }, (acting) => choosePaper(acting, request.body.recipient, isCopyOf(read, seenAs(read, principal).subjectId) ? 'copy' : 'paper'));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return deliveriesOf(services, principal, number);
  });
}

/** A case of whoever asks. At a counter only what was handed in there, and what has to reach the person on paper. */
async function openCase(services: Services, { region, subjectId, visit }: Principal, number: string): Promise<CaseRead> {
  const read = await ownCase(services, region, number, subjectId);
  if (!visit || isSeenIn(visit, read)) return read;
  const compiled = await services.context.catalogOf(read.state.catalogVersion);
  if (visit.helper !== undefined || !theirs(compiled, read, seenAs(read, { subjectId: visit.subject }).subjectId).some(paperAtCounter)) throw new Problem('not-found');
  return read;
}

/** Whether what somebody gets on paper is the copy of the person, for whom somebody else has applied. */
function isCopyOf({ state }: Pick<CaseRead, 'state'>, reader: string): boolean {
  return state.subject === reader && state.applicant !== reader;
}

/** The items whose decision goes to a reader on paper, each with the ways of theirs: to who has applied, and to the person where it is served on both. */
function theirs({ catalog }: CompiledCatalog, read: Pick<CaseRead, 'state'>, reader: string): readonly Item[] {
  const { state } = read;
  if (state.applicant === reader) return state.items;
  return isCopyOf(read, reader) ? state.items.filter((item) => isServedToo(state, item, catalog.services.get(item.service))).map(asCopy) : [];
}

async function deliveriesOf(services: Services, asking: Principal, number: string): Promise<Deliveries> {
  const { context, deliveries } = services;
  const read = await openCase(services, asking, number);
  const viewer = seenAs(read, asking);
  const { region, subjectId } = viewer;
  const reader = readerOf(viewer);
  const compiled = await context.catalogOf(read.state.catalogVersion);
  const rule = parameterOn(context.compiled.catalog, region, 'electronicServiceRule', dayOf(context.now()));
  const opened = new Map((await deliveries.openings(region, read.state.number, reader)).map((opening) => [opening.paper, opening]));
  const decisions = documentLinks(compiled.catalog, read, isDiscreet(read, viewer) ? 'employer' : 'person', '').flatMap((link) => (link.kind === 'decision' || link.kind === 'change' || link.kind === 'closing' || (link.kind === 'correction' && matters(read.state.items.find(({ no }) => no === link.no), link.href.slice(1))) ? [{ ...link, item: link.no ?? 0, name: link.href.slice(1) }] : []));
  return {
    deliveries: await Promise.all(decisions.map(async ({ number: paperNumber, title, item, name, at: availableAt }) => {
      const opening = opened.get(name);
      const consented = (await deliveries.consent(region, reader, availableAt))?.given === true;
      const paper = onPaper(theirs(compiled, read, subjectId).find(({ no }) => no === item), name);
      const deliveredAt = paper?.phase === 'done' ? paper.at : undefined;
      const served = rule && servedOn(rule.value === 'opened' ? 'opened' : 'available', { availableAt, consented, ...(opening && { openedAt: opening.at }), ...(deliveredAt !== undefined && { deliveredAt }) });
      return { number: paperNumber, title, matter: nameOfItem(compiled, read.state, item), item, availableAt, consented, ...(opening && { openedAt: opening.at, sha256: opening.sha256 }), ...(opening && consented && reader === subjectId && { note: `/api/v1/cases/${read.state.number}/deliveries/${name}/note.pdf` }), ...(served !== undefined && { served }), ...(paper && { paper }) };
    })),
    ...(rule && { basis: rule.source }), toVerify: rule?.confidence === 'to-verify',
  };
}

/** Whether it matters how a request for a correction reached its applicant: it is open still, or went on paper. */
function matters(item: Item | undefined, name: string): boolean {
  return item !== undefined && ((item.status === 'correction' && decidedBy(item).includes(name)) || (item.papers ?? []).some((each) => (each.sent ?? each.done) !== undefined && papersIn(each, item).includes(name)));
}

/** Where one paper of an item is on its way on paper; nothing where it has none. @param name which one, `D3` or `G3`: what is not on its way yet goes together, and is asked for with the latest */
function onPaper(item: Item | undefined, name: string): DeliveryView['paper'] {
  if (!item) return undefined;
  const went = item.papers?.findLast((each) => (each.done !== undefined || (each.sent !== undefined && !each.back)) && papersIn(each, item).includes(name));
  if (went) return parcelView(went.done ? 'done' : 'sent', went, {});
  const toGo = papersToGo(item);
  const phase = handoverPhase(item, undefined, 'paper');
  if (!toGo.includes(name) || phase === 'none' || phase === 'ahead' || phase === 'ready' || phase === 'sent' || phase === 'done') return undefined;
  const last = phase === 'choose' ? undefined : item.papers?.at(-1);
  return parcelView(phase, last, { due: item.paperDue, mayChoose: toGo.at(-1) === name && HANDOVER_TABLE[phase].choose === true });
}

function parcelView(phase: NonNullable<DeliveryView['paper']>['phase'], last: Handover | undefined, { due, mayChoose = false }: { readonly due?: string | undefined; readonly mayChoose?: boolean }): NonNullable<DeliveryView['paper']> {
  const at = last?.done?.at ?? last?.back?.at ?? last?.sent?.at ?? last?.at;
  return {
    phase, mayChoose, ...(due !== undefined && { due }), ...(last?.masked !== undefined && { recipient: last.masked }),
    ...(last?.sent && { carrier: last.sent.carrier, tracking: last.sent.tracking }), ...(last?.back && { note: last.back.note }), ...(at !== undefined && { at }),
  };
}
