import { Type } from 'typebox';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { nameParty, NOBODY } from '#usecases/name-party.ts';
import { Problem } from '../problems.ts';
import { aboutToken } from '../identity/about.ts';
import { requireApplicant } from '../identity/require.ts';
import { AboutView } from '../schemas/plan.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const Person = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }) }, { additionalProperties: false });

/** Naming somebody else to apply for: a relative who has died, an employee. */
export function partyRoutes(app: Server, { context }: Pick<Services, 'context'>): void {
  app.post('/parties', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireApplicant, schema: { summary: '替谁办理 · Whom it is about', tags: ['hall'], body: Person, response: { 200: AboutView } } }, async (request) => {
    const principal = request.principal!;
    const { name, number } = request.body;
    const named = await nameParty(context, { region: principal.region, id: principal.subjectId }, name, number);
    switch (named.kind) {
      case 'fault': throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(named.fault) }]);
      case 'nobody': throw new Problem('not-found', NOBODY);
      case 'self': throw new Problem('wrong-input', { zh: '这是您自己，请直接办理', en: 'This is you: apply directly' }, [{ pointer: '/body/number', detail: { zh: '这是您自己的号码', en: 'This is your own number' } }]);
      case 'named': return { about: aboutToken(context, principal, named.subject.id), name: maskName(named.subject.name), number: maskNumber(named.subject.number) };
    }
  });
}
