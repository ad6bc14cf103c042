import type { FastifyReply, FastifyRequest } from 'fastify';
import { assuranceOf } from '#core/identity/assurance.ts';
import { localPath } from '#core/identity/local-path.ts';
import type { AccountKind } from '#core/identity/principal.ts';
import type { Server } from '../server-type.ts';
import type { Account } from '#usecases/identity/ports.ts';
import type { Sessions } from '#usecases/identity/sessions.ts';
import { readPreferences, SESSION_COOKIE } from './cookies.ts';
import { html } from './html.ts';
import { originOf, type Origins } from './origins.ts';
import type { Pages } from './page.ts';
import { keepSession } from './session-cookies.ts';
import { textsOf } from './texts.ts';

/** What a browser carries, sealed, from leaving for the identity provider until it comes back. */
export type Trip = { readonly as: AccountKind; /** One factor is not enough. */ readonly strong?: boolean; readonly back: string; readonly origin: string; readonly state: string; readonly nonce: string; readonly verifier: string };

export type EntranceParts = {
  readonly origins: () => Origins;
  readonly pages: Pages;
  readonly sessions: Sessions;
  /** Where to send the browser to sign in, and what must be kept meanwhile. */
  readonly begin: (as: AccountKind, redirectUri: string, how: { /** Also who is signed in proves it once more. */ readonly again: boolean; /** By two factors. */ readonly strong: boolean }) => Promise<{ url: URL; transaction: Pick<Trip, 'state' | 'nonce' | 'verifier'> }>;
  /** Who came back. Throws when anything does not fit. */
  readonly finish: (as: AccountKind, callback: URL, transaction: Pick<Trip, 'state' | 'nonce' | 'verifier'>) => Promise<{ account: Account; amr: readonly string[] }>;
  readonly seal: { close(value: Trip): string; open(text: string): unknown };
};

/** Each sign-in has a cookie of its own, so that two tabs do not disturb each other. */
export const tripCookie = (state: string): string => `kb_trip_${state.replace(/[^\w-]/g, '').slice(0, 16)}`;
export const CALLBACK_PATH = '/auth/callback';
/** Also where somebody leaves our own sign-in for another. */
const TRIP_PATH = '/auth';
const KINDS: ReadonlySet<unknown> = new Set<AccountKind>(['person', 'staff', 'enterprise']);

/** Leaving to sign in and coming back with a session. */
export function entranceRoutes(app: Server, parts: EntranceParts): void {
  app.get('/auth/sign-in', { schema: { hide: true } }, async (request, reply) => {
    readPreferences(request, reply);
    const query = request.query as Readonly<Record<string, unknown>>;
    const as = KINDS.has(query['as']) ? (query['as'] as AccountKind) : 'person';
    const back = localPath(typeof query['return'] === 'string' ? query['return'] : undefined);
    const again = query['again'] === '1';
    const strong = query['level'] === 'strong';
    if (request.principal?.kind === as && !again && (!strong || assuranceOf(request.principal.amr) === 'strong')) return reply.redirect(back, 303);
    const origin = originOf(request, parts.origins());
    const { url, transaction } = await parts.begin(as, origin + CALLBACK_PATH, { again, strong });
    const sealed = parts.seal.close({ as, ...(strong && { strong }), back, origin, ...transaction });
    void reply.setCookie(tripCookie(transaction.state), sealed, { path: TRIP_PATH, httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:'), maxAge: 1800 });
    // Our own provider is reached at the address that the browser is at.
    return reply.header('cache-control', 'no-store').redirect(url.origin === parts.origins()[0] ? url.pathname + url.search : url.href, 303);
  });

  app.get(CALLBACK_PATH, { schema: { hide: true } }, async (request, reply) => {
    const { state } = request.query as Readonly<Record<string, unknown>>;
    const cookie = typeof state === 'string' ? tripCookie(state) : '';
    const trip = parts.seal.open(request.cookies[cookie] ?? '') as Trip | null;
    if (cookie) void reply.clearCookie(cookie, { path: TRIP_PATH });
    if (!trip) return unfinished(parts.pages, request, reply);
    try {
      const { account, amr } = await parts.finish(trip.as, new URL(trip.origin + request.url), trip);
      if (trip.strong && assuranceOf(amr) !== 'strong') throw new Error('One factor came back where two were asked for.');
      const earlier = request.cookies[SESSION_COOKIE];
      if (earlier) await parts.sessions.close(earlier);
      const { token } = await parts.sessions.open(account, amr);
      return await keepSession(reply, token, trip.origin)
        .header('cache-control', 'no-store').redirect(trip.back, 303);
    } catch (error) {
      request.log.warn({ err: error }, 'sign-in did not finish');
      return unfinished(parts.pages, request, reply, trip);
    }
  });
}

/** The page for a sign-in that has ended, ran out or does not fit; it leads back to the beginning. */
export function unfinished(pages: Pages, request: FastifyRequest, reply: FastifyReply, trip?: Pick<Trip, 'as' | 'back' | 'strong'>): FastifyReply {
  const preferences = readPreferences(request, reply), t = textsOf(preferences.language);
  return pages.send(reply, 400, { preferences, title: t.expiredTitle, body: unfinishedBody(t, trip) });
}

/** Its content, for answers that the provider makes too. */
export function unfinishedBody(t: ReturnType<typeof textsOf>, trip?: Pick<Trip, 'as' | 'back' | 'strong'>) {
  const again = trip ? `/auth/sign-in?as=${trip.as}${trip.strong ? '&level=strong' : ''}&return=${encodeURIComponent(trip.back)}` : '/auth/sign-in';
  return html`<section class="card"><div class="head"><h1>${t.expiredTitle}</h1><p class="lead">${t.expired}</p></div><a class="go" href="${again}">${t.again}</a></section>`;
}

