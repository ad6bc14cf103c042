import { queryOptions } from '@tanstack/react-query';
import type { BacktestBody, BacktestView } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

const LOOK_EVERY_MS = 1_000;
const works = (view: BacktestView | undefined): boolean => view?.status === 'checking' || view?.status === 'running';

export const backtestsQuery = queryOptions({ queryKey: ['supervision', 'backtests'], queryFn: async () => (await valueOf<{ backtests: BacktestView[] }>(client.GET('/api/v1/staff/backtests'))).backtests, refetchInterval: ({ state }) => (state.data?.some(works) ? LOOK_EVERY_MS : false) });

/** How one stands; looked at again as long as it works. */
export const backtestQuery = (id: string) => queryOptions({
  queryKey: ['supervision', 'backtests', id],
  queryFn: async () => await valueOf<BacktestView>(client.GET('/api/v1/staff/backtests/{id}', { params: { path: { id } } })),
  refetchInterval: ({ state }) => (works(state.data) ? LOOK_EVERY_MS : false),
});

/** Begins one; sent again under the same key it is tried once. */
export async function putBacktest(id: string, body: BacktestBody): Promise<BacktestView> {
  return await valueOf<BacktestView>(client.PUT('/api/v1/staff/backtests/{id}', { params: { path: { id } }, body }));
}
