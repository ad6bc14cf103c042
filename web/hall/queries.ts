import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CaseView, Heard, MyParties, NotOurs, OwnFiles } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';
import { useMe } from '../ui/use-me.ts';
import type { CasesSought } from './case/standings.ts';
import { getCase, getCaseAnswers, getCasePayments, getConsent, getContact, getDeliveries, getDrafts, getInvitations, getLifeEvent, getLifeEvents, getMessages, getMyCases, getMyObjections, getMyPayments, getMyRegister, getOffers, getOwnPapers, getPublicity, getPublished, getService, getServices, getVacancies } from '../ui/api.ts';

/** Lists and guides of the city that somebody belongs to; before they have signed in, of the city that this installation is for. */
export function useCity() {
  const region = useMe().data?.region;
  return {
    lifeEvents: queryOptions({ queryKey: ['life-events', region], queryFn: () => getLifeEvents(region), staleTime: 300_000 }),
    lifeEvent: (id: string) => queryOptions({ queryKey: ['life-event', id, region], queryFn: () => getLifeEvent(id, region), staleTime: 300_000 }),
    publicity: infiniteQueryOptions({ queryKey: ['publicity', region], queryFn: ({ pageParam }) => getPublicity(region, pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next, staleTime: 0 }),
    published: (id: string) => queryOptions({ queryKey: ['published', id, region], queryFn: () => getPublished(id, region), staleTime: 0, retry: false }),
    services: queryOptions({ queryKey: ['services', region], queryFn: () => getServices(region), staleTime: 300_000 }),
    service: (code: string) => queryOptions({ queryKey: ['service', code, region], queryFn: () => getService(code, region), staleTime: 300_000 }),
  };
}
/** So long nobody asks while somebody types on. */
const TYPING_MS = 250;
/** How what was typed sounds: asked where it fits nothing as it stands. */
export const heardQuery = (typed: string) => queryOptions({
  queryKey: ['heard', typed], staleTime: Infinity, retry: false,
  queryFn: async ({ signal }) => {
    await new Promise((resolve) => { setTimeout(resolve, TYPING_MS); });
    return signal.aborted ? [] : (await valueOf<Heard>(client.GET('/api/v1/public/heard', { params: { query: { text: typed } }, signal }))).heard;
  },
});
export const draftsQuery = queryOptions({ queryKey: ['drafts'], queryFn: getDrafts, staleTime: 0 });
export const invitationsQuery = queryOptions({ queryKey: ['invitations'], queryFn: getInvitations, staleTime: 0 });
export const offersQuery = queryOptions({ queryKey: ['offers'], queryFn: getOffers, staleTime: 0 });
export const objectionsQuery = queryOptions({ queryKey: ['objections'], queryFn: getMyObjections, staleTime: 0 });
/** The cases of whoever is signed in that come first: those that ask something of them, and those that run. */
export const casesQuery = queryOptions({ queryKey: ['cases'], queryFn: async () => (await getMyCases()).cases });
/** Those that are looked for, a page at a time. */
export const soughtCasesQuery = (sought: CasesSought) => infiniteQueryOptions({ queryKey: ['cases', 'sought', sought], queryFn: ({ pageParam }) => getMyCases(sought, pageParam), initialPageParam: undefined as number | undefined, getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData });
/** A case asks again while something in it can still move: every five seconds while it runs, slower while somebody has yet to be told; never while nobody looks. */
function pollEvery(view: CaseView | undefined): number | false {
  if (view?.status === 'open') return 5000;
  return view?.told.some((each) => each.status !== 'delivered') ? 15_000 : false;
}

export const caseQuery = (number: string) => queryOptions({
  queryKey: ['cases', number], queryFn: () => getCase(number),
  refetchInterval: (query) => pollEvery(query.state.data), refetchIntervalInBackground: false,
});
/** Not having them costs no more than answering once more. */
export const caseAnswersQuery = (number: string, lifeEvent: string) => queryOptions({ queryKey: ['case-answers', number, lifeEvent], queryFn: () => getCaseAnswers(number, lifeEvent), retry: false, staleTime: 60_000 });
export const vacanciesQuery = (number: string) => queryOptions({ queryKey: ['cases', number, 'vacancies'], queryFn: () => getVacancies(number), retry: false, refetchInterval: 15_000, refetchIntervalInBackground: false });
export const messagesQuery = infiniteQueryOptions({ queryKey: ['messages'], queryFn: ({ pageParam }) => getMessages(pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next, staleTime: 0 });
export const consentQuery = queryOptions({ queryKey: ['consent'], queryFn: getConsent, staleTime: 0 });
/** Read anew with each decision, once a paper was opened here, and whenever somebody comes back to the page. */
export const deliveriesQuery = (number: string, decided: number) => queryOptions({ queryKey: ['cases', number, 'deliveries', decided], queryFn: () => getDeliveries(number), retry: false, staleTime: 0, refetchOnWindowFocus: true });
export const contactQuery = queryOptions({ queryKey: ['contact'], queryFn: getContact, staleTime: 0 });
export const paymentsQuery = queryOptions({ queryKey: ['payments'], queryFn: getMyPayments });
export const casePaymentsQuery = (number: string) => queryOptions({ queryKey: ['payments', number], queryFn: () => getCasePayments(number), retry: false, refetchInterval: 30_000, refetchIntervalInBackground: false });
export const registerQuery = queryOptions({ queryKey: ['register'], queryFn: getMyRegister });
/** Own files of a draft, with what was read in them. */
export const ownFilesQuery = (ids: readonly string[], evidence: string) => queryOptions({ queryKey: ['own-files', evidence, ids], queryFn: async () => await valueOf<OwnFiles>(client.GET('/api/v1/files', { params: { query: { ids: ids.join(','), evidence } } })), staleTime: 0, placeholderData: keepPreviousData });
export const ownPapersQuery = queryOptions({ queryKey: ['own-papers'], queryFn: getOwnPapers });

/** As whom else somebody can act; always asked as oneself. */
export const partiesQuery = queryOptions({ queryKey: ['parties'], queryFn: async () => await valueOf<MyParties>(client.GET('/api/v1/me/parties')), staleTime: 60_000, retry: false });

/** What an enterprise can never hand in, by its code. */
export const notOursQuery = queryOptions({ queryKey: ['not-ours'], queryFn: async () => (await valueOf<NotOurs>(client.GET('/api/v1/enterprise/not-ours'))).events, staleTime: 300_000, retry: false });
