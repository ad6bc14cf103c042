import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import { createFirstStore } from '#adapters/postgres/administration/first-store.ts';
import type { FirstAdministrator } from '#core/administration/first.ts';
import { firstAdministrators, type FirstParts } from '#usecases/administration/first-administrators.ts';
import { vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const PEOPLE: readonly FirstAdministrator[] = [
  { kind: 'system', number: '9001', name: '张三', identity: '371300199203180016' }, { kind: 'security', number: '9011', name: '李四', identity: '371300199203180024' },
  { kind: 'security', number: '9012', name: '王五', identity: '371300199203180032' }, { kind: 'audit', number: '9021', name: '赵六', identity: '371300199203180040' },
];
const loginHash: FirstParts['loginHash'] = ({ kind, number }) => ({ kind, hash: `hash-of-${number}` });
const make = (region: string, people = PEOPLE) => firstAdministrators({
  store: createFirstStore(database.pool, vault), passwords: { hash: async (password) => `hashed ${password}` }, loginHash, lookup: (text) => `keyed ${text}`, random: randomBytes, newId: randomUUID, now: () => '2026-11-23T02:00:00.000Z',
}, region, people);
const elsewhere = (first: string) => PEOPLE.map((one, at) => ({ ...one, number: at === 3 ? first : `8${one.number}` }));
const count = async (table: 'administrator' | 'account' | 'account_login', region: string) => Number((await database.pool.query<{ count: string }>(`select count(*) from ${table} where region = $1`, [region])).rows[0]?.count);

test('when two begin at once, then one of them makes all four, each with a password and a factor of their own', async () => {
  const both = await Promise.all([make('371300'), make('371300')]);
  const [made] = both.flatMap((done) => ('made' in done ? [done.made] : []));
  expect(both.map((done) => ('made' in done ? 'made' : done.fault)).toSorted()).toEqual(['made', 'there-are']);
  expect([await count('administrator', '371300'), await count('account', '371300'), await count('account_login', '371300')]).toEqual([4, 4, 4]);
  expect(new Set(made!.flatMap(({ password, factor }) => [password, factor])).size).toBe(8);
  for (const { number, password, factor, kind } of made!) {
    const account = await createAccountStore(database.pool, vault).byLogin(loginHash({ kind: 'staff', number }));
    expect(account).toMatchObject({ region: '371300', passwordHash: `hashed ${password}`, firstPassword: true, totpSecret: factor });
    expect((await createProfiles(database.pool, (sealed, binding) => vault.open(sealed, binding))({ kind: 'staff', region: '371300', id: account!.id, subject: account!.subject }))?.roles).toEqual(['administrator', kind]);
  }
  const { rows } = await database.pool.query<{ totp_secret: string; person: string }>('select a.totp_secret, m.person from account a join administrator m on m.region = a.region and m.id = a.subject');
  expect(rows.some(({ totp_secret: sealed, person }) => made!.some(({ factor }) => sealed.includes(factor)) || /^\d/.test(person))).toBe(false);
});

test('when there is one already, even one who has left, then nobody is made', async () => {
  await database.pool.query(`insert into administrator (region, id, number, name, person, kind, ended_at) values ('330200', 'gone', '1', 'gone', 'p', 'audit', now())`);
  expect(await make('330200', elsewhere('7000'))).toEqual({ fault: 'there-are' });
  expect(await count('account', '330200')).toBe(0);
});

test('when one number is somebody’s, then none of them is made', async () => {
  await make('440300', PEOPLE.map((one) => ({ ...one, number: `7${one.number}` })));
  expect(await make('450100', elsewhere('79001'))).toEqual({ fault: 'number-taken' });
  expect([await count('administrator', '450100'), await count('account', '450100'), await count('account_login', '450100')]).toEqual([0, 0, 0]);
});
