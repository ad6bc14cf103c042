import { PasswordsBusy, type Account, type Accounts, type Attempts, type Login, type LoginHash, type OneTimeCodes, type Passwords } from './ports.ts';

export type SignInPorts = {
  readonly accounts: Accounts; readonly attempts: Attempts; readonly passwords: Passwords;
  readonly codes: OneTimeCodes; readonly loginHash: LoginHash; readonly now: () => Date;
};

export type PasswordOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly amr: readonly string[] }
  | { readonly kind: 'code-needed'; readonly account: Account }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'locked'; readonly until: Date };

export type CodeOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly amr: readonly string[] }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'used'; readonly left: number }
  | { readonly kind: 'locked'; readonly until: Date };

/**
 * First step: number and password. The outcome never tells whether the account exists: an unknown login is counted,
 * locked and takes as long as a known one.
 */
export async function checkPassword(ports: SignInPorts, login: Login, password: string): Promise<PasswordOutcome> {
  const key = ports.loginHash(login);
  const attempt = await ports.attempts.begin(key, ports.now());
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  const account = await ports.accounts.byLogin(key);
  const right = await ports.passwords.verify(password, account?.passwordHash ?? null).catch((error: unknown) => {
    if (error instanceof PasswordsBusy) return 'busy' as const;
    throw error;
  });
  if (right === 'busy') {
    // Nothing was tried, so nothing counts: a wave of strangers must not lock anybody out.
    await ports.attempts.forgive(key);
    return { kind: 'busy' };
  }
  if (!account || !right) return failed('wrong', attempt);
  if (account.totpSecret === null) {
    await ports.attempts.clear(key);
    return { kind: 'signed-in', account, amr: ['pwd'] };
  }
  // Not cleared but taken back: someone who knows the password must not get endless tries at the code.
  await ports.attempts.forgive(key);
  return { kind: 'code-needed', account };
}

/** Second step: the six digits of an account whose password was right. A code works once. */
export async function checkCode(ports: SignInPorts, account: Account, code: string): Promise<CodeOutcome> {
  const now = ports.now();
  const attempt = await ports.attempts.begin(account.login, now);
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  const step = account.totpSecret === null ? null : ports.codes.stepOf(account.totpSecret, code, now);
  if (step === null) return failed('wrong', attempt);
  if (!(await ports.accounts.useTotpStep(account, step))) return failed('used', attempt);
  await ports.attempts.clear(account.login);
  return { kind: 'signed-in', account, amr: ['pwd', 'otp'] };
}

type Failed<K> = { readonly kind: K; readonly left: number } | { readonly kind: 'locked'; readonly until: Date };

function failed<K extends 'wrong' | 'used'>(kind: K, attempt: { readonly left: number; readonly until: Date }): Failed<K> {
  return attempt.left > 0 ? { kind, left: attempt.left } : { kind: 'locked', until: attempt.until };
}
