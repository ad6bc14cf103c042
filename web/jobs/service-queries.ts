import { queryOptions } from '@tanstack/react-query';
import type { AdviceTimes, AdviceView, AdviserDesk, Courses, FairBody, FairDetail, FairFigures, FairView, JobPartners, WageGuide } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

type Mine = { readonly advice: AdviceView[]; readonly next?: string };
type Fairs = { readonly fairs: FairView[] };
const of = (id: string) => ({ params: { path: { id } } });

export const timesQuery = queryOptions({ queryKey: ['advice', 'times'], queryFn: async () => await valueOf<AdviceTimes>(client.GET('/api/v1/advice/times')), staleTime: 0 });
export const myAdviceQuery = queryOptions({ queryKey: ['advice', 'mine'], queryFn: async () => await valueOf<Mine>(client.GET('/api/v1/me/advice')), staleTime: 0 });
/** Talks before those that the first page shows. */
export const getEarlierAdvice = async (after: string) => await valueOf<Mine>(client.GET('/api/v1/me/advice', { params: { query: { after } } }));
export const putAdvice = async (id: string, body: { time: string; topic: string; wish: string }) => await valueOf<Mine>(client.PUT('/api/v1/me/advice/{id}', { ...of(id), body }));
export const moveAdvice = async (id: string, time: string) => await valueOf<Mine>(client.POST('/api/v1/me/advice/{id}/move', { ...of(id), body: { time } }));
export const cancelAdvice = async (id: string) => await valueOf<Mine>(client.POST('/api/v1/me/advice/{id}/cancellation', of(id)));

/** Read when it is opened: who is shown to the adviser stands in their access record. */
export const adviserQuery = queryOptions({ queryKey: ['advice', 'desk'], queryFn: async () => await valueOf<AdviserDesk>(client.GET('/api/v1/staff/advice')), refetchOnWindowFocus: false });
export const openTimes = async (body: { startsAt: string[]; minutes: number; place: string }) => await valueOf<AdviserDesk>(client.POST('/api/v1/staff/advice/times', { body }));
export const withdrawTime = async (id: string) => await valueOf<AdviserDesk>(client.DELETE('/api/v1/staff/advice/times/{id}', of(id)));
export const recordAdvice = async (id: string, body: { status: 'held' | 'missed'; text: string; next: string[] }) => await valueOf<AdviserDesk>(client.POST('/api/v1/staff/advice/{id}/record', { ...of(id), body }));

export const fairsQuery = queryOptions({ queryKey: ['fairs'], queryFn: async () => await valueOf<Fairs>(client.GET('/api/v1/fairs')), staleTime: 0 });
export const fairQuery = (id: string) => queryOptions({ queryKey: ['fairs', id], queryFn: async () => await valueOf<FairDetail>(client.GET('/api/v1/fairs/{id}', of(id))), staleTime: 0, retry: false });
export const joinFair = async (id: string) => await valueOf<Fairs>(client.PUT('/api/v1/me/fairs/{id}', of(id)));
export const leaveFair = async (id: string) => await valueOf<Fairs>(client.DELETE('/api/v1/me/fairs/{id}', of(id)));
export const bookStand = async (id: string) => await valueOf<Fairs>(client.PUT('/api/v1/enterprise/fairs/{id}', of(id)));
export const giveStandBack = async (id: string) => await valueOf<Fairs>(client.DELETE('/api/v1/enterprise/fairs/{id}', of(id)));
export const announceFair = async (id: string, body: FairBody) => await valueOf<Fairs>(client.PUT('/api/v1/staff/fairs/{id}', { ...of(id), body }));
export const postFigures = async (id: string, body: FairFigures) => await valueOf<Fairs>(client.POST('/api/v1/staff/fairs/{id}/figures', { ...of(id), body }));
export const cancelFair = async (id: string) => await valueOf<Fairs>(client.POST('/api/v1/staff/fairs/{id}/cancellation', of(id)));

export const wagesQuery = queryOptions({ queryKey: ['wages'], queryFn: async () => await valueOf<WageGuide>(client.GET('/api/v1/wages')), staleTime: 300_000 });
export const coursesQuery = queryOptions({ queryKey: ['training'], queryFn: async () => await valueOf<Courses>(client.GET('/api/v1/training')), staleTime: 0 });
export const enrol = async (id: string) => await valueOf<Courses>(client.PUT('/api/v1/me/training/{id}', of(id)));
export const leaveCourse = async (id: string) => await valueOf<Courses>(client.DELETE('/api/v1/me/training/{id}', of(id)));

export const partnersQuery = queryOptions({ queryKey: ['job-partners'], queryFn: async () => await valueOf<JobPartners>(client.GET('/api/v1/staff/job-partners')), staleTime: 0 });
export const endPartner = async (id: string, reason: string) => await valueOf<JobPartners>(client.POST('/api/v1/staff/job-partners/{id}/end', { ...of(id), body: { reason } }));
export const renewPartner = async (id: string, perDay: number, until: string) => await valueOf<JobPartners>(client.POST('/api/v1/staff/job-partners/{id}/renewal', { ...of(id), body: { perDay, until } }));
