import type { Pool } from 'pg';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import type { Keys } from '#adapters/crypto/keys.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { createArtifacts } from '#adapters/identity/artifacts.ts';
import { ACR, AS, clientFor } from '#adapters/identity/clients.ts';
import { createDialogues } from '#adapters/identity/dialogue.ts';
import { deriveIdentityKeys } from '#adapters/identity/keys.ts';
import { createProvider, type ProviderOptions } from '#adapters/identity/provider.ts';
import { createRelyingParty, type RelyingParty } from '#adapters/identity/relying-party.ts';
import { preferencesOf } from '#channels/http/identity/cookies.ts';
import { CALLBACK_PATH, unfinishedBody, type EntranceParts } from '#channels/http/identity/entrance-routes.ts';
import { LEAVE_PATH } from '#channels/http/identity/leave-routes.ts';
import type { Origins } from '#channels/http/identity/origins.ts';
import type { Pages } from '#channels/http/identity/page.ts';
import { PROVIDER_PREFIX } from '#channels/http/identity/provider-mount.ts';
import { textsOf } from '#channels/http/identity/texts.ts';
import type { Server } from '#channels/http/server-type.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import { refOf, type AccountKind } from '#core/identity/principal.ts';
import type { PartnerOpenings } from '#usecases/identity/partner-openings.ts';
import type { Account, Accounts } from '#usecases/identity/ports.ts';
import { insideFetch } from './inside-fetch.ts';

export type HouseParts = {
  readonly app: Server; readonly origins: Origins; readonly pool: Pool; readonly vault: Vault; readonly keys: Keys; readonly accounts: Accounts; readonly pages: Pages;
  readonly partners: readonly PartnerPage[]; readonly nameOf: (account: Account) => Promise<string | undefined>;
  readonly openings: PartnerOpenings; /** How long a sign-in lasts at most (minutes). */ readonly longest: number; readonly onEnded: () => void; readonly onOpened: ProviderOptions['onOpened'];
};

/** The embedded provider and the entrances that rely on it. Built when the address is known. */
export type IdentityHouse = {
  readonly origins: Origins;
  readonly callback: ReturnType<ReturnType<typeof createProvider>['callback']>;
  readonly dialogues: ReturnType<typeof createDialogues>;
} & Pick<EntranceParts, 'begin' | 'finish'>;

export function buildIdentityHouse({ app, origins, pool, keys, accounts, pages, partners, nameOf, openings, longest, onEnded, onOpened }: HouseParts): IdentityHouse {
  const issuer = origins[0] + PROVIDER_PREFIX, secrets = deriveIdentityKeys(keys), atPartner = createKeyedHash(keys, 'partner-subject');
  const provider = createProvider({
    issuer, keys: secrets, accounts, partners, nameOf, openings, longest, onOpened, signOutPage: origins[0] + LEAVE_PATH, subjectAt: (host, subject) => atPartner(`${host}/${subject}`), adapter: createArtifacts(pool),
    redirectUris: origins.map((origin) => origin + CALLBACK_PATH),
    interactionPath: (uid) => `${PROVIDER_PREFIX}/interaction/${uid}`,
    errorPage(headers) {
      const preferences = preferencesOf(headers), t = textsOf(preferences.language);
      return pages.render({ preferences, title: t.expiredTitle, body: unfinishedBody(t) });
    },
  });
  provider.on('server_error', (_ctx, error) => app.log.error({ err: error }, 'the identity provider failed'));

  // One relying party for each client; issuers of others, with their own way to an account, are in the outside house.
  const parties = new Map<string, RelyingParty>();
  const party = (kind: AccountKind): RelyingParty => {
    const clientId = clientFor(kind);
    const known = parties.get(clientId) ?? createRelyingParty({ issuer, clientId, clientSecret: secrets.clientSecret, fetch: insideFetch(app) });
    parties.set(clientId, known);
    return known;
  };

  return {
    origins,
    callback: provider.callback(),
    dialogues: createDialogues(provider, openings, onEnded),
    begin(kind, redirectUri, { again, strong }) {
      // Officers are always asked: the provider's session outlives theirs and must not renew it in silence.
      const extra: Readonly<Record<string, string>> = { ...(kind === 'staff' || again ? { prompt: 'login' } : {}), ...(kind === 'enterprise' ? { [AS]: kind } : {}), ...(strong ? { acr_values: ACR.strong } : {}) };
      return party(kind).begin(redirectUri, extra);
    },
    async finish(kind, callback, trip) {
      const { subject, amr } = await party(kind).finish(callback, trip);
      const ref = refOf(subject);
      const account = ref && (await accounts.byRef(ref));
      if (account?.kind !== kind) throw new Error(`The provider answered with no account of the kind ${kind}.`);
      if (kind === 'staff' && assuranceOf(amr) !== 'strong') throw new Error('An officer came without the second factor.');
      return { account, amr };
    },
  };
}
