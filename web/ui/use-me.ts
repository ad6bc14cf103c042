import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from './api-types.ts';
import { actingHere, setActing } from './acting.ts';
import { knowIdle } from './attended.ts';
import { somebodyWasHere, typingOf } from './kept-typing.ts';
import { client, problemOf, valueOf } from './request.ts';
import { noteStatus } from './session-lost.ts';
import { noteWay } from './way-back.ts';

/** Who is signed in, or nobody. */
async function getMe(): Promise<Me | null> {
  if (!/(?:^|;\s*)kb_in=1(?:;|$)/.test(document.cookie)) {
    // The mark of a sign-in is gone while the page stood open: it has ended as if an answer had said so.
    if (somebodyWasHere()) noteStatus(401);
    return null;
  }
  try {
    const me = await valueOf<Me>(client.GET('/api/v1/me'));
    if (me.session) knowIdle(me.session.idle);
    typingOf(me.id);
    noteWay(me);
    return me;
  } catch (error) {
    if (problemOf(error).status === 401) return null;
    // What let somebody act as another is over: this tab is their own again, and says so.
    if (problemOf(error).status === 403 && actingHere() !== null) {
      setActing(null);
      location.assign('/me/parties');
    }
    throw error;
  }
}

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
