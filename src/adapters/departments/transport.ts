import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export type Delivered =
  | { readonly kind: 'response'; readonly status: number; readonly headers: Readonly<Record<string, string | undefined>>; readonly body: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'unreachable'; readonly code: string };

export type Post = { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string; readonly signal: AbortSignal; readonly maxBytes: number };
export type Transport = { post(message: Post): Promise<Delivered>; close(): void };

const CONNECTIONS = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16, scheduling: 'lifo' } as const;

const flat = (headers: IncomingMessage['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'ERROR';

function collect(response: IncomingMessage, maxBytes: number, done: (delivered: Delivered) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBytes) return void chunks.push(chunk);
    done({ kind: 'too-large' });
    response.destroy();
  });
  response.on('error', (error) => done({ kind: 'unreachable', code: codeOf(error) }));
  response.on('end', () => done({ kind: 'response', status: response.statusCode ?? 0, headers: flat(response.headers), body: Buffer.concat(chunks) }));
}

/**
 * HTTP POST over connections that stay open. Follows no redirect, asks for no compression, reads no more than `maxBytes`, and never throws.
 * Node's own client and not fetch: its connections can be counted, limited and closed at the end.
 */
export function createTransport(): Transport {
  const agents = { http: new HttpAgent(CONNECTIONS), https: new HttpsAgent(CONNECTIONS) };

  const post = (message: Post): Promise<Delivered> => new Promise((resolve) => {
    const secure = message.url.protocol === 'https:';
    const headers = { ...message.headers, 'content-length': Buffer.byteLength(message.body), accept: 'application/json', 'accept-encoding': 'identity' };
    const done = (delivered: Delivered): void => resolve(delivered.kind === 'unreachable' && message.signal.aborted ? { kind: 'aborted' } : delivered);
    const options = { method: 'POST', headers, signal: message.signal, agent: secure ? agents.https : agents.http };
    const sent = (secure ? httpsRequest : httpRequest)(message.url, options, (response) => collect(response, message.maxBytes, done));
    sent.on('error', (error) => done({ kind: 'unreachable', code: codeOf(error) }));
    sent.end(message.body);
  });

  return { post, close: () => { agents.http.destroy(); agents.https.destroy(); } };
}
