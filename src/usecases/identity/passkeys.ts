import { AMR_PASSKEY, AMR_PASSKEY_SINGLE } from '#core/identity/assurance.ts';
import { passkeyName, PASSKEYS_MOST, type Passkey } from '#core/identity/passkey.ts';
import type { AccountKind, AccountRef } from '#core/identity/principal.ts';
import type { Account, Accounts, Ceremonies, PasskeyPlace, PasskeyStore } from './ports.ts';

export type PasskeyPorts = { readonly accounts: Accounts; readonly passkeys: PasskeyStore; readonly ceremonies: Ceremonies; readonly now: () => Date };

export type AddedPasskey = { readonly kind: 'added' | 'same' | 'too-many' | 'void' | 'wrong-name' | 'wrong-answer' };

/** Keeps a passkey that a device has just made; `strong`: whoever adds it has signed in by two factors. Sent again it is the same one. */
export async function addPasskey({ passkeys, ceremonies, now }: PasskeyPorts, place: PasskeyPlace, account: AccountRef, challenge: string, said: { readonly name: string; readonly answer: unknown; readonly strong: boolean }): Promise<AddedPasskey> {
  const name = passkeyName(said.name);
  if (name === undefined) return { kind: 'wrong-name' };
  const made = await ceremonies.created(place, said.answer, challenge);
  if (!made) return { kind: 'wrong-answer' };
  const passkey: Passkey = { ...made, name, strong: said.strong, createdAt: now().toISOString(), usedAt: null };
  return { kind: await passkeys.add(account, passkey, PASSKEYS_MOST) };
}

export type PasskeyOutcome = { readonly kind: 'signed-in'; readonly account: Account; readonly amr: readonly string[] } | { readonly kind: 'wrong' } | { readonly kind: 'other-kind' };

/**
 * Signs in by a passkey. No try is counted: nothing can be guessed, and a login that strangers have locked by guessing passwords opens by it.
 * A count that does not go on tells of a copied key: nobody gets in by it.
 */
export async function checkPasskey({ accounts, passkeys, ceremonies, now }: PasskeyPorts, place: PasskeyPlace, kind: AccountKind, challenge: string, answer: unknown): Promise<PasskeyOutcome> {
  const claimed = ceremonies.claimed(answer);
  const passkey = claimed && (await passkeys.find(claimed.account, claimed.id));
  if (!claimed || !passkey) return { kind: 'wrong' };
  const used = await ceremonies.used(place, answer, challenge, passkey);
  if (!used) return { kind: 'wrong' };
  if (claimed.account.kind !== kind) return { kind: 'other-kind' };
  const account = await accounts.byRef(claimed.account);
  if (!account || !(await passkeys.use(account, passkey.id, { ...used, at: now().toISOString() }))) return { kind: 'wrong' };
  return { kind: 'signed-in', account, amr: passkey.strong ? AMR_PASSKEY : AMR_PASSKEY_SINGLE };
}
