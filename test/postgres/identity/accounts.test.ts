import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { FORGET_SIGN_INS, forgetSignIns } from '#adapters/identity/forget-sign-ins.ts';
import { inTransaction } from '#adapters/postgres/transaction.ts';
import { subjectOf } from '#core/identity/principal.ts';
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

const noteOf = (subject: string, id: string = randomUUID()) => ({ id, at: '2026-11-21T01:00:00Z', actor: 'o-1', actorKind: 'staff', subject, what: 'password-set', why: 'counter', case: null }) as const;
const kept = async (id: string) => (await database.owner.query<{ hash: string; sessions: string[]; notes: number }>(
  `select password_hash as hash, (select coalesce(array_agg(id_hash order by id_hash), '{}') from session s where s.account_id = a.id) as sessions, (select count(*)::int from access_log l where l.subject_id::text = a.subject) as notes from account a where id = $1`, [id])).rows[0];

test('given sessions that are open, when another password is kept, then they are over and the record says it in the same breath; what cannot be noted has not happened', async () => {
  await createAccounts(ports, [person('breath')]);
  const account = (await ports.accounts.byLogin(ports.loginHash({ kind: 'person', number: 'breath' })))!;
  const token = 'k'.repeat(43), session = (hash: string) => database.owner.query(`insert into session (region, id_hash, account_id, kind, subject, amr, created_at, expires_at, last_seen) values ($1, $2, $3, 'person', $4, '{pwd}', now(), now() + interval '1 hour', now())`, [REGION, hash, account.id, account.subject]);
  await session('another');
  await session(sha256(token));
  await expect(ports.accounts.setPassword(account, 'next', { made: 'counter', note: noteOf(account.subject, 'no identity') })).rejects.toThrow('uuid');
  expect(await kept(account.id)).toEqual({ hash: account.passwordHash, sessions: [sha256(token), 'another'].toSorted(), notes: 0 });
  expect(await ports.accounts.setPassword(account, 'next', { session: `${REGION}.${token}`, note: noteOf(account.subject) })).toBe(true);
  expect(await kept(account.id)).toEqual({ hash: 'next', sessions: [sha256(token)], notes: 1 });
  expect(await ports.accounts.setPassword(account, 'late', { note: noteOf(account.subject) })).toBe(false);
  expect(await kept(account.id)).toEqual({ hash: 'next', sessions: [sha256(token)], notes: 1 });
});

test('given an account that is made with a note, then both are there or neither, and a login that exists gets no note', async () => {
  const made = (login: string, note: ReturnType<typeof noteOf>) => ports.accounts.add([{ kind: 'person', region: REGION, id: randomUUID(), subject: note.subject, login: ports.loginHash({ kind: 'person', number: login }), passwordHash: 'x', totpSecret: null, operator: null, createdAt: new Date(), made: 'counter', note }]);
  const subject = randomUUID();
  await expect(made('noted', noteOf(subject, 'no identity'))).rejects.toThrow('uuid');
  expect([await made('noted', noteOf(subject)), await made('noted', noteOf(subject))]).toEqual([1, 0]);
  const { rows } = await database.owner.query<{ notes: number }>('select count(*)::int as notes from access_log where subject_id = $1', [subject]);
  expect(rows[0]?.notes).toBe(1);
});

test('given the sign-ins of a day, when those of one account are forgotten, then they are found by an index, and no other goes', async () => {
  const ref = { kind: 'person', region: REGION, id: randomUUID() } as const, whose = subjectOf(ref), other = subjectOf({ ...ref, id: randomUUID() });
  const named = (who: string) => [{ accountId: who }, { session: { accountId: who } }, { result: { pending: who } }, { result: { login: { accountId: who } } }];
  const rows = [...named(whose), ...named(other), {}].map((payload, at) => ({ model: 'Interaction', id: `of-${at}`, payload, expires_at: '2031-01-01T00:00:00Z' }));
  await database.pool.query('insert into oidc_artifact (model, id, payload, expires_at) select x.model, x.id, x.payload, x.expires_at from jsonb_to_recordset($1) as x(model text, id text, payload jsonb, expires_at timestamptz)', [JSON.stringify(rows)]);
  const { plan } = await inTransaction(database.pool, async (client) => {
    // In a table of a few rows the planner would read all of them.
    await client.query('set local enable_seqscan = off');
    return { plan: (await client.query<{ 'QUERY PLAN': string }>(`explain ${FORGET_SIGN_INS}`, [whose, ''])).rows.map((row) => row['QUERY PLAN']).join(' ') };
  });
  expect(plan).toContain('oidc_artifact_of_account');
  await forgetSignIns(database.pool, ref, 'of-2');
  const { rows: left } = await database.pool.query<{ id: string }>(`select id from oidc_artifact where id like 'of-%' order by id`);
  expect(left.map(({ id }) => id)).toEqual(['of-2', 'of-4', 'of-5', 'of-6', 'of-7', 'of-8']);
});
