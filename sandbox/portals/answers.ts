import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** The cookie of a name that a request brings; empty without it. */
export function cookieOf(request: IncomingMessage, name: string): string {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
}

export function send(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': body.startsWith('<!') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}

export function go(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

/** Stops a server without waiting for whoever is still there. */
export const closing = (server: Server): Promise<void> => new Promise((done) => {
  server.close(() => done());
  server.closeAllConnections();
});
