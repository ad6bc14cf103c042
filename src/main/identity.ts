import type { Anchor } from '#sandbox/people/anchor.ts';
import { demoAccounts } from './demo-accounts.ts';
import { homeRegion } from './home-region.ts';
import { originsOf } from './origins.ts';
import type { Platform } from './platform.ts';
import { createIdentity, type Identity } from './register-identity.ts';
import { DEMO_PASSWORD } from './seed-demo.ts';

export type IdentitySettings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** 0 when any free port is taken. */
  readonly port: number;
  readonly demo: boolean;
  readonly anchor: Anchor;
};

/** Identity as this installation wants it. */
export function identityOf(platform: Platform, { env, port, demo, anchor }: IdentitySettings): Identity {
  return createIdentity({
    pool: platform.pool, vault: platform.vault, keys: platform.keys, clock: () => new Date(platform.now()), origins: originsOf(env, port),
    demo: demo ? { password: DEMO_PASSWORD, accounts: demoAccounts(platform.compiled.catalog, anchor, homeRegion(env)) } : null,
  });
}
