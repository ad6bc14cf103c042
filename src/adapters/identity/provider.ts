import type { IncomingHttpHeaders } from 'node:http';
import Provider, { errors, interactionPolicy, type AdapterFactory, type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider';
import { refOf, subjectOf } from '#core/identity/principal.ts';
import type { Accounts } from '#usecases/identity/ports.ts';
import { ACR, AS, asksStrong, DESK, HALL, kindAsked } from './clients.ts';
import type { IdentityKeys } from './keys.ts';

export type ProviderOptions = {
  readonly issuer: string;
  /** Where our own clients may be sent back to, one for each address of the house. */
  readonly redirectUris: readonly string[];
  readonly keys: IdentityKeys;
  readonly adapter: AdapterFactory;
  readonly accounts: Accounts;
  /** The page that asks for number and password. */
  readonly interactionPath: (uid: string) => string;
  /** Shown instead of the provider's own error page. */
  readonly errorPage: (headers: IncomingHttpHeaders) => string;
};

const FIRST_PARTY: ReadonlySet<string> = new Set([HALL, DESK]);
const ONE_MINUTE = 60;

/** The embedded OpenID provider: authorization code with PKCE, nothing else. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, keys, accounts } = options;
  const own = (id: string): ClientMetadata => ({
    client_id: id, client_secret: keys.clientSecret, redirect_uris: [...options.redirectUris],
    grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'ES256',
  });
  const provider = new Provider(issuer, {
    adapter: options.adapter,
    clients: [own(HALL), own(DESK)],
    jwks: { keys: [...keys.signing] },
    cookies: {
      keys: [...keys.cookies],
      names: { session: 'kb_oidc', interaction: 'kb_oidc_interaction', resume: 'kb_oidc_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    acrValues: Object.values(ACR),
    claims: { openid: ['sub', 'acr', 'amr'] },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    extraParams: { [AS]: checkAs },
    interactions: { policy: policy(), url: (_ctx, interaction) => options.interactionPath(interaction.uid) },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: {
      Interaction: 30 * ONE_MINUTE, Session: 30 * ONE_MINUTE, Grant: 30 * ONE_MINUTE,
      AuthorizationCode: ONE_MINUTE, AccessToken: ONE_MINUTE, IdToken: 10 * ONE_MINUTE,
    },
    async findAccount(_ctx, subject) {
      const ref = refOf(subject);
      const account = ref && (await accounts.byRef(ref));
      return account ? { accountId: subjectOf(account), claims: () => ({ sub: subjectOf(account) }) } : undefined;
    },
    loadExistingGrant,
    renderError(ctx) {
      ctx.type = 'html';
      ctx.body = options.errorPage(ctx.headers);
    },
  });
  // The mount sets the forwarded headers itself from what the server has already judged; nothing else reaches it.
  provider.proxy = true;
  return provider;
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

function checkAs(_ctx: KoaContextWithOIDC, value: string | undefined): void {
  if (value !== undefined && value !== 'person' && value !== 'enterprise') throw new errors.InvalidRequest(`${AS} must be person or enterprise`);
}

/** Someone signed in as a citizen is asked again when the entrance is for an enterprise or for officers; whoever signed in by one factor when a matter asks for two. */
function policy() {
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
  return prompts;
}
