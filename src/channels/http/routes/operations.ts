import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** For operators: alive, ready, and figures in the Prometheus format. */
export function operationRoutes(app: Server, { ready }: Services): void {
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
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
