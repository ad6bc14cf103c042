import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { actingParties, succeeded } from '#usecases/acting-parties.ts';
import { changeClerk, nameClerk, type NamedClerk } from '#usecases/clerks/name-clerk.ts';
import { eventsNotFor } from '#usecases/events-not-for.ts';
import { NOBODY } from '#usecases/name-party.ts';
import { requireEnterprise, requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { ClerkBody, Clerks, ClerkTerms, MyParties, NotOurs } from '../schemas/clerk.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { clerkMatters, clerkView, deceasedView, doneView, employerView, wardView } from '../views/clerk-view.ts';
import { eventsThatOpen } from '../views/events-that-open.ts';

const Id = Type.String({ format: 'uuid' });
const params = Type.Object({ id: Id });
const NAMED_ALREADY = { zh: '这个人已经是您单位的经办人，或者原来的授权已经结束。请刷新后再改', en: 'This person is a clerk of yours already, or the appointment you changed has ended. Reload and try again' };

/** Whom an enterprise lets act for it. Only its own account names, changes and removes clerks: no clerk comes here. */
export function clerkRoutes(app: Server, services: Services): void {
  const { context, clerks } = services;
  const { compiled } = context;
  const read = async ({ region, subjectId }: Principal): Promise<Clerks> => {
    const on = dayOf(context.now());
    const [all, done, closed] = await Promise.all([clerks.of(region, subjectId), clerks.record(region, subjectId), notFor({ region, subjectId })]);
    return { clerks: all.map((each) => clerkView(compiled, each, on)), done: done.map((each) => doneView(compiled, each)), matters: clerkMatters(compiled, region).filter(({ id }) => !closed.some((each) => each.id === id)) };
  };
  const notFor = async ({ region, subjectId }: Pick<Principal, 'region' | 'subjectId'>) => {
    const found = await context.cases.party(region, subjectId);
    return found ? eventsNotFor(context, found.subject) : [];
  };
  const parties = async ({ region, subjectId }: Principal): Promise<MyParties> => {
    const on = dayOf(context.now());
    const [{ employers, wards }, deceased] = await Promise.all([actingParties(services, region, subjectId), succeeded(services, region, subjectId)]);
    return { employers: employers.map((each) => employerView(compiled, each, on)), wards: wards.map(wardView), deceased: deceased.map(deceasedView), entries: eventsThatOpen(compiled, region, ({ acts }) => acts !== undefined) };
  };
  const refuse = (named: NamedClerk): void => {
    switch (named.kind) {
      case 'fault': throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(named.fault) }]);
      case 'nobody': case 'self': throw new Problem('wrong-input', NOBODY, [{ pointer: '/body/number', detail: NOBODY }]);
      case 'refused': throw problemOf(named.refusal);
      case 'taken': throw new Problem('not-allowed', NAMED_ALREADY);
      case 'gone': throw new Problem('not-found');
      default:
    }
  };
  // Who is named is looked up in the register: not more often than for naming anybody else.
  const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };

  app.get('/enterprise/not-ours', { preHandler: requireEnterprise, schema: { summary: '本单位不能办的事 · What an enterprise can never hand in, by its code', tags: ['enterprise'], response: { 200: NotOurs } } }, async (request) => ({ events: [...(await notFor(request.principal!))] }));

  app.get('/enterprise/clerks', { preHandler: requireEnterprise, schema: { summary: '经办人 · Clerks of the enterprise, and what they did', tags: ['enterprise'], response: { 200: Clerks } } }, (request) => read(request.principal!));

  app.put('/enterprise/clerks/:id', { config, preHandler: requireEnterprise, schema: { summary: '指定经办人 · Name a clerk; the client chooses the id, so that a repetition is the same one', tags: ['enterprise'], params, body: ClerkBody, response: { 200: Clerks, 201: Clerks } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const { name, number, ...terms } = request.body;
    const named = await nameClerk(services, { region, id: subjectId }, request.params.id, { name, number }, terms);
    refuse(named);
    return reply.code(named.kind === 'named' ? 201 : 200).send(await read(request.principal!));
  });

  app.put('/enterprise/clerks/:id/terms/:next', { config, preHandler: requireEnterprise, schema: { summary: '改经办人的授权 · Other terms for a clerk: the appointment ends and the next begins at once', tags: ['enterprise'], params: Type.Object({ id: Id, next: Id }), body: ClerkTerms, response: { 200: Clerks } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    refuse(await changeClerk(services, { region, id: subjectId }, request.params.next, request.params.id, request.body));
    return read(request.principal!);
  });

  app.post('/enterprise/clerks/:id/removal', { preHandler: requireEnterprise, schema: { summary: '撤销经办人 · Remove a clerk at once; again changes nothing', tags: ['enterprise'], params, response: { 200: Clerks } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    await clerks.end(region, { enterprise: subjectId }, request.params.id, context.now());
    const now = await read(request.principal!);
    if (!now.clerks.some(({ id }) => id === request.params.id)) throw new Problem('not-found');
    return now;
  });

  app.get('/me/parties', { preHandler: requirePerson, schema: { summary: '我可以代表谁 · As whom one can act', tags: ['hall'], response: { 200: MyParties } } }, (request) => parties(request.principal!));

  app.post('/me/parties/:id/leave', { preHandler: requirePerson, schema: { summary: '不再担任经办人 · Be a clerk no more', tags: ['hall'], params, response: { 200: MyParties } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (!(await clerks.end(region, { person: subjectId }, request.params.id, context.now()))) throw new Problem('not-found');
    return parties(request.principal!);
  });
}
