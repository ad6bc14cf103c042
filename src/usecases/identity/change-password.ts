import { newPasswordFault, type PasswordFault } from '#core/identity/new-password.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import { PasswordsBusy, type Account, type Accounts, type Attempts, type Passwords } from './ports.ts';

export type ChangePasswordPorts = { readonly accounts: Accounts; readonly attempts: Attempts; readonly passwords: Passwords; readonly now: () => Date };

export type ChangeOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'fault'; readonly fault: PasswordFault }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'locked'; readonly until: Date }
  | { readonly kind: 'busy' | 'gone' };

/** Whoever is signed in gives themself another password. The one they have is asked for, and tries at it count as those of a sign-in: who came back to an open screen guesses no more than anybody. @param number what they sign in by @param session the token of the session in which they do, which goes on */
export async function changePassword(ports: ChangePasswordPorts, ref: AccountRef, { current, next, number, session }: { readonly current: string; readonly next: string; readonly number: string; readonly session: string }): Promise<ChangeOutcome> {
  const fault = newPasswordFault(next, { current, number });
  if (fault !== null) return { kind: 'fault', fault };
  const account = await ports.accounts.byRef(ref);
  if (!account) return { kind: 'gone' };
  const attempt = await ports.attempts.begin(account.login, ports.now());
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  const right = await isRight(ports, current, account);
  if (right === 'busy') {
    await ports.attempts.forgive(account.login);
    return { kind: 'busy' };
  }
  if (!right) return attempt.left > 0 ? { kind: 'wrong', left: attempt.left } : { kind: 'locked', until: attempt.until };
  await ports.attempts.forgive(account.login);
  return (await ports.accounts.setPassword(account, await ports.passwords.hash(next), { session })) ? { kind: 'changed' } : { kind: 'gone' };
}

/** Somebody who has just signed in by a password that an administrator made gives themself one of their own. @param within the sign-in in which they do */
export async function replaceFirstPassword(ports: Pick<ChangePasswordPorts, 'accounts' | 'passwords'>, account: Account, { next, number, within }: { readonly next: string; readonly number: string; readonly within: string }): Promise<PasswordFault | 'busy' | 'gone' | null> {
  const fault = newPasswordFault(next, { number });
  if (fault !== null) return fault;
  const same = await isRight(ports, next, account);
  if (same === 'busy') return 'busy';
  if (same) return 'same';
  return (await ports.accounts.setPassword(account, await ports.passwords.hash(next), { within })) ? null : 'gone';
}

/** `busy`: too many wait for theirs to be checked, nothing was tried. */
async function isRight({ passwords }: Pick<ChangePasswordPorts, 'passwords'>, typed: string, account: Account): Promise<boolean | 'busy'> {
  return passwords.verify(typed, account.passwordHash).catch((error: unknown) => {
    if (error instanceof PasswordsBusy) return 'busy' as const;
    throw error;
  });
}
