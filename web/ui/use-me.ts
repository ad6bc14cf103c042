import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from './api-types.ts';
import { getMe } from './api.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: getMe, staleTime: 60_000 });

/** Who is signed in: `data` is null for nobody. */
export function useMe() {
  return useQuery(meQuery);
}

/** Whether somebody may open a part as whom they act; a clerk has only what their enterprise gave them. */
export function mayOpen(me: Me | null | undefined, scope: string): boolean {
  return me?.acting?.scopes?.includes(scope) ?? true;
}

/** Whether somebody may hand in an event or a matter as whom they act; a clerk may those that their enterprise gave them. */
export function mayHandIn(me: Me | null | undefined, id: string): boolean {
  return me?.acting?.events?.includes(id) ?? true;
}
