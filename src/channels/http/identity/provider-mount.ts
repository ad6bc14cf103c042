import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from '../server-type.ts';
import { originOf, type Origins } from './origins.ts';

export const PROVIDER_PREFIX = '/oidc';

type Callback = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Hands raw requests below `/oidc` to the identity provider. The scope has no body parsers, because the provider reads
 * bodies itself; the prefix is cut off; and the address that the browser is at is told by headers set here, whatever
 * the caller wrote into them.
 */
export function mountProvider(app: Server, origins: () => Origins, callback: () => Promise<Callback>): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', { schema: { hide: true } }, async (request, reply) => {
      const answer = await callback();
      const { host, protocol } = new URL(originOf(request, origins()));
      const raw = request.raw as IncomingMessage & { originalUrl?: string };
      raw.originalUrl = raw.url ?? '/';
      raw.url = raw.originalUrl.slice(PROVIDER_PREFIX.length) || '/';
      raw.headers['x-forwarded-host'] = host;
      raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      reply.hijack();
      await answer(raw, reply.raw);
    });
  }, { prefix: PROVIDER_PREFIX });
}
