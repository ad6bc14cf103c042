import { sha256 } from '#adapters/crypto/hash.ts';

/** Where the session of a token is kept: in which region, and by which hash; null for what is no token. */
export function sessionPlace(token: string): { readonly region: string; readonly hash: string } | null {
  const match = /^(\d{6})\.([\w-]{43})$/.exec(token);
  return match ? { region: match[1]!, hash: sha256(match[2]!) } : null;
}
