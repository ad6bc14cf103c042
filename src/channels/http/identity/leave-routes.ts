import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { Server } from '../server-type.ts';
import { readPreferences, SESSION_COOKIE, type Language } from './cookies.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Origins } from './origins.ts';
import type { Pages } from './page.ts';
import { sameSite } from './session-hooks.ts';
import { Problem } from '../problems.ts';

/** Where a partner's page sends whoever wants to sign out everywhere; discovery names it. */
export const LEAVE_PATH = '/auth/sign-out';
const ASKED_PATH = `${LEAVE_PATH}/asked`;
const LEAVING_COOKIE = 'kb_leaving';
/** What the embedded provider remembers a browser by. */
const PROVIDER_COOKIE = 'kb_oidc';
const LONGEST_STATE = 1_000;
const FORM = 'application/x-www-form-urlencoded';

/** Who has asked, and where the browser goes then: an address of theirs, or the first page of this house. */
type Leaving = { readonly partner: string | null; readonly back: string };

export type LeaveParts = {
  readonly pages: Pages; readonly origins: () => Origins; readonly partners: readonly PartnerPage[];
  /** The client that an ID token of ours was made for; null where it is none of ours. */
  readonly hintOf: (token: string) => Promise<string | null>;
  /** Ends everything here. Returns where the session has to be ended besides. */
  readonly signOut: (request: FastifyRequest, reply: FastifyReply) => Promise<URL | null>;
  readonly seal: { close(value: Leaving): string; open(text: string): unknown };
};

const TEXTS = {
  zh: {
    title: '从快办和各家网页都退出？', by: (name: string) => `${name}请快办把您的登录退出。`, lead: '退出后，快办和用这次登录打开的网页都要重新登录。填了一半的申请会留着。',
    yes: '都退出', no: '不退出，回快办', wrong: '这样退不了', wrongText: '要您退出的网页没有登记，或者它给的地址不对。您的登录没有变。', home: '回快办', there: '还要在您登录的那一家退出', goOn: '继续',
  },
  en: {
    title: 'Sign out of Kuaiban and all pages?', by: (name: string) => `${name} asks Kuaiban to sign you out.`, lead: 'After that Kuaiban and each page that you opened by this sign-in ask you to sign in again. Applications that you have begun are kept.',
    yes: 'Sign out of all', no: 'Stay signed in, to Kuaiban', wrong: 'This does not sign you out', wrongText: 'The page that asked for it is not registered, or the address that it gave is not. You are signed in as before.', home: 'To Kuaiban', there: 'You also sign out where you signed in', goOn: 'Continue',
  },
} as const;

/** A sign-out that begins at the page of a partner (OpenID Connect RP-Initiated Logout 1.0): the person is asked, and then all of it ends, as by a sign-out in the hall. */
export function leaveRoutes(app: Server, parts: LeaveParts): void {
  const partnerOf = (id: string | null): PartnerPage | undefined => parts.partners.find((each) => each.id === id);

  /** What is asked for; null where anything in it is not as it is registered (3: nobody is sent anywhere then). */
  const read = async (said: Readonly<Record<string, unknown>>): Promise<Leaving | null> => {
    const [hint, client, to, state] = ['id_token_hint', 'client_id', 'post_logout_redirect_uri', 'state'].map((name) => (typeof said[name] === 'string' ? said[name] : undefined));
    const hinted = hint === undefined ? undefined : await parts.hintOf(hint);
    if (hinted === null || (hinted !== undefined && client !== undefined && hinted !== client)) return null;
    // It comes back as it was given, by a cookie meanwhile: a browser keeps none that is much longer.
    if ((state?.length ?? 0) > LONGEST_STATE) return null;
    const id = hinted ?? client ?? null, page = partnerOf(id);
    if ((id !== null && !page) || (to !== undefined && (page?.afterSignOut === undefined || to !== page.afterSignOut))) return null;
    if (to === undefined) return { partner: id, back: '/' };
    const back = new URL(to);
    if (state !== undefined) back.searchParams.set('state', state);
    return { partner: id, back: back.href };
  };

  const begin = async (request: FastifyRequest, reply: FastifyReply, said: Readonly<Record<string, unknown>>): Promise<FastifyReply> => {
    void reply.header('cache-control', 'no-store');
    const leaving = await read(said);
    if (!leaving) {
      const preferences = readPreferences(request, reply), t = TEXTS[preferences.language];
      return parts.pages.send(reply, 400, { preferences, title: t.wrong, failed: true, body: html`<section class="card"><div class="head"><h1>${t.wrong}</h1><p class="lead" role="alert">${t.wrongText}</p></div><a class="go" href="/">${t.home}</a></section>` });
    }
    // Nobody is signed in: there is nothing to ask. What another site sends by a form brings no cookies, and is asked about.
    if (request.method === 'GET' && request.cookies[SESSION_COOKIE] === undefined && request.cookies[PROVIDER_COOKIE] === undefined) return reply.redirect(leaving.back, 303);
    return reply.setCookie(LEAVING_COOKIE, parts.seal.close(leaving), { path: LEAVE_PATH, httpOnly: true, sameSite: 'lax', secure: parts.origins()[0]!.startsWith('https:'), maxAge: 1800 }).redirect(ASKED_PATH, 303);
  };

  const leavingOf = (request: FastifyRequest): Leaving => (parts.seal.open(request.cookies[LEAVING_COOKIE] ?? '') as Leaving | null) ?? { partner: null, back: '/' };

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));

    scope.get('/', { schema: { hide: true } }, (request, reply) => begin(request, reply, request.query as Readonly<Record<string, unknown>>));
    scope.post('/', { schema: { hide: true } }, (request, reply) => begin(request, reply, (request.body ?? {}) as Readonly<Record<string, unknown>>));

    scope.get('/asked', { schema: { hide: true } }, async (request, reply) => {
      const preferences = readPreferences(request, reply), { back, partner } = leavingOf(request);
      return parts.pages.send(reply.header('cache-control', 'no-store'), 200, { preferences, title: TEXTS[preferences.language].title, body: question(partnerOf(partner), preferences.language), here: ASKED_PATH }, back.startsWith('/') ? '' : new URL(back).origin);
    });

    scope.post('/asked', { schema: { hide: true } }, async (request, reply) => {
      if (!sameSite(request)) throw new Problem('bad-origin');
      const { back } = leavingOf(request);
      const next = await parts.signOut(request, reply);
      void reply.clearCookie(LEAVING_COOKIE, { path: LEAVE_PATH }).header('cache-control', 'no-store');
      if (!next) return reply.redirect(back, 303);
      // A form may not lead to an issuer, which is not known when it is shown; a page may go on there by itself.
      const preferences = readPreferences(request, reply), t = TEXTS[preferences.language];
      return parts.pages.send(reply.header('refresh', `0; url=${next.href}`), 200, { preferences, title: t.there, body: html`<section class="card"><div class="head"><h1>${t.there}</h1></div><a class="go" href="${next.href}">${t.goOn}</a></section>` });
    });
  }, { prefix: LEAVE_PATH });
}

function question(page: PartnerPage | undefined, language: Language): Html {
  const t = TEXTS[language];
  return html`<section class="card"><div class="head"><h1>${t.title}</h1>${page ? html`<p>${t.by(page[language])}</p>` : NOTHING}<p class="lead">${t.lead}</p></div>
<form method="post" action="${ASKED_PATH}"><button class="go" type="submit">${t.yes}</button></form><a class="second" href="/">${t.no}</a></section>`;
}
