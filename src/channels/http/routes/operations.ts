import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { mayReadMetrics } from '../metrics-access.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** For operators: alive, ready, and figures in the Prometheus format. `metricsToken` lets somebody read them from elsewhere. */
export function operationRoutes(app: Server, { ready }: Services, metricsToken?: string): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({ name: 'kuaiban_http_request_seconds', help: 'Duration of HTTP requests by route and status', labelNames: ['method', 'route', 'status'], buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers: [registry] });
  app.addHook('onResponse', (request, reply, done) => {
    durations.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'up' }));
  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    const parts = await ready();
    return reply.code(Object.values(parts).every(Boolean) ? 200 : 503).send({ status: Object.values(parts).every(Boolean) ? 'ready' : 'not ready', parts });
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) throw new Problem('not-yours', { zh: '运行数据只在本机，或凭 KUAIBAN_METRICS_TOKEN 的令牌提供', en: 'Figures are told on this machine, or to who sends the token of KUAIBAN_METRICS_TOKEN' });
    return reply.type(registry.contentType).header('cache-control', 'no-store').send(await registry.metrics());
  });
}
