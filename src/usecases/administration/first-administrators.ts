import type { FirstAdministrator } from '#core/administration/first.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import { firstPasswordOf, secretOf } from '#core/identity/new-secret.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import type { LoginHash, Passwords } from '../identity/ports.ts';

/** An administrator as they are written: nothing in it is readable that has to be secret. */
export type AdministratorRow = { readonly id: string; readonly account: string; readonly kind: AdminKind; readonly number: string; readonly name: string; readonly person: string; readonly login: string; readonly passwordHash: string; readonly totpSecret: string };
export type FirstStore = {
  /** Writes all of them, or none: where the region has an administrator already, whoever it is, or a login is somebody's. */
  make(region: string, at: string, rows: readonly AdministratorRow[]): Promise<'made' | 'there-are' | 'number-taken'>;
};
export type FirstParts = { readonly store: FirstStore; readonly passwords: Pick<Passwords, 'hash'>; readonly loginHash: LoginHash; readonly lookup: (text: string) => string; readonly random: (bytes: number) => Uint8Array; readonly newId: () => string; readonly now: () => string };
export type FirstMade = { readonly kind: AdminKind; readonly number: string; readonly name: string; readonly password: string; readonly factor: string };

const SECRET_BYTES = 32, PASSWORD_BYTES = 48;

/** Makes the first administrators of a region, who are there before anybody could appoint them. Their passwords and second factors are told here once and never again. */
export async function firstAdministrators({ store, passwords, loginHash, lookup, random, newId, now }: FirstParts, region: string, people: readonly FirstAdministrator[]): Promise<{ readonly made: readonly FirstMade[] } | { readonly fault: 'there-are' | 'number-taken' }> {
  const made = people.map(({ kind, number, name }): FirstMade => ({ kind, number, name, password: firstPasswordOf(random(PASSWORD_BYTES)), factor: secretOf(random(SECRET_BYTES)) }));
  const rows = await Promise.all(made.map(async ({ kind, number, name, password, factor }, at): Promise<AdministratorRow> => ({
    id: `administrator-${number}`, account: newId(), kind, number, name, person: lookup(`number/${numberOf(people[at])}`), login: loginHash({ kind: 'staff', number }).hash, passwordHash: await passwords.hash(password), totpSecret: factor,
  })));
  const done = await store.make(region, now(), rows);
  return done === 'made' ? { made } : { fault: done };
}

/** The identity number as it is looked up; whoever calls has seen to it that it is one. */
function numberOf(person: FirstAdministrator | undefined): string {
  const read = readIdentityNumber(person?.identity ?? '');
  if ('fault' in read) throw new Error('no identity number');
  return read.number;
}
