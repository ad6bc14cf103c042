import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { JWTPayload } from 'jose';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { Faults } from '../departments/faults.ts';
import { closing, cookieOf, go, send } from '../portals/answers.ts';
import type { Platform } from '../portals/issuer.ts';
import type { PartnerBrand } from './brands.ts';
import { partnerPage, troublePage, type PartnerLook, type Standing } from './pages.ts';
import { createReliance } from './reliance.ts';

/** What the platform has to know of a partner, and where its page is. */
export type PartnerAccess = PartnerPage & { readonly url: string };
export type Partner = PartnerAccess & {
  /** Who has come, and who has signed out elsewhere: the claims as they were checked, the latest last. */
  readonly came: readonly JWTPayload[]; readonly told: readonly JWTPayload[];
  /** Where the platform is; before that nobody can sign in. */
  meet(platform: Platform): void;
  close(): Promise<void>;
};
export type PartnerOptions = { readonly brand: PartnerBrand; readonly host: string; readonly port: number; readonly faults: Faults };

type Visit = { readonly claims: JWTPayload; readonly token: string; ended: boolean };
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL; readonly look: PartnerLook };

/** Which step a path is, as faults are ordered for it; every other is a `page`. */
const STEPS: Readonly<Record<string, string>> = { '/sign-in': 'sign-in', '/back': 'sign-in', '/out': 'signed-out', '/leave-all': 'sign-out', '/left': 'sign-out' };

/** A page of a partner that people open by the platform's sign-in: it knows of them what the ID token says, until the platform says that they have signed out. */
export async function startPartner({ brand, faults, host, port }: PartnerOptions): Promise<Partner> {
  const { id } = brand;
  const clientSecret = randomBytes(24).toString('base64url'), cookie = `${id}_me`;
  const visits = new Map<string, Visit>();
  const came: JWTPayload[] = [], told: JWTPayload[] = [];
  const tripOf = (state: string): string => `${id}_trip_${state}`;
  let issuer = '';

  /** Off to the platform. To try it out, an address may say what is asked for besides or otherwise: `/sign-in?prompt=login`. */
  const signIn = async ({ response, url, look }: Exchange): Promise<void> => {
    const begun = await reliance.begin(Object.fromEntries(url.searchParams)).catch(() => undefined);
    if (!begun) return send(response, troublePage(look, 'away'), 503);
    // Nobody is signed in here by an answer that another browser has asked for.
    response.appendHeader('set-cookie', `${tripOf(begun.state)}=1; Path=/back; HttpOnly; SameSite=Lax; Max-Age=1800`);
    return go(response, begun.address);
  };

  const comeBack = async ({ request, response, url, look }: Exchange): Promise<void> => {
    const state = /^[\w-]+$/.exec(url.searchParams.get('state') ?? '')?.[0], code = url.searchParams.get('code');
    if (url.searchParams.get('error') === 'access_denied') return send(response, troublePage(look, 'refused'), 403);
    const who = state === undefined || code === null || cookieOf(request, tripOf(state)) !== '1' ? undefined : await reliance.finish(state, code).catch(() => undefined);
    if (!who) return send(response, troublePage(look, 'wrong'), 400);
    const { claims } = who;
    const token = randomBytes(24).toString('base64url');
    came.push(claims);
    visits.set(token, { ...who, ended: false });
    response.appendHeader('set-cookie', `${cookie}=${token}; Path=/; HttpOnly; SameSite=Lax`);
    return go(response, '/');
  };

  /** The platform says that somebody has signed out: the session that it names, or all of theirs. */
  const hear = async ({ request, response }: Exchange): Promise<void> => {
    const claims = await reliance.ended(new URLSearchParams(await text(request)).get('logout_token') ?? '').catch(() => undefined);
    if (!claims) return send(response, 'invalid_request', 400);
    told.push(claims);
    for (const visit of visits.values()) if (claims['sid'] === undefined ? visit.claims.sub === claims.sub : visit.claims['sid'] === claims['sid']) visit.ended = true;
    return send(response, '');
  };

  const leave = ({ request, response }: Exchange): void => {
    visits.delete(cookieOf(request, cookie));
    return go(response, '/');
  };

  /** Off to the platform, which asks whether all of it is to end. Whoever comes back by the answer to that has left here too. */
  const leaveAll = async ({ request, response, look }: Exchange): Promise<void> => {
    const visit = visits.get(cookieOf(request, cookie));
    if (!visit) return go(response, '/');
    const state = randomBytes(24).toString('base64url');
    const there = await reliance.leave(visit.token, left, state).catch(() => undefined);
    if (!there) return send(response, troublePage(look, 'away'), 503);
    response.appendHeader('set-cookie', `${id}_leaving=${state}; Path=/left; HttpOnly; SameSite=Lax; Max-Age=1800`);
    return go(response, there);
  };

  const hasLeft = (exchange: Exchange): void => {
    const state = exchange.url.searchParams.get('state');
    return state !== null && state === cookieOf(exchange.request, `${id}_leaving`) ? leave(exchange) : send(exchange.response, troublePage(exchange.look, 'wrong'), 400);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://partner'), { pathname } = url, way = `${request.method} ${pathname}`;
    const fault = faults.take(id, STEPS[pathname] ?? 'page');
    if (fault?.kind === 'silent') return undefined;
    if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
    if (fault?.kind === '500') return send(response, 'out of order', 500);
    const chosen = url.searchParams.get('lang');
    if (chosen === 'zh' || chosen === 'en') response.appendHeader('set-cookie', `${id}_lang=${chosen}; Path=/; SameSite=Lax`);
    const language = (chosen ?? cookieOf(request, `${id}_lang`)) === 'en' ? 'en' : 'zh';
    const exchange: Exchange = { request, response, url, look: { brand, language, path: pathname === '/meals' ? pathname : '/', standing: standingOf(visits.get(cookieOf(request, cookie))) } };
    if (way === 'POST /out') return hear(exchange);
    if (way === 'POST /leave') return leave(exchange);
    if (way === 'POST /leave-all') return leaveAll(exchange);
    if (way === 'GET /left') return hasLeft(exchange);
    if (way === 'GET /sign-in') return signIn(exchange);
    if (way === 'GET /back') return comeBack(exchange);
    if (way === 'GET /' || way === 'GET /meals') return send(response, partnerPage(exchange.look, pathname === '/' ? 'home' : 'meals'));
    return send(response, 'not found', 404);
  };

  const server = createServer((request, response) => void handle(request, response).catch((error: Error) => {
    if (response.headersSent) response.destroy();
    else send(response, error.message, 503);
  }));
  await new Promise<void>((done, fail) => void server.once('error', fail).listen(port, host, done));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`, back = `${url}/back`, left = `${url}/left`;
  const reliance = createReliance({ id, clientSecret, back, scope: brand.tells.includes('name') ? 'openid profile' : 'openid' }, () => issuer);
  return {
    id, zh: brand.zh, en: brand.en, purpose: brand.purpose, tells: brand.tells, clientSecret, redirectUris: [back], backchannelLogout: `${url}/out`, afterSignOut: left, url, came, told,
    meet({ origins }) { issuer = `${origins[0]}/oidc`; }, close: () => closing(server),
  };
}

function standingOf(visit: Visit | undefined): Standing {
  if (!visit) return { kind: 'nobody' };
  const name = visit.claims['name'];
  return visit.ended ? { kind: 'ended' } : { kind: 'known', name: typeof name === 'string' ? name : undefined };
}
