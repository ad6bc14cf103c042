import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import { handThing, makeReady, sendThing, thingArrived, thingBack } from '#core/cases/hand-over.ts';
import type { Recipient } from '#core/cases/handover.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { maskName } from '#core/register/mask.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { collectionCode } from '#usecases/collection-code.ts';
import type { HandoverRow as Stored } from '#usecases/ports/handovers.ts';
import { recipientBinding } from '#usecases/seal-answers.ts';
import { requireClerk } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { HandoverList, HandoverStep, RecipientView, type HandoverRow } from '../schemas/handover.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { itemNames } from '../views/names.ts';

const PAGE = 100;
const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

/** What a counter does with things that results consist of: makes them ready, sends them, hands them over by code and document. */
export function handoverRoutes(app: Server, { context, handovers, register, newId }: Services): void {
  const row = async ({ number, no, service, of, catalogVersion, name, kind, mark, since }: Stored): Promise<HandoverRow[]> => {
    const compiled = await context.catalogOf(catalogVersion);
    const thing = compiled.catalog.services.get(service)?.handover?.thing;
    return thing ? [{ case: number, no, thing, matter: itemNames(compiled, { service, of }).short, name: kind === 'enterprise' ? name : maskName(name), since, ...mark }] : [];
  };
  const list = async (region: string) => {
    const found = await handovers.list(region, PAGE + 1);
    return { rows: (await Promise.all(found.slice(0, PAGE).map(row))).flat(), more: found.length > PAGE };
  };

  app.get('/staff/handovers', { preHandler: requireClerk, schema: { summary: '窗口领取和邮寄 · What is to be handed over', tags: ['desk'], response: { 200: HandoverList } } }, (request) => list(request.principal!.region));

  app.get('/staff/handovers/:case/:no/recipient', { preHandler: requireClerk, schema: { summary: '寄给谁、寄到哪里 · To whom and where it is sent', tags: ['desk'], params, response: { 200: RecipientView } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no } = request.params;
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    const last = read?.state.items.find((item) => item.no === no)?.handovers?.at(-1);
    // Once it is sent nobody at the counter needs it any more.
    if (!read || last?.recipient === undefined || last.sent) throw new Problem('not-found');
    await register.noteAccess(region, { id: newId(), at: context.now(), actor: officer!.id, actorKind: 'staff', subject: read.state.applicant, what: 'recipient', why: 'post', case: number });
    return JSON.parse(context.unseal(last.recipient, recipientBinding(number, no))) as Recipient;
  });

  app.post('/staff/handovers/:case/:no', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '做好、寄出、交付、妥投、退回 · What was done with it', tags: ['desk'], params, body: HandoverStep, response: { 200: HandoverList } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { case: number, no } = request.params;
    if (!number.startsWith(region)) throw new Problem('not-found');
    const acted = await actOnCase(context, { region, number, no, actor: `clerk:${officer!.id}` }, (acting) => carriedOut(acting, request.body, (item) => collectionCode(context, number, item)));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return list(region);
  });
}

function carriedOut(acting: Acting, step: HandoverStep, codeOf: (item: Acting['state']['items'][number]) => string): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  switch (step.act) {
    case 'ready':
      return makeReady(acting, step.chosenAt);
    case 'send':
      return sendThing(acting, step);
    case 'hand':
      return handThing(acting, { ...step, expected: item ? codeOf(item) : '' });
    case 'arrived':
      return thingArrived(acting);
    default:
      return thingBack(acting, step.note);
  }
}
