import { Type } from 'typebox';
import { isDay, dayOf } from '#core/clocks/day.ts';
import { requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { Day, Instant, Text } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** A partner whose job service posts and reads vacancies: how many a day, until when, and what came of it. */
const JobPartners = Type.Object({ partners: Type.Array(Type.Object({ id: Type.String(), name: Text, perDay: Type.Integer(), until: Day, endedAt: Type.Optional(Instant), posted: Type.Integer(), open: Type.Integer() })) }, { title: 'JobPartners' });
const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
const response = { 200: JobPartners };

/** Supervisors see the partners, take a scope away, with all that was posted under it, and give it again. */
export function jobPartnerRoutes(app: Server, { context, partners }: Services): void {
  const list = async (region: string) => ({ partners: (await partners.list(region)).map(({ endedAt, ...each }) => ({ ...each, ...(endedAt !== null && { endedAt }) })) });
  app.get('/staff/job-partners', { preHandler: requireSupervisor, schema: { summary: '合作银行的岗位服务 · Job services of partners', tags: ['desk'], response } }, (request) => list(request.principal!.region));
  app.post('/staff/job-partners/:id/end', { preHandler: requireSupervisor, schema: { summary: '收回授权 · Take a scope away', tags: ['desk'], params, body: Type.Object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }, { additionalProperties: false }), response } }, async (request) => {
    const { region, officer } = request.principal!;
    if (!(await partners.list(region)).some(({ id }) => id === request.params.id)) throw new Problem('not-found');
    // Taken away twice it is away.
    await partners.end(region, request.params.id, `officer:${officer!.id}`, request.body.reason, context.now());
    return list(region);
  });
  app.post('/staff/job-partners/:id/renewal', { preHandler: requireSupervisor, schema: { summary: '重新授权 · Give a scope again', tags: ['desk'], params, body: Type.Object({ perDay: Type.Integer({ minimum: 1, maximum: 10_000 }), until: Day }, { additionalProperties: false }), response } }, async (request) => {
    const { region } = request.principal!;
    const { perDay, until } = request.body;
    if (!isDay(until) || until < dayOf(context.now())) throw new Problem('wrong-input', { zh: '截止日期不能早于今天', en: 'The last day is not before today' }, [{ pointer: '/body/until', detail: { zh: '不早于今天', en: 'Not before today' } }]);
    if (!(await partners.renew(region, request.params.id, perDay, until))) throw new Problem('not-found');
    return list(region);
  });
}
