import { Type } from 'typebox';
import { Problem } from '../problems.ts';
import { PortalCases } from '../schemas/case.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { caseProgress } from '../views/case-view.ts';
import { viewContext } from './cases.ts';

/** Of so many cases a portal is told, the newest first. */
const MOST = 50;
const BASIC = /^Basic ([\w+/=-]+)$/u;

/**
 * What a portal of others may ask: how the cases stand that somebody has handed in by way of it. It says who it is by its own secret and names the person by its own number of
 * them; of cases handed in elsewhere, and of what was decided on, it learns nothing (个人信息保护法 第六条).
 */
export function portalRoutes(app: Server, services: Services): void {
  const { context, portals } = services;
  app.post('/partners/portals/v1/cases', { config: { rateLimit: { max: 600, timeWindow: '1 minute' } }, schema: { hide: true, body: Type.Object({ subject: Type.String({ minLength: 1, maxLength: 200 }) }, { additionalProperties: false }), response: { 200: PortalCases } } }, async (request, reply) => {
    // The first colon ends the id; a secret may have some of its own (RFC 7617, section 2).
    const [, id = '', secret = ''] = /^([^:]*):(.*)$/su.exec(Buffer.from(BASIC.exec(request.headers.authorization ?? '')?.[1] ?? '', 'base64').toString()) ?? [];
    if (!portals.knows(id, secret)) throw new Problem('not-yours', { zh: '平台编号或密钥不对', en: 'The id of the portal or its secret is not right' });
    const found = await context.cases.handedInFrom(portals.subject(id, request.body.subject), MOST);
    const cases = await Promise.all(found.map(async ({ region, number }) => {
      const read = await context.cases.read(region, number);
      return read ? [caseProgress(await viewContext(services, region, read.state.catalogVersion), read.state)] : [];
    }));
    void reply.header('cache-control', 'no-store');
    return { cases: cases.flat() };
  });
}
