import { Type } from 'typebox';
import { pinOf } from '#core/cases/pinned.ts';
import { dayOf } from '#core/clocks/day.ts';
import { readerOf, type Principal } from '#core/identity/principal.ts';
import { knownDays, serviceRule } from '#usecases/known-days.ts';
import { looksAt } from '#usecases/looks-at.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { isSupervisor, requireApplicant, requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ItemExplanation } from '../schemas/explanation.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isAgent, isDiscreet, pinnedTo } from '../views/case-view.ts';
import { explanationView } from '../views/explanation-view.ts';
import { seenAs } from '../views/seen-as.ts';
import { caseContext, lookAtCase } from './cases.ts';
import { itemFor } from './item-for.ts';

const No = Type.Integer({ minimum: 1, maximum: 100 });
const response = { 200: ItemExplanation };
const NOT_TO_OTHERS = { zh: '决定的依据里有本人的情况，只给本人看', en: 'What a decision rests on says things about the person: only the person sees it' };

/** Why a decision came out as it did: for the person, for the officers who have or had the item, and for whoever is in charge of an open alarm that names the case, until it is closed; for nobody else. */
export function explanationRoutes(app: Server, services: Services): void {
  const { context, alarms, messages, register, newId, ruleVersions, deliveries } = services;
  const explain = async (read: CaseRead, no: number, viewer: Principal | null): Promise<ItemExplanation> => {
    const item = read.state.items.find((each) => each.no === no);
    if (!item) throw new Problem('not-found');
    const { region, number } = read.state;
    const rule = serviceRule(context.compiled.catalog, region, dayOf(context.now()));
    const [drawing, told, since, known] = await Promise.all([
      caseContext(services, read.state), messages.ofCase(region, number), ruleVersions.firstUsed(item.decision?.catalogVersion ?? pinOf(read.state, item)),
      viewer ? knownDays(deliveries, rule, read, isAgent(read, viewer) ? read.state.applicant : readerOf(viewer)) : undefined,
    ]);
    return explanationView({ ...pinnedTo(drawing, item), ...(known && { known }) }, read, item, { messages: told, since, viewer });
  };

  app.get('/cases/:number/items/:no/explanation', { preHandler: requireApplicant, schema: { summary: '这个结果是怎么来的 · Why an item came out as it did', tags: ['hall'], params: Type.Object({ number: CaseNumber, no: No }), response } }, async (request) => {
    const read = await lookAtCase(services, request.principal!, request.params.number);
    const viewer = seenAs(read, request.principal!);
    if (isDiscreet(read, viewer)) throw new Problem('not-yours', NOT_TO_OTHERS);
    return explain(read, request.params.no, viewer);
  });

  app.get('/staff/items/:case/:no/explanation', { preHandler: requireStaff, schema: { summary: '这个结果的说明 · The explanation of an item', tags: ['desk'], params: Type.Object({ case: CaseNumber, no: No }), response } }, async (request) => {
    const principal = request.principal!;
    const { case: number, no } = request.params;
    const isAlarmed = isSupervisor(principal) && number.startsWith(principal.region) && (await alarms.isInCharge(principal.region, principal.officer!.id, number));
    const read = isAlarmed ? await context.cases.read(principal.region, number) : await itemFor(services, principal, number, no);
    if (!read?.state.items.some((each) => each.no === no)) throw new Problem('not-found');
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'case-item', why: isAlarmed ? 'alarm' : 'decide', case: number }));
    return explain(read, no, null);
  });
}
