import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, customFetch, discovery,
  randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';

/** What must survive between leaving for the provider and coming back. */
export type Transaction = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** What an identity provider said about who signed in. */
export type Identified = { readonly subject: string; readonly acr: string | null; readonly amr: readonly string[] };

export type RelyingPartyOptions = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How to reach the provider; the embedded one is reached inside the process, whatever its public address is. */
  readonly fetch?: (url: string, init: { method?: string; headers?: Record<string, string>; body?: unknown }) => Promise<Response>;
};

export type RelyingParty = {
  begin(redirectUri: string, extra: Readonly<Record<string, string>>): Promise<{ readonly url: URL; readonly transaction: Transaction }>;
  /** Exchanges the code that came back to `callback`. Throws when anything does not fit. */
  finish(callback: URL, transaction: Transaction): Promise<Identified>;
};

/** One client at one OpenID provider: authorization code, PKCE (S256), state and nonce. Discovers on first use. */
export function createRelyingParty(options: RelyingPartyOptions): RelyingParty {
  let found: Promise<Configuration> | null = null;
  const configuration = (): Promise<Configuration> => {
    found ??= discover(options).catch((error: unknown) => {
      found = null; // the provider may answer next time
      throw error;
    });
    return found;
  };
  return {
    async begin(redirectUri, extra) {
      const config = await configuration();
      const transaction = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        ...extra, redirect_uri: redirectUri, scope: 'openid', state: transaction.state, nonce: transaction.nonce,
        code_challenge: await calculatePKCECodeChallenge(transaction.verifier), code_challenge_method: 'S256',
      });
      return { url, transaction };
    },
    async finish(callback, { state, nonce, verifier }) {
      const tokens = await authorizationCodeGrant(await configuration(), callback, {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The identity provider sent no ID token.');
      const amr = Array.isArray(claims['amr']) ? claims['amr'].filter((one): one is string => typeof one === 'string') : [];
      return { subject: claims.sub, acr: typeof claims['acr'] === 'string' ? claims['acr'] : null, amr };
    },
  };
}

function discover({ issuer, clientId, clientSecret, fetch }: RelyingPartyOptions): Promise<Configuration> {
  const server = new URL(issuer);
  return discovery(server, clientId, { id_token_signed_response_alg: 'ES256' }, ClientSecretBasic(clientSecret), {
    // Plain HTTP only towards an issuer that is configured with it (a development machine, or one's own process).
    execute: server.protocol === 'http:' ? [allowInsecureRequests] : [],
    ...(fetch ? { [customFetch]: (url: string, init: object) => fetch(url, init) } : {}),
  });
}
