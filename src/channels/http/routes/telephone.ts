import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { bodyDigest } from '#core/counter/signing.ts';
import { callerQuestions } from '#core/identity/caller.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isCall, refusedByTelephone } from '#core/parties/telephone.ts';
import { isGoingOn, type Visit } from '#core/parties/visit.ts';
import { beginCall, callTerms } from '#usecases/calls/begin-call.ts';
import { requireApplicant, requireTelephone } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CallerBody, ReadBack, ReadBackBody, TelephoneDesk } from '../schemas/telephone.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { fieldOf } from '../views/fact-view.ts';
import { pointsOfPlan, readBackView } from '../views/read-back-view.ts';
import { visitHere } from '../visit-here.ts';
import { plannedFor } from './plans.ts';

const Id = Type.String({ format: 'uuid' });
const NO_SUCH_QUESTION = { zh: '没有这道题', en: 'There is no such question' };
const UNLIKE = {
  zh: '报的姓名、号码和回答与登记不一致，或者登记里能核的不够。哪里不一致不提示。请来电人带证件到窗口办，或者自己登录办',
  en: 'Name, number and answers are not what is on record, or too little is on record to check them. Which of them is not told. The caller can come to a counter with an identity card, or sign in',
};
const LOCKED = {
  number: { zh: '这个号码今天核验没有通过的次数已经到了上限，明天才能再试。请来电人带证件到窗口办，或者自己登录办', en: 'The tries for this number are used up for today. The caller comes to a counter with an identity card, or signs in' },
  agent: { zh: '您这里今天核验没有通过的次数已经到了上限，请转给别的话务人员，并告诉督办人员', en: 'The tries at this desk are used up for today: pass the call on, and tell a supervisor' },
} as const;
const BUSY = { zh: '上一通电话还没有结束，请先结束', en: 'Another call is still going on at your desk; end it first' };
const NOT_A_CALL = { zh: '只有通话期间才念给来电人听', en: 'Only during a call is anything read back' };
const IN_ORDER = { zh: '请按顺序一条一条念，念完上一条再念这一条', en: 'Read the points in their order, one after the other' };

/** The call in which a request is made. @throws Problem in none */
export function callOf({ visit }: Pick<Principal, 'visit'>): Visit {
  if (!visit || !isCall(visit)) throw new Problem('not-yours', NOT_A_CALL);
  return visit;
}

/** The telephone: an agent finds out who calls without seeing what is right, fills in for them, reads back, hands in, and sees nothing of them any more. */
export function telephoneRoutes(app: Server, services: Services): void {
  const { context, visits, calls } = services;
  const { catalog } = context.compiled;
  const questions = (): ReturnType<typeof callerQuestions> => callerQuestions(catalog);
  const desk = async ({ region, officer }: Principal): Promise<TelephoneDesk> => {
    const visit = await visits.current(region, officer!.id);
    const call = visit && isCall(visit) && isGoingOn(visit, context.now()) ? visit : undefined;
    const { needed, tries } = callTerms(context, region, dayOf(context.now()));
    return {
      ...(call && { call: await visitHere(services, call) }), needed, tries,
      questions: questions().map(({ id, ask, by, type }) => ({ id, ask, by, ...(by === 'whole' && typeof type === 'object' && 'code' in type && { field: fieldOf(catalog, type, region) }) })),
    };
  };

  app.get('/staff/telephone', { preHandler: requireTelephone, schema: { summary: '电话：正在通话的这一位 · The telephone desk', tags: ['desk'], response: { 200: TelephoneDesk } } }, (request) => desk(request.principal!));

  app.put('/staff/telephone/calls/:id', { preHandler: requireTelephone, schema: { summary: '核验来电人，开始办理 · Identify the caller and begin; the client chooses the id, a new one for each try', tags: ['desk'], params: Type.Object({ id: Id }), body: CallerBody, response: { 200: TelephoneDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { name, number, answers } = request.body;
    const strange = Object.keys(answers).filter((id) => !questions().some((question) => question.id === id));
    if (strange.length > 0) throw new Problem('wrong-input', NO_SUCH_QUESTION, strange.map((id) => ({ pointer: `/body/answers/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail: NO_SUCH_QUESTION })));
    const begun = await beginCall(services, { region, agent: officer!.id }, { id: request.params.id, name, number, answers });
    if (begun.kind === 'fault') throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(begun.fault) }]);
    if (begun.kind === 'number' || begun.kind === 'agent') throw new Problem('not-allowed', LOCKED[begun.kind]);
    if (begun.kind === 'reused') throw new Problem('key-reused', { zh: '这次核验已经用过，请重新核验来电人', en: 'This try was used for another caller: identify the caller anew' });
    if (begun.kind === 'busy') throw new Problem('not-allowed', BUSY);
    if (begun.kind === 'unlike') throw new Problem('not-verified', { zh: `${UNLIKE.zh}。这个号码今天还可以再试 ${begun.left} 次`, en: `${UNLIKE.en}. Tries left for this number today: ${begun.left}` });
    return desk(request.principal!);
  });

  app.post('/staff/telephone/calls/:id/end', { preHandler: requireTelephone, schema: { summary: '通话结束 · End the call', tags: ['desk'], params: Type.Object({ id: Id }), response: { 200: TelephoneDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    await visits.end(region, officer!.id, request.params.id, context.now());
    return desk(request.principal!);
  });

  app.post('/read-backs', { preHandler: requireApplicant, schema: { summary: '回读：要逐条念的内容 · What is read to the caller', tags: ['desk'], body: ReadBackBody, response: { 200: ReadBack } } }, async (request) => {
    const { region, id } = callOf(request.principal!);
    const { lifeEvent, about, body } = request.body;
    const { plan, who } = await plannedFor(services, request, { lifeEvent, body, ...(about !== undefined && { about }) });
    const elsewhere = refusedByTelephone(plan.elsewhere ?? []);
    if (elsewhere) throw problemOf(elsewhere);
    if (!plan.ready) throw new Problem('incomplete');
    return readBackView(await calls.beginReading(region, id, { digest: bodyDigest(context.hash, { ...who, lifeEvent }, body), lifeEvent, points: pointsOfPlan(plan, body), at: context.now() }));
  });

  app.post('/read-backs/:digest/points/:no', { preHandler: requireApplicant, schema: { summary: '来电人确认一条 · The caller agrees to a point', tags: ['desk'], params: Type.Object({ digest: Type.String({ pattern: '^[0-9a-f]{64}$' }), no: Type.Integer({ minimum: 1, maximum: 200 }) }), response: { 200: ReadBack } } }, async (request) => {
    const { region, id } = callOf(request.principal!);
    const { digest, no } = request.params;
    if (!(await calls.reading(region, id, digest))) throw new Problem('not-found');
    if (!(await calls.agree(region, id, digest, no, context.now()))) throw new Problem('not-allowed', IN_ORDER);
    return readBackView((await calls.reading(region, id, digest))!);
  });
}
