import { Type } from 'typebox';
import { identityNumberFault, normaliseNumber } from '#core/identity/identity-number.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { Problem } from '../problems.ts';
import { aboutToken } from '../identity/about.ts';
import { textsOf } from '../identity/texts.ts';
import { whoTries } from '../identity/who-tries.ts';
import { requireApplicant } from '../identity/require.ts';
import { AboutView } from '../schemas/plan.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const Named = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }) }, { additionalProperties: false });

/** The same answer whether nobody has the number or the name is another: nothing can be learnt by trying. */
const NOBODY = { zh: '姓名和号码对不上，或者本市没有登记这个人。请核对', en: 'Name and number do not belong together, or this person is not in the register of this city. Check both' };

/** Naming somebody else to apply for: a relative who has died, an employee. */
export function partyRoutes(app: Server, { context }: Pick<Services, 'context'>): void {
  app.post('/parties', { config: { rateLimit: { max: 20, timeWindow: '1 minute', keyGenerator: whoTries } }, preHandler: requireApplicant, schema: { summary: '替谁办理 · Whom it is about', tags: ['hall'], body: Named, response: { 200: AboutView } } }, async (request) => {
    const { name } = request.body;
    const number = normaliseNumber(request.body.number);
    const principal = request.principal!;
    // What is wrong with the number itself tells nothing about anybody.
    const fault = identityNumberFault(number);
    if (fault) throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: { zh: textsOf('zh').fault.person[fault], en: textsOf('en').fault.person[fault] } }]);
    const found = await context.cases.whose(context.lookup(`number/${number}`));
    if (!found || found.region !== principal.region || found.kind !== 'person' || found.name.normalize() !== name.trim().normalize()) throw new Problem('not-found', NOBODY);
    if (found.id === principal.subjectId) throw new Problem('wrong-input', { zh: '这是您自己，请直接办理', en: 'This is you: apply directly' }, [{ pointer: '/body/number', detail: { zh: '这是您自己的号码', en: 'This is your own number' } }]);
    return { about: aboutToken(context, principal, found.id), name: maskName(found.name), number: maskNumber(found.number) };
  });
}
