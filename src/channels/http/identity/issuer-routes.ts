import type { FastifyReply, FastifyRequest } from 'fastify';
import { localPath } from '#core/identity/local-path.ts';
import type { Issuer, IssuerFault } from '#core/identity/issuer.ts';
import type { OpenedBy, OutsideSignIn, OutsideTrip } from '#usecases/identity/outside.ts';
import type { Account } from '#usecases/identity/ports.ts';
import type { Server } from '../server-type.ts';
import { readPreferences, SESSION_COOKIE } from './cookies.ts';
import { tripCookie, unfinished, type Trip } from './entrance-routes.ts';
import { html, NOTHING, type Html } from './html.ts';
import { issuerTextsOf } from './issuer-texts.ts';
import { originOf, type Origins } from './origins.ts';
import type { Pages } from './page.ts';
import { keepSession } from './session-cookies.ts';

type Named = Pick<Issuer, 'id' | 'issuer' | 'zh' | 'en' | 'portal'>;
/** What a browser carries, sealed, while it is at an issuer. */
type OutsideJourney = OutsideTrip & { readonly issuer: string; readonly strong: boolean; readonly came: boolean; readonly back: string; readonly origin: string };

export type IssuerParts = {
  readonly issuers: readonly Named[];
  readonly origins: () => Origins;
  readonly pages: Pages;
  readonly leave: (issuer: string, redirectUri: string, strong: boolean) => Promise<{ readonly url: URL; readonly transaction: OutsideTrip } | { readonly fault: IssuerFault }>;
  readonly comeBack: (issuer: string, callback: URL, trip: OutsideTrip & { readonly strong: boolean }) => Promise<OutsideSignIn>;
  readonly open: (account: Account, amr: readonly string[], by: OpenedBy) => Promise<{ readonly token: string }>;
  readonly close: (token: string) => Promise<unknown>;
  /** Ends what our own provider remembers of the browser, and the pages of partners that were opened by it. */
  readonly endHere: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Ends what the issuer says is over. Throws where its word does not fit. */
  readonly end: (issuer: string, token: string) => Promise<number>;
  readonly seal: { close(value: unknown): string; open(text: string): unknown };
  /** Reads what was sealed for the way to our own sign-in: whoever stands there may take another way. */
  readonly openTrip: (text: string) => unknown;
};

/** Where an issuer sends people back to: each to an address of its own, so that none can pass off another's answer as its own (RFC 9700, 4.4). */
export const issuerCallback = (id: string): string => `/auth/callback/${id}`;
const FORM = 'application/x-www-form-urlencoded';
const STATUS: Readonly<Record<IssuerFault, number>> = { 'down': 503, 'denied': 400, 'unproven': 403, 'too-low': 403, 'unknown': 403, 'misfit': 400 };

/** Leaving for the sign-in of others, coming back with a session, and being told that it is over there. */
export function issuerRoutes(app: Server, parts: IssuerParts): void {
  const known = (id: unknown): Named | undefined => parts.issuers.find((each) => each.id === id);

  const leave = async (request: FastifyRequest, reply: FastifyReply, issuer: Named, { back, strong, came }: Pick<OutsideJourney, 'back' | 'strong' | 'came'>): Promise<FastifyReply> => {
    const origin = originOf(request, parts.origins());
    const left = await parts.leave(issuer.id, origin + issuerCallback(issuer.id), strong);
    if ('fault' in left) return trouble(request, reply, issuer, left.fault, { back, strong });
    const { state } = left.transaction;
    const sealed = parts.seal.close({ issuer: issuer.id, strong, came, back, origin, ...left.transaction } satisfies OutsideJourney);
    return reply.setCookie(tripCookie(state), sealed, { path: '/auth', httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:'), maxAge: 1800 })
      .header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(left.url.href, 303);
  };

  const trouble = (request: FastifyRequest, reply: FastifyReply, issuer: Named, fault: IssuerFault, { back, strong }: Pick<OutsideJourney, 'back' | 'strong'>): FastifyReply => {
    const preferences = readPreferences(request, reply), t = issuerTextsOf(preferences.language), name = issuer[preferences.language];
    const query = `return=${encodeURIComponent(back)}${strong ? '&level=strong' : ''}`;
    const others = parts.issuers.filter(({ id }) => id !== issuer.id);
    const body = html`<section class="card"><div class="head"><h1>${t.title[fault](name)}</h1><p class="lead" role="alert">${t.what[fault](name)}</p></div>
<a class="go" href="/auth/sign-in?${query}">${t.here}</a>
${fault === 'too-low' ? NOTHING : html`<a class="second" href="/auth/via/${issuer.id}?${query}">${t.again(name)}</a>`}${others.map((each) => html`<a class="second" href="/auth/via/${each.id}?${query}">${t.by(each[preferences.language])}</a>`)}
<p class="hint">${t.counter}</p></section>`;
    return parts.pages.send(reply, STATUS[fault], { preferences, title: t.title[fault](name), failed: true, body });
  };

  // `of`: the way to our own sign-in that the browser is on, and leaves.
  app.get('/auth/via/:issuer', { schema: { hide: true } }, async (request, reply) => {
    const issuer = known((request.params as { issuer: string }).issuer);
    const { of, return: back, level } = request.query as Readonly<Record<string, unknown>>;
    if (!issuer) return unfinished(parts.pages, request, reply);
    const left = typeof of === 'string' ? parts.openTrip(request.cookies[tripCookie(of)] ?? '') as Trip | null : null;
    if (left && typeof of === 'string') void reply.clearCookie(tripCookie(of), { path: '/auth' });
    return leave(request, reply, issuer, { back: left?.back ?? localPath(typeof back === 'string' ? back : undefined), strong: left?.strong ?? level === 'strong', came: false });
  });

  // A link of the issuer's own pages: OpenID Connect Core 1.0, 4, initiating login from a third party. Whoever is signed in here may be somebody else than there, so the issuer is always asked.
  app.get('/auth/from', { schema: { hide: true } }, async (request, reply) => {
    const { iss, target_link_uri: target } = request.query as Readonly<Record<string, unknown>>;
    const issuer = parts.issuers.find((each) => each.issuer === iss);
    return issuer ? leave(request, reply, issuer, { back: pathHere(target, parts.origins()), strong: false, came: true }) : unfinished(parts.pages, request, reply);
  });

  app.get('/auth/callback/:issuer', { schema: { hide: true } }, async (request, reply) => {
    const { state } = request.query as Readonly<Record<string, unknown>>;
    const cookie = typeof state === 'string' ? tripCookie(state) : '';
    const trip = parts.seal.open(request.cookies[cookie] ?? '') as OutsideJourney | null;
    if (cookie) void reply.clearCookie(cookie, { path: '/auth' });
    const issuer = known((request.params as { issuer: string }).issuer);
    if (!trip || !issuer || trip.issuer !== issuer.id) return unfinished(parts.pages, request, reply);
    const back = await parts.comeBack(issuer.id, new URL(trip.origin + request.url), trip).catch((error: unknown) => {
      request.log.warn({ err: error }, `a sign-in by ${issuer.id} does not fit`);
      return { fault: 'misfit' as const };
    });
    if ('fault' in back) return trouble(request, reply, issuer, back.fault, trip);
    const earlier = request.cookies[SESSION_COOKIE];
    if (earlier) await parts.close(earlier);
    // Whoever was signed in here before is not any more, at our own sign-in either.
    await parts.endHere(request, reply);
    const { token } = await parts.open(back.account, back.amr, { ...back.by, came: trip.came });
    return keepSession(reply, token, trip.origin).header('cache-control', 'no-store').redirect(trip.back, 303);
  });

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
    // OpenID Connect Back-Channel Logout 1.0. It names nobody who is not in its signed token, and an answer says nothing of anybody.
    scope.post('/:issuer', { schema: { hide: true }, config: { rateLimit: { max: 600, timeWindow: '1 minute' } } }, async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const issuer = known((request.params as { issuer: string }).issuer);
      const token = (request.body as Readonly<Record<string, string | undefined>> | undefined)?.['logout_token'];
      if (!issuer || token === undefined) return reply.code(400).send({ error: 'invalid_request' });
      try {
        await parts.end(issuer.id, token);
        return await reply.code(200).send({});
      } catch (error) {
        request.log.warn({ err: error }, `a word of ${issuer.id} that somebody has signed out does not fit`);
        return reply.code(400).send({ error: 'invalid_request' });
      }
    });
  }, { prefix: '/auth/signed-out' });
}

/** The sign-ins of others as ways from our own page. @param state of the way to our own sign-in */
export function issuerLinks(issuers: readonly Named[], language: 'zh' | 'en', state: string): Html {
  if (issuers.length === 0) return NOTHING;
  const t = issuerTextsOf(language);
  return html`<section class="issuers" aria-labelledby="issuers"><h2 id="issuers" class="hint">${t.others}</h2>${issuers.map((each) => html`<a class="second" href="/auth/via/${each.id}?of=${encodeURIComponent(state)}">${each[language]}</a>`)}</section>`;
}

/** The path of an address of this house; of any other the beginning. */
function pathHere(target: unknown, origins: Origins): string {
  if (typeof target !== 'string' || !URL.canParse(target)) return localPath(typeof target === 'string' ? target : undefined);
  const url = new URL(target);
  return origins.includes(url.origin) ? localPath(url.pathname + url.search) : '/';
}
