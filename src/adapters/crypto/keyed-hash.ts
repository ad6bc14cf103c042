import { createHmac, createSecretKey } from 'node:crypto';
import type { Keys } from './keys.ts';

/** HMAC-SHA-256 in hex: finds a row by a number that is nowhere readable. */
export type KeyedHash = (text: string) => string;

/**
 * A keyed hash for one purpose (`subject-number`, `login`): equal numbers give equal hashes within a purpose, and tell
 * nothing across two. Without the key nobody can try out all identity numbers, which are few. Bound to the root key.
 */
export function createKeyedHash(keys: Keys, purpose: string): KeyedHash {
  // A key object once: handing over the bytes each time cost 0.1 ms a hash.
  const key = createSecretKey(keys.root.derive(`lookup/${purpose}`));
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
