import type { Anchor } from '#sandbox/people/anchor.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import { createWardStore } from '#adapters/postgres/parties/ward-store.ts';
import { ownerBar } from '#core/card/owner.ts';
import { isSameName } from '#core/register/person-name.ts';
import { partnerInLog } from '#core/identity/partner-page.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { idOf } from '#core/id.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Issuer } from '#core/identity/issuer.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import { phoneIn } from '#core/register/phone-in.ts';
import type { Outlet } from '#usecases/ports/notices.ts';
import { demoAccounts } from './demo-accounts.ts';
import { homeRegion } from './home-region.ts';
import { kiosksOf } from './kiosks.ts';
import { originsOf } from './origins.ts';
import type { Platform } from './platform.ts';
import type { CreateAccountPorts } from '#usecases/identity/create-accounts.ts';
import { createIdentity, type Identity } from './register-identity.ts';
import { DEMO_PASSWORD } from './seed-demo.ts';

export type IdentitySettings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 when any free port is taken. */
  readonly port: number;
  readonly demo: boolean;
  readonly anchor: Anchor;
  readonly issuers: readonly Issuer[];
  readonly partners: readonly PartnerPage[];
  /** Told when there are partners to tell that a sign-in has ended. */
  readonly onEnded: () => void;
  /** The gateway for short messages, where there is one. */
  readonly sms: Outlet | undefined;
};

/** Identity as this installation wants it, over what made its accounts. */
export function identityOf(platform: Platform, accounts: CreateAccountPorts, { env, port, demo, anchor, issuers, partners, onEnded, sms }: IdentitySettings): Identity {
  const wards = createWardStore(platform.pool);
  const register = createRegisterStore(platform.pool, platform.vault);
  const cases = createCaseStore(platform.pool, platform.vault, platform.secretFields, platform.now);
  const barOf = async (region: string, person: string): Promise<'dead' | 'child' | undefined> => {
    const { catalog } = platform.compiled;
    const [subject, entries, reportedOn] = await Promise.all([register.subject(region, person), register.entries(region, person), wards.reportedOn(region, person, payingKinds(catalog).stops)]);
    return ownerBar(catalog, { number: subject?.number ?? '', entries }, dayOf(platform.now()), reportedOn);
  };
  return createIdentity({
    pool: platform.pool, vault: platform.vault, keys: platform.keys, clock: () => new Date(platform.now()), origins: originsOf(env, port), issuers, partners, onEnded,
    notePartner: (region, person, page, { once, name }) => register.noteAccess(region, { id: idOf(platform.lookup, `partner-page/${once}`), at: platform.now(), actor: partnerInLog(page), actorKind: 'system', subject: person, what: name ? 'partner-name' : 'partner-mark', why: 'partner-page', case: null }),
    isKioskAt: kiosksOf(env['KUAIBAN_KIOSKS'], demo),
    phone: {
      async phoneOf({ kind, region, subject }) {
        return kind === 'person' ? phoneIn(platform.compiled.catalog, await register.entries(region, subject), dayOf(platform.now())) : undefined;
      },
      send: async (id, to, text, language) => sms !== undefined && 'receipt' in (await sms({ id, to, text, language })),
    },
    byPhone: {
      async ownerOf(number, name) {
        // Whoever was entered with the number that was typed: an account is made for that one.
        const found = await cases.holder(platform.lookup(`number/${number}`));
        if (found?.kind !== 'person' || !isSameName(name, found.name)) return null;
        const [bar, entries] = await Promise.all([barOf(found.region, found.id), register.entries(found.region, found.id)]);
        const phone = phoneIn(platform.compiled.catalog, entries, dayOf(platform.now()));
        return bar === undefined && phone !== undefined ? { region: found.region, person: found.id, phone } : null;
      },
    },
    card: {
      cards: createCardStore(platform.pool), hashOf: (code) => platform.lookup(`card/${code}`), deviceOf: (device) => platform.lookup(`card-device/${device}`),
      barOf,
      note: (region, person, at) => register.noteAccess(region, { id: platform.newId(), at, actor: 'kiosk', actorKind: 'system', subject: person, what: 'card-sign-in', why: 'card-kiosk', case: null }),
    },
    demo: demo ? { password: DEMO_PASSWORD, accounts: demoAccounts(platform.compiled.catalog, anchor, homeRegion(env)) } : null,
  }, accounts);
}
