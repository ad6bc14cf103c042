import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import type { Vault } from '#adapters/crypto/vault.ts';

type Stored = { readonly data: Readonly<Record<string, Value>>; readonly secret: string | null };

/** Take the secret fields out of an entry's data and seal them together. */
export function sealEntry(entry: Pick<RegisterEntry, 'id' | 'data'>, vault: Vault, fields: readonly string[]): Stored {
  const secret = Object.fromEntries(fields.flatMap((field) => (entry.data[field] === undefined || entry.data[field] === null ? [] : [[field, entry.data[field]]])));
  if (Object.keys(secret).length === 0) return { data: entry.data, secret: null };
  const open = Object.fromEntries(Object.entries(entry.data).filter(([field]) => !(field in secret)));
  return { data: open, secret: vault.seal(JSON.stringify(secret), `register/${entry.id}`) };
}

/** The data of an entry with its secret fields in clear, for the process alone: what leaves it is masked. */
export function unsealEntry(id: string, stored: Stored, vault: Vault): RegisterEntry['data'] {
  if (stored.secret === null) return stored.data;
  return { ...stored.data, ...(JSON.parse(vault.open(stored.secret, `register/${id}`)) as Record<string, Value>) };
}
