import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { matchJobs } from '#core/employment/job-wish.ts';
import { isOpenVacancy } from '#core/employment/vacancy.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { isOpen } from '#core/register/open.ts';
import type { Principal } from '#core/identity/principal.ts';
import { applyForJob } from '#usecases/employment/apply-for-job.ts';
import { askEmployment } from '#usecases/employment/ask-service.ts';
import { placeAfter, placeOf } from '#usecases/employment/vacancy-place.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { Application, Applications, ComplaintBody, JobChoices, JobDetail, JobList, JobWishBody, MyJobs, ServiceRequestView } from '../schemas/employment.ts';
import { AfterQuery, placeIn, placeOf as placeAfterApplication } from '../schemas/place.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { applicationView, choicesOf, jobView, minimumWage, requestView } from '../views/employment-view.ts';

const PAGE = 20;
const APPLICATIONS = 20;
/** How many vacancies are looked at to find those that fit, and how many are shown. */
const POOL = 500;
const SHOWN = 12;
const Region = Type.Optional(Type.String({ pattern: '^[0-9]{6}$' }));
const Words = Type.Optional(Type.String({ maxLength: 60 }));
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const tags = ['jobs'];

/** The name of the employer just left, and the work that certificates are for. */
function backgroundOf(entries: readonly RegisterEntry[], on: string): { skills: string[]; left: string[] } {
  const text = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
  const ended = entries.filter(({ kind, to }) => kind === 'employment' && to !== null && to !== undefined).toSorted((a, b) => String(b.to).localeCompare(String(a.to)));
  return { skills: entries.flatMap((entry) => (entry.kind === 'certificate.skill' && isOpen(entry, on) ? text(entry.data.occupation) : [])), left: ended.slice(0, 1).flatMap(({ data }) => text(data.employerName)) };
}

/** Vacancies for everybody, and for whoever is signed in what fits them, what they look for and what they have applied for. */
export function jobRoutes(app: Server, services: Services): void {
  const { context, employment, vacancies, wishes, register, staff, homeRegion } = services;
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());
  const known = (region: string): string => {
    if (!catalog.regions.has(region)) throw new Problem('not-found', { zh: '没有这个地区', en: 'There is no such region' });
    return region;
  };

  app.get('/jobs', { schema: { summary: '岗位搜索 · Vacancies', tags, querystring: Type.Object({ region: Region, words: Words, occupation: Words, district: Words, wageFrom: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })), after: Type.Optional(Type.String({ maxLength: 60 })) }), response: { 200: JobList } } }, async (request) => {
    const { region: asked, after, words, ...filter } = request.query;
    const region = known(asked ?? request.principal?.region ?? homeRegion);
    const from = after === undefined ? undefined : placeOf(after);
    if (after !== undefined && !from) throw new Problem('wrong-input', { zh: '页码不对', en: 'There is no such page' });
    const found = await employment.search(region, { ...filter, ...(words?.trim() && { words: words.trim() }) }, today(), PAGE + 1, from);
    const last = found[PAGE - 1];
    return { jobs: found.slice(0, PAGE).map((each) => jobView(catalog, each)), ...(found.length > PAGE && last && { next: placeAfter(last) }) };
  });
  app.get('/jobs/choices', { schema: { summary: '可选的工种和县区 · What can be chosen', tags, querystring: Type.Object({ region: Region }), response: { 200: JobChoices } } }, async (request) => {
    const region = known(request.query.region ?? request.principal?.region ?? homeRegion);
    const wage = minimumWage(catalog, region, today());
    return { occupations: choicesOf(catalog, region, 'occupations'), districts: choicesOf(catalog, region, 'districts'), complaints: choicesOf(catalog, region, 'vacancyComplaints'), topics: choicesOf(catalog, region, 'policyTopics'), ...(wage !== undefined && { minimumWage: wage }) };
  });
  app.get('/jobs/:id', { schema: { summary: '一个岗位 · One vacancy', tags, params, querystring: Type.Object({ region: Region }), response: { 200: JobDetail } } }, async (request): Promise<JobDetail> => {
    const { principal } = request;
    const region = known(request.query.region ?? principal?.region ?? homeRegion);
    const vacancy = await employment.vacancy(region, request.params.id);
    const mine = principal?.kind === 'person' && principal.region === region ? (await vacancies.referralsOfSubject(region, principal.subjectId)).find((each) => each.vacancy === request.params.id) : undefined;
    const open = vacancy !== undefined && isOpenVacancy(vacancy, today());
    // What is not published is nobody's but its enterprise's; who has applied before still finds what it was about.
    if (!vacancy || (!open && !mine)) throw new Problem('not-found', { zh: '这个岗位已经招满、到期或关闭', en: 'This vacancy is filled, expired or closed' });
    return { ...jobView(catalog, vacancy), open, ...(mine && { application: applicationView(mine, { ...vacancy, open }) }) };
  });
  app.post('/jobs/:id/application', { preHandler: requirePerson, schema: { summary: '应聘 · Apply; again it is the same application', tags, params, response: { 200: Application, 201: Application } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const applied = await applyForJob(services, region, subjectId, request.params.id);
    if (applied.kind === 'refused') throw problemOf(applied.refusal);
    const vacancy = await employment.vacancy(region, request.params.id);
    return reply.code(applied.kind === 'applied' ? 201 : 200).send(applicationView(applied.referral, vacancy && { ...vacancy, open: isOpenVacancy(vacancy, today()) }));
  });
  app.put('/jobs/:id/complaints/:key', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requirePerson, schema: { summary: '投诉一个岗位 · Complain about a vacancy; the client chooses the key', tags, params: Type.Object({ id: Type.String({ format: 'uuid' }), key: Type.String({ format: 'uuid' }) }), body: ComplaintBody, response: { 200: ServiceRequestView, 201: ServiceRequestView } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const vacancy = await employment.vacancy(region, request.params.id);
    if (!vacancy || vacancy.status === 'refused' || vacancy.status === 'checking') throw new Problem('not-found');
    const asked = await askEmployment(services, region, subjectId, { kind: 'vacancy-complaint', key: request.params.key, vacancy: vacancy.id, publish: false, ...request.body });
    if (asked.kind === 'refused') throw problemOf(asked.refusal);
    if (asked.kind === 'another') throw new Problem('key-reused');
    if (asked.kind === 'changed-meanwhile') throw new Problem('changed-meanwhile');
    return reply.code(asked.kind === 'asked' ? 201 : 200).send(requestView(catalog, asked.request, await staff.officerNumbers(region), vacancy));
  });

  const applicationsOf = async (region: string, subject: string, after?: string): Promise<Applications> => {
    const found = await vacancies.referralsAfter(region, subject, APPLICATIONS + 1, placeIn(after));
    const last = found.length > APPLICATIONS ? found[APPLICATIONS - 1] : undefined;
    const applications = await Promise.all(found.slice(0, APPLICATIONS).map(async (each) => { const vacancy = await employment.vacancy(region, each.vacancy); return applicationView(each, vacancy && { ...vacancy, open: isOpenVacancy(vacancy, today()) }); }));
    return { applications, ...(last && { next: placeAfterApplication(last.at, last.id) }) };
  };
  app.get('/me/jobs/applications', { preHandler: requirePerson, schema: { summary: '更早的应聘 · Earlier applications', tags, querystring: AfterQuery, response: { 200: Applications } } }, (request) => applicationsOf(request.principal!.region, request.principal!.subjectId, request.query.after));
  const mine = async ({ region, subjectId }: Principal): Promise<MyJobs> => {
    const on = today();
    const [wish, referrals, entries] = await Promise.all([wishes.of(region, subjectId), vacancies.referralsOfSubject(region, subjectId), register.entries(region, subjectId)]);
    const applied = new Set(referrals.map((each) => each.vacancy));
    const pool = wish ? await employment.search(region, {}, on, POOL) : [];
    const matches = wish ? matchJobs(wish, backgroundOf(entries, on), pool.filter(({ id }) => !applied.has(id)), SHOWN) : [];
    return { ...(wish && { wish: { occupations: [...wish.occupations], districts: [...wish.districts], wageFrom: wish.wageFrom } }), matches: matches.map(({ vacancy, because }) => jobView(catalog, vacancy, because)), ...(await applicationsOf(region, subjectId)) };
  };
  const response = { 200: MyJobs };
  app.get('/me/jobs', { preHandler: requirePerson, schema: { summary: '我的求职 · My job search', tags, response } }, (request) => mine(request.principal!));
  app.put('/me/jobs/wish', { preHandler: requirePerson, schema: { summary: '想找什么工作 · What I look for', tags, body: JobWishBody, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const chosen = (list: string, codes: readonly string[]): boolean => codes.every((code) => choicesOf(catalog, region, list).some((each) => each.code === code));
    const errors = [...(chosen('occupations', request.body.occupations) ? [] : ['/body/occupations']), ...(chosen('districts', request.body.districts) ? [] : ['/body/districts'])].map((pointer) => ({ pointer, detail: { zh: '有不认识的选项', en: 'There is no such choice' } }));
    if (errors.length > 0) throw new Problem('wrong-input', errors[0]!.detail, errors);
    await wishes.keep(region, subjectId, request.body, context.now());
    return mine(request.principal!);
  });
  app.delete('/me/jobs/wish', { preHandler: requirePerson, schema: { summary: '删除求职意向 · Forget what I look for', tags, response } }, async (request) => {
    await wishes.forget(request.principal!.region, request.principal!.subjectId);
    return mine(request.principal!);
  });
  app.post('/me/jobs/applications/:id/withdrawal', { preHandler: requirePerson, schema: { summary: '撤回应聘 · Withdraw an application', tags, params, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const referral = await vacancies.referral(region, request.params.id);
    // Under another of their numbers it is theirs all the same.
    const own = referral?.subject === subjectId || (await vacancies.referralsOfSubject(region, subjectId)).some(({ id }) => id === request.params.id);
    if (!referral?.direct || !own) throw new Problem('not-found');
    if (!['sent', 'interview', 'withdrawn'].includes(referral.status)) throw new Problem('not-allowed', { zh: '单位已经答复，不能再撤回', en: 'The employer has answered; it cannot be withdrawn any more' });
    if (referral.status !== 'withdrawn' && !(await vacancies.withdraw(region, referral.id, referral.version, context.now()))) throw new Problem('changed-meanwhile');
    return mine(request.principal!);
  });
}
