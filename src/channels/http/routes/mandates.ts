import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { giveMandateTo } from '#usecases/mandates/give.ts';
import { NOBODY } from '#usecases/name-party.ts';
import { aboutToken } from '../identity/about.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { MandateBody, Mandates } from '../schemas/mandate.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { mandatableMatters, mandateView } from '../views/mandate-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** What a person has given others to do for them, and others have given them: read, give, take back. */
export function mandateRoutes(app: Server, services: Services): void {
  const { context, mandates } = services;
  const read = async (principal: Principal): Promise<Mandates> => {
    const { region, subjectId } = principal;
    const known = await mandates.of(region, subjectId);
    return { mandates: known.map((each) => mandateView(context.compiled, each, subjectId, dayOf(context.now()), (about) => aboutToken(context, principal, about))), matters: mandatableMatters(context.compiled, region) };
  };
  app.get('/me/mandates', { preHandler: requirePerson, schema: { summary: '委托 · Mandates given and received', tags: ['hall'], response: { 200: Mandates } } }, async (request) => read(request.principal!));

  // Who is named is looked up in the register: not more often than for naming anybody else.
  app.put('/me/mandates/:id', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requirePerson, schema: { summary: '委托别人代办 · Give a mandate; the client chooses its id, so that a repetition is the same one', tags: ['hall'], params, body: MandateBody, response: { 200: Mandates, 201: Mandates } } }, async (request, reply) => {
    const principal = request.principal!;
    const self = (await context.cases.party(principal.region, principal.subjectId))?.subject;
    if (!self) throw new Problem('not-found');
    const given = await giveMandateTo(services, self, { id: request.params.id, ...request.body });
    switch (given.kind) {
      case 'fault': throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(given.fault) }]);
      case 'nobody': throw new Problem('wrong-input', NOBODY, [{ pointer: '/body/number', detail: NOBODY }]);
      case 'self': throw new Problem('wrong-input', { zh: '不能委托自己', en: 'This is you' }, [{ pointer: '/body/number', detail: { zh: '这是您自己的号码', en: 'This is your own number' } }]);
      case 'refused': throw problemOf(given.refusal);
      case 'another': throw new Problem('key-reused', { zh: '这份委托已经签过，内容不同。请刷新后重新填写', en: 'A mandate with this id was signed before with other content. Reload and fill it in anew' });
      default: return reply.code(given.kind === 'given' ? 201 : 200).send(await read(principal));
    }
  });

  app.post('/me/mandates/:id/revocation', { preHandler: requirePerson, schema: { summary: '撤销委托 · Take a mandate back at once; taking it back again changes nothing', tags: ['hall'], params, response: { 200: Mandates } } }, async (request) => {
    const principal = request.principal!;
    await mandates.revoke(principal.region, principal.subjectId, request.params.id, context.now());
    const now = await read(principal);
    if (!now.mandates.some(({ id, given }) => given && id === request.params.id)) throw new Problem('not-found');
    return now;
  });
}
