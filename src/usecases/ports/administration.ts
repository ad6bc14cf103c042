import type { AdminCommand, AdminEvent, Administered, Administrator } from '#core/administration/administer.ts';
import type { OfficeCommand, OfficeDone } from '#core/administration/administer-office.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import type { Roster } from '#core/administration/roster.ts';
import type { Link } from '#core/cases/chain.ts';

/** What an account is opened or changed with, made before: neither is kept in the clear. */
export type AccountSecrets = { readonly login?: string; readonly accountId?: string; readonly passwordHash?: string; readonly totpSecret?: string };
export type AdminRecord = { readonly seq: number; readonly at: string; readonly actor: string; readonly kind: AdminKind; readonly event: AdminEvent };
/** When somebody last signed in, by account. */
export type SignedIn = ReadonlyMap<string, string>;
export type AdminChain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[] };

/** Accounts of the staff and who administers them. What was done is only ever added to. */
export type AdminStore = {
  roster(region: string): Promise<Roster & { readonly signedIn: SignedIn }>;
  /** Decides by the roster as it stands and writes what comes of it, one act of a region after the other. */
  act(region: string, by: Administrator, at: string, command: AdminCommand, secrets: AccountSecrets): Promise<Administered>;
  /** What administrators did, the newest first. */
  trail(region: string, before: number, limit: number): Promise<readonly AdminRecord[]>;
  chains(): AsyncIterable<AdminChain>;
};

/** Offices that administrators enter, change and end. Decided by all that was entered until then, one act of a region after the other. */
export type OfficeStore = {
  act(region: string, by: Administrator, at: string, command: OfficeCommand, regions: Catalog['regions']): Promise<OfficeDone>;
};
