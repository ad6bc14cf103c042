import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../departments/faults.ts';
import { closing, cookieOf, go, send } from './answers.ts';
import type { Brand } from './brands.ts';
import { createIssuer, subjectOf, type Person, type Platform, type PortalClient, type RunningIssuer } from './issuer.ts';
import { LEVELS } from './levels.ts';
import { endedPage, endPage, homePage, minePage, PASSWORD, signInPage, type Look, type Offered, type Told } from './pages.ts';

/** What the platform has to know to let people sign in by a portal, and to be asked by it. */
export type PortalAccess = PortalClient & { readonly id: string; readonly url: string; readonly issuer: string; readonly asks: string; readonly portal: { readonly zh: string; readonly en: string }; readonly signIn: { readonly zh: string; readonly en: string } };
export type Portal = PortalAccess & { /** Where the platform is; before that there is nothing to open. */ meet(platform: Platform): void; /** Signs by a new key from now on. */ rotate(): Promise<void>; close(): Promise<void> };
export type PortalOptions = { readonly brand: Brand; readonly people: readonly Person[]; /** Those offered on the sign-in page. */ readonly known: readonly Person[]; readonly host: string; readonly port: number; readonly faults: Faults };

type Session = { readonly person: Person; readonly level: string };
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL; readonly look: Look; readonly session: Session | undefined };

const HOUR_S = 7_200;

/** A portal of others: its own pages and sign-in, and a real OpenID issuer for the platform. It knows of the platform what everybody can, and what became of what was handed in from here. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { brand, faults, host } = options;
  const { id } = brand;
  const people = new Map(options.people.map((person) => [person.number, person]));
  const subjects = new Map(options.people.map((person) => [subjectOf(id, person.number), person]));
  const sessions = new Map<string, Session>();
  const client: PortalClient = { clientId: `kuaiban-at-${id}`, clientSecret: randomBytes(24).toString('base64url') };
  const asks = randomBytes(24).toString('base64url');
  const cookie = `${id}_me`;
  let platform: Platform | undefined, issuing: Promise<RunningIssuer> | undefined, address = '';

  const issuer = (): Promise<RunningIssuer> => {
    if (!platform) throw new Error('the platform is not there yet');
    const find = (subject: string): Person | undefined => subjects.get(subject);
    issuing ??= createIssuer({ id, issuer: `${address}/oidc`, client, platform, faults, find, endPage: (ctx, form) => {
      // Whoever signs out anywhere signs out here.
      sessions.delete(cookieOf(ctx.req, cookie));
      return endPage(lookOf(ctx.req, brand), form);
    }, endedPage: (ctx) => endedPage(lookOf(ctx.req, brand)) });
    return issuing;
  };
  const hall = (): string => platform?.origins[0] ?? '';
  const ask = <T>(path: string, init: RequestInit, part: string): Promise<T | undefined> => fetch(`${hall()}${path}`, { ...init, signal: AbortSignal.timeout(5_000) }).then(async (answer) => (answer.ok ? ((await answer.json()) as Record<string, T>)[part] : undefined)).catch(() => undefined);

  /** Signs in by the form; the session, or what is wrong. */
  const check = (form: URLSearchParams, wanted: string): Session | 'wrong' | 'level' => {
    const person = people.get((form.get('number') ?? '').trim().toUpperCase());
    if (!person || form.get('password') !== PASSWORD) return 'wrong';
    const level = form.get('face') === '1' ? LEVELS.face : LEVELS.password;
    return wanted.includes(LEVELS.face) && !wanted.includes(LEVELS.password) && level !== LEVELS.face ? 'level' : { person, level };
  };
  const keep = (response: ServerResponse, session: Session): void => {
    const token = randomBytes(24).toString('base64url');
    sessions.set(token, session);
    response.appendHeader('set-cookie', `${cookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HOUR_S}`);
  };

  /** The portal's own sign-in on the way to the platform: whoever is signed in here already is not asked again. */
  const interaction = async ({ request, response, look, session, url }: Exchange): Promise<void> => {
    const { provider } = await issuer();
    const { params } = await provider.interactionDetails(request, response);
    const wanted = String(params['acr_values'] ?? '');
    const done = ({ person, level }: Session): Promise<void> => provider.interactionFinished(request, response, { login: { accountId: subjectOf(id, person.number), acr: level, amr: level === LEVELS.face ? ['pwd', 'face'] : ['pwd'], remember: false } });
    if (request.method === 'POST') {
      const tried = check(new URLSearchParams(await text(request)), wanted);
      if (typeof tried === 'string') return send(response, signInPage(look, url.pathname, options.known, tried, undefined), 422);
      keep(response, tried);
      return done(tried);
    }
    if (session && params['prompt'] !== 'login' && (wanted === '' || wanted.split(' ').includes(session.level))) return done(session);
    return send(response, signInPage(look, url.pathname, options.known, session ? 'level' : undefined, people.get(url.searchParams.get('fill') ?? '')));
  };

  const signIn = async ({ request, response, look, url }: Exchange): Promise<void> => {
    const event = url.searchParams.get('open');
    const action = `/sign-in${event === null ? '' : `?open=${encodeURIComponent(event)}`}`;
    if (request.method !== 'POST') return send(response, signInPage(look, action, options.known, undefined, people.get(url.searchParams.get('fill') ?? '')));
    const tried = check(new URLSearchParams(await text(request)), '');
    if (typeof tried === 'string') return send(response, signInPage(look, action, options.known, tried, undefined), 422);
    keep(response, tried);
    return go(response, event === null ? '/' : `/open/${encodeURIComponent(event)}`);
  };

  const open = ({ response, session }: Exchange, event: string): void => {
    if (!session) return go(response, `/sign-in?open=${encodeURIComponent(event)}`);
    // OpenID Connect Core 1.0, 4: the platform comes back to this issuer by itself, and finds them signed in.
    return go(response, `${hall()}/auth/from?${new URLSearchParams({ iss: `${address}/oidc`, target_link_uri: `${hall()}/life-events/${encodeURIComponent(event)}` })}`);
  };

  const mine = async ({ response, look, session }: Exchange): Promise<void> => {
    if (!session) return go(response, '/sign-in');
    const cases = await ask<Told[]>('/partners/portals/v1/cases', { method: 'POST', headers: { 'content-type': 'application/json', 'authorization': `Basic ${Buffer.from(`${id}:${asks}`).toString('base64')}` }, body: JSON.stringify({ subject: subjectOf(id, session.person.number) }) }, 'cases');
    return send(response, minePage(look, cases));
  };

  const signOut = ({ request, response }: Exchange): void => {
    sessions.delete(cookieOf(request, cookie));
    // The issuer tells the platform, whoever has signed in there from here.
    return go(response, '/oidc/session/end');
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://portal'), { pathname } = url;
    if (pathname.startsWith('/oidc/')) {
      const raw = request as IncomingMessage & { originalUrl?: string };
      raw.originalUrl = raw.url ?? '/';
      raw.url = raw.originalUrl.slice('/oidc'.length);
      return (await issuer()).handle(raw, response);
    }
    const fault = faults.take(id, 'page');
    if (fault?.kind === 'silent') return undefined;
    if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
    if (fault?.kind === '500') return send(response, 'out of order', 500);
    const said = url.searchParams.get('lang');
    if (said === 'zh' || said === 'en') response.appendHeader('set-cookie', `${id}_lang=${said}; Path=/; SameSite=Lax`);
    const session = sessions.get(cookieOf(request, cookie));
    const exchange: Exchange = { request, response, url, session, look: { ...lookOf(request, brand), ...(said === 'zh' || said === 'en' ? { language: said } : {}), path: pathname, who: session?.person } };
    if (pathname.startsWith('/in/')) return interaction(exchange);
    if (pathname === '/sign-in') return signIn(exchange);
    if (pathname === '/sign-out' && request.method === 'POST') return signOut(exchange);
    if (request.method !== 'GET') return send(response, 'not allowed', 405);
    if (pathname === '/mine') return mine(exchange);
    const event = /^\/open\/([\w.-]+)$/.exec(pathname)?.[1];
    if (event !== undefined) return open(exchange, event);
    return pathname === '/' ? send(response, homePage(exchange.look, (await ask<Offered[]>('/api/v1/life-events', {}, 'lifeEvents'))?.filter(({ subject, filedBy }) => subject === 'person' && filedBy.includes('self')))) : send(response, 'not found', 404);
  };

  const server = createServer((request, response) => void handle(request, response).catch((error: Error) => {
    if (response.headersSent) response.destroy();
    else send(response, error.message, 503);
  }));
  await new Promise<void>((done, fail) => void server.once('error', fail).listen(options.port, host, done));
  address = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    id, url: address, issuer: `${address}/oidc`, ...client, asks, portal: { zh: brand.zh, en: brand.en }, signIn: brand.signIn,
    meet(found) { platform = found; }, rotate: async () => (await issuer()).rotate(), close: () => closing(server),
  };
}

const lookOf = (request: IncomingMessage, brand: Brand): Look => ({ brand, language: cookieOf(request, `${brand.id}_lang`) === 'en' ? 'en' : 'zh', path: '/' });
