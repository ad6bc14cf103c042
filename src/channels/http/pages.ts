import fastifyStatic from '@fastify/static';
import { Problem } from './problems.ts';
import type { Server } from './server-type.ts';

/** The addresses the router of the pages knows (web/router.tsx), `*` for one part: any other is answered with the same page, which says so, and with 404. */
const PAGES = [
  '/', '/life-events/*', '/life-events/*/apply', '/cases', '/cases/*', '/cases/*/items/*/why', '/services', '/services/*', '/publicity', '/publicity/*', '/draws', '/track', '/complaints', '/offices', '/offices/*', '/wall/*', '/verify', '/screen', '/ui', '/sharing',
  '/queue', '/kiosk/ticket', '/offices/*/board', '/offices/*/queue', '/jobs', '/jobs/*', '/fairs', '/fairs/*', '/questions', '/advice', '/wages', '/training', '/knowledge', '/knowledge/*', '/ratings', '/r/*',
  '/account', '/me', '/me/card', '/me/corrections', '/me/credit', '/me/deceased', '/me/entitled', '/me/jobs', '/me/mandates', '/me/messages', '/me/messages/settings', '/me/parties',
  '/employer', '/employer/batches', '/employer/batches/*', '/employer/calendar', '/employer/clerks', '/employer/employees', '/employer/statements', '/employer/vacancies', '/employer/webhooks',
  '/desk', '/desk/*/*', '/desk/why/*/*', '/desk/manual/event/*',
  '/desk/absence', '/desk/admin', '/desk/alarms', '/desk/archive', '/desk/brakes', '/desk/backtest', '/desk/catalog', '/desk/catalog/rules/*', '/desk/catalog/services/*', '/desk/catalog/events/*', '/desk/counter', '/desk/telephone', '/desk/hall', '/desk/departments', '/desk/dossiers', '/desk/handover', '/desk/holds', '/desk/imports', '/desk/integrity', '/desk/knowledge', '/desk/knowledge/*', '/desk/queue', '/desk/merges', '/desk/mine', '/desk/notices', '/desk/recheck', '/desk/repairs', '/desk/risks', '/desk/credit', '/desk/reported-deaths', '/desk/requests', '/desk/answers', '/desk/contradictions', '/desk/advice', '/desk/fairs', '/desk/partners', '/desk/payments', '/desk/offline',
  '/desk/appraisals', '/desk/appraisals/*/*', '/desk/assistance', '/desk/assistance/*/*/*', '/desk/complaints', '/desk/corrections', '/desk/inspections', '/desk/joint', '/desk/joint/*/*', '/desk/supervision', '/desk/supervision/*/*',
].map((path) => new RegExp(`^${path.replaceAll('*', '[^/]+')}$`));

export function isPage(path: string): boolean {
  return PAGES.some((page) => page.test(path.length > 1 ? path.replace(/\/$/, '') : path));
}

/**
 * The built pages. A file with a hash in its name may be kept for ever; the page itself is always asked for anew.
 * Files are looked up when they are asked for, so that a new build is served without a restart.
 */
export async function pages(app: Server, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder, serve: false, cacheControl: false, preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (path.startsWith('/api/') || path.startsWith('/oidc/') || path.startsWith('/auth/')) throw new Problem('not-found');
    // The codes of services have points in them.
    if (isPage(path)) return reply.sendFile('index.html');
    return /\.[a-z0-9]+$/i.test(path) ? reply.sendFile(path.slice(1)) : reply.code(404).sendFile('index.html');
  });
}
