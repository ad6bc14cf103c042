import { queryOptions, useQuery } from '@tanstack/react-query';
import { getMe } from './api.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: 60_000 });

/** Who is signed in: `data` is null for nobody. */
export function useMe() {
  return useQuery(meQuery);
}
