import type { Server } from './server-type.ts';

/**
 * Nothing the API answers is kept by a browser or a proxy, also not a problem, unless its route says otherwise: on a shared computer
 * the next person would page back to the register of the one before. Call before the first hook that may refuse.
 */
export function storeNothing(app: Server): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store');
  });
}

/** What is the same for everybody may be kept for a minute. */
export const FOR_EVERYBODY = { 'cache-control': 'public, max-age=60' } as const;
