import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createAccountPorts } from '#main/register-identity.ts';
import { createAccounts, type AccountToCreate, type CreateAccountPorts } from '#usecases/identity/create-accounts.ts';
import { usingDatabase } from '../harness.ts';
import { OFFICER, REGION, vault } from './world.ts';

const database = usingDatabase();
let ports: CreateAccountPorts;
beforeAll(() => {
  ports = createAccountPorts({
    pool: database.pool, vault, keys: parseKeys('ab'.repeat(32)), clock: () => new Date('2026-11-21T01:00:00Z'), cost: { ln: 10, r: 8, p: 1 },
  });
});

const person = (login: string): AccountToCreate => ({ kind: 'person', region: REGION, login, subject: randomUUID(), password: 'demo' });

test('given a batch with one hash, then all get it, and a second run adds only who is new', async () => {
  const hash = await ports.passwords.hash('demo');
  const batch = Array.from({ length: 230 }, (_, at) => ({ ...person(`number-${at}`), password: { hash } }));
  expect(await createAccounts(ports, batch)).toBe(230);
  expect(await createAccounts(ports, [...batch, person('one-more')])).toBe(1);
  const { rows } = await database.owner.query<{ accounts: number; logins: number }>('select (select count(*)::int from account) as accounts, (select count(*)::int from account_login) as logins');
  expect(rows[0]).toEqual({ accounts: 231, logins: 231 });
});

test('given the same login twice at once, then there is one account', async () => {
  const added = await Promise.all([createAccounts(ports, [person('twin')]), createAccounts(ports, [person('twin')])]);
  expect(added.toSorted()).toEqual([0, 1]);
  const account = await ports.accounts.byLogin(ports.loginHash({ kind: 'person', number: 'twin' }));
  expect(await ports.passwords.verify('demo', account!.passwordHash)).toBe(true);
});

test('given the same number for another kind, then it is another login', async () => {
  await createAccounts(ports, [person('shared'), { ...person('shared'), kind: 'enterprise', operator: '01' }]);
  expect(await ports.accounts.byLogin(ports.loginHash({ kind: 'enterprise', number: 'shared' }))).toBeNull();
  expect(await ports.accounts.byLogin(ports.loginHash({ kind: 'enterprise', number: 'shared', operator: '01' }))).not.toBeNull();
});

test('given an officer without a second factor, then neither the program nor the database takes them', async () => {
  await expect(createAccounts(ports, [{ ...person('0999'), kind: 'staff' }])).rejects.toThrow('needs a TOTP secret');
  await expect(database.owner.query(
    `insert into account (region, id, kind, login_hash, subject, password_hash, created_at) values ('371300', gen_random_uuid(), 'staff', 'x', 'x', 'x', now())`,
  )).rejects.toThrow('check constraint');
});

test('given an officer’s account, then number, password and secret are not readable in the database', async () => {
  await createAccounts(ports, [{ ...person(OFFICER.number), kind: 'staff', totpSecret: OFFICER.secret, password: OFFICER.password }]);
  const account = await ports.accounts.byLogin(ports.loginHash({ kind: 'staff', number: OFFICER.number }));
  expect(account?.totpSecret).toBe(OFFICER.secret);
  const { rows } = await database.owner.query<{ row: string }>(`select row_to_json(a)::text || row_to_json(l)::text as row from account a join account_login l on l.account_id = a.id where a.kind = 'staff'`);
  expect(rows[0]!.row).not.toMatch(new RegExp(`${OFFICER.secret}|${OFFICER.password}|"${OFFICER.number}"`));
});
