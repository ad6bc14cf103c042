import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { numbersOf } from '../register/one-person.ts';
import { contactBinding, type Contact } from '#core/notices/contact.ts';
import type { ContactStore } from '#usecases/ports/notices.ts';

/** How people want to be told. Addresses are sealed. */
export function createContactStore(pool: Pool, vault: Vault): ContactStore {
  return {
    async of(region, person) {
      const { rows: [row] } = await pool.query<Omit<Contact, 'addresses'> & { person: string; addresses: string }>(
        `select person_id as person, addresses, channels, hidden, quiet, language from contact where region = $1 and person_id = any(${numbersOf('$1', '$2')}) order by person_id = $2 desc, changed_at desc limit 1`, [region, person]);
      if (!row) return undefined;
      const { person: of, addresses, ...contact } = row;
      return { ...contact, addresses: JSON.parse(vault.open(addresses, contactBinding(of))) as Contact['addresses'] };
    },
    async keep(region, person, { addresses, channels, hidden, quiet, language }, at) {
      await pool.query(
        `insert into contact (region, person_id, addresses, channels, hidden, quiet, changed_at, language) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (region, person_id) do update set addresses = excluded.addresses, channels = excluded.channels, hidden = excluded.hidden, quiet = excluded.quiet, language = excluded.language, changed_at = excluded.changed_at`,
        [region, person, vault.seal(JSON.stringify(addresses), contactBinding(person)), JSON.stringify(channels), hidden, quiet === null ? null : JSON.stringify(quiet), at, language],
      );
    },
  };
}
