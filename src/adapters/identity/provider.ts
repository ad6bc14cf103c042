import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import Provider, { errors, interactionPolicy, type AdapterFactory, type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider';
import { refOf, subjectOf, type AccountRef } from '#core/identity/principal.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { PartnerOpenings } from '#usecases/identity/partner-openings.ts';
import type { Account, Accounts } from '#usecases/identity/ports.ts';
import { ACR, AS, asksStrong, DESK, FIRST_PARTY, HALL, kindAsked } from './clients.ts';
import type { IdentityKeys } from './keys.ts';

export type ProviderOptions = {
  readonly issuer: string;
  /** Where our own clients may be sent back to, one for each address of the house. */
  readonly redirectUris: readonly string[];
  readonly keys: IdentityKeys;
  readonly adapter: AdapterFactory;
  readonly accounts: Accounts;
  /** The pages of partners that people open by this sign-in. */
  readonly partners: readonly PartnerPage[];
  /** What a partner knows somebody by: another identifier at each partner, and none of ours. */
  readonly subjectAt: (host: string, subject: string) => string;
  /** What somebody is called; told only to a partner that may know it. */
  readonly nameOf: (account: Account) => Promise<string | undefined>;
  /** Where it is kept whose page was opened by which sign-in. */
  readonly openings: Pick<PartnerOpenings, 'note' | 'move' | 'end'>;
  /** Told before a partner learns who somebody is, each time it does: which yes lets it, and whether it learns what they are called. */
  readonly onOpened: (account: AccountRef, page: PartnerPage, learned: { readonly yes: string; readonly name: boolean }) => Promise<void>;
  /** How long a sign-in lasts at most (minutes), however often it is used. */
  readonly longest: number;
  /** The page that asks for number and password. */
  readonly interactionPath: (uid: string) => string;
  /** Where a partner's page sends whoever wants to sign out everywhere. */
  readonly signOutPage: string;
  /** Shown instead of the provider's own error page. */
  readonly errorPage: (headers: IncomingHttpHeaders) => string;
};

const ONE_MINUTE = 60;

/** The embedded OpenID provider: authorization code with PKCE, nothing else. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, keys, accounts } = options;
  const own = (id: string): ClientMetadata => ({
    client_id: id, client_secret: keys.clientSecret, redirect_uris: [...options.redirectUris],
    grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
  });
  const partner = ({ id, clientSecret, redirectUris, backchannelLogout, tells }: PartnerPage): ClientMetadata => ({
    client_id: id, client_secret: clientSecret, redirect_uris: [...redirectUris], grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256', subject_type: 'pairwise', scope: tells.includes('name') ? 'openid profile' : 'openid',
    ...(backchannelLogout !== undefined && { backchannel_logout_uri: backchannelLogout, backchannel_logout_session_required: true }),
  });
  const provider = new Provider(issuer, {
    adapter: options.adapter,
    clients: [own(HALL), own(DESK), ...options.partners.map(partner)],
    jwks: { keys: [...keys.signing] },
    cookies: {
      keys: [...keys.cookies],
      names: { session: 'kb_oidc', interaction: 'kb_oidc_interaction', resume: 'kb_oidc_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    acrValues: Object.values(ACR),
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['name'] },
    // There is no userinfo: what somebody is called stands in the ID token, where it may be told.
    conformIdTokenClaims: false,
    scopes: ['openid'],
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier: async (_ctx, subject, client) => options.subjectAt(String(client.sectorIdentifier), subject),
    responseTypes: ['code'],
    discovery: { end_session_endpoint: options.signOutPage },
    pkce: { required: () => true },
    extraParams: { [AS]: checkAs },
    interactions: { policy: policy(options.longest), url: (_ctx, interaction) => options.interactionPath(interaction.uid) },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      backchannelLogout: { enabled: true },
      userinfo: { enabled: false },
    },
    ttl: {
      Interaction: 30 * ONE_MINUTE, Session: 30 * ONE_MINUTE, Grant: 30 * ONE_MINUTE,
      AuthorizationCode: ONE_MINUTE, AccessToken: ONE_MINUTE, IdToken: 10 * ONE_MINUTE,
    },
    async findAccount(_ctx, subject) {
      const ref = refOf(subject);
      const account = ref && (await accounts.byRef(ref));
      return account ? { accountId: subjectOf(account), claims: async (_use, scope) => ({ sub: subjectOf(account), ...(scope.includes('profile') && { name: await options.nameOf(account) }) }) } : undefined;
    },
    loadExistingGrant,
    renderError(ctx) {
      ctx.type = 'html';
      ctx.body = options.errorPage(ctx.headers);
    },
  });
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    const brought = ctx.cookies.get(provider.cookieName('session'), { signed: true });
    await next();
    // What the browser brings of its sign-in is another after each yes to a partner.
    const session = ctx.oidc?.session as { readonly id: string; readonly oldId?: string } | undefined;
    if (session?.oldId !== undefined) await options.openings.move(session.oldId, session.id);
    // It brought one that is remembered no more, and begins another: nothing will ever name the pages of that one again.
    else if (session !== undefined && brought !== undefined && brought !== session.id) await options.openings.end(brought);
    if (ctx.oidc?.route === 'token' && ctx.status === 200) await noteOpening(ctx, options);
  });
  // The mount sets the forwarded headers itself from what the server has already judged; nothing else reaches it.
  provider.proxy = true;
  return provider;
}

/** An ID token for a partner is written down before it leaves the house: from then on it has to be told when that sign-in ends. */
async function noteOpening({ oidc }: KoaContextWithOIDC, { partners, openings, subjectAt, longest, onOpened }: ProviderOptions): Promise<void> {
  const { AuthorizationCode: code, Client: client } = oidc.entities;
  const ref = refOf(code?.accountId ?? ''), page = partners.find(({ id }) => id === client?.clientId);
  if (!code || !client || !ref || !page) return;
  const session = await oidc.provider.Session.findByUid(code.sessionUid ?? '');
  if (!session || code.sid === undefined) throw new Error('an ID token was made for a session that is no more');
  const now = new Date(), begun = session.loginTs === undefined ? now.getTime() : session.loginTs * 1000, name = code.scopes.has('profile');
  await onOpened(ref, page, { yes: code.grantId ?? code.jti, name });
  await openings.note({ region: ref.region, id: randomUUID(), account: ref.id, partner: client.clientId, subject: subjectAt(String(client.sectorIdentifier), subjectOf(ref)), sid: code.sid, name, session: session.jti, openedAt: now, ends: new Date(begun + longest * ONE_MINUTE * 1000) });
  // Whoever signed out, or said yes to another partner, while it was written down did not find it.
  const there = await oidc.provider.Session.findByUid(code.sessionUid ?? '');
  if (!there) await openings.end(session.jti);
  else if (there.jti !== session.jti) await openings.move(session.jti, there.jti);
}

/** What our own clients may know is what they need: who signed in. Others are asked for consent. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  const accountId = session?.accountId;
  if (!client || !session || !accountId) return undefined;
  const granted = ctx.oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = granted ? await provider.Grant.find(granted) : undefined;
  if (existing?.accountId === accountId) return existing;
  if (!FIRST_PARTY.has(client.clientId)) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

function checkAs({ oidc: { client } }: KoaContextWithOIDC, value: string | undefined): void {
  if (client && !FIRST_PARTY.has(client.clientId) && value !== undefined && value !== 'person') throw new errors.InvalidRequest(`${AS} must be person`);
  if (value !== undefined && value !== 'person' && value !== 'enterprise') throw new errors.InvalidRequest(`${AS} must be person or enterprise`);
}

/** Someone signed in as a citizen is asked again when the entrance is for an enterprise or for officers; whoever signed in by one factor when a matter asks for two; and whoever signed in too long ago. */
function policy(longest: number) {
  const prompts = interactionPolicy.base();
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('other_kind', 'this entrance needs another kind of account', (ctx) => {
      const ref = refOf(ctx.oidc.session?.accountId ?? '');
      return ref !== null && ref.kind !== kindAsked(ctx.oidc.params ?? {});
    }),
  );
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('higher_level', 'this matter needs two factors', (ctx) => asksStrong(ctx.oidc.params ?? {}) && ctx.oidc.session?.acr !== ACR.strong),
  );
  prompts.get('login')?.checks.add(
    new interactionPolicy.Check('too_long', 'a sign-in does not last so long', (ctx) => Date.now() / 1000 - (ctx.oidc.session?.loginTs ?? 0) >= longest * ONE_MINUTE),
  );
  return prompts;
}
