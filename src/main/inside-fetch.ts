import type { Server } from '#channels/http/server-type.ts';
import type { RelyingPartyOptions } from '#adapters/identity/relying-party.ts';

type Init = Parameters<NonNullable<RelyingPartyOptions['fetch']>>[1];

/**
 * A fetch that reaches this very server without a network: the embedded provider answers also where its public
 * address cannot be reached from inside (a proxy, a container, a firewall).
 */
export function insideFetch(app: Server) {
  return async (address: string, init: Init): Promise<Response> => {
    const url = new URL(address);
    const answer = await app.inject({
      method: init.method === 'POST' ? 'POST' : 'GET', url: url.pathname + url.search, headers: { ...init.headers, host: url.host },
      ...(init.body === undefined || init.body === null ? {} : { payload: String(init.body) }),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) headers.set(name, String(value));
    return new Response(answer.rawPayload, { status: answer.statusCode, headers });
  };
}
