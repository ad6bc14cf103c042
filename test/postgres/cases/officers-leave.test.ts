import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createAccountStore } from '#adapters/identity/accounts.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import { createSessions } from '#adapters/identity/sessions.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { reopenItem } from '#core/cases/reopen.ts';
import type { StaffRole } from '#core/assignment/staff-role.ts';
import type { Item } from '#core/cases/item.ts';
import type { Account } from '#usecases/identity/ports.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { SESSION_LIMITS } from '#usecases/identity/sessions.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { redrawForGone } from '#usecases/supervision/redraw-gone.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T02:00:00.000Z';
let club: ReturnType<typeof createClub>;
beforeAll(async () => { club = createClub(database.pool); await club.prepare(); });

const items = async (number: string) => (await club.context.cases.read(REGION, number))!.state.items;
const of = async (number: string, service: string): Promise<Item> => (await items(number)).find((each) => each.service === service)!;
/** A case with one item that an officer has, and one whose result another looks at again. */
async function open(): Promise<string> {
  const person = await club.person();
  const submitted = await submitCase(club.context, submission(person, WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number } = submitted.case.state;
  const { no } = await of(number, '9.1');
  expect(await actOnCase(club.context, { region: REGION, number, no, actor: `person:${person}` }, (acting) => reopenItem(acting, 'by-person', ''))).toMatchObject({ kind: 'done' });
  return number;
}

test('given an officer who has left, then nobody draws them, and somebody else has what they had, once; what nobody can have waits and does not stay with them', async () => {
  const [duty, store] = [createDutyStore(database.pool), createSupervisionStore(database.pool)];
  const number = await open();
  const [first, again] = [(await of(number, '9.4')).officer!, (await of(number, '9.1')).reopened!.officer!];
  for (const officer of new Set([first, again])) {
    expect(await duty.end(REGION, `number-${officer}`, AT)).toBe(true);
    expect(await duty.end(REGION, `number-${officer}`, AT)).toBe(true);
    expect(await duty.setPresent(REGION, `number-${officer}`, true)).toBe(false);
  }
  expect(await redrawForGone(club.context, store, [REGION])).toBe(2);
  const gone: readonly (string | undefined)[] = [first, again];
  expect([gone.includes((await of(number, '9.4')).officer), gone.includes((await of(number, '9.1')).reopened!.officer)]).toEqual([false, false]);
  expect([await redrawForGone(club.context, store, [REGION]), await store.leftBehind(REGION, 10)]).toEqual([0, []]);
  expect(await duty.end(REGION, 'number-o-none', AT)).toBe(false);
  for (const officer of new Set([first, again])) expect(await duty.back(REGION, `number-${officer}`)).toBe(true);
  expect((await club.context.pool.read(REGION, '2026-11-23')).officers.every(({ present }) => present)).toBe(true);
});

test('given an officer who is only a clerk from now on, then what they had as officer is drawn anew, and who kept the role keeps theirs', async () => {
  const [duty, store] = [createDutyStore(database.pool), createSupervisionStore(database.pool)];
  const [mine, other] = [await open(), await open()];
  const before = (await of(mine, '9.4')).officer!;
  const { rows: [row] } = await database.pool.query<{ roles: StaffRole[] }>('select roles from officer where region = $1 and id = $2', [REGION, before]);
  expect(await duty.setRoles(REGION, `number-${before}`, ['clerk'])).toBe(true);
  const kept = (await of(other, '9.4')).officer!;
  await redrawForGone(club.context, store, [REGION]);
  expect((await of(mine, '9.4')).officer).not.toBe(before);
  if (kept !== before) expect((await of(other, '9.4')).officer).toBe(kept);
  expect(await duty.setRoles(REGION, `number-${before}`, row!.roles)).toBe(true);
});

test('given somebody signed in, when they leave, then the session is over in every process, and their login is none', async () => {
  const accounts = createAccountStore(database.pool, vault);
  const clock = { now: new Date(AT) };
  const process = () => createSessions({ pool: database.pool, profileOf: createProfiles(database.pool, vault.open), limits: SESSION_LIMITS, now: () => clock.now, onError: (error) => { throw error; } });
  const account: Account = { kind: 'staff', region: REGION, id: randomUUID(), login: { kind: 'staff', hash: 'hash-of-o-2' }, subject: 'o-2', passwordHash: 'x', firstPassword: false, byPhone: false, totpSecret: 'JBSWY3DPEHPK3PXP' };
  expect(await accounts.add([{ ...account, createdAt: clock.now, operator: null }])).toBe(1);
  const [here, there] = [process(), process()];
  const { token } = await here.open(account, ['pwd', 'otp']);
  const second = await there.open(account, ['pwd', 'otp']);
  expect([(await here.find(token))?.officer?.id, (await there.find(second.token))?.officer?.id, (await accounts.byLogin(account.login))?.id]).toEqual(['o-2', 'o-2', account.id]);
  expect(await createDutyStore(database.pool).end(REGION, 'number-o-2', AT)).toBe(true);
  clock.now = new Date(clock.now.getTime() + 1_000);
  expect([await here.find(token), await there.find(second.token), await accounts.byLogin(account.login)]).toEqual([null, null, null]);
  await createDutyStore(database.pool).back(REGION, 'number-o-2');
  expect([await here.find(token), (await accounts.byLogin(account.login))?.id]).toEqual([null, account.id]);
});
