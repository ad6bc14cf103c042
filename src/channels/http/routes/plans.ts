import { digestOf } from '#core/promises/signed.ts';
import { isOffered } from '#core/catalog/offered.ts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { bodyDigest, sheetDigest } from '#core/counter/signing.ts';
import type { Given } from '#core/cases/given.ts';
import { checkGiven, fittingGiven, mayShow } from '#core/evidence/check-given.ts';
import type { Draft as StoredDraft } from '#usecases/ports/drafts.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { covers } from '#core/parties/clerk.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import type { Principal } from '#core/identity/principal.ts';
import { elsewhere, isCall } from '#core/parties/telephone.ts';
import type { Visit } from '#core/parties/visit.ts';
import { About, Draft, DraftBody, Plan } from '../schemas/plan.ts';
import { aboutOf, aboutToken } from '../identity/about.ts';
import { channelOf } from '../identity/channel-of.ts';
import { noteAtCounter } from '../identity/counter-looks.ts';
import { whoApplies } from '../identity/who-applies.ts';
import { requireApplicant } from '../identity/require.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { lifeEventName } from '../views/names.ts';
import { planView } from '../views/plan-view.ts';
import { sheetOf } from '../views/sheet-view.ts';

const ONLY_SHOWN_HERE = { zh: '原件只能在窗口由工作人员当面核对', en: 'An original is looked at by a clerk at a counter only' };

/** What the person gave, as core knows it; which originals a clerk has looked at, the clerk of an open visit says and nobody else. @throws Problem where somebody else does */
export function givenOf(body: DraftBody, principal: Pick<Principal, 'visit'>, now: string, pointer = '/body/body/shown'): Given {
  const { answers, contests, promises, declined = [], files = {}, shown } = body;
  return { answers, contests, promises, ...(declined.length > 0 && { declined }), files, ...(shown && shown.length > 0 && { shown: shownIn(shown, principal, now, pointer) }) };
}

/** Originals as a clerk has looked at them: which clerk, and when. @throws Problem where no clerk says so */
export function shownIn(ids: readonly string[] = [], { visit }: Pick<Principal, 'visit'>, now: string, pointer = '/body/shown'): NonNullable<Given['shown']> {
  if (ids.length > 0 && !visit) throw new Problem('wrong-input', ONLY_SHOWN_HERE, [{ pointer, detail: ONLY_SHOWN_HERE }]);
  return visit ? Object.fromEntries(ids.map((id) => [id, { at: now, by: visit.clerk }])) : {};
}

/** What a draft keeps: of originals that a clerk has looked at also in which visit. */
export function keptOf(body: DraftBody, { visit }: Pick<Principal, 'visit'>): StoredDraft['body'] {
  return { ...body, ...(visit && body.shown && body.shown.length > 0 && { shownIn: visit.id }) };
}

/** The originals of a draft that were looked at in this visit: what was shown in another has to be shown again, so that nobody is named who has not seen it. */
export function shownHere({ shown = [], shownIn: visitId }: StoredDraft['body'], { visit }: Pick<Principal, 'visit'>): readonly string[] {
  return visit !== undefined && visit.id === visitId ? shown : [];
}

/** Drafts and the personal list. */
export function planRoutes(app: Server, services: Services): void {
  const { context, drafts, newId } = services;
  const { compiled } = context;
  const here = (region: string) => ({ compiled, region, on: dayOf(context.now()) });
  // A draft outlives the catalogue it was begun under: what today's does not take would be refused with the next save.
  const draftView = async (principal: Principal, draft: StoredDraft): Promise<Draft> => {
    const { shown: _shown, shownIn: _in, ...said } = draft.body;
    const shown = shownHere(draft.body, principal).filter((id) => mayShow(compiled.catalog, id));
    const { answers, contests, promises, declined, files } = fittingGiven(here(principal.region), draft.lifeEvent, { ...said, files: said.files ?? {} });
    const kept = Object.fromEntries(Object.entries(files).map(([id, ids]) => [id, [...ids]]));
    const other = draft.about === principal.subjectId ? undefined : await context.cases.party(principal.region, draft.about);
    const about = other && { about: aboutToken(context, principal, draft.about), name: maskName(other.subject.name), number: maskNumber(other.subject.number) };
    return { id: draft.id, lifeEvent: draft.lifeEvent, version: draft.version, updatedAt: draft.updatedAt, ...(about && { about }), name: lifeEventName(compiled, draft.lifeEvent), body: { answers: { ...answers } as DraftBody['answers'], contests: copyContests(contests), promises: [...promises], ...(declined && { declined: [...declined] }), ...(draft.body.signed && { signed: Object.fromEntries(Object.entries(draft.body.signed).filter(([name]) => promises.includes(name))) }), ...(draft.body.files && { files: kept }), ...(shown.length > 0 && { shown }), ...(draft.body.handovers && { handovers: draft.body.handovers as NonNullable<DraftBody['handovers']> }) } };
  };
  const aboutQuery = Type.Object({ about: About });
  const eventParams = Type.Object({ lifeEvent: Type.String({ maxLength: 60 }) });

  app.post('/plans', { preHandler: requireApplicant, schema: { summary: '个性化清单 · Personal list', tags: ['hall'], body: Type.Object({ lifeEvent: Type.String({ maxLength: 60 }), about: About, body: DraftBody }, { additionalProperties: false }), response: { 200: Plan } } }, async (request) => {
    const asked = context.now();
    const { plan, who } = await plannedFor(services, request, request.body);
    const { visit } = request.principal!;
    // Whoever calls sees no screen.
    if (visit && !isCall(visit)) {
      const sheet = sheetOf(context.hash, plan);
      const body = bodyDigest(context.hash, { ...who, lifeEvent: request.body.lifeEvent }, handedIn(plan, request.body.body));
      await services.screens.show(visit.helper?.region ?? visit.region, visit.clerk, { visit: visit.id, sheet, digests: { sheet: sheetDigest(context.hash, sheet), body }, asked, now: context.now() });
    }
    return plan;
  });
  app.get('/me/drafts', { preHandler: requireApplicant, schema: { summary: '草稿 · Drafts', tags: ['hall'], response: { 200: Type.Object({ drafts: Type.Array(Draft) }) } } }, async (request) => {
    const { region, subjectId, acting, visit } = request.principal!;
    return { drafts: await Promise.all((await drafts.list(region, subjectId)).filter((draft) => covers(acting?.clerk, draft.lifeEvent) && isOpenAt(visit, draft)).map((draft) => draftView(request.principal!, draft))) };
  });
  app.put('/me/drafts/:lifeEvent', { preHandler: requireApplicant, schema: { summary: '保存草稿 · Save a draft', tags: ['hall'], params: eventParams, querystring: aboutQuery, headers: Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) }), body: DraftBody, response: { 200: Draft } } }, async (request) => {
    const { lifeEvent } = request.params;
    const { region, subjectId, visit } = request.principal!;
    if (!isOffered(compiled.catalog, region, lifeEvent)) throw new Problem('not-found');
    const wrong = checkGiven(here(region), lifeEvent, givenOf(request.body, request.principal!, context.now(), '/body/shown'));
    if (wrong) throw problemOf(wrong, '');
    const told = Number((request.headers['if-match'] ?? '0').replaceAll('"', ''));
    // What the person had begun before is not shown at a counter of another city; what they say there takes its place.
    const about = aboutOf(context, request.principal!, request.query.about);
    const covered = visit?.helper && told === 0 ? (await drafts.list(region, subjectId)).find((draft) => draft.lifeEvent === lifeEvent && draft.about === about && !isOpenAt(visit, draft)) : undefined;
    const seen = covered?.version ?? told;
    const saved = await drafts.save(region, subjectId, { id: newId(), lifeEvent, about, body: keptOf(request.body, request.principal!), at: context.now() }, Number.isInteger(seen) ? seen : -1);
    if (!saved) throw new Problem('changed-meanwhile', { zh: '您在另一个窗口或设备上改动过，请先看最新内容', en: 'You changed it in another window or on another device; look at the latest first' });
    return draftView(request.principal!, saved);
  });
  app.delete('/me/drafts/:lifeEvent', { preHandler: requireApplicant, schema: { summary: '放弃草稿 · Throw a draft away', tags: ['hall'], params: eventParams, querystring: aboutQuery, response: { 204: Type.Null() } } }, async (request, reply) => {
    const { region, subjectId, visit } = request.principal!;
    const about = aboutOf(context, request.principal!, request.query.about);
    const closed = visit?.helper && (await drafts.list(region, subjectId)).some((draft) => draft.lifeEvent === request.params.lifeEvent && draft.about === about && !isOpenAt(visit, draft));
    if (!closed) await drafts.remove(region, subjectId, request.params.lifeEvent, about);
    return reply.code(204).send(null);
  });
}

/** What is handed in of a draft: to whom no promise is open, what was promised before does not stand in the way. */
function handedIn({ noPromise }: Plan, body: DraftBody): DraftBody {
  return noPromise === undefined ? body : { ...body, promises: [], declined: [], signed: {} };
}

/** The personal list as whoever asks sees it; in a call with what cannot be done by telephone. @throws Problem */
export async function plannedFor(services: Services, request: FastifyRequest, { lifeEvent, about, body }: { readonly lifeEvent: string; readonly about?: string; readonly body: DraftBody }): Promise<{ readonly plan: Plan; readonly who: Awaited<ReturnType<typeof whoApplies>> }> {
  const { context } = services;
  const { compiled } = context;
  if (!isOffered(compiled.catalog, request.principal!.region, lifeEvent)) throw new Problem('not-found');
  const who = await whoApplies(context, request.principal!, about, lifeEvent);
  const prepared = await preparePlan(context, { ...who, channel: channelOf(request.principal!, request), ...(request.principal!.visit?.office !== undefined && { office: request.principal!.visit.office }) }, lifeEvent, givenOf(body, request.principal!, context.now()));
  if (prepared.kind === 'no-subject') throw new Problem('not-found');
  if (prepared.kind === 'refused') throw problemOf(prepared.refusal);
  // An enterprise's own data are nobody's record of looks.
  if (!prepared.discreet && prepared.subject.kind === 'person') await noteAtCounter(services, request.principal!, { subject: who.subject, what: 'counter-plan' });
  const digest = (element: string): string => digestOf(context.hash, compiled.catalog, { ...who, lifeEvent, earlier: prepared.earlier }, element) ?? '';
  const { visit } = request.principal!;
  const proven = assuranceOf(request.principal!.amr);
  if (!visit || !isCall(visit)) return { who, plan: planView(prepared, lifeEvent, { atCounter: visit !== undefined, proven, digest }) };
  const { items, asks } = prepared.plan;
  return { who, plan: { ...planView(prepared, lifeEvent, { atCounter: false, proven, digest }), elsewhere: elsewhere(compiled.catalog, items.map(({ service }) => service), asks.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : [])), { ...prepared.run.known.given, files: body.files ?? {} }).map((each) => ({ ...each })) } };
}

/** Whether a draft may be read where the request comes from: at a counter of another city only what was written in this visit. */
function isOpenAt(visit: Visit | undefined, { updatedAt }: StoredDraft): boolean {
  return visit?.helper === undefined || Date.parse(String(updatedAt)) >= Date.parse(visit.begunAt);
}

function copyContests(contests: Given['contests']): DraftBody['contests'] {
  return Object.fromEntries(Object.entries(contests).map(([name, contest]) => [name, { statement: contest.statement, files: [...contest.files] }]));
}
