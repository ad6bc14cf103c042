import type { Context } from '../context.ts';

/** By which the watch counts an account and a brake knows it: the same account typed with spaces is the same. */
export function accountKey(lookup: Context['lookup'], account: string): string {
  return lookup(`anomaly/account/${account.replaceAll(/[\s-]/gu, '')}`);
}
