import { queryOptions } from '@tanstack/react-query';
import type { BatchView, ReferralView } from '../ui/api-types.ts';
import { getWebhooks } from '../ui/api.ts';
import { getBatch, getBatches } from '../ui/batch-api.ts';
import { client, valueOf } from '../ui/request.ts';

export const referralsQuery = queryOptions({ queryKey: ['enterprise', 'referrals'], queryFn: async () => (await valueOf<{ referrals: ReferralView[] }>(client.GET('/api/v1/enterprise/referrals'))).referrals });

export async function answerReferral(id: string, answer: { status: 'interview' | 'declined' | 'hired'; startsOn?: string; interview?: NonNullable<ReferralView['interview']>; note: string }): Promise<ReferralView> {
  return await valueOf<ReferralView>(client.POST('/api/v1/enterprise/referrals/{id}/answer', { params: { path: { id } }, body: answer }));
}

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
