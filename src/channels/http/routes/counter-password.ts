import { Type } from 'typebox';
import type { Localized } from '#core/value.ts';
import { isCall } from '#core/parties/telephone.ts';
import { givePassword } from '#usecases/counter/give-password.ts';
import { requireClerk } from '../identity/require.ts';
import { openVisit } from '../identity/visits.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const Given = Type.Object({ password: Type.String({ description: 'told this once; its owner sets another at the first sign-in' }) }, { title: 'PasswordGiven' });

const NOT_HERE: Localized = { zh: '只给本市的人设密码。请他（她）到自己市的窗口，或者在登录页用手机验证码设', en: 'Passwords are given by the person’s own city. They go to a counter there, or set one by a code to their phone' };
const BARRED: Readonly<Record<'dead' | 'child', Localized>> = {
  dead: { zh: '登记里这个人已有死亡登记，不能给密码。登记错了，请先更正登记', en: 'A death is on record for this number: no password is given. If the record is wrong, have it corrected first' },
  child: { zh: '未满 16 周岁不能自己登录。请监护人用自己的账号登录，再选替孩子办', en: 'Nobody under 16 signs in alone. A guardian signs in as themself and then chooses to act for the child' },
};
const MEANWHILE: Localized = { zh: '刚才已经设过一个新密码，请用那一个，或者过一会儿再给', en: 'Another was set a moment ago; use that one, or give one again in a while' };

/** An account or a new password for whoever a clerk has identified at the counter. */
export function counterPasswordRoutes(app: Server, services: Services): void {
  app.post('/staff/counter/visits/:id/password', { preHandler: requireClerk, config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, schema: { summary: '给本人一个新密码 · Give the person a new password', tags: ['desk'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: Given } } }, async (request) => {
    const visit = await openVisit(services, request.principal!, request.params.id);
    if (isCall(visit) || visit.helper !== undefined) throw new Problem('not-yours', NOT_HERE);
    const given = await givePassword(services, visit);
    if (given.kind === 'given') return { password: given.password };
    if (given.kind === 'meanwhile') throw new Problem('changed-meanwhile', MEANWHILE);
    throw new Problem('not-allowed', BARRED[given.kind]);
  });
}
