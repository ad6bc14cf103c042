import { Type } from 'typebox';
import type { Acting } from '#core/cases/act.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { answerCredit, askCredit } from '#core/promises/ask-credit.ts';
import { covers } from '#core/parties/clerk.ts';
import { CREDIT } from '#core/promises/credit.ts';
import { withdrawPromise } from '#core/promises/withdraw-promise.ts';
import { endOf, isOpen } from '#core/register/open.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { looksAt } from '#usecases/looks-at.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { requireApplicant, requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CreditAnswerBody, CreditAskBody, CreditCase, CreditReason, CreditTasks, MyCredit } from '../schemas/promise.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { itemNames, lifeEventName } from '../views/names.ts';
import { promiseViews } from '../views/promise-view.ts';
import { seenAs } from '../views/seen-as.ts';
import { ownCase, viewContext } from './cases.ts';

const params = Type.Object({ number: CaseNumber, element: Type.String({ maxLength: 100 }) });
const staffParams = Type.Object({ case: CaseNumber, element: Type.String({ maxLength: 100 }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
/** As many on a page as anybody looks through, and as many records of one person. */
const SHOWN = 100;
const RECUSED = { zh: '您对这个人应当回避，由其他督办人员答复', en: 'You keep out of what concerns this person; another supervisor answers' };

/** The life of a promise after it was made: taken back, found untrue, made good; what its person does, and what supervisors answer. */
export function promiseRoutes(app: Server, services: Services): void {
  const { context, register, promises, recoveries, newId } = services;

  const mine = async ({ region, subjectId }: Pick<Principal, 'region' | 'subjectId'>, principal: Principal): Promise<MyCredit> => {
    const on = dayOf(context.now());
    const entries = await register.entries(region, subjectId);
    const restricted = entries.filter((entry) => entry.kind === CREDIT.restriction && isOpen(entry, on)).flatMap((entry) => endOf(entry) ?? []).toSorted().at(-1);
    const numbers = [...new Set(entries.flatMap(({ kind, data }) => (kind === CREDIT.record && typeof data['case'] === 'string' ? [data['case']] : [])))].slice(0, SHOWN);
    const records = await Promise.all(numbers.map(async (number) => {
      const read = await context.cases.read(region, number);
      if (!read || !covers(principal.acting?.clerk, read.state.lifeEvent)) return [];
      const viewing = await viewContext(services, region, read.state.catalogVersion);
      const seen = seenAs(read, principal);
      return promiseViews(viewing, read.state, actorOf(seen), ['repair', 'object']).filter(({ broken }) => broken !== undefined)
        .map((promise) => ({ case: number, lifeEvent: lifeEventName(viewing.compiled, read.state.lifeEvent), promise }));
    }));
    return { ...(restricted !== undefined && { restrictedUntil: restricted }), records: records.flat() };
  };
  const act = async (principal: Principal, number: string, command: (acting: Acting) => Outcome): Promise<MyCredit> => {
    const read = await ownCase(services, principal.region, number, principal.subjectId);
    const acted = await actOnCase(context, { region: principal.region, number, no: 0, actor: actorOf(seenAs(read, principal)) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return mine(principal, principal);
  };

  app.get('/me/credit', { preHandler: requireApplicant, schema: { summary: '我的信用记录 · Records of untrue promises', tags: ['hall'], response: { 200: MyCredit } } }, (request) => mine(request.principal!, request.principal!));
  app.post('/cases/:number/promises/:element/withdrawal', { preHandler: requireApplicant, schema: { summary: '撤回承诺 · Take a promise back before the decision', tags: ['hall'], params, body: CreditReason, response: { 200: MyCredit } } }, (request) =>
    act(request.principal!, request.params.number, (acting) => withdrawPromise(acting, request.params.element, request.body.reason)));
  app.post('/cases/:number/promises/:element/credit', { preHandler: requireApplicant, schema: { summary: '申请信用修复、提出异议 · Ask for repair of a record, or object to it', tags: ['hall'], params, body: CreditAskBody, response: { 200: MyCredit } } }, (request) =>
    act(request.principal!, request.params.number, (acting) => askCredit(acting, request.params.element, request.body.kind, request.body.reason)));

  app.get('/staff/credit', { preHandler: requireSupervisor, schema: { summary: '信用申请和待核查的承诺 · Requests about records, and promises to inspect', tags: ['desk'], response: { 200: CreditTasks } } }, async (request) => {
    const { region } = request.principal!;
    const found = await promises.tasks(region, SHOWN);
    return { tasks: await Promise.all(found.map(async ({ case: number, no, service, catalogVersion, what, since }) => ({ case: number, no, matter: itemNames(await context.catalogOf(catalogVersion), { service }).short, what, since }))) };
  });
  const creditCase = async (read: CaseRead, { officer }: Principal): Promise<CreditCase> => {
    const viewing = await viewContext(services, read.state.region, read.state.catalogVersion);
    const { name, number } = (read.applicant ?? read).subject;
    return { case: read.state.number, lifeEvent: lifeEventName(viewing.compiled, read.state.lifeEvent), person: { name: maskName(name), number: maskNumber(number) }, promises: promiseViews(viewing, read.state, `supervisor:${officer!.id}`, ['answer']) };
  };
  const readFor = async ({ region }: Principal, number: string): Promise<CaseRead> => {
    const read = number.startsWith(region) ? await context.cases.read(region, number) : undefined;
    if (!read?.state.promises) throw new Problem('not-found');
    return read;
  };
  app.get('/staff/credit/:case', { preHandler: requireSupervisor, schema: { summary: '一件办件的承诺 · The promises of a case', tags: ['desk'], params: Type.Object({ case: CaseNumber }), response: { 200: CreditCase } } }, async (request, reply) => {
    const principal = request.principal!;
    const read = await readFor(principal, request.params.case);
    const seen = await creditCase(read, principal);
    await register.noteAccess(principal.region, ...looksAt(read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'supervision', why: 'supervise', case: request.params.case }));
    void reply.header('etag', `"${read.state.version}"`);
    return seen;
  });
  app.post('/staff/credit/:case/:element', { preHandler: requireSupervisor, schema: { summary: '答复信用申请 · Answer a request about a record', tags: ['desk'], params: staffParams, headers, body: CreditAnswerBody, response: { 200: CreditCase } } }, async (request) => {
    const principal = request.principal!;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const { case: number, element } = request.params;
    const read = await readFor(principal, number);
    if (await recoveries.recused(principal.region, `officer:${principal.officer!.id}`, read.state.applicant)) throw new Problem('not-allowed', RECUSED);
    const acted = await actOnCase(context, { region: principal.region, number, no: 0, actor: `supervisor:${principal.officer!.id}`, version: Number(seen.replaceAll('"', '')) }, (acting) => answerCredit(acting, element, request.body.granted, request.body.note));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return creditCase(acted.case, principal);
  });
}
