import type { Catalog } from '#core/catalog/catalog.ts';
import { findCode } from '#core/catalog/find-code.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { findingsInWords } from '#core/employment/check-vacancy.ts';
import { topicsOf } from '#core/employment/ask.ts';
import { outcomesOf } from '#core/employment/answer.ts';
import type { PublishedAnswer } from '#core/employment/published.ts';
import type { ServiceRequest } from '#core/employment/request.ts';
import { isOpenVacancy } from '#core/employment/vacancy.ts';
import type { Localized } from '#core/value.ts';
import type { VacancyRecord } from '#usecases/ports/employment.ts';
import type { ListedVacancy, Referral } from '#usecases/ports/vacancies.ts';
import type { Application, Job, OwnVacancy, PublicAnswer, ServiceRequestView, StaffRequest } from '../schemas/employment.ts';

/** A vacancy that was imported has no end of its own. */
const NEVER = '9999-12-31';
type Names = Pick<Catalog, 'codes' | 'departments'>;

/** The name of a code, or the code itself. */
export function codeName(catalog: Pick<Catalog, 'codes'>, list: string, code: string): Localized {
  const found = findCode(catalog, list, code);
  return found ? { zh: found.zh, en: found.en } : { zh: code, en: code };
}

/** The codes of a list that can be chosen in a region. */
export function choicesOf({ codes }: Pick<Catalog, 'codes'>, region: string, list: string): { code: string; name: Localized }[] {
  return Object.entries(codes.get(list)?.codes ?? {}).flatMap(([code, { zh, en, regions }]) => (regions === undefined || regions.includes(region) ? [{ code, name: { zh, en } }] : []));
}

/** The lowest wage a vacancy may offer in a region on a day, in fen. */
export function minimumWage(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): number | undefined {
  const value = parameterOn(catalog, region, 'minimumWage', on)?.value;
  return typeof value === 'number' ? value : undefined;
}

function viaOf({ departments }: Names, partner: string | null): Localized | undefined {
  const found = partner === null ? undefined : departments.get(partner);
  return found && { zh: found.zh, en: found.en };
}

/** A vacancy as everybody sees it. */
export function jobView(catalog: Names, vacancy: VacancyRecord, because: readonly Localized[] = []): Job {
  const via = viaOf(catalog, vacancy.partner);
  return {
    id: vacancy.id, title: vacancy.title, employer: vacancy.employer, description: vacancy.description, occupation: codeName(catalog, 'occupations', vacancy.occupation), district: codeName(catalog, 'districts', vacancy.district),
    wageFrom: vacancy.wageFrom, wageTo: vacancy.wageTo, openings: vacancy.openings, publishedOn: vacancy.publishedOn, ...(vacancy.expiresOn !== NEVER && { expiresOn: vacancy.expiresOn }), ...(via && { via }), because: because.map((each) => ({ ...each })),
  };
}

/** A vacancy at its enterprise, with the check that is under way. */
export function ownVacancy(catalog: Names, vacancy: VacancyRecord, on: string, request: ServiceRequest | undefined, numbers: ReadonlyMap<string, string>): OwnVacancy {
  const via = viaOf(catalog, vacancy.partner);
  return {
    id: vacancy.id, version: vacancy.version, status: vacancy.status, expired: vacancy.status === 'published' && !isOpenVacancy(vacancy, on), publishedOn: vacancy.publishedOn, ...(vacancy.expiresOn !== NEVER && { expiresOn: vacancy.expiresOn }),
    written: { title: vacancy.title.zh, description: vacancy.description, occupation: vacancy.occupation, district: vacancy.district, wageFrom: vacancy.wageFrom, wageTo: vacancy.wageTo, places: vacancy.openings, contact: vacancy.contact ?? { name: '', phone: '' } },
    occupation: codeName(catalog, 'occupations', vacancy.occupation), district: codeName(catalog, 'districts', vacancy.district), findings: findingsInWords(catalog, vacancy.findings), ...(via && { via }),
    ...(vacancy.reason !== null && { reason: vacancy.reason }), ...(vacancy.remedy !== null && { remedy: vacancy.remedy }), ...(request && vacancy.status === 'checking' && { request: { number: request.number, ...(request.due !== null && { due: request.due }), ...drawnFor(request, numbers) } }),
  };
}

function drawnFor(request: ServiceRequest, numbers: ReadonlyMap<string, string>): { officer?: string; draw?: string } {
  const drawn = request.history.findLast(({ event }) => event.type === 'assigned')?.event;
  const number = request.officer === undefined ? undefined : numbers.get(request.officer);
  return { ...(number !== undefined && { officer: number }), ...(drawn?.type === 'assigned' && { draw: `/api/v1/public/draws/${drawn.drawId}?region=${request.region}` }) };
}

/** An application as its person sees it; the employer's telephone from the moment they have applied. */
export function applicationView(referral: Referral, vacancy: (Pick<ListedVacancy, 'id' | 'title' | 'employer' | 'open'> & { readonly contact?: VacancyRecord['contact'] }) | undefined): Application {
  return {
    job: { id: referral.vacancy, title: vacancy?.title ?? { zh: '', en: '' }, employer: vacancy?.employer ?? '', open: vacancy?.open ?? false }, number: referral.case,
    id: referral.id, status: referral.status, at: referral.answeredAt ?? referral.at, withdraw: referral.direct && ['sent', 'interview'].includes(referral.status), ...(referral.due !== null && referral.status === 'sent' && { due: referral.due }),
    ...(referral.note !== null && { note: referral.note }), ...(referral.startsOn !== null && { startsOn: referral.startsOn }), ...(referral.interview && { interview: { ...referral.interview } }),
    ...(vacancy?.contact && ['sent', 'interview'].includes(referral.status) && { contact: { ...vacancy.contact } }),
  };
}

/** What was published as everybody reads it: the words of what was withdrawn are not repeated. */
export function publicAnswer(catalog: Pick<Catalog, 'codes'>, { number, edition, topic, question, answer, articles, publishedAt, withdrawn, replaces }: PublishedAnswer): PublicAnswer {
  return { number, edition, topic: codeName(catalog, 'policyTopics', topic), publishedAt, ...(withdrawn ? { articles: [], withdrawn: { ...withdrawn } } : { question, answer, articles: [...articles] }), ...(replaces && { replaces: { ...replaces } }) };
}

/** A request as its person sees it. */
export function requestView(catalog: Names, request: ServiceRequest, numbers: ReadonlyMap<string, string>, job?: Pick<VacancyRecord, 'id' | 'title'>, published?: PublishedAnswer): ServiceRequestView {
  const list = topicsOf(request.kind);
  return {
    number: request.number, kind: request.kind, topic: list === undefined ? { zh: '', en: '' } : codeName(catalog, list, request.topic), text: request.text, publish: request.publish, askedAt: request.askedAt, ...(request.due !== null && { due: request.due }),
    limit: formatLimit(parseLimit(request.limit)), basis: request.basis, ...drawnFor(request, numbers), answers: request.answers.map(({ at, outcome, text, remedy, articles }) => ({ at, outcome, text, remedy, articles: [...articles] })),
    ...(request.again && { again: { ...request.again } }), open: request.endedAt === undefined, mayAskAgain: request.kind === 'question' && request.endedAt !== undefined && request.again === undefined && request.answers.length > 0, ...(job && { job: { id: job.id, title: job.title } }), ...(published && { published: publicAnswer(catalog, published) }),
  };
}

/** A request at the desk. */
export function staffRequest(catalog: Names, request: ServiceRequest, on: string, numbers: ReadonlyMap<string, string>, vacancy: VacancyRecord | undefined, published: PublishedAnswer | undefined): StaffRequest {
  return {
    ...requestView(catalog, request, numbers, vacancy, published), version: request.version, outcomes: [...outcomesOf(request.kind)], late: isLate(request, on),
    ...(vacancy && { vacancy: ownVacancy(catalog, vacancy, on, undefined, numbers), employer: vacancy.employer }),
  };
}

/** Whether an answer is due before a day. */
export function isLate({ due, endedAt }: { readonly due: string | null; readonly endedAt?: string }, on: string): boolean {
  return endedAt === undefined && due !== null && due < on;
}
