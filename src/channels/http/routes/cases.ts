import { isOffered } from '#core/catalog/offered.ts';
import { Type } from 'typebox';
import { answerCorrection } from '#core/cases/correct-item.ts';
import { chooseHandover } from '#core/cases/hand-over.ts';
import { extendCorrection } from '#core/cases/lapse.ts';
import type { Acting } from '#core/cases/act.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { idOf } from '#core/id.ts';
import { ENDED, mandateStatus, REVOKED } from '#core/parties/mandate.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { partyIn } from '#core/parties/acting.ts';
import { isCall } from '#core/parties/telephone.ts';
import { isOfVisit, type Visit } from '#core/parties/visit.ts';
import { mustSign } from '#core/catalog/office.ts';
import { bodyDigest, signatureFor, type Signature } from '#core/counter/signing.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import { isCaseNumber } from '#core/cases/number.ts';
import { warnAt } from '#core/catalog/warn-at.ts';
import { dayOf } from '#core/clocks/day.ts';
import { reopenItem } from '#core/cases/reopen.ts';
import { pinsOf } from '#core/cases/pinned.ts';
import type { CaseState } from '#core/cases/state.ts';
import { urgeItem } from '#core/cases/urge.ts';
import { askOtherTimes, chooseTime } from '#core/cases/appoint-visit.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { collectionCode } from '#usecases/collection-code.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { knownDays, serviceRule } from '#usecases/known-days.ts';
import { submitCase } from '#usecases/submit-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CaseList, CaseProgress, CaseReceipt, CasesQuery, CaseView, WithdrawBody } from '../schemas/case.ts';
import { ReopenBody } from '../schemas/reopened.ts';
import { ChooseHandoverBody } from '../schemas/handover.ts';
import { ChooseTimeBody, OtherTimesBody } from '../schemas/visit.ts';
import { DraftBody } from '../schemas/plan.ts';
import { Answers, CaseNumber } from '../schemas/shared.ts';
import { channelOf } from '../identity/channel-of.ts';
import { noteAtCounter } from '../identity/counter-looks.ts';
import { portalOf } from '../identity/portal-of.ts';
import { senderOf } from '../identity/sender.ts';
import { whoApplies } from '../identity/who-applies.ts';
import { requireApplicant } from '../identity/require.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import { actorOf, readerOf, type Principal } from '#core/identity/principal.ts';
import { About } from '../schemas/plan.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isOpenIn } from '../open-in-visit.ts';
import { readBackOf } from '../read-back-of.ts';
import { ownRating } from '../views/rating-view.ts';
import { isSeenIn, seenAs } from '../views/seen-as.ts';
import { caseProgress, caseReceipt, caseSummary, caseView, isAgent, isDiscreet, type ViewContext } from '../views/case-view.ts';
import { givenOf, shownIn } from './plans.ts';

/** Cases of a list at a time: each is told by its events. */
const CASES_A_PAGE = 50;

const caseParams = Type.Object({ number: CaseNumber });
const itemParams = Type.Object({ number: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

/** What views of a case in this region are drawn with. */
export async function viewContext(services: Services, region: string, catalogVersion: string): Promise<ViewContext> {
  const { context, staff } = services;
  const [compiled, now] = [await context.catalogOf(catalogVersion), context.now()];
  return { compiled, calendar: context.calendarOf(region), now, warnAt: warnAt(compiled.catalog, region, dayOf(now)), officers: await staff.officerNumbers(region), collectionCode: (number, item) => collectionCode(context, number, item) };
}

/** The same for one case, with the earlier versions by which some of its items were decided. */
export async function caseContext(services: Services, state: CaseState): Promise<ViewContext> {
  const earlier = [...pinsOf(state)].filter((version) => version !== state.catalogVersion);
  const pinned = new Map(await Promise.all(earlier.map(async (version) => [version, await services.context.catalogOf(version)] as const)));
  return { ...(await viewContext(services, state.region, state.catalogVersion)), pinned };
}

/** A case as whoever looks sees it, with their own ratings. */
export async function caseViewFor(services: Services, read: CaseRead, viewer: Principal): Promise<CaseView> {
  const { context, deliveries, messages, ratings } = services;
  const { region, number, applicant } = read.state;
  const seen = seenAs(read, viewer);
  const today = dayOf(context.now());
  // Papers are served on the person, not on whoever acts for them.
  const [known, given, told, drawn] = await Promise.all([knownDays(deliveries, serviceRule(context.compiled.catalog, region, today), read, isAgent(read, seen) ? applicant : readerOf(seen)), ratings.ofCase(region, number, partyIn(actorOf(seen))), messages.ofCase(region, number), caseContext(services, read.state)]);
  return caseView({ ...drawn, known, rated: new Map(given.map((each) => [each.no, ownRating(context.compiled, each, today)])) }, read, seen, told);
}

/** The applicant's way: hand in, follow, correct, urge, withdraw. */
export function caseRoutes(app: Server, services: Services): void {
  const { context, files } = services;
  const view = (read: CaseRead, viewer: Principal): Promise<CaseView> => caseViewFor(services, read, viewer);

  app.post('/cases', { preHandler: requireApplicant, schema: { summary: '一次提交 · Hand in', tags: ['hall'], headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 100 })) }), body: Type.Object({ lifeEvent: Type.String({ maxLength: 60 }), about: About, body: DraftBody }, { additionalProperties: false }), response: { 200: CaseReceipt, 201: CaseReceipt } } }, async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (!key) throw new Problem('key-needed', { zh: '请求头要带 Idempotency-Key，这样重复发送也只会有一件', en: 'Send an Idempotency-Key header, so that a repetition never makes a second case' });
    const { region, subjectId, visit, acting } = request.principal!;
    const { lifeEvent, about, body } = request.body;
    if (!isOffered(context.compiled.catalog, region, lifeEvent)) throw new Problem('not-found');
    const who = await whoApplies(context, request.principal!, about, lifeEvent);
    await checkOwnFiles(files, request.principal!, [
      ...Object.entries(body.contests).map(([name, contest]) => ({ pointer: `/body/body/contests/${name}/files`, ids: contest.files })),
      ...Object.entries(body.files ?? {}).map(([id, ids]) => ({ pointer: `/body/body/files/${id}`, ids })),
    ]);
    const digest = bodyDigest(context.hash, { ...who, lifeEvent }, body);
    const readBack = visit && isCall(visit) ? await readBackOf(services, visit, digest) : undefined;
    const signing = visit && !isCall(visit) ? await signedAt(services, visit, digest) : undefined;
    const submitted = await submitCase(context, { ...who, by: actorOf(request.principal!), ...(acting && { acting }), lifeEvent, given: givenOf(body, request.principal!, context.now()), ...(body.handovers && { handovers: body.handovers }), ...(body.signed && { signed: body.signed }), channel: channelOf(request.principal!, request), accepter: visit?.clerk ?? null, ...(readBack && { readBack }), ...signing, ...(visit?.helper && { helper: visit.helper }), ...(visit?.office !== undefined && { office: visit.office }), ...portalOf(services, request), sender: senderOf(request, reply), proven: assuranceOf(request.principal!.amr), key, requestHash: context.hash(JSON.stringify([lifeEvent, body, ...(who.subject === subjectId ? [] : [subjectId])])) });
    if (submitted.kind === 'no-subject') throw new Problem('not-found');
    if (submitted.kind === 'busy') throw new Problem('unavailable');
    if (submitted.kind === 'key-reused') throw new Problem('key-reused', { zh: `这份申请已经提交过，办件编号 ${submitted.number}，可以在“我的办件”里查看`, en: `This application was handed in before as case ${submitted.number}; see “My cases”` });
    // Of a case that somebody else has handed in nothing is told but that it is there.
    if (submitted.kind === 'open-case' && (!submitted.own || visit?.helper)) throw new Problem('open-case', { zh: '这个人的同一件事正在办理，现在不能再提交', en: 'The same event of this person is being handled; it cannot be handed in again now' });
    if (submitted.kind === 'open-case') throw new Problem('open-case', { zh: `您的办件 ${submitted.number} 正在办理，不用再提交`, en: `Your case ${submitted.number} is being handled; there is no need to hand in again` });
    if (submitted.kind === 'refused') throw problemOf(submitted.refusal);
    return reply.code(submitted.kind === 'accepted' ? 201 : 200).header('location', `/api/v1/cases/${submitted.case.state.number}`).send(caseReceipt(await viewContext(services, region, submitted.case.state.catalogVersion), submitted.case));
  });

  app.get('/me/cases', { preHandler: requireApplicant, schema: { summary: '我的办件 · My cases', tags: ['hall'], querystring: CasesQuery, response: { 200: CaseList } } }, async (request) => {
    const { region, subjectId, acting } = request.principal!;
    const { words = '', standing, after = 0 } = request.query;
    const events = acting?.clerk?.events;
    const said = words.trim();
    const found = await context.cases.summaries(region, subjectId, dayOf(context.now()), {
      skip: after, limit: CASES_A_PAGE + 1, stops: payingKinds(context.compiled.catalog).stops, own: acting?.as === 'successor', ...(standing && { standing }), ...(events && { events }), ...(said !== '' && { words: said, hash: context.lookup(`number/${normaliseNumber(said)}`) }),
    });
    return { cases: found.slice(0, CASES_A_PAGE).map((each) => caseSummary(context.compiled, each)), ...(found.length > CASES_A_PAGE && { next: after + CASES_A_PAGE }) };
  });

  app.get('/cases/:number', { preHandler: requireApplicant, schema: { summary: '办件 · A case', tags: ['hall'], params: caseParams, response: { 200: CaseView } } }, async (request, reply) => {
    const read = await lookAtCase(services, request.principal!, request.params.number);
    void reply.header('etag', `"${read.state.version}"`);
    return view(read, request.principal!);
  });

  app.get('/cases/:number/progress', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { summary: '凭编号和查询码看进度 · Progress by number and code', tags: ['public'], params: caseParams, querystring: Type.Object({ code: Type.String({ maxLength: 20 }) }), response: { 200: CaseProgress } } }, async (request) => {
    const { number } = request.params;
    if (!isCaseNumber(number)) throw new Problem('wrong-input', { zh: '办件编号抄错了，请核对', en: 'The case number was copied wrongly' }, [{ pointer: '/params/number', detail: { zh: '编号的校验位不对', en: 'The check digit does not fit' } }]);
    const code = request.query.code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
    const read = await context.cases.readByQuery(number, context.lookup(`query/${number}/${code.slice(0, 4)}-${code.slice(4)}`));
    if (!read) throw new Problem('not-found', { zh: '编号和查询码对不上，请核对', en: 'Number and code do not belong together' });
    return caseProgress(await viewContext(services, read.state.region, read.state.catalogVersion), read.state);
  });

  const act = async (principal: Principal, number: string, no: number, command: (acting: Acting) => Outcome): Promise<CaseRead> => {
    const read = await followedCase(services, principal.region, number, principal.subjectId);
    if (principal.visit && !isSeenIn(principal.visit, read)) throw new Problem('not-found');
    const actor = actorOf(seenAs(read, principal));
    const acted = await actOnCase(context, { region: principal.region, number, no, actor }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return acted.case;
  };
  app.post('/cases/:number/items/:no/correction', { preHandler: requireApplicant, schema: { summary: '补正 · Answer a correction', tags: ['hall'], params: itemParams, body: Type.Object({ answers: Answers, files: Type.Array(Type.Object({ evidence: Type.String({ maxLength: 100 }), file: Type.String({ maxLength: 80 }) }, { additionalProperties: false }), { maxItems: 20 }), shown: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20, uniqueItems: true, description: 'originals that the clerk at a counter has looked at; in a visit only' })) }, { additionalProperties: false }), response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    // A null object: what a client calls its evidence may be the name of something every other object has.
    const given: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
    for (const { evidence, file } of request.body.files) (given[evidence] ??= []).push(file);
    await checkOwnFiles(files, principal, Object.entries(given).map(([evidence, ids]) => ({ pointer: `/body/files/${evidence}`, ids })));
    const shown = shownIn(request.body.shown, principal, context.now());
    const read = await act(principal, request.params.number, request.params.no, (acting) => answerCorrection(acting, { answers: request.body.answers, files: given, shown, proven: assuranceOf(principal.amr) }));
    return view(read, principal);
  });
  app.post('/cases/:number/items/:no/more-time', { preHandler: requireApplicant, schema: { summary: '申请延长补正期限 · More time to answer a correction, once', tags: ['hall'], params: itemParams, body: Type.Object({ reason: Type.String({ maxLength: 500 }) }, { additionalProperties: false }), response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => extendCorrection(acting, request.body.reason, context.calendarOf(acting.state.region))), principal);
  });
  app.post('/cases/:number/items/:no/urge', { preHandler: requireApplicant, schema: { summary: '催办 · Urge an item, once in a working day', tags: ['hall'], params: itemParams, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => urgeItem(acting, context.calendarOf(acting.state.region))), principal);
  });
  app.post('/cases/:number/items/:no/reopening', { preHandler: requireApplicant, schema: { summary: '请人决定、申请复核 · Ask for another look at a result', tags: ['hall'], params: itemParams, body: ReopenBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => reopenItem(acting, request.body.kind, request.body.reason)), principal);
  });
  app.post('/cases/:number/items/:no/visit-time', { preHandler: requireApplicant, schema: { summary: '约定核查时间 · Agree on a time for a visit', tags: ['hall'], params: itemParams, body: ChooseTimeBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => chooseTime(acting, request.body.time)), principal);
  });
  app.put('/cases/:number/items/:no/handover', { preHandler: requireApplicant, schema: { summary: '选择领取方式 · Choose how a thing is handed over', tags: ['hall'], params: itemParams, body: ChooseHandoverBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => chooseHandover(acting, request.body)), principal);
  });
  app.post('/cases/:number/items/:no/visit-others', { preHandler: requireApplicant, schema: { summary: '要求另给核查时间 · Ask for other times', tags: ['hall'], params: itemParams, body: OtherTimesBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, request.params.no, (acting) => askOtherTimes(acting, request.body.note)), principal);
  });
  app.post('/cases/:number/withdrawal', { preHandler: requireApplicant, schema: { summary: '撤回 · Withdraw items that have no result yet', tags: ['hall'], params: caseParams, body: WithdrawBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    return view(await act(principal, request.params.number, 0, (acting) => withdrawItems(acting, request.body)), principal);
  });
}

/** What the person at a counter has put to exactly what is handed in, and whether that counter takes nothing without. */
async function signedAt({ context: { compiled }, screens }: Services, visit: Visit, body: string): Promise<{ readonly signature?: Signature; readonly mustSign: boolean }> {
  const at = visit.helper?.region ?? visit.region;
  const screen = await screens.ofClerk(at, visit.clerk);
  const signature = screen?.visit === visit.id ? signatureFor(screen.signing, body) : undefined;
  return { ...(signature && { signature }), mustSign: mustSign(compiled.catalog, at, visit.office) };
}

/** The same for whoever looks at it: at a counter only what was handed in there is open, and only while the person is there; the person sees who has looked. */
export async function lookAtCase(services: Services, principal: Principal, number: string): Promise<CaseRead> {
  const read = await followedCase(services, principal.region, number, principal.subjectId);
  const { visit } = principal;
  if (visit && !(await isOpenIn(services, visit, read))) throw new Problem('not-found');
  await noteAgentsLook(services, read, principal);
  if (visit && read.subject.kind === 'person' && !isDiscreet(read, seenAs(read, principal))) await noteAtCounter(services, principal, { subject: read.state.subject, what: 'counter-case', ...(!isOfVisit(visit, read.state) && { number: read.state.number }) });
  return read;
}

/** A case of this person, or one that they have handed in for another under a mandate that is still in force. */
export async function followedCase(services: Services, region: string, number: string, person: string): Promise<CaseRead> {
  const read = isCaseNumber(number) && number.startsWith(region) ? await services.context.cases.read(region, number) : undefined;
  if (!read?.agent || read.state.agent?.id !== seenAs(read, { subjectId: person }).subjectId) return ownCase(services, region, number, person);
  const status = mandateStatus(read.agent.mandate, dayOf(services.context.now()));
  if (status !== 'in-force') throw new Problem('not-yours', status === 'revoked' ? REVOKED : ENDED);
  // 民法典 第一百七十三条第四项: it ends with the death of whoever gave it, whatever day it runs to.
  const { stops } = payingKinds(services.context.compiled.catalog);
  if ((await services.register.entries(region, read.state.subject)).some(({ kind }) => stops.includes(kind))) throw new Problem('not-yours', ENDED);
  return read;
}

/** The person sees that their agent has looked at what is known of them: once a day for each case. */
async function noteAgentsLook({ context, register }: Services, read: CaseRead, viewer: Principal): Promise<void> {
  const { state, agent } = read;
  const { subjectId, accountId } = seenAs(read, viewer);
  if (!agent?.mandate.sees || state.agent?.id !== subjectId) return;
  const at = context.now();
  await register.noteAccess(state.region, { id: idOf(context.hash, `agent/${state.number}/${subjectId}/${dayOf(at)}`), at, actor: agent.name, actorKind: 'person', account: accountId, subject: state.subject, what: 'case', why: 'mandate', case: state.number });
}

/** A case of this person; anybody else's does not exist for them. */
export async function ownCase(services: Services, region: string, number: string, subject: string): Promise<CaseRead> {
  const read = isCaseNumber(number) && number.startsWith(region) ? await services.context.cases.read(region, number) : undefined;
  const person = read && seenAs(read, { subjectId: subject }).subjectId;
  if (!read || (read.state.subject !== person && read.state.applicant !== person)) throw new Problem('not-found');
  return read;
}
