import { queryOptions } from '@tanstack/react-query';
import { getCase, getDrafts, getLifeEvent, getLifeEvents, getMyCases, getMyRegister, getVacancies } from '../ui/api.ts';

export const lifeEventsQuery = queryOptions({ queryKey: ['life-events'], queryFn: getLifeEvents, staleTime: 300_000 });
export const lifeEventQuery = (id: string) => queryOptions({ queryKey: ['life-events', id], queryFn: () => getLifeEvent(id), staleTime: 300_000 });
export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: getDrafts, staleTime: 0 });
export const casesQuery = queryOptions({ queryKey: ['cases'], queryFn: getMyCases });
/** A case that is still open asks again every five seconds, but not while nobody looks. */
export const caseQuery = (number: string) => queryOptions({
  queryKey: ['cases', number], queryFn: () => getCase(number),
  refetchInterval: (query) => (query.state.data?.status === 'open' ? 5000 : false), refetchIntervalInBackground: false,
});
export const vacanciesQuery = (number: string) => queryOptions({ queryKey: ['cases', number, 'vacancies'], queryFn: () => getVacancies(number), retry: false, refetchInterval: 15_000, refetchIntervalInBackground: false });
export const registerQuery = queryOptions({ queryKey: ['register'], queryFn: getMyRegister });
