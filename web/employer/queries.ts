import { queryOptions } from '@tanstack/react-query';
import type { BatchView } from '../ui/api-types.ts';
import { getReferrals, getWebhooks } from '../ui/api.ts';
import { getBatch, getBatches } from '../ui/batch-api.ts';

export const referralsQuery = queryOptions({ queryKey: ['enterprise', 'referrals'], queryFn: getReferrals });

/** How often the page looks how far the server is. */
const LOOK_MS = 1000;
const isWorkedOn = ({ stage }: BatchView): boolean => stage === 'checking' || stage === 'filing';

/** The sheets there are, as they stand now: the server goes on with them while nobody looks. */
export const batchesQuery = queryOptions({ queryKey: ['enterprise', 'batches'], queryFn: getBatches, staleTime: 0, refetchInterval: ({ state }) => (state.data?.batches.some(isWorkedOn) ? LOOK_MS : false) });

/** One sheet, looked at again while the server works on it. */
export const batchQuery = (id: string) => queryOptions({
  queryKey: ['enterprise', 'batches', id], queryFn: () => getBatch(id), staleTime: 0,
  refetchInterval: ({ state }) => (state.data && isWorkedOn(state.data) ? LOOK_MS : false),
});
export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: getWebhooks, staleTime: 0 });
