import { Type } from 'typebox';
import { isOffered } from '#core/catalog/offered.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { answerReferral } from '#usecases/answer-referral.ts';
import { noteLooks } from '#usecases/note-looks.ts';
import type { Referral } from '#usecases/ports/vacancies.ts';
import { Problem } from '../problems.ts';
import { actBy } from '../identity/acting-for.ts';
import { aboutToken } from '../identity/about.ts';
import { requireEnterprise } from '../identity/require.ts';
import { Day, Interview } from '../schemas/shared.ts';
import { ReferralView } from '../schemas/staff.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** The employer's way: who was referred, and the answer. The person asked for it, so name and telephone are shown, and every look is noted for the person. */
export function enterpriseRoutes(app: Server, services: Services): void {
  const { vacancies, register, context } = services;
  const { catalog } = context.compiled;

  const view = async (principal: Principal, referrals: readonly Referral[]): Promise<ReferralView[]> => {
    const { region, accountId, name = '', acting } = principal;
    // The person reads who of the employer looked: a clerk by name, an operator by number.
    const employer = acting ? `${name}（经办人 ${acting.name}）` : name;
    const views = await Promise.all(referrals.map((referral) => viewOf(principal, referral)));
    const looks = referrals.map((referral, at) => ({ referral, phone: views[at]?.phone !== undefined }));
    await noteLooks(services, { region, account: accountId, employer }, looks);
    return views;
  };
  /** What an employer still has to hand in for somebody who was hired, named by the region; begun with the person, so that nobody types a number. */
  const hiringOf = (principal: Pick<Principal, 'region' | 'subjectId'>, person: string): Pick<ReferralView, 'hiring'> => {
    const events = parameterOn(catalog, principal.region, 'hiringEvents', dayOf(context.now()))?.value;
    const found = Array.isArray(events) ? events.find((id) => isOffered(catalog, principal.region, id)) : undefined;
    const event = found === undefined ? undefined : catalog.lifeEvents.get(found);
    return event ? { hiring: { lifeEvent: event.id, name: { zh: event.zh, en: event.en }, about: aboutToken(context, principal, person) } } : {};
  };
  const viewOf = async (principal: Principal, referral: Referral): Promise<ReferralView> => {
    const { region } = principal;
    const [vacancy, person, entries] = await Promise.all([vacancies.get(region, referral.vacancy), register.subject(region, referral.subject), register.entries(region, referral.subject)]);
    const phone = entries.findLast((entry) => entry.kind === 'contact')?.data.phone;
    const occupation = catalog.codes.get('occupations')?.codes[vacancy?.occupation ?? ''];
    return {
      id: referral.id, vacancy: vacancy?.title ?? { zh: '', en: '' }, person: person?.name ?? '', occupation: { zh: occupation?.zh ?? '', en: occupation?.en ?? '' }, status: referral.status, at: referral.at,
      ...(referral.note && { note: referral.note }), ...(referral.startsOn && { startsOn: referral.startsOn }), ...(referral.interview && { interview: { ...referral.interview } }), ...(typeof phone === 'string' && !['declined', 'withdrawn'].includes(referral.status) && { phone }),
      ...(referral.direct && { direct: true as const }), ...(referral.due !== null && referral.status === 'sent' && { due: referral.due }), ...(referral.status === 'hired' && hiringOf(principal, referral.subject)),
    };
  };
  app.get('/enterprise/referrals', { preHandler: requireEnterprise, schema: { summary: '推荐来的人 · Referrals', tags: ['enterprise'], response: { 200: Type.Object({ referrals: Type.Array(ReferralView) }) } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const found = await vacancies.referralsOfEnterprise(region, subjectId);
    return { referrals: await view(request.principal!, found) };
  });
  app.post('/enterprise/referrals/:id/answer', {
    preHandler: requireEnterprise,
    schema: {
      summary: '答复推荐 · Answer a referral', tags: ['enterprise'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      body: Type.Object({ status: Type.Union([Type.Literal('interview'), Type.Literal('declined'), Type.Literal('hired')]), startsOn: Type.Optional(Day), interview: Type.Optional(Interview), note: Type.String({ maxLength: 500 }) }, { additionalProperties: false }), response: { 200: ReferralView },
    },
  }, async (request) => {
    const { region, subjectId } = request.principal!;
    const enterprise = await register.subject(region, subjectId);
    if (!enterprise) throw new Problem('not-found');
    const answered = await answerReferral(services, { region, enterprise }, request.params.id, request.body, actBy(request.principal!, services.newId, context.now(), 'referral-answered', ''));
    if (answered.kind === 'no-referral') throw new Problem('not-found');
    if (answered.kind === 'changed-meanwhile') throw new Problem('changed-meanwhile');
    if (answered.kind === 'refused') throw new Problem('wrong-input', answered.detail, [{ pointer: `/body${answered.pointer}`, detail: answered.detail }]);
    const [shown] = await view(request.principal!, [answered.referral]);
    return shown!;
  });
}
