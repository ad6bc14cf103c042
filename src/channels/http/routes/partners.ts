import { Type } from 'typebox';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const BODY_LIMIT = 64 * 1024;

/** Where departments say by themselves what has happened there, job services of partners post and read vacancies, and readers of electronic cards ask whether one is good: signed messages (docs/departments.md), checked over the very bytes that arrived. */
export async function partnerRoutes(app: Server, { receive, receiveJobs, receiveCards }: Pick<Services, 'receive' | 'receiveJobs' | 'receiveCards'>): Promise<void> {
  await app.register(async (own: Server) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
    for (const [prefix, take] of [['/v1', receive], ['/jobs/v1', receiveJobs], ['/cards/v1', receiveCards]] as const) own.post(`${prefix}/:department/:scenario`, { schema: { hide: true, params: Type.Object({ department: Type.String({ maxLength: 60 }), scenario: Type.String({ maxLength: 60 }) }) } }, async (request, reply) => {
      const { department, scenario } = request.params;
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
      const written = await take({ department, scenario, path: request.url, headers, body: request.body instanceof Uint8Array ? request.body : new Uint8Array() });
      // The bytes that were signed: nothing may write them anew on the way.
      return reply.code(written.status).headers(written.headers).send(Buffer.from(written.body));
    });
  }, { prefix: '/partners' });
}
