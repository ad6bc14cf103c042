import type { FastifyRequest } from 'fastify';

/** Whom attempts are counted for: whoever is signed in. Many share an address (an office, a hall, a city's gateway), and nobody gets more attempts by changing it. */
export function whoTries({ principal, ip }: FastifyRequest): string {
  return principal ? `${principal.region}/${principal.subjectId}` : ip;
}
