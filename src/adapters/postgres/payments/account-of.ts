import type { Vault } from '#adapters/crypto/vault.ts';
import type { Outgoing } from '#core/payments/withhold.ts';
import { NO_ENTRY } from './order-sql.ts';

/** The accounts an order could go to, sealed: that of an entry of the register, and the one named with the decision. */
type Accounts = { readonly id: string; readonly plan: string; readonly account: string | null; readonly entry: string | null; readonly secret: string | null; readonly field: string | null; /** Whether that entry came after the decision: it took the place of what was named there. */ readonly newer: boolean };

/** An order that could go into a file, with what is left to pay of it and whether something may be kept back of it still. */
export type ToFile = Outgoing & Accounts & { readonly leftFen: number; readonly fresh: boolean };

/** The account that an order goes to, in clear, and the entry that stood for it then, also where that one could not be read: what comes back waits for another entry. `masked`: none that a bank could pay to, by that entry. `broken`: a seal does not open, which is ours to mend. */
export type AccountFound = { readonly account: string; readonly entry: string | null } | { readonly masked: string } | { readonly broken: string };

/** That of the register, else the one named with the decision; one that was noted masked is none, and where it came after the decision the person has to name another: what was named before no longer counts. Where the register's does not open nobody knows whether it took the place of the other: nothing is paid until it does. */
export function accountOf({ id, plan, account, entry, secret, field, newer }: Accounts, vault: Vault): AccountFound {
  let broken = false;
  const open = (read: () => unknown): string | undefined => {
    try {
      const value = read();
      return typeof value === 'string' && value !== '' && !value.includes('*') ? value : undefined;
    } catch {
      broken = true;
      return undefined;
    }
  };
  const ofRegister = entry === null || secret === null ? undefined : open(() => (JSON.parse(vault.open(secret, `register/${entry}`)) as Record<string, unknown>)[field ?? '']);
  if (ofRegister !== undefined) return { account: ofRegister, entry };
  if (broken) return { broken: id };
  if (newer && entry !== null) return { masked: entry };
  const ofDecision = account === null ? undefined : open(() => vault.open(account, `payment/${plan}`));
  if (ofDecision !== undefined) return { account: ofDecision, entry };
  return broken ? { broken: id } : { masked: entry ?? NO_ENTRY };
}
