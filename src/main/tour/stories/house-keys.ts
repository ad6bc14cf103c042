import { pointOf } from '#adapters/crypto/sm2.ts';
import type { PublicKeys } from '#channels/http/schemas/document.ts';
import type { Static } from 'typebox';
import type { Client } from '../client.ts';

/** The keys that the house publishes, as whoever checks a signature reads them. */
export async function houseKeys(anybody: Client): Promise<readonly string[]> {
  const { keys } = (await anybody.get<Static<typeof PublicKeys>>('/public/keys')).body;
  return keys.flatMap(({ pem }) => pointOf(pem) ?? []);
}
