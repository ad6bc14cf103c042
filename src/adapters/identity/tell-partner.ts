import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { JWK } from 'oidc-provider';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { TellPartner } from '#usecases/identity/partner-openings.ts';

const PATIENCE_MS = 2_500;
/** How long such a word is to be taken for one (Back-Channel Logout 1.0, 4: two minutes at most). */
const LIFE_MS = 120_000;

export type TellerOptions = { readonly partners: readonly PartnerPage[]; readonly key: JWK; /** As the ID tokens name it. */ readonly issuer: () => string; readonly now: () => string };

/** Tells partners at the addresses of their entries that a session has ended: a signed word by HTTP (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.5). 200 and 204 are heard; redirects are not followed. */
export function createPartnerTeller({ partners, key, issuer, now }: TellerOptions): TellPartner {
  const at = new Map(partners.map(({ id, backchannelLogout }) => [id, backchannelLogout]));
  return async ({ partner, subject, sid }) => {
    const address = at.get(partner);
    if (!at.has(partner)) return { failed: 'it is not registered any more', gone: true };
    // It does not want to be told.
    if (address === undefined) return 'told';
    const word = await new SignJWT({ sid, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: key.kid! }).setIssuer(issuer()).setAudience(partner).setSubject(subject).setJti(randomUUID()).setIssuedAt(new Date(now())).setExpirationTime(new Date(Date.parse(now()) + LIFE_MS)).sign(key as Parameters<SignJWT['sign']>[0]);
    try {
      const { status } = await fetch(address, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS), body: new URLSearchParams({ logout_token: word }) });
      return status === 200 || status === 204 ? 'told' : { failed: `it answered ${status}` };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };
}
