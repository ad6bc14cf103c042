import fastifyCookie from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Sessions } from '#usecases/identity/sessions.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import { KIOSK_COOKIE, SESSION_COOKIE } from './cookies.ts';

/** All that a board on a wall reads (`/desk/hall`): once nobody has been there for long, its session opens nothing else. */
const BOARD: ReadonlySet<string> = new Set(['/api/v1/me', '/api/v1/staff/hall']);
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Puts who is asking on every request, and refuses what another site makes a browser send. Call on the root instance. */
export async function addSessions(app: Server, sessions: Sessions, isKioskAt: (address: string) => boolean): Promise<void> {
  await app.register(fastifyCookie);
  app.decorateRequest('principal', null);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('cameFrom', null);
  app.decorateRequest('isKiosk', false);
  app.addHook('onRequest', async (request) => {
    request.isKiosk = request.cookies[KIOSK_COOKIE] === '1' && isKioskAt(request.ip);
    // Pages and their files are the same for everybody; they must come even while the database is away.
    if (!/^\/(api|auth)\//.test(request.url)) return;
    refuseOtherSites(request);
    const token = request.cookies[SESSION_COOKIE];
    const nobody = request.headers['x-kuaiban-unattended'];
    if (token) request.principal = await sessions.find(token, { unattended: nobody === '1' || nobody === 'board', board: nobody === 'board' && request.method === 'GET' && BOARD.has(request.routeOptions.url ?? '') });
    request.signedIn = request.principal;
    if (request.principal?.outside?.came) request.cameFrom = request.principal.outside;
  });
}

/**
 * Three locks on the same door: the cookie is SameSite=Lax; a form of another site cannot send the header (and a script
 * of one would have to ask first); and a browser that names an origin must name ours.
 */
function refuseOtherSites(request: FastifyRequest): void {
  if (SAFE.has(request.method) || !request.url.startsWith('/api/')) return;
  if (request.headers['x-kuaiban'] !== '1') throw new Problem('bad-origin', { zh: '请求头要带 x-kuaiban: 1', en: 'Send the header x-kuaiban: 1' });
  if (!sameSite(request)) throw new Problem('bad-origin');
}

/** Whether a browser, if it is one, says that the request comes from a page of this very address. */
export function sameSite(request: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site === 'cross-site' || site === 'same-site') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host);
}
