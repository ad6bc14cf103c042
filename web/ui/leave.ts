import type { QueryClient } from '@tanstack/react-query';
import type { Me } from './api-types.ts';
import { signOut } from './api.ts';
import { forgetAllUnsaved } from './unsaved.ts';
import { visitHere } from './visit.ts';

/** Where whoever leaves arrives: staff at their own sign-in, not in the citizens' hall; also a clerk who is filling in for somebody. To be asked before they have left. */
export function homeOf(me: Me | null | undefined): '/desk' | '/' {
  return me?.kind === 'staff' || visitHere() !== null ? '/desk' : '/';
}

/** Ends the session everywhere, and leaves nothing of its user in this tab. Tells where the browser has to go to end it at another issuer too. Throws where the server has not said that it ended: then somebody is still signed in, and the page must say so. */
export async function leave(queries: QueryClient): Promise<string | undefined> {
  const next = await signOut();
  queries.clear();
  forgetAllUnsaved();
  return next;
}
