import type { FastifyRequest } from 'fastify';
import { mayHelp } from '#core/catalog/helping.ts';
import { isId } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isCall } from '#core/parties/telephone.ts';
import { isGoingOn, VISIT_OVER, type Visit } from '#core/parties/visit.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Context } from '#usecases/context.ts';
import type { VisitStore } from '#usecases/ports/visits.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import { isForEverybody } from './for-everybody.ts';
import { requireClerk, requireClerkOrTelephone, requireTelephone } from './require.ts';

const API = '/api/v1';
/** All that a clerk does as the person at the counter: fill in and hand in, say how what comes of it gets to them, answer what an officer asked for, be heard on what an inspection has found. Everything else stays the person's own. */
const AT_COUNTER: ReadonlySet<string> = new Set(['GET /me', 'POST /plans', 'GET /me/drafts', 'PUT /me/drafts/:lifeEvent', 'DELETE /me/drafts/:lifeEvent', 'POST /files', 'GET /files', 'POST /files/:id/reading', 'POST /cases', 'GET /cases/:number', 'GET /cases/:number/deliveries', 'PUT /cases/:number/items/:no/paper', 'PUT /cases/:number/items/:no/handover', 'POST /cases/:number/items/:no/correction', 'POST /cases/:number/items/:no/more-time', 'GET /cases/:number/inspections', 'POST /cases/:number/inspections/:inspection/hearing'].map((each) => each.replace(' ', ` ${API}`)));
/** At a counter of the city itself also what people do for others whom they name (a relative who has died, an employee, whoever gave them a mandate). That a person decides is asked for by the number of the case, once it was read to them. */
const AT_HOME: ReadonlySet<string> = new Set([`POST ${API}/parties`, `GET ${API}/enterprise/not-ours`]);

/** Whether a clerk may ask for a route (`GET /api/v1/cases/:number`) as whoever is at the counter, in whichever city they are at home. */
export function isForCounter(route: string): boolean {
  return AT_COUNTER.has(route);
}

/** What is left of that on the telephone: nothing is shown, signed or heard there. And what is read to the caller. */
const BY_TELEPHONE: ReadonlySet<string> = new Set(['GET /me', 'POST /plans', 'GET /me/drafts', 'PUT /me/drafts/:lifeEvent', 'DELETE /me/drafts/:lifeEvent', 'POST /read-backs', 'POST /read-backs/:digest/points/:no', 'POST /cases', 'GET /cases/:number', 'PUT /cases/:number/items/:no/handover'].map((each) => each.replace(' ', ` ${API}`)));

/** Whether an agent may ask for a route as whoever is on the telephone. */
export function isForTelephone(route: string): boolean {
  return BY_TELEPHONE.has(route);
}

/** The visit that this clerk has open. An agreement of two cities that has ended closes what was open by it. @throws Problem where it is another clerk's, over, or none */
export async function openVisit({ context, visits }: { readonly context: Pick<Context, 'compiled' | 'now'>; readonly visits: Pick<VisitStore, 'find'> }, clerk: Principal, id: string): Promise<Visit> {
  const visit = isId(id) ? await visits.find(clerk.region, id) : undefined;
  const agreed = !visit?.helper || mayHelp(context.compiled.catalog, visit.helper.region, visit.region);
  if (!visit || visit.clerk !== clerk.officer?.id || !agreed || !isGoingOn(visit, context.now())) throw new Problem('not-yours', VISIT_OVER);
  return visit;
}

/**
 * A clerk whose request names the visit of a person (`x-kuaiban-visit`) asks as that person, for as long as the visit goes on and for
 * nothing but what a counter does; of another city, in that city. Call on the root instance, after the sessions.
 */
export function addVisits(app: Server, { context, visits }: { readonly context: Pick<Context, 'cases' | 'compiled' | 'now'>; readonly visits: VisitStore }): void {
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const id = request.headers['x-kuaiban-visit'];
    const route = request.routeOptions.url ?? '';
    if (typeof id !== 'string' || !route.startsWith(API) || isForEverybody(`${request.method} ${route}`)) return;
    await requireClerkOrTelephone(request);
    const clerk = request.principal!;
    const visit = await openVisit({ context, visits }, clerk, id);
    const asked = `${request.method} ${route}`;
    if (isCall(visit)) await requireTelephone(request);
    else await requireClerk(request);
    if (isCall(visit) && !isForTelephone(asked)) throw new Problem('not-yours', { zh: '电话里不能办这一步，请本人登录后办，或者到窗口', en: 'This cannot be done by telephone; the person signs in, or comes to a counter' });
    if (!isCall(visit) && !isForCounter(asked) && (visit.helper !== undefined || !AT_HOME.has(asked))) throw new Problem('not-yours', { zh: '窗口办理时不能看这一页，请本人登录后查看', en: 'This cannot be opened at the counter; the person sees it after signing in' });
    const found = await context.cases.party(visit.region, visit.subject);
    if (!found) throw new Problem('not-found');
    const { name, number } = found.subject;
    request.principal = { kind: 'person', accountId: clerk.accountId, subjectId: visit.subject, region: visit.region, roles: [], amr: clerk.amr, name, number: maskNumber(number), visit };
  });
}
