import { createHash, randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';

export type Party = { readonly id: string; readonly clientSecret: string; readonly back: string; readonly scope: string };

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
/** No other site is waited for longer. */
const PATIENCE_MS = 10_000;
const random = (): string => randomBytes(24).toString('base64url');

/** Relies on the sign-in of an issuer: discovery, authorization code with PKCE, checks of the ID token and of words that somebody has signed out. */
export function createReliance(party: Party, issuer: () => string) {
  const trips = new Map<string, { readonly nonce: string; readonly verifier: string }>();
  const heard = new Set<string>();
  const discovered = async (): Promise<Readonly<Record<string, string>>> => (await (await fetch(`${issuer()}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(PATIENCE_MS) })).json()) as Record<string, string>;
  const verified = async (token: string): Promise<JWTPayload> => {
    const { createRemoteJWKSet, jwtVerify } = await import('jose');
    return (await jwtVerify(token, createRemoteJWKSet(new URL((await discovered())['jwks_uri'] ?? '')), { issuer: issuer(), audience: party.id, algorithms: ['ES256'] })).payload;
  };
  return {
    /** Where the way to the issuer leads, for a journey of one browser. @param extra what is asked for besides, or otherwise */
    async begin(extra: Readonly<Record<string, string>> = {}): Promise<{ readonly address: string; readonly state: string }> {
      const state = random(), nonce = random(), verifier = random() + random();
      const { authorization_endpoint: there } = await discovered();
      trips.set(state, { nonce, verifier });
      const query = { client_id: party.id, response_type: 'code', scope: party.scope, redirect_uri: party.back, state, nonce, code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...extra };
      return { address: `${there}?${new URLSearchParams(query)}`, state };
    },
    /** Whom the issuer has sent back: the claims of the ID token, and the token. @throws Error where anything does not fit */
    async finish(state: string, code: string): Promise<{ readonly claims: JWTPayload; readonly token: string }> {
      const trip = trips.get(state);
      trips.delete(state);
      if (!trip) throw new Error('nobody went this way');
      const reply = await fetch((await discovered())['token_endpoint'] ?? '', {
        method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${party.id}:${party.clientSecret}`).toString('base64')}` }, signal: AbortSignal.timeout(PATIENCE_MS),
        body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: party.back, code_verifier: trip.verifier }),
      });
      const said = (await reply.json()) as { readonly id_token?: string };
      const claims = await verified(said.id_token ?? '');
      if (claims['nonce'] !== trip.nonce) throw new Error('the ID token is of another journey');
      return { claims, token: said.id_token ?? '' };
    },
    /** Where somebody signs out everywhere: the issuer asks them. @param token the ID token by which they are signed in here */
    async leave(token: string, back: string, state: string): Promise<string> {
      return `${(await discovered())['end_session_endpoint']}?${new URLSearchParams({ id_token_hint: token, client_id: party.id, post_logout_redirect_uri: back, state })}`;
    },
    /** What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.6). @throws Error where it is none, or was heard before */
    async ended(token: string): Promise<JWTPayload> {
      const claims = await verified(token);
      const events = claims['events'] as Readonly<Record<string, unknown>> | undefined;
      if (events?.[LOGOUT] === undefined || claims['nonce'] !== undefined || (claims.sub === undefined && claims['sid'] === undefined)) throw new Error('no word that somebody has signed out');
      if (claims.jti === undefined || heard.has(claims.jti)) throw new Error('this word was heard before');
      heard.add(claims.jti);
      return claims;
    },
  };
}
