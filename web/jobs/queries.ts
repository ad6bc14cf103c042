import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerRequestBody, JobApplication, JobChoices, JobDetail, JobList, JobWishBody, JobApplications, MyJobs, OwnVacancy, PublicAnswer, PublicAnswers, ServiceRequestView, StaffRequest, StaffRequests, VacancyBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** What somebody looks for in the list. Wages in fen. */
export type Search = { readonly words?: string; readonly occupation?: string; readonly district?: string; readonly wageFrom?: number };
type Mine = { readonly requests: ServiceRequestView[] };

export const choicesQuery = queryOptions({ queryKey: ['jobs', 'choices'], queryFn: async () => await valueOf<JobChoices>(client.GET('/api/v1/jobs/choices')), staleTime: 300_000 });
export const jobsQuery = (search: Search) => infiniteQueryOptions({
  queryKey: ['jobs', 'list', search], initialPageParam: undefined as string | undefined, getNextPageParam: (last: JobList) => last.next, staleTime: 0,
  queryFn: async ({ pageParam }: { pageParam: string | undefined }): Promise<JobList> => await valueOf<JobList>(client.GET('/api/v1/jobs', { params: { query: { ...search, ...(pageParam !== undefined && { after: pageParam }) } } })),
});
export const jobQuery = (id: string) => queryOptions({ queryKey: ['jobs', 'one', id], queryFn: async () => await valueOf<JobDetail>(client.GET('/api/v1/jobs/{id}', { params: { path: { id } } })), staleTime: 0, retry: false });
/** Applications before those that the first page shows. */
export const getApplications = async (after: string) => await valueOf<JobApplications>(client.GET('/api/v1/me/jobs/applications', { params: { query: { after } } }));
export const myJobsQuery = queryOptions({ queryKey: ['my-jobs'], queryFn: async () => await valueOf<MyJobs>(client.GET('/api/v1/me/jobs')), staleTime: 0 });

export async function postApplication(id: string): Promise<JobApplication> {
  return await valueOf<JobApplication>(client.POST('/api/v1/jobs/{id}/application', { params: { path: { id } } }));
}
export async function putComplaint(id: string, key: string, body: { topic: string; text: string }): Promise<ServiceRequestView> {
  return await valueOf<ServiceRequestView>(client.PUT('/api/v1/jobs/{id}/complaints/{key}', { params: { path: { id, key } }, body }));
}
export async function putWish(body: JobWishBody): Promise<MyJobs> {
  return await valueOf<MyJobs>(client.PUT('/api/v1/me/jobs/wish', { body }));
}
export async function deleteWish(): Promise<MyJobs> {
  return await valueOf<MyJobs>(client.DELETE('/api/v1/me/jobs/wish'));
}
export async function withdrawApplication(id: string): Promise<MyJobs> {
  return await valueOf<MyJobs>(client.POST('/api/v1/me/jobs/applications/{id}/withdrawal', { params: { path: { id } } }));
}

export const questionsQuery = queryOptions({ queryKey: ['questions'], queryFn: async () => await valueOf<Mine>(client.GET('/api/v1/me/questions')), staleTime: 0 });
export const answersQuery = (words: string) => queryOptions({ queryKey: ['answers', words], queryFn: async () => await valueOf<PublicAnswers>(client.GET('/api/v1/answers', { params: { query: words === '' ? {} : { words } } })), staleTime: 60_000 });
/** Ask. The key is chosen here, so that a second press is the same question. */
export async function putQuestion(key: string, body: { topic: string; text: string; publish: boolean }): Promise<Mine> {
  return await valueOf<Mine>(client.PUT('/api/v1/me/questions/{key}', { params: { path: { key } }, body }));
}
export async function postAgain(number: string, text: string): Promise<Mine> {
  return await valueOf<Mine>(client.POST('/api/v1/me/questions/{number}/again', { params: { path: { number } }, body: { text } }));
}

export const ownVacanciesQuery = queryOptions({ queryKey: ['enterprise', 'vacancies'], queryFn: async () => (await valueOf<{ vacancies: OwnVacancy[] }>(client.GET('/api/v1/enterprise/vacancies'))).vacancies, staleTime: 0 });
export async function putVacancy(id: string, body: VacancyBody): Promise<OwnVacancy> {
  return await valueOf<OwnVacancy>(client.PUT('/api/v1/enterprise/vacancies/{id}', { params: { path: { id } }, body }));
}
const seen = ({ id, version }: OwnVacancy) => ({ path: { id }, header: { 'if-match': `"${version}"` } });
export async function changeVacancy(vacancy: OwnVacancy, body: VacancyBody): Promise<OwnVacancy> {
  return await valueOf<OwnVacancy>(client.POST('/api/v1/enterprise/vacancies/{id}/change', { params: seen(vacancy), body }));
}
export async function renewVacancy(vacancy: OwnVacancy): Promise<OwnVacancy> {
  return await valueOf<OwnVacancy>(client.POST('/api/v1/enterprise/vacancies/{id}/renewal', { params: seen(vacancy) }));
}
export async function closeVacancy(vacancy: OwnVacancy, text: string): Promise<OwnVacancy> {
  return await valueOf<OwnVacancy>(client.POST('/api/v1/enterprise/vacancies/{id}/closing', { params: { path: { id: vacancy.id } }, body: { text } }));
}

export const requestsQuery = queryOptions({ queryKey: ['desk-requests', 'list'], queryFn: async () => await valueOf<StaffRequests>(client.GET('/api/v1/staff/requests')), refetchInterval: 60_000 });
/** What the acts on a request are about. */
export const requestOf = (number: string): string => `requests/${number}`;

/** Read when it is opened: every reading is an entry in the person's access record. */
export const requestQuery = (number: string) => queryOptions({ queryKey: ['desk-requests', 'one', number], queryFn: async () => await valueOf<StaffRequest>(client.GET('/api/v1/staff/requests/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 });
export async function postAnswer({ number, version }: StaffRequest, body: AnswerRequestBody): Promise<StaffRequest> {
  return await valueOf<StaffRequest>(client.POST('/api/v1/staff/requests/{number}/answer', { params: { path: { number }, header: { 'if-match': `"${version}"` } }, body }));
}
export const withdrawAnswer = async (number: string, body: { edition: number; reason: string }) => await valueOf<PublicAnswer>(client.POST('/api/v1/staff/answers/{number}/withdrawal', { params: { path: { number } }, body }));
export const correctAnswer = async (number: string, body: { edition: number; question: string; answer: string; articles: string[]; reason: string }) => await valueOf<PublicAnswer>(client.POST('/api/v1/staff/answers/{number}/correction', { params: { path: { number } }, body }));
export async function postPublication(number: string, body: { question: string; answer: string }): Promise<StaffRequest> {
  return await valueOf<StaffRequest>(client.POST('/api/v1/staff/requests/{number}/publication', { params: { path: { number } }, body }));
}
