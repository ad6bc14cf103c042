import type { FastifyRequest } from 'fastify';
import { isCaseNumber } from '#core/cases/number.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { CLERK_ENDED, CLERK_SCOPES, clerkStatus, CLERK_NOT_THIS, covers } from '#core/parties/clerk.ts';
import { OWN_OF_WARD } from '#core/parties/guardian.ts';
import { isCall } from '#core/parties/telephone.ts';
import { idOf, isId } from '#core/id.ts';
import { ageOn } from '#core/register/identity-number.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Context } from '#usecases/context.ts';
import { guardianOf } from '#usecases/guardian-of.ts';
import { NOT_FOR_RELATIVES, relativeHand } from '#core/parties/successor.ts';
import { successorOf } from '#usecases/successor-of.ts';
import type { WardStore } from '#usecases/ports/wards.ts';
import type { RegisterStore } from '#usecases/ports/register.ts';
import type { ClerkAct } from '#usecases/ports/clerks.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import { isForClerks } from './clerk-scopes.ts';
import { noteAtCounter } from './counter-looks.ts';
import { isForEverybody } from './for-everybody.ts';
import { isForGuardians, seenBy } from './guardian-routes.ts';
import { seenAs as seenInCase } from '../views/seen-as.ts';
import { requirePerson } from './require.ts';
import { isForSuccessors, seenBySuccessor } from './successor-routes.ts';

const API = '/api/v1';
/** The header that names whom somebody acts as: the id of an enterprise, or of a ward. */
const HEADER = 'x-kuaiban-for';
/** Always one's own: for whom one may act. */
const ONES_OWN = new RegExp(`^${API}/me/parties(?:/|$)`, 'u');
/** What two cities agreed on is people's own matters. */
const NOT_IN_VISIT = { zh: '外市的窗口只受理本人的事。替单位、被监护人办的，请到本市的窗口或者登录办理', en: 'A counter of another city accepts people’s own matters only. For an enterprise or a ward come to a counter of the city itself, or sign in' };

/** Nobody shows on the telephone that they are a guardian, a clerk or a relative: what was asked are questions about themselves. */
const NOT_ON_TELEPHONE = { zh: '电话里只办本人的事。替单位、被监护人、逝者办的，请登录后办或者到窗口', en: 'By telephone people’s own matters only. For an enterprise, a ward or somebody who died, sign in or come to a counter' };

type Services = { readonly context: Pick<Context, 'cases' | 'now' | 'compiled' | 'hash'>; readonly register: Pick<RegisterStore, 'noteAccess'>; readonly wards: Pick<WardStore, 'retracted' | 'reportedOn'> };

/**
 * A person whose request names an enterprise (`x-kuaiban-for`) asks as that enterprise, within the terms of their appointment as its clerk,
 * or as the ward whose guardian they are, or in the cases of somebody who has died and whose close relative they are, as it is at this moment: what has ended opens nothing any more. Call on the root instance, after
 * the sessions.
 */
export function addActingFor(app: Server, services: Services): void {
  const { context } = services;
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const id = request.headers[HEADER];
    const route = request.routeOptions.url ?? '';
    if (typeof id !== 'string' || !route.startsWith(API) || ONES_OWN.test(route)) return;
    const called = `${request.method} ${route}`;
    if (isForEverybody(called)) {
      request.principal = await seenAs(context, request.principal, id, called);
      return;
    }
    await requirePerson(request);
    const who = request.principal!;
    if (who.visit?.helper) throw new Problem('not-yours', NOT_IN_VISIT);
    if (who.visit && isCall(who.visit)) throw new Problem('not-yours', NOT_ON_TELEPHONE);
    const ward = isId(id) ? await asGuardian(context, who, id) : undefined;
    if (ward) {
      if (!isForGuardians(called)) throw new Problem('not-yours', OWN_OF_WARD);
      await noteLook(services, who, ward, called);
      const what = seenBy(called);
      if (what !== undefined) await noteAtCounter(services, who, { subject: ward.subjectId, what });
      request.principal = ward;
      return;
    }
    const deceased = isId(id) ? await asSuccessor(services, who, id) : undefined;
    if (deceased) {
      if (!isForSuccessors(called)) throw new Problem('not-yours', NOT_FOR_RELATIVES);
      const { number } = request.params as { number?: string };
      // Of what the deceased applied for about others nothing is theirs to see.
      if (number !== undefined && !(await isAbout(context, deceased, number))) throw new Problem('not-found');
      const what = seenBySuccessor(called);
      if (who.visit && what !== undefined) await noteAtCounter(services, who, { subject: deceased.subjectId, what, ...(number !== undefined && { number }) });
      else await noteRelativesLook(services, who, deceased, called, number ?? null);
      request.principal = deceased;
      return;
    }
    const clerk = await asClerk(context, who, id);
    if (!clerk) throw new Problem('not-yours', CLERK_ENDED);
    request.principal = clerk;
    if (route === `${API}/me`) return;
    if (!isForClerks(called, clerk.acting?.clerk?.scopes ?? [])) throw new Problem('not-yours', CLERK_NOT_THIS);
  });
  // The body is there by now.
  app.addHook('preHandler', async (request: FastifyRequest) => {
    const clerk = request.principal?.acting?.clerk;
    if (!clerk || clerk.events === null) return;
    const { number } = request.params as { number?: string };
    for (const from of [request.params, request.query, request.body] as readonly unknown[]) {
      const lifeEvent = typeof from === 'object' && from !== null && 'lifeEvent' in from ? from.lifeEvent : undefined;
      if (typeof lifeEvent === 'string' && !covers(clerk, lifeEvent)) throw new Problem('not-yours', CLERK_NOT_THIS);
    }
    // Other things have numbers too: a request to correct an entry.
    if (number === undefined || !request.routeOptions.url?.startsWith(`${API}/cases/`)) return;
    // A case that they were not given does not exist for them.
    const read = isCaseNumber(number) ? await context.cases.read(request.principal!.region, number) : undefined;
    if (!read || !covers(clerk, read.state.lifeEvent)) throw new Problem('not-found');
  });
}

/** Who sees what is for everybody: a clerk as the enterprise where their scope has it (its stands at fairs), anybody else as whoever they are. */
async function seenAs(context: Services['context'], who: Principal | null, id: string, called: string): Promise<Principal | null> {
  if (!isForClerks(called, CLERK_SCOPES) || who?.kind !== 'person' || who.visit) return who;
  const clerk = await asClerk(context, who, id);
  return clerk && isForClerks(called, clerk.acting?.clerk?.scopes ?? []) ? clerk : who;
}

/** Somebody as clerk of an enterprise; whether there is no such enterprise or they are not its clerk is the same to them. */
async function asClerk({ cases, now }: Services['context'], { region, subjectId, accountId, amr, visit, name = '' }: Principal, enterprise: string): Promise<Principal | undefined> {
  const clerk = isId(enterprise) ? await cases.clerk(region, enterprise, subjectId) : undefined;
  const found = clerk && clerkStatus(clerk, dayOf(now())) === 'in-force' ? await cases.party(region, enterprise) : undefined;
  if (!clerk || !found) return undefined;
  const { scopes, events, id } = clerk;
  return { kind: 'enterprise', accountId, subjectId: enterprise, region, roles: [], amr, name: found.subject.name, number: found.subject.number, acting: { as: 'clerk', id, person: subjectId, name, clerk: { scopes, events } }, ...(visit && { visit }) };
}

/** Somebody as the ward whose guardian they are. */
async function asGuardian(context: Services['context'], { region, subjectId, accountId, amr, visit, name = '' }: Principal, id: string): Promise<Principal | undefined> {
  const found = await guardianOf(context, region, id, subjectId);
  const age = found && ageOn(found.ward.number, dayOf(context.now()));
  return found && { kind: 'person', accountId, subjectId: id, region, roles: [], amr, name: found.ward.name, number: maskNumber(found.ward.number), acting: { as: 'guardian', id: found.entry.id, person: subjectId, name, ...(age !== undefined && { age }) }, ...(visit && { visit }) };
}

/** Somebody in the cases of one who has died, whose close relative they are. */
async function asSuccessor(services: Services, { region, subjectId, accountId, amr, visit, name = '' }: Principal, id: string): Promise<Principal | undefined> {
  const found = await successorOf(services, region, id, subjectId);
  return found && { kind: 'person', accountId, subjectId: id, region, roles: [], amr, name: found.deceased.name, number: maskNumber(found.deceased.number), acting: { as: 'successor', id: relativeHand(found.entry.id), person: subjectId, name }, ...(visit && { visit }) };
}

/** It stands in the record of the deceased, once a day for each case and kind of look. What cannot be noted is not seen. */
async function noteRelativesLook({ context, register }: Services, { accountId, name = '' }: Principal, { region, subjectId, acting }: Principal, called: string, number: string | null): Promise<void> {
  const what = seenBySuccessor(called);
  if (what === undefined) return;
  const at = context.now();
  await register.noteAccess(region, { id: idOf(context.hash, `successor/${acting?.id ?? ''}/${what}/${number ?? ''}/${dayOf(at)}`), at, actor: name, actorKind: 'person', account: accountId, subject: subjectId, what, why: 'bereaved', case: number });
}

/** Whether a case is about somebody, under whichever of their numbers, and is not what another living person has applied for: that is for nobody else to see or contest. */
async function isAbout({ cases }: Services['context'], { region, subjectId }: Principal, number: string): Promise<boolean> {
  const read = isCaseNumber(number) && number.startsWith(region) ? await cases.read(region, number) : undefined;
  return read !== undefined && seenInCase(read, { subjectId }).subjectId === read.state.subject && read.applicant?.subject.kind !== 'person';
}

/** The ward reads that the guardian looked: once a day for each part. What cannot be noted is not seen. */
async function noteLook({ context, register }: Services, { accountId, name = '' }: Principal, { region, subjectId, acting }: Principal, called: string): Promise<void> {
  const what = seenBy(called);
  if (what === undefined) return;
  const at = context.now();
  await register.noteAccess(region, { id: idOf(context.hash, `guardian/${acting?.id ?? ''}/${what}/${dayOf(at)}`), at, actor: name, actorKind: 'person', account: accountId, subject: subjectId, what, why: 'guardian', case: null });
}

/** What a clerk does beside the cases, to be kept with the act itself; of anybody else there is nothing. */
export function actBy({ region, subjectId, acting }: Principal, newId: () => string, at: string, what: ClerkAct['what'], target: string): readonly ClerkAct[] {
  return acting?.as === 'clerk' ? [{ region, id: newId(), enterprise: subjectId, clerk: acting.id, at, what, target }] : [];
}
