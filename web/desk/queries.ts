import { queryOptions } from '@tanstack/react-query';
import { getEventManual, getItemPayments, getManual, getQueue, getStaffItem } from '../ui/api.ts';
import { getAlike } from './bulk-api.ts';
import type { Place } from './queue-order.ts';

/** The queue looks for new draws by itself, every half minute and when the window comes back. */
export const queueQuery = queryOptions({ queryKey: ['staff', 'queue'], queryFn: getQueue, refetchInterval: 30_000, refetchOnWindowFocus: true });

/** What of the queue is alike: asked for once somebody begins to choose several. */
export const alikeQuery = queryOptions({ queryKey: ['staff', 'queue', 'alike'], queryFn: getAlike });

/**
 * An item is read when it is opened and never behind the officer's back: what is decided must be the version that was read.
 * Every reading is also an entry in the person's access record.
 */
export const itemQuery = (place: Place) => queryOptions({
  queryKey: ['staff', 'item', place.case, place.no],
  queryFn: async () => (await getStaffItem(place.case, place.no)).value,
  refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** The manual changes with the catalogue only. */
export const manualQuery = (code: string) => queryOptions({ queryKey: ['staff', 'manual', code], queryFn: () => getManual(code), staleTime: 300_000 });
export const eventManualQuery = (id: string) => queryOptions({ queryKey: ['staff', 'manual', 'event', id], queryFn: () => getEventManual(id), staleTime: 300_000 });

/** What is paid of an item; read with the item, which notes who looked. */
export const itemPaymentsQuery = (place: Place) => queryOptions({ queryKey: ['staff', 'payments', place.case, place.no], queryFn: () => getItemPayments(place.case, place.no), refetchOnWindowFocus: false, gcTime: 0 });
