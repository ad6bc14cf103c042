import { queryOptions } from '@tanstack/react-query';
import type { OwnTicket, QueueBoard, QueueDesk } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** A number that is called has to stand on the wall while it is read out. */
const BOARD_EVERY_MS = 3_000;
const OWN_EVERY_MS = 10_000;

export const boardQuery = (office: string) => queryOptions({
  queryKey: ['queue', 'board', office], queryFn: async () => await valueOf<QueueBoard>(client.GET('/api/v1/public/offices/{office}/queue', { params: { path: { office } } })),
  // Asked for again whatever happens, also without a network: a wall has nobody who reloads it.
  refetchInterval: BOARD_EVERY_MS, refetchIntervalInBackground: true, networkMode: 'always', retry: false, staleTime: 0,
});

export const ownTicketQuery = queryOptions({ queryKey: ['queue', 'own'], queryFn: async () => await valueOf<OwnTicket>(client.GET('/api/v1/me/ticket')), refetchInterval: OWN_EVERY_MS, staleTime: 0 });

export const deskQueueQuery = queryOptions({ queryKey: ['staff', 'tickets'], queryFn: async () => await valueOf<QueueDesk>(client.GET('/api/v1/staff/tickets')), refetchInterval: OWN_EVERY_MS, staleTime: 0 });

export async function takeTicket(office: string): Promise<OwnTicket> {
  return await valueOf<OwnTicket>(client.PUT('/api/v1/me/ticket/{office}', { params: { path: { office } } }));
}

export async function actOnOwn(id: string, act: 'back' | 'leave'): Promise<OwnTicket> {
  return await valueOf<OwnTicket>(client.POST('/api/v1/me/tickets/{id}/act', { params: { path: { id } }, body: { act } }));
}

export async function callNext(window: number): Promise<QueueDesk> {
  return await valueOf<QueueDesk>(client.POST('/api/v1/staff/tickets/calls', { body: { window } }));
}

export async function actOnTicket(id: string, act: 'again' | 'begin' | 'aside' | 'done'): Promise<QueueDesk> {
  return await valueOf<QueueDesk>(client.POST('/api/v1/staff/tickets/{id}/act', { params: { path: { id } }, body: { act } }));
}
