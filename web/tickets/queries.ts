import { queryOptions } from '@tanstack/react-query';
import type { HallTimes, OwnBookings, OwnTicket, QueueBoard, QueueDesk, QueueFigures, QueueList, TakenTicket } from '../ui/api-types.ts';
import { regionAsked } from '../ui/region-asked.ts';
import { client, valueOf } from '../ui/request.ts';

/** A number that is called has to stand on the wall while it is read out. */
const BOARD_EVERY_MS = 3_000;
const OWN_EVERY_MS = 10_000;

export type Wanted = Parameters<typeof takeTicket>[2];

export const queuesQuery = queryOptions({ queryKey: ['queue', 'list'], queryFn: async () => (await valueOf<QueueList>(client.GET('/api/v1/public/queues', { params: { query: regionAsked() } }))).queues, refetchInterval: OWN_EVERY_MS, staleTime: 0 });

/** How the queue of a hall stands, for whoever looks at it on a phone. */
export const boardQuery = (office: string) => queryOptions({
  queryKey: ['queue', 'board', office], queryFn: async () => await valueOf<QueueBoard>(client.GET('/api/v1/public/offices/{office}/queue', { params: { path: { office }, query: regionAsked() } })),
  refetchInterval: OWN_EVERY_MS, refetchIntervalInBackground: false, retry: false, staleTime: 0,
});

/** The same for the wall and the machine of the hall: asked for again whatever happens, also without a network, because they have nobody who reloads them. */
export const hallBoardQuery = (office: string) => queryOptions({ ...boardQuery(office), refetchInterval: BOARD_EVERY_MS, refetchIntervalInBackground: true, networkMode: 'always' });

export const ownTicketQuery = queryOptions({ queryKey: ['queue', 'own'], queryFn: async () => await valueOf<OwnTicket>(client.GET('/api/v1/me/ticket')), refetchInterval: OWN_EVERY_MS, staleTime: 0 });

export const deskQueueQuery = queryOptions({ queryKey: ['staff', 'tickets'], queryFn: async () => await valueOf<QueueDesk>(client.GET('/api/v1/staff/tickets')), refetchInterval: OWN_EVERY_MS, staleTime: 0 });

/** Take a ticket; the same id again is the same ticket. */
export async function takeTicket(office: string, id: string, wanted: { readonly kind?: 'employment' | 'social-insurance' | 'talent-personnel' | 'labour-relations'; readonly reason?: string }): Promise<TakenTicket> {
  return await valueOf<TakenTicket>(client.PUT('/api/v1/public/offices/{office}/tickets/{id}', { params: { path: { office, id }, query: regionAsked() }, body: wanted }));
}

export async function actOnOwn(id: string, act: 'back' | 'leave'): Promise<OwnTicket> {
  return await valueOf<OwnTicket>(client.POST('/api/v1/me/tickets/{id}/act', { params: { path: { id } }, body: { act } }));
}

export async function callNext(window: number): Promise<QueueDesk> {
  return await valueOf<QueueDesk>(client.POST('/api/v1/staff/tickets/calls', { body: { window } }));
}

export async function actOnTicket(id: string, act: 'again' | 'begin' | 'aside' | 'back' | 'pass' | 'done', window?: number): Promise<QueueDesk> {
  return await valueOf<QueueDesk>(client.POST('/api/v1/staff/tickets/{id}/act', { params: { path: { id } }, body: { act, ...(window !== undefined && { window }) } }));
}

export const timesQuery = (office: string) => queryOptions({ queryKey: ['queue', 'times', office], queryFn: async () => await valueOf<HallTimes>(client.GET('/api/v1/public/offices/{office}/times', { params: { path: { office } } })), staleTime: 0 });

export const bookingsQuery = queryOptions({ queryKey: ['queue', 'bookings'], queryFn: async () => await valueOf<OwnBookings>(client.GET('/api/v1/me/bookings')), staleTime: 0 });

export async function bookTime(id: string, wanted: { readonly office: string; readonly day: string; readonly slot: string; readonly kind?: NonNullable<Wanted['kind']>; readonly instead?: string }): Promise<OwnBookings> {
  return await valueOf<OwnBookings>(client.PUT('/api/v1/me/bookings/{id}', { params: { path: { id } }, body: wanted }));
}

export async function cancelBooking(id: string): Promise<OwnBookings> {
  return await valueOf<OwnBookings>(client.POST('/api/v1/me/bookings/{id}/cancellation', { params: { path: { id } } }));
}

export const figuresQuery = (office: string | undefined, days: number) => queryOptions({ queryKey: ['staff', 'queue', office, days], queryFn: async () => await valueOf<QueueFigures>(client.GET('/api/v1/staff/halls', { params: { query: { days, ...(office !== undefined && { office }) } } })) });
