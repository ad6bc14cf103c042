import type { FastifyRequest } from 'fastify';
import type { Portal } from '#core/identity/portal.ts';
import type { Services } from '../services.ts';

/** From where whoever hands in came to do so; kept with the case where that place is still known. */
export function portalOf({ portals }: Pick<Services, 'portals'>, { cameFrom }: Pick<FastifyRequest, 'cameFrom'>): { readonly portal?: Portal & { readonly subject: string } } {
  const portal = cameFrom ? portals.named(cameFrom.issuer) : undefined;
  return portal && cameFrom ? { portal: { ...portal, subject: cameFrom.subject } } : {};
}
