import { Type } from 'typebox';
import { findCode } from '#core/catalog/find-code.ts';
import { matchVacancies } from '#core/partners/match-vacancies.ts';
import { isOpen } from '#core/register/open.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { Referral, Vacancy as VacancyRow } from '#usecases/ports/vacancies.ts';
import { Problem } from '../problems.ts';
import { requirePerson } from '../identity/require.ts';
import { Vacancy } from '../schemas/case.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { ownCase } from './cases.ts';

/** How many vacancies are looked at and how many are shown. */
const POOL = 300;
const SHOWN = 8;
const RECOMMENDATION = 'vacancy-recommendation';
const params = Type.Object({ number: CaseNumber });

const isHired = (referrals: readonly Referral[]): boolean => referrals.some(({ status }) => status === 'hired');

/** The employment that ended last; asking the same employer again is for the person to think of. */
function lastEmployer(entries: readonly RegisterEntry[]): string[] {
  const ended = entries.filter((entry) => entry.kind === 'employment' && entry.to !== null && entry.to !== undefined).toSorted((a, b) => String(b.to).localeCompare(String(a.to)));
  const name = ended[0]?.data.employerName;
  return typeof name === 'string' ? [name] : [];
}

/** Vacancies for a person whose case includes a job referral, and the referral itself. */
export function vacancyRoutes(app: Server, services: Services): void {
  const { context, vacancies, newId, register } = services;
  const { catalog } = context.compiled;

  const recommending = async (number: string, principal: { region: string; subjectId: string }): Promise<CaseRead> => {
    const read = await ownCase(services, principal.region, number, principal.subjectId);
    const has = read.state.items.some((item) => item.status === 'approved' && catalog.services.get(item.service)?.outputs.includes(RECOMMENDATION));
    if (!has) throw new Problem('not-allowed', { zh: '办成“职业介绍”后才有岗位推荐', en: 'Vacancies are recommended once the job referral is approved' });
    return read;
  };
  const view = (match: { vacancy: VacancyRow; score: number; because: readonly { zh: string; en: string }[] }, referral: Referral | undefined): Vacancy => {
    const { vacancy } = match;
    const name = (list: string, code: string): { zh: string; en: string } => {
      const found = findCode(catalog, list, code);
      return found ? { zh: found.zh, en: found.en } : { zh: code, en: code };
    };
    return {
      id: vacancy.id, title: vacancy.title, employer: vacancy.employer, district: name('districts', vacancy.district), occupation: name('occupations', vacancy.occupation),
      wageFrom: vacancy.wageFrom, wageTo: vacancy.wageTo, openings: vacancy.openings, match: match.because.map((each) => ({ ...each })), score: match.score,
      ...(referral && { referral: { id: referral.id, status: referral.status, at: referral.answeredAt ?? referral.at, ...(referral.note && { note: referral.note }), ...(referral.startsOn && { startsOn: referral.startsOn }), ...(referral.interview && { interview: { ...referral.interview } }) } }),
    };
  };

  app.get('/cases/:number/vacancies', { preHandler: requirePerson, schema: { summary: '岗位推荐 · Vacancies', tags: ['hall'], params, response: { 200: Type.Object({ vacancies: Type.Array(Vacancy) }) } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const read = await recommending(request.params.number, request.principal!);
    const { answers } = read.state.given;
    const on = dayOf(context.now());
    const entries = await register.entries(region, subjectId);
    const wish = {
      ...(typeof answers['job.occupation'] === 'string' && { occupation: answers['job.occupation'] }), ...(typeof answers['job.district'] === 'string' && { district: answers['job.district'] }),
      skills: entries.flatMap((entry) => (entry.kind === 'certificate.skill' && isOpen(entry, on) && typeof entry.data.occupation === 'string' ? [entry.data.occupation] : [])),
      left: lastEmployer(entries),
    };
    const [found, referrals] = await Promise.all([vacancies.find(region, wish.occupation, POOL, on), vacancies.referralsOfCase(region, request.params.number)]);
    const referred = await Promise.all(referrals.filter((each) => !found.some((vacancy) => vacancy.id === each.vacancy)).map((each) => vacancies.get(region, each.vacancy)));
    // Somebody who found work through this case is shown what came of it, not more offers.
    const matches = isHired(referrals) ? [] : matchVacancies(wish, found, SHOWN);
    const others = [...found, ...referred.flatMap((each) => each ?? [])].filter((vacancy) => referrals.some((each) => each.vacancy === vacancy.id) && !matches.some((match) => match.vacancy.id === vacancy.id)).map((vacancy) => ({ vacancy, score: 0, because: [] }));
    return { vacancies: [...others, ...matches].map((match) => view(match, referrals.find((each) => each.vacancy === match.vacancy.id))) };
  });

  app.post('/cases/:number/referrals', { preHandler: requirePerson, schema: { summary: '请求推荐 · Ask for a referral', tags: ['hall'], params, body: Type.Object({ vacancy: Type.String({ format: 'uuid' }) }, { additionalProperties: false }), response: { 201: Vacancy } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    await recommending(request.params.number, request.principal!);
    const vacancy = await vacancies.get(region, request.body.vacancy, dayOf(context.now()));
    if (!vacancy) throw new Problem('not-found');
    if (isHired(await vacancies.referralsOfCase(region, request.params.number))) throw new Problem('not-allowed', { zh: '您已经被录用，求职登记已结束；想换工作可以重新登记求职', en: 'You were hired, so your search has ended; register again if you want to look further' });
    if (!vacancy.open) throw new Problem('not-allowed', { zh: '这个岗位已经招满、到期或关闭', en: 'This vacancy is filled, expired or closed' });
    const now = context.now();
    const referral = await vacancies.refer(region, { id: newId(), case: request.params.number, subject: subjectId, vacancy: vacancy.id, enterprise: vacancy.enterprise, status: 'sent', note: null, startsOn: null, version: 1, at: now, answeredAt: null, direct: false, due: null });
    if (!referral) throw new Problem('not-allowed', { zh: '已经推荐过这个岗位', en: 'You were already referred to this vacancy' });
    return reply.code(201).send(view({ vacancy, score: 0, because: [] }, referral));
  });
}
