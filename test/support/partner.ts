import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';

const random = (): string => randomBytes(24).toString('base64url');
const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

/** A partner with a page of its own that relies on our sign-in: discovery, code with PKCE, checks of the ID token, and an ear for sign-outs. */
export async function startPartner(id: string) {
  const clientSecret = random();
  const trips = new Map<string, { readonly nonce: string; readonly verifier: string }>();
  const told: JWTPayload[] = [];
  let issuer = '', silent = false;
  const server = createServer((request, response) => void answer(request).then(([status, body]) => response.writeHead(status).end(body), (error: Error) => response.writeHead(500).end(error.message)));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`, back = `${url}/back`;
  const discovered = async (): Promise<Record<string, string>> => (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
  const verified = async (token: string): Promise<JWTPayload> => (await jwtVerify(token, createRemoteJWKSet(new URL((await discovered())['jwks_uri']!)), { issuer, audience: id, algorithms: ['ES256'] })).payload;

  const answer = async (request: IncomingMessage): Promise<[number, string]> => {
    const at = new URL(request.url ?? '/', url);
    if (at.pathname === '/out') {
      if (silent) return new Promise(() => undefined);
      told.push(await verified(new URLSearchParams(await textOf(request)).get('logout_token') ?? ''));
      return [200, ''];
    }
    const trip = trips.get(at.searchParams.get('state') ?? ''), code = at.searchParams.get('code');
    if (!trip || code === null) return [400, at.searchParams.get('error') ?? 'no code'];
    const reply = await fetch((await discovered())['token_endpoint']!, {
      method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${id}:${clientSecret}`).toString('base64')}` }, body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: trip.verifier }),
    });
    const said = (await reply.json()) as { readonly id_token?: string };
    const claims = await verified(said.id_token ?? '');
    if (claims['nonce'] !== trip.nonce) return [400, 'nonce'];
    return [200, JSON.stringify(claims)];
  };

  return {
    id, url, clientSecret, redirectUris: [back], backchannelLogout: `${url}/out`, told,
    meet(at: string): void { issuer = at; },
    hush(): void { silent = true; },
    /** Where its button leads. */
    async begin(extra: Readonly<Record<string, string>> = {}): Promise<string> {
      const state = random(), nonce = random(), verifier = random() + random();
      trips.set(state, { nonce, verifier });
      const query = { client_id: id, response_type: 'code', scope: 'openid', redirect_uri: back, state, nonce, code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...extra };
      return `${(await discovered())['authorization_endpoint']!}?${new URLSearchParams(query)}`;
    },
    close: () => new Promise<void>((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
}

export type Partner = Awaited<ReturnType<typeof startPartner>>;
