import { WINDOW_SECONDS } from '#core/partners/message-signature.ts';

/** Remembers nonces for as long as a signature with them would still be accepted. `fresh` is true for the first use only. */
export function createNonces(clock: () => Date): { fresh(nonce: string): boolean } {
  const forgetAt = new Map<string, number>();
  const forget = (now: number): void => {
    for (const [nonce, at] of forgetAt) {
      if (at > now) return;
      forgetAt.delete(nonce);
    }
  };
  return {
    fresh: (nonce) => {
      const now = clock().getTime();
      forget(now);
      if (forgetAt.has(nonce)) return false;
      forgetAt.set(nonce, now + 2 * WINDOW_SECONDS * 1000);
      return true;
    },
  };
}
