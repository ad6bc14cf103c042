import fastifyHelmet from '@fastify/helmet';
import fastifySwaggerUi from '@fastify/swagger-ui';
import fastify, { LogController, type FastifyServerOptions } from 'fastify';
import { limitAttempts } from './attempts.ts';
import { apiRoutes } from './api-routes.ts';
import { answerErrors } from './errors.ts';
import { guideRoutes } from './guides/guide-routes.ts';
import { GUIDE_STYLE } from './guides/guide-style.ts';
import { createPages } from './identity/page.ts';
import { describe } from './openapi/describe.ts';
import { PARTS } from './openapi/part.ts';
import { descriptionRoutes } from './openapi/routes.ts';
import { pages } from './pages.ts';
import { problemsPage } from './problems-page.ts';
import { storeNothing } from './no-store.ts';
import { addActingFor } from './identity/acting-for.ts';
import { addVisits } from './identity/visits.ts';
import { operationRoutes } from './routes/operations.ts';
import { partnerRoutes } from './routes/partners.ts';
import { portalRoutes } from './routes/portals.ts';
import type { Server } from './server-type.ts';
import type { Services } from './services.ts';
import { serializeWhenAsked } from './serialization.ts';
import { validateStrictly } from './validation.ts';

export type AppOptions = {
  readonly services: Services;
  /** Adds sign-in, sessions and `request.principal`. */
  readonly identity: (app: Server) => Promise<void>;
  /** The tokens of the web, for the pages that the server makes. */
  readonly tokens: string;
  /** Folder of the built pages. */
  readonly webFolder: string;
  readonly logger: FastifyServerOptions['logger'];
  /** Who sends it may read the figures from another machine. */
  readonly metricsToken?: string | undefined;
  /** Whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: Exclude<FastifyServerOptions['trustProxy'], undefined>;
  /** Everything that writes an answer is made before the first is asked for. */
  readonly serializersAtOnce?: boolean;
};

const BODY_LIMIT = 1024 * 1024;
/** How long a whole request may take to arrive: time for 10 MB over a slow line, and no more for whoever only holds a connection. */
const REQUEST_TIMEOUT_MS = 180_000;

/** The whole HTTP side: identity, API, its description with a page to try it, and the pages of the hall and the desk. */
export async function createApp(options: AppOptions): Promise<Server> {
  const app: Server = fastify({
    logger: options.logger, bodyLimit: BODY_LIMIT, requestTimeout: REQUEST_TIMEOUT_MS, trustProxy: options.trustProxy, logController: new LogController({ disableRequestLogging: true }), forceCloseConnections: true,
  });
  // A body is JSON; a form or a plain text is told so instead of being read as a JSON value.
  app.removeContentTypeParser('text/plain');
  validateStrictly(app);
  serializeWhenAsked(app, options.serializersAtOnce);
  answerErrors(app);
  storeNothing(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: { 'default-src': ["'self'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:'], 'frame-src': ["'self'", 'blob:'], 'form-action': ["'self'"], 'frame-ancestors': ["'self'"], 'upgrade-insecure-requests': null } },
    strictTransportSecurity: false, crossOriginOpenerPolicy: false, originAgentCluster: false, xFrameOptions: { action: 'sameorigin' },
  });
  await limitAttempts(app);
  await describe(app);
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api/docs', uiConfig: { urls: PARTS.map(({ name, description }) => ({ url: `/api/openapi/${name}.json`, name: description })), docExpansion: 'list', filter: true, validatorUrl: null, requestInterceptor: asOurOwn },
    theme: { title: '接口 · API · 快办 Kuaiban', css: [{ filename: 'plain.css', content: '.swagger-ui .topbar .link{display:none}' }] },
  });
  await options.identity(app);
  addVisits(app, options.services);
  addActingFor(app, options.services);
  apiRoutes(app, options.services);
  await partnerRoutes(app, options.services);
  portalRoutes(app, options.services);
  operationRoutes(app, options.services, options.metricsToken);
  descriptionRoutes(app);
  guideRoutes(app, options.services, createPages(options.tokens, GUIDE_STYLE));
  problemsPage(app);
  await pages(app, options.webFolder);
  return app;
}

/** Runs in the browser, in the page to try the API, where a request is a plain object: it is as good as one of our own pages. */
const asOurOwn = <Asked extends object>(request: Asked): Asked => Object.assign(request, { headers: { ...('headers' in request && request.headers as object), 'x-kuaiban': '1' } });
