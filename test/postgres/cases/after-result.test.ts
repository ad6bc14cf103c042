import { beforeAll, describe, expect, test } from 'vitest';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { confirmChange, proposeChange, upholdItem } from '#core/cases/change-item.ts';
import { recheckItem, reopenItem } from '#core/cases/reopen.ts';
import type { Change } from '#core/cases/reopening.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REASON = '核查发现当时的情况不是这样';
let club: ReturnType<typeof createClub>;
let [number, subject] = ['', ''];

const item = async (service: string) => (await club.context.cases.read(REGION, number))!.state.items.find((each) => each.service === service)!;
async function act(service: string, actor: string, command: (acting: Acting) => Outcome): Promise<void> {
  const { no } = await item(service);
  expect(await actOnCase(club.context, { region: REGION, number, no, actor }, command)).toMatchObject({ kind: 'done' });
}
/** The house looks at an item again, an officer proposes, a second reviewer confirms. */
async function change(service: string, what: Change, at: string): Promise<void> {
  club.time.now = at;
  await act(service, 'officer:o-9', (acting) => recheckItem(acting, ['pool'], REASON));
  await act(service, `officer:${(await item(service)).reopened?.officer}`, (acting) => proposeChange(acting, { change: what, ground: what === 'reinstate' ? 'unjust' : 'wrong', findings: {}, note: REASON }));
  await act(service, `officer:${(await item(service)).reopened?.reviewer}`, (acting) => confirmChange(acting, ''));
}
const standing = async (): Promise<string[]> => (await club.context.cases.party(REGION, subject))!.entries.map(({ kind }) => kind).toSorted();
const one = async <T extends object>(text: string): Promise<T> => (await database.pool.query<T>(text, [number])).rows[0]!;

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  number = submitted.case.state.number;
});

describe('given a case that was decided at once', () => {
  test('when its person wants a person to decide, then it stands in that officer’s queue, and no longer once it was upheld', async () => {
    const staff = createStaffStore(database.pool);
    await act('9.1', `person:${subject}`, (acting) => reopenItem(acting, 'by-person', ''));
    const officer = (await item('9.1')).reopened!.officer!;
    expect(await staff.queue(REGION, officer)).toMatchObject([{ number, role: 'officer', status: 'approved', mark: 'by-person', reopened: 'officer', clock: { promised: { amount: 15, unit: 'wd' } } }]);
    await act('9.1', `officer:${officer}`, (acting) => upholdItem(acting, '核对了登记信息，结果没有错'));
    expect(await staff.queue(REGION, officer)).toEqual([]);
    expect(await verifyDraws(club.draws, sha256)).toMatchObject({ draws: 1, findings: [] });
  });

  test('when an approval is revoked, then its entry is out of the register but not gone, its payment stops, and all who were told are told', async () => {
    const before = await standing();
    await change('9.2', 'revoke', '2026-11-24T01:00:00.000Z');
    expect(await standing()).toEqual(before.filter((kind) => kind !== 'pass'));
    expect((await club.context.cases.read(REGION, number))!.voided?.map(({ kind, data }) => [kind, data['account']])).toEqual([['pass', '6210028350419644949']]);
    expect(await one('select revoked_at is not null as revoked from payment_plan where case_number = $1')).toEqual({ revoked: true });
    expect(await one(`select count(*) filter (where scenario = 'open-gate')::int as gate, count(*) filter (where scenario = 'name-list')::int as lists from message where case_number = $1`)).toEqual({ gate: 2, lists: 2 });
    expect(await one('select array_agg(kind order by kind) as kinds, bool_or(standing) as standing from register_reversal where case_number = $1')).toEqual({ kinds: ['entry', 'payment'], standing: false });
  });

  test('when the revocation is taken back, then the same entry stands and the same payment goes on', async () => {
    await change('9.2', 'reinstate', '2026-11-25T01:00:00.000Z');
    expect(await standing()).toContain('pass');
    expect(await one('select revoked_at is not null as revoked, (select count(*)::int from register_entry where void_at is not null) as voided from payment_plan where case_number = $1')).toEqual({ revoked: false, voided: 0 });
    expect(await one('select count(*)::int as acts from register_reversal where case_number = $1')).toEqual({ acts: 4 });
  });

  test('then the register tells what it said on each day: nothing, then the pass, then none, then the pass again', async () => {
    const store = createRegisterStore(database.pool, vault);
    const saidAt = async (at: string) => (await store.knownAt(REGION, subject, at)).filter(({ kind }) => kind === 'pass').length;
    const days = ['2020-01-01', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => `${day}T15:59:59.000Z`);
    expect(await Promise.all(days.map(saidAt))).toEqual([0, 1, 0, 1]);
    expect((await store.knownAt(REGION, subject, days[3]!)).map(({ id }) => id).toSorted()).toEqual((await store.entries(REGION, subject)).map(({ id }) => id).toSorted());
  });

  test('when the register has changed since it was read, then nothing of the change is written', async () => {
    club.time.now = '2026-11-26T01:00:00.000Z';
    // It rests on what was revoked, and is looked at again since.
    expect((await item('9.3')).reopened).toMatchObject({ kind: 'own', by: 'system', reason: expect.stringContaining('已经撤销') });
    await act('9.3', `officer:${(await item('9.3')).reopened?.officer}`, (acting) => proposeChange(acting, { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }));
    const { no, reopened } = await item('9.3');
    const acted = await actOnCase({ ...club.context, cases: { ...club.context.cases, advance: async (write, seen) => {
      await database.owner.query('update subject set register_version = register_version + 1 where id = $1', [subject]);
      return club.context.cases.advance(write, seen);
    } } }, { region: REGION, number, no, actor: `officer:${reopened?.reviewer}` }, (acting) => confirmChange(acting, ''));
    expect(acted.kind).toBe('changed-meanwhile');
    expect([await standing(), (await item('9.3')).status]).toEqual([expect.arrayContaining(['locker']), 'approved']);
  });
});

