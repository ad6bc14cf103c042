import type { KeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import type { LoginHash } from '#usecases/identity/ports.ts';

/** The key of a login: a keyed hash of what is typed, so that the table of logins tells nobody who has an account. */
export function createLoginHash(hash: KeyedHash): LoginHash {
  return ({ kind, number, operator }) => ({
    kind, hash: hash(`${kind}/${normaliseNumber(number)}${operator === undefined ? '' : `/${normaliseNumber(operator)}`}`),
  });
}
