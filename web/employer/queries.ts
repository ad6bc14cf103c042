import { queryOptions } from '@tanstack/react-query';
import { getBatch, getBatches, getReferrals } from '../ui/api.ts';

export const referralsQuery = queryOptions({ queryKey: ['enterprise', 'referrals'], queryFn: getReferrals });
export const batchesQuery = queryOptions({ queryKey: ['enterprise', 'batches'], queryFn: getBatches });

/** How often the page looks how far the server is. */
const LOOK_MS = 1000;

/** One sheet, looked at again while the server works on it. */
export const batchQuery = (id: string) => queryOptions({
  queryKey: ['enterprise', 'batches', id], queryFn: () => getBatch(id),
  refetchInterval: ({ state }) => (state.data?.stage === 'checking' || state.data?.stage === 'filing' ? LOOK_MS : false),
});
