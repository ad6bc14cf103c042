import { createHash, createPrivateKey, generateKeyPairSync, randomUUID, type JsonWebKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Adapter, AdapterPayload, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Fault, Faults } from '../departments/faults.ts';
import { LEVELS } from './levels.ts';

export type Person = { readonly number: string; readonly name: string };
/** The platform, once it can be reached: its addresses, the public one first. */
export type Platform = { readonly origins: readonly string[] };
export type PortalClient = { readonly clientId: string; readonly clientSecret: string };

export type IssuerOptions = {
  readonly id: string; readonly issuer: string; readonly client: PortalClient; readonly platform: Platform; readonly faults: Faults;
  /** By the portal's own number of a person. */
  readonly find: (subject: string) => Person | undefined;
  /** The page where the browser is sent to end its session, around the form that does it. */
  readonly endPage: (ctx: KoaContextWithOIDC, form: string) => string;
  readonly endedPage: (ctx: KoaContextWithOIDC) => string;
};

/** The portal's own number of somebody: says nothing of the identity number, and stays the same. */
export const subjectOf = (portal: string, number: string): string => createHash('sha256').update(`${portal}/${number}`).digest('hex').slice(0, 24);

/** Which step of signing in a path is, as faults are ordered for it. */
const STEPS: Readonly<Record<string, string>> = { '/.well-known/openid-configuration': 'discovery', '/jwks': 'keys', '/auth': 'sign-in', '/token': 'token', '/me': 'person' };

export type RunningIssuer = { readonly provider: Provider; readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>; /** From now on it signs by a new key and publishes both. */ rotate(): Promise<void> };

/** A real OpenID provider of the portal. It is only read once somebody comes: the start waits for nothing. */
export async function createIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const memory = new Map<string, AdapterPayload>();
  const cookieKeys = [randomUUID()];
  let signing = [newKey()];
  let provider = await build(options, memory, cookieKeys, signing);
  let callback = provider.callback();
  return {
    get provider() { return provider; },
    handle: (request, response) => callback(request, response),
    async rotate() {
      signing = [newKey(), ...signing];
      provider = await build(options, memory, cookieKeys, signing);
      callback = provider.callback();
    },
  };
}

async function build({ id, issuer, client, platform, faults, find, endPage, endedPage }: IssuerOptions, memory: Map<string, AdapterPayload>, cookieKeys: string[], signing: JWK[]): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider');
  const provider = new OidcProvider(issuer, {
    adapter: (model) => keeping(memory, model),
    clients: [{
      client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: platform.origins.map((each) => `${each}/auth/callback/${id}`), post_logout_redirect_uris: platform.origins.map((each) => `${each}/`),
      grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: 'ES256', backchannel_logout_uri: `${platform.origins[0]}/auth/signed-out/${id}`, backchannel_logout_session_required: true,
    }],
    jwks: { keys: signing },
    cookies: { keys: cookieKeys, names: { session: `${id}_oidc`, interaction: `${id}_in`, resume: `${id}_resume` }, long: { httpOnly: true, sameSite: 'lax', signed: true }, short: { httpOnly: true, sameSite: 'lax', signed: true } },
    acrValues: Object.values(LEVELS),
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name', 'id_number', 'real_name'] },
    pkce: { required: () => true },
    // The platform runs on this very machine, which the provider's own way to other sites refuses to reach.
    fetch: (url, { dispatcher: _never, ...init }: RequestInit & { dispatcher?: unknown } = {}) => fetch(url, init),
    interactions: { url: (_ctx, { uid }) => `/in/${uid}` },
    features: {
      devInteractions: { enabled: false }, userinfo: { enabled: true }, backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource(ctx, form) { ctx.body = endPage(ctx, form); }, postLogoutSuccessSource(ctx) { ctx.body = endedPage(ctx); } },
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 1800, Session: 7200, Grant: 7200 },
    async findAccount(_ctx, subject) {
      const person = find(subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name, id_number: person.number, real_name: 'verified' }) };
    },
    // The platform is known to the portal: nobody is asked whether it may know who signs in.
    async loadExistingGrant(ctx) {
      const { client: asking, session } = ctx.oidc;
      const accountId = session?.accountId;
      if (!asking || !accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: asking.clientId, accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    const step = STEPS[ctx.path];
    const fault = step === undefined ? undefined : faults.take(id, step);
    if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
    if (fault?.kind === 'silent') return void (ctx.respond = false);
    if (fault?.kind === '500') return void Object.assign(ctx, { status: 500, body: 'out of order' });
    await next();
    if (fault) await spoil(ctx, fault, signing[0]!);
  });
  return provider;
}

type Answer = { body: unknown; path: string };

/** Makes an answer wrong as ordered. */
async function spoil(ctx: Answer, fault: Fault, key: JWK): Promise<void> {
  const body = ctx.body as Record<string, unknown> | undefined;
  if (fault.kind === 'garbage') ctx.body = '<html>out of order';
  if (fault.kind === 'partial' && body) delete body['id_number'];
  if (fault.kind === 'contradicting' && body) ctx.body = { ...body, ...(fault.variant === 'person' ? { sub: 'somebody-else' } : { id_number: '11010519491231002X' }) };
  const token = body?.['id_token'];
  if (typeof token !== 'string' || (fault.kind !== 'wrong-token' && fault.kind !== 'wrong-signature')) return;
  const { decodeJwt, SignJWT } = await import('jose');
  const claims = decodeJwt(token), now = Math.floor(Date.now() / 1000);
  const wrong: Readonly<Record<string, object>> = {
    'issuer': { iss: 'https://elsewhere.example' }, 'audience': { aud: 'another-client' }, 'nonce': { nonce: 'another' }, 'expired': { iat: now - 7200, exp: now - 3600 }, 'level': { acr: 'urn:sandbox:level:9' },
  };
  const by = fault.kind === 'wrong-signature' ? { ...newKey(), kid: key.kid } : key;
  const header = { alg: 'ES256', ...(by.kid !== undefined && { kid: by.kid }) };
  ctx.body = { ...body, id_token: await new SignJWT({ ...claims, ...(fault.kind === 'wrong-token' ? wrong[fault.variant ?? 'issuer'] : {}) }).setProtectedHeader(header).sign(createPrivateKey({ key: by as JsonWebKey, format: 'jwk' })) };
}

function newKey(): JWK {
  return { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' } as JWK;
}

/** What the provider remembers, for as long as the process lives. */
function keeping(memory: Map<string, AdapterPayload>, model: string): Adapter {
  const of = (id: string): string => `${model}/${id}`;
  const all = (): [string, AdapterPayload][] => [...memory].filter(([key]) => key.startsWith(`${model}/`));
  const alive = (payload: AdapterPayload | undefined): AdapterPayload | undefined => (payload?.exp !== undefined && payload.exp * 1000 < Date.now() ? undefined : payload);
  return {
    async upsert(id, payload) { memory.set(of(id), payload); },
    async find(id) { return alive(memory.get(of(id))); },
    async findByUid(uid) { return alive(all().find(([, payload]) => payload.uid === uid)?.[1]); },
    async findByUserCode() { return undefined; },
    async consume(id) {
      const payload = memory.get(of(id));
      if (payload) memory.set(of(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
    },
    async destroy(id) { memory.delete(of(id)); },
    async revokeByGrantId(grant) { for (const [key, payload] of memory) if (payload.grantId === grant) memory.delete(key); },
  };
}
