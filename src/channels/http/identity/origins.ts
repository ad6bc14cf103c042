import type { FastifyRequest } from 'fastify';

/** The addresses this house is known under, the public one first: `https://…`, without a path. */
export type Origins = readonly [string, ...string[]];

/**
 * The address that a request came to. A host that is none of ours counts as the public one: a reverse proxy may have
 * put its own in, and nothing that a caller writes there may end up in a link.
 */
export function originOf(request: FastifyRequest, origins: Origins): string {
  return origins.find((origin) => new URL(origin).host === request.host) ?? origins[0];
}
