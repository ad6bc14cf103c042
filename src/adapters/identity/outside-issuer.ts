import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests, authorizationCodeGrant, AuthorizationResponseError, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge, ClientSecretBasic,
  clockTolerance, discovery, fetchUserInfo, randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';
import type { Issuer, Said } from '#core/identity/issuer.ts';
import { IssuerDown, type OutsideIssuer } from '#usecases/identity/outside.ts';

/** Longer nobody waits before they are offered another way. */
const PATIENCE_S = 5;
/** Its addresses may change: they are read again after so long. */
const DISCOVERED_MS = 3_600_000;
/** New keys are fetched as soon as a token names one, but not more often than this. */
const KEYS_MS = 1_000;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A word that a session is over is told at once; an old one is not taken. */
const LOGOUT_AGE_S = 300;

type Found = { readonly config: Configuration; readonly keys: JWTVerifyGetKey; readonly at: number };

/** One client at an issuer of others: authorization code, PKCE (S256), state and nonce; every token checked against its published keys. */
export function createOutsideIssuer(issuer: Issuer): OutsideIssuer {
  let found: Promise<Found> | null = null;
  const reach = (): Promise<Found> => {
    const begun = found ?? discover(issuer);
    found = begun;
    return begun.then((known) => {
      if (performance.now() - known.at < DISCOVERED_MS) return known;
      if (found === begun) found = null;
      return reach();
    }, (error: unknown) => {
      if (found === begun) found = null; // it may answer next time
      throw new IssuerDown(issuer.id, error);
    });
  };
  const verified = async (token: string): Promise<JWTPayload> => {
    const { keys } = await reach();
    const { payload } = await jwtVerify(token, keys, { issuer: issuer.issuer, audience: issuer.clientId, algorithms: [issuer.algorithm], clockTolerance: issuer.toleranceSeconds, requiredClaims: ['iat', 'exp'] });
    return payload;
  };
  return {
    async begin(redirectUri, extra) {
      const { config } = await reach();
      const transaction = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        ...extra, redirect_uri: redirectUri, scope: issuer.scope, state: transaction.state, nonce: transaction.nonce,
        code_challenge: await calculatePKCECodeChallenge(transaction.verifier), code_challenge_method: 'S256',
      });
      return { url, transaction };
    },
    async finish(callback, { state, nonce, verifier }) {
      const { config } = await reach();
      try {
        const tokens = await authorizationCodeGrant(config, callback, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const idToken = tokens.id_token ?? '';
        const claims = await verified(idToken);
        const subject = claims.sub ?? '';
        // The token alone may say enough; else it is asked, and what it answers must be about the same person.
        const more = claims[issuer.number.claim] === undefined && config.serverMetadata().userinfo_endpoint ? await fetchUserInfo(config, tokens.access_token, subject) : {};
        const said: Said = { acr: typeof claims['acr'] === 'string' ? claims['acr'] : null, claims: { ...more, ...claims } };
        return { said, subject, sid: typeof claims['sid'] === 'string' ? claims['sid'] : null, idToken };
      } catch (error) {
        if (error instanceof AuthorizationResponseError) return { denied: error.error };
        throw isSilence(error) ? new IssuerDown(issuer.id, error) : error;
      }
    },
    async endSession(idToken, back) {
      const { config } = await reach();
      return config.serverMetadata().end_session_endpoint ? buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }) : null;
    },
    async loggedOut(token) {
      const { sub, sid, iat = 0, nonce, events, jti } = await verified(token);
      const told = typeof events === 'object' && events !== null && LOGOUT_EVENT in events;
      const fresh = Math.abs(Date.now() / 1000 - iat) <= LOGOUT_AGE_S + issuer.toleranceSeconds;
      // An ID token is none (OpenID Connect Back-Channel Logout 1.0, 2.6), and one that names nobody ends nothing.
      if (!told || nonce !== undefined || !fresh || typeof jti !== 'string' || (sub === undefined && typeof sid !== 'string')) throw new Error('This is no logout token.');
      return { subject: sub ?? null, sid: typeof sid === 'string' ? sid : null, at: new Date((iat + issuer.toleranceSeconds) * 1000) };
    },
  };
}

async function discover(issuer: Issuer): Promise<Found> {
  const server = new URL(issuer.issuer);
  const config = await discovery(server, issuer.clientId, { id_token_signed_response_alg: issuer.algorithm, [clockTolerance]: issuer.toleranceSeconds }, ClientSecretBasic(issuer.clientSecret), {
    timeout: PATIENCE_S, execute: server.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
  const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? issuer.issuer), { cooldownDuration: KEYS_MS, timeoutDuration: PATIENCE_S * 1000 });
  return { config, keys, at: performance.now() };
}

/** Whether nobody answered, or nothing that can be read: the person has done nothing wrong. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return (typeof status === 'number' && status >= 500) || error instanceof TypeError || ['TimeoutError', 'AbortError', 'JWKSTimeout'].includes(error.name)
    || ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR', 'ERR_JWKS_TIMEOUT'].includes(String(code));
}
