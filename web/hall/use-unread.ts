import { queryOptions, useQuery } from '@tanstack/react-query';
import { getUnread } from '../ui/api.ts';
import { visitHere } from '../ui/visit.ts';
import { useMe } from '../ui/use-me.ts';

export const unreadQuery = queryOptions({ queryKey: ['unread'], queryFn: getUnread, staleTime: 15_000, refetchInterval: 60_000, refetchIntervalInBackground: false, retry: false });

/** How many messages whoever is signed in has not read; nothing for anybody else, and while nobody knows. */
export function useUnread(): number | undefined {
  const me = useMe().data;
  return useQuery({ ...unreadQuery, enabled: me !== undefined && me !== null && me.kind !== 'staff' && me.acting?.as !== 'clerk' && me.acting?.as !== 'successor' && visitHere() === null }).data;
}
