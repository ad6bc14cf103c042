import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyServerOptions } from 'fastify';
import { answerErrors } from './errors.ts';
import { caseRoutes } from './routes/cases.ts';
import { catalogRoutes } from './routes/catalog.ts';
import { enterpriseRoutes } from './routes/enterprise.ts';
import { fileRoutes } from './routes/files.ts';
import { operationRoutes } from './routes/operations.ts';
import { planRoutes } from './routes/plans.ts';
import { publicRoutes } from './routes/public.ts';
import { receiptRoutes } from './routes/receipt.ts';
import { registerRoutes } from './routes/register.ts';
import { staffRoutes } from './routes/staff.ts';
import { vacancyRoutes } from './routes/vacancies.ts';
import { pages } from './pages.ts';
import type { Server } from './server-type.ts';
import type { Services } from './services.ts';
import { validateStrictly } from './validation.ts';

export type AppOptions = {
  readonly services: Services;
  /** Adds sign-in, sessions and `request.principal`. */
  readonly identity: (app: Server) => Promise<void>;
  /** Folder of the built pages. */
  readonly webFolder: string;
  readonly logger: FastifyServerOptions['logger'];
  readonly trustProxy: boolean;
};

const BODY_LIMIT = 1024 * 1024;

/** The whole HTTP side: identity, API, its description with a page to try it, and the pages of the hall and the desk. */
export async function createApp(options: AppOptions): Promise<Server> {
  const app: Server = fastify({
    logger: options.logger, bodyLimit: BODY_LIMIT, trustProxy: options.trustProxy, disableRequestLogging: true, forceCloseConnections: true,
  });
  // A body is JSON; a form or a plain text is told so instead of being read as a JSON value.
  app.removeContentTypeParser('text/plain');
  validateStrictly(app);
  answerErrors(app);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: { 'default-src': ["'self'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:'], 'frame-src': ["'self'", 'blob:'], 'form-action': ["'self'"], 'frame-ancestors': ["'self'"], 'upgrade-insecure-requests': null } },
    strictTransportSecurity: false, crossOriginOpenerPolicy: false, originAgentCluster: false, xFrameOptions: { action: 'sameorigin' },
  });
  await app.register(fastifyRateLimit, { global: false });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0', info: { title: '快办 Kuaiban API', version: '1', description: '一件事打包办的公开接口。错误按 RFC 9457 返回，代码稳定。 / One application for one life event. Errors follow RFC 9457 with stable codes.' },
      tags: [{ name: 'catalog', description: '目录' }, { name: 'hall', description: '办事大厅' }, { name: 'desk', description: '经办台' }, { name: 'enterprise', description: '用人单位' }, { name: 'public', description: '公开' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kb_session' } } },
    },
  });
  await app.register(fastifySwaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'list' } });
  await options.identity(app);
  await app.register(async (api: Server) => {
    for (const routes of [catalogRoutes, planRoutes, caseRoutes, receiptRoutes, fileRoutes, registerRoutes, vacancyRoutes, staffRoutes, enterpriseRoutes, publicRoutes]) routes(api, options.services);
  }, { prefix: '/api/v1' });
  operationRoutes(app, options.services);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await pages(app, options.webFolder);
  return app;
}
