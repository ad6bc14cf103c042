import { beforeAll, describe, expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { brokenLink, type Link } from '#core/cases/chain.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase, type Submitted } from '#usecases/submit-case.ts';
import { timelineView } from '#channels/http/views/timeline-view.ts';
import { CLUB, compiledClub, given } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

const accepted = (submitted: Submitted) => {
  if (submitted.kind !== 'accepted' && submitted.kind !== 'replayed') throw new Error(JSON.stringify(submitted));
  return submitted.case;
};
const chainOf = async (number: string): Promise<readonly Link[]> => {
  for await (const chain of allChains(database.pool)) if (chain.number === number) return chain.links;
  throw new Error(`no chain ${number}`);
};
const count = async (table: string, subject: string): Promise<number> => (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table} where subject_id = $1`, [subject])).rows[0]!.n;

describe('given a person who joins the club', () => {
  test('when all is handed in, then case, events, register, payment, messages and draw are there together and read back as they were', async () => {
    const subject = await club.person();
    const { state, history, head, queryCode } = accepted(await submitCase(club.context, submission(subject, WITH_OFFICER)));
    const read = await club.context.cases.read(REGION, state.number);
    expect(read).toMatchObject({ head, history, queryCode, subject: { id: subject, name: '张䶮' } });
    expect(read!.state).toEqual(state);
    expect(brokenLink(sha256, REGION, state.number, await chainOf(state.number))).toBeNull();
    expect(read!.entries.map(({ kind }) => kind).toSorted()).toEqual(['account', 'birth', 'locker', 'membership', 'pass']);
    const { rows } = await database.pool.query(
      `select (select count(*)::int from payment_plan p where p.case_number = $1 and p.entry_id = e.id) as payments, (select count(*)::int from message where case_number = $1) as messages, (select count(*)::int from draw where case_number = $1) as draws,
         (select json_agg(status order by no) from case_item where case_number = $1) as items
       from register_entry e where e.subject_id = $2 and e.kind = 'pass'`, [state.number, subject]);
    expect(rows).toEqual([{ payments: 1, messages: 2, draws: 1, items: ['approved', 'approved', 'approved', 'officer'] }]);
  });

  test('when they came from a portal of others, then its name stands in the first event, and the portal finds the case by its own person and by nobody else', async () => {
    const subject = await club.person();
    const portal = { id: 'province', zh: '省政务服务网', en: 'Provincial portal' };
    const { state, history } = accepted(await submitCase(club.context, submission(subject, INSTANT, undefined, { portal: { ...portal, subject: 'hash-of-one' } })));
    expect([state.portal, history[0]!.event]).toEqual([portal, expect.objectContaining({ type: 'submitted', portal })]);
    expect(timelineView(club.context.compiled, state, history, new Map())[0]!.text.zh).toContain('经省政务服务网提交并受理');
    const elsewhere = accepted(await submitCase(club.context, submission(await club.person(), INSTANT)));
    expect(elsewhere.state.portal).toBeUndefined();
    expect([await club.context.cases.handedInFrom('hash-of-one', 10), await club.context.cases.handedInFrom('hash-of-another', 10)]).toEqual([[{ region: REGION, number: state.number }], []]);
  });

  test('when the code is right, then the progress is there; when it is not, then nothing', async () => {
    const { state, queryCode } = accepted(await submitCase(club.context, submission(await club.person())));
    const hash = (code: string): string => club.context.lookup(`query/${state.number}/${code}`);
    expect((await club.context.cases.readByQuery(state.number, hash(queryCode)))?.state.number).toBe(state.number);
    expect(await club.context.cases.readByQuery(state.number, hash('2222-2222'))).toBeUndefined();
  });

  test('when something is missing, then nothing at all is stored', async () => {
    const subject = await club.person();
    expect(await submitCase(club.context, submission(subject, { ...INSTANT, answers: {} }))).toMatchObject({ kind: 'refused', refusal: { code: 'incomplete' } });
    expect([await count('case_file', subject), await count('submission', subject)]).toEqual([0, 0]);
  });

  test.each([
    ['a name nobody asks for', { 'swimmer.shoeSize': 1 }, 'unknown-field', '/body/answers/swimmer.shoeSize'],
    ['a wrong type', { 'swimmer.lengths': 'many' }, 'wrong-type', '/body/answers/swimmer.lengths'],
  ])('when it holds %s, then the field is told before any department is asked, and nothing of it is kept', async (_, wrong, code, pointer) => {
    const subject = await club.person();
    club.hospital.asked.length = 0;
    const asked = given({ ...INSTANT.answers, ...wrong });
    const refused = { kind: 'refused', refusal: { code, errors: [{ pointer }] } };
    expect(await preparePlan(club.context, { region: REGION, subject, applicant: subject }, 'joining', asked)).toMatchObject(refused);
    expect(await submitCase(club.context, submission(subject, asked))).toMatchObject(refused);
    expect(club.hospital.asked).toEqual([]);
    expect([await count('department_answer', subject), await count('case_file', subject), await count('submission', subject)]).toEqual([0, 0, 0]);
  });

  test('when nobody is that person, then that is said', async () => {
    expect(await submitCase(club.context, submission('00000000-0000-4000-8000-000000000000'))).toEqual({ kind: 'no-subject' });
  });

  test('when the plan was prepared before, then what the departments said is used again', async () => {
    const subject = await club.person();
    expect(await preparePlan(club.context, { region: REGION, subject, applicant: subject }, 'joining', INSTANT)).toMatchObject({ kind: 'prepared', plan: { outcomes: [{ kind: 'approve' }, { kind: 'approve' }, { kind: 'approve' }] } });
    club.hospital.fit = undefined;
    expect(accepted(await submitCase(club.context, submission(subject))).state.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
    club.hospital.fit = true;
  });
});

describe('given an account that the person had to type', () => {
  const typing = (account: string) => given({ ...INSTANT.answers, 'account.card': account });
  const cards = () => club.hospital.asked.map(({ fields }) => fields['account.card']);

  test('when another one is typed, then what was said about the first is not used for it', async () => {
    const subject = await club.person(undefined, null);
    club.hospital.asked.length = 0;
    for (const account of ['6217000010001230001', '6217000010001230001', '6217000010001230002']) await preparePlan(club.context, { region: REGION, subject, applicant: subject }, 'joining', typing(account));
    expect(cards()).toEqual(['6217000010001230001', '6217000010001230002']);
  });

  test('when the department was silent, then it is asked again later about the whole number, which the case shows masked', async () => {
    const subject = await club.person(undefined, null);
    club.hospital.fit = undefined;
    const { state } = accepted(await submitCase(club.context, submission(subject, typing('6217000010001230003'))));
    expect(state.given.answers['account.card']).toBe('****0003');
    club.hospital.asked.length = 0;
    club.hospital.fit = true;
    const before = club.time.now;
    club.time.now = '2026-11-23T01:02:00.000Z';
    await retryHeld(club.context, createHeldStore(database.pool));
    club.time.now = before;
    expect(cards()).toContain('6217000010001230003');
    const pass = (await club.context.cases.read(REGION, state.number))!.entries.find(({ kind }) => kind === 'pass');
    expect(pass?.data['account']).toBe('6217000010001230003');
    const { rows: [plan] } = await database.pool.query<{ id: string; account: string; payee: string; next: string; first: string }>('select id, account, payee_id as payee, next_month as next, first_month as first from payment_plan where case_number = $1', [state.number]);
    expect([vault.open(plan!.account, `payment/${plan!.id}`), plan!.payee, plan!.next]).toEqual(['6217000010001230003', subject, plan!.first]);
    expect((await club.context.cases.read(REGION, state.number))?.state.items.every(({ status }) => status === 'approved')).toBe(true);
  });
});

describe('given the same submission again', () => {
  test('when it comes ten times at once, then there is one case, and all ten are told its number', async () => {
    for (const asked of [INSTANT, WITH_OFFICER]) {
      const subject = await club.person();
      const all = await Promise.all(Array.from({ length: 10 }, () => submitCase(club.context, submission(subject, asked, 'key-key-1'))));
      expect(new Set(all.map((each) => accepted(each).state.number)).size).toBe(1);
      expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
      expect(await count('case_file', subject)).toBe(1);
    }
  });

  test('when it comes days later, then it finds the first answer', async () => {
    const subject = await club.person();
    const first = accepted(await submitCase(club.context, submission(subject, INSTANT, 'key-key-2')));
    const again = await submitCase(club.context, submission(subject, INSTANT, 'key-key-2'));
    expect(again).toMatchObject({ kind: 'replayed', case: { queryCode: first.queryCode, head: first.head } });
  });

  test('when the key comes with other contents, then it is refused', async () => {
    const subject = await club.person();
    await submitCase(club.context, submission(subject, INSTANT, 'key-key-3'));
    expect(await submitCase(club.context, submission(subject, WITH_OFFICER, 'key-key-3'))).toMatchObject({ kind: 'key-reused', number: expect.stringMatching(/^371300-/) as string });
  });
});

describe('given two submissions with different keys', () => {
  test('when the first stays open, then the second is told of it', async () => {
    const subject = await club.person();
    const two = await Promise.all([1, 2].map(() => submitCase(club.context, submission(subject, WITH_OFFICER))));
    expect(two.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'open-case']);
    expect(await count('case_file', subject)).toBe(1);
  });

  test('when the first ends at once, then the second sees what it did: nothing is granted twice', async () => {
    for (let round = 0; round < 5; round += 1) {
      const subject = await club.person();
      const all = await Promise.all(Array.from({ length: 4 }, () => submitCase(club.context, submission(subject))));
      const items = all.flatMap((each) => (each.kind === 'accepted' ? each.case.state.items.map(({ service }) => service) : []));
      expect(items.filter((service) => service === '9.1')).toHaveLength(1);
      const { rows } = await database.pool.query<{ n: number }>(`select count(*)::int as n from register_entry where subject_id = $1 and kind = 'membership'`, [subject]);
      expect(rows[0]!.n).toBe(1);
    }
  });
});

describe('given officers who are away or keep out of a case', () => {
  test('when one is absent and another recuses, then only the rest is drawn, until they are back', async () => {
    const duty = createDutyStore(database.pool);
    const [one, other] = ['o-1', 'o-2'].map((id) => `number-${id}`) as [string, string];
    const drawn = async (subject: string): Promise<{ officer: string | undefined; excluded: unknown }> => {
      const { state, history } = accepted(await submitCase(club.context, submission(subject, WITH_OFFICER)));
      const draw = history.flatMap(({ event }) => (event.type === 'assigned' ? [event.draw] : []))[0];
      return { officer: state.items.find(({ status }) => status === 'officer')?.officer, excluded: draw?.excluded.map(({ officer, because }) => [officer, because]) };
    };
    const subject = await club.person();
    const { rows } = await database.pool.query<{ hash: string }>('select number_hash as hash from subject where id = $1', [subject]);
    expect([await duty.setPresent(REGION, one, false), await duty.recuse(REGION, other, rows[0]!.hash), await duty.recuse(REGION, 'nobody', 'x')]).toEqual([true, true, false]);
    expect((await duty.list()).filter(({ number }) => [one, other].includes(number)).map(({ present, recusals }) => [present, recusals])).toEqual([[false, 0], [true, 1]]);
    expect((await drawn(subject)).excluded).toEqual(expect.arrayContaining([['o-1', 'absent'], ['o-2', 'recused']]));
    await duty.setPresent(REGION, one, true);
    expect((await drawn(await club.person())).excluded).not.toContainEqual(['o-1', 'absent']);
  });
});

describe('given an item with an officer', () => {
  const verdict = { outcome: 'approve' as const, findings: { 'swimmer.recommended': true }, note: '' };
  const open = async () => {
    const { state } = accepted(await submitCase(club.context, submission(await club.person(), WITH_OFFICER)));
    const item = state.items.find(({ status }) => status === 'officer')!;
    return { state, item, act: { region: REGION, number: state.number, no: item.no, actor: `officer:${item.officer}`, version: state.version } };
  };

  test('when it is in the queue and decided, then it leaves the queue and the case ends', async () => {
    const { state, item, act } = await open();
    const staff = createStaffStore(database.pool);
    expect(await staff.queue(REGION, item.officer!)).toContainEqual(expect.objectContaining({ number: state.number, no: item.no, role: 'officer' }));
    expect(await actOnCase(club.context, act, (acting) => decideItem(acting, verdict))).toMatchObject({ kind: 'done', case: { state: { version: state.version + 1 } } });
    expect((await staff.queue(REGION, item.officer!)).some(({ number }) => number === state.number)).toBe(false);
    const { rows } = await database.pool.query('select status, version from case_file where number = $1', [state.number]);
    expect(rows).toEqual([{ status: 'ended', version: state.version + 1 }]);
    expect((await staff.today(REGION, item.officer!, '2026-11-23')).decided).toBeGreaterThan(0);
    expect(await staff.similar(REGION, item.service, '2026-11-01T00:00:00.000Z')).toMatchObject({ refused: 0 });
  });

  test('when two decide at once, then one is told that it changed meanwhile, and the chain is whole', async () => {
    const { state, act } = await open();
    const both = await Promise.all([1, 2].map(() => actOnCase(club.context, act, (acting) => decideItem(acting, verdict))));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'done']);
    const read = await club.context.cases.read(REGION, state.number);
    expect(brokenLink(sha256, REGION, state.number, await chainOf(state.number))).toBeNull();
    expect(read!.state.version).toBe(state.version + 1);
  });

  test('when somebody saw an older version, then nothing is done', async () => {
    const { act } = await open();
    expect(await actOnCase(club.context, { ...act, version: 1 }, (acting) => decideItem(acting, verdict))).toEqual({ kind: 'changed-meanwhile' });
  });

  test('when the case does not exist, then that is said', async () => {
    const { act } = await open();
    expect(await actOnCase(club.context, { ...act, number: '371300-20200101-000001-0' }, (acting) => decideItem(acting, verdict))).toEqual({ kind: 'no-case' });
  });
});

describe('given a department that is silent', () => {
  test('when it answers later, then the worker carries the item on', async () => {
    const held = createHeldStore(database.pool);
    club.hospital.fit = undefined;
    const { state } = accepted(await submitCase(club.context, submission(await club.person())));
    expect(state.items.map(({ status }) => status)).toEqual(['approved', 'waiting', 'waiting']);
    club.time.now = '2026-11-23T01:01:00.000Z';
    await retryHeld(club.context, held);
    expect(await held.due(club.time.now, 10)).toEqual([]);
    club.time.now = '2026-11-23T01:05:00.000Z';
    club.hospital.fit = true;
    await retryHeld(club.context, held);
    expect((await club.context.cases.read(REGION, state.number))!.state.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
    expect(await held.due('2027-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  test('when another case before it cannot be read, then that one is told, and this one goes on', async () => {
    club.hospital.fit = undefined;
    club.time.now = '2026-11-23T01:10:00.000Z';
    const broken = accepted(await submitCase(club.context, submission(await club.person()))).state.number;
    const { state } = accepted(await submitCase(club.context, submission(await club.person())));
    const { rows } = await database.owner.query<{ query_code: string }>('select query_code from case_file where number = $1', [broken]);
    await database.owner.query('update case_file set query_code = $2 where number = $1', [broken, 'broken']);
    club.time.now = '2026-11-23T01:15:00.000Z';
    club.hospital.fit = true;
    const troubled: string[] = [];
    await retryHeld(club.context, createHeldStore(database.pool), ({ number }) => troubled.push(number));
    expect(troubled).toEqual([broken]);
    expect((await club.context.cases.read(REGION, state.number))!.state.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
    await database.owner.query('update case_file set query_code = $2 where number = $1', [broken, rows[0]!.query_code]);
    club.time.now = '2026-11-23T01:20:00.000Z';
    await retryHeld(club.context, createHeldStore(database.pool));
  });

  test('when it stays silent for too long, then a person takes the item', async () => {
    club.hospital.fit = undefined;
    const { state } = accepted(await submitCase(club.context, submission(await club.person())));
    club.time.now = '2026-11-23T05:00:00.000Z';
    await retryHeld(club.context, createHeldStore(database.pool));
    expect((await club.context.cases.read(REGION, state.number))!.state.items.map(({ status }) => status)).toEqual(['approved', 'officer', 'waiting']);
    club.hospital.fit = true;
  });
});

describe('given a department that works at its answer for days', () => {
  const hospital = CLUB.departments.get('hospital')!;
  const departments = new Map([...CLUB.departments, ['hospital', { ...hospital, scenarios: { fitness: { ...hospital.scenarios['fitness']!, answersWithin: '15wd' } } }]]);
  const slow = compiledClub({ ...CLUB, version: 'club-slow', departments });
  const context = () => ({ ...club.context, compiled: slow, catalogOf: async () => slow });
  const retryAt = async (at: string) => {
    club.time.now = at;
    await retryHeld(context(), createHeldStore(database.pool));
  };
  const statusOf = async (number: string) => (await context().cases.read(REGION, number))!.state.items.map(({ status }) => status);

  test('then it is not asked for a plan, nor before there is a case; afterwards with its number, less often the longer it takes', async () => {
    club.time.now = '2026-11-23T06:00:00.000Z';
    const subject = await club.person();
    club.hospital.asked.length = 0;
    club.hospital.fit = undefined;
    await preparePlan(context(), { region: REGION, subject, applicant: subject }, 'joining', INSTANT);
    const { state } = accepted(await submitCase(context(), submission(subject)));
    expect(club.hospital.asked).toEqual([]);
    expect(state.items.map(({ status }) => status)).toEqual(['approved', 'waiting', 'waiting']);
    await retryAt('2026-11-23T06:01:00.000Z');
    expect(club.hospital.asked).toHaveLength(1);
    await retryAt('2026-12-02T06:00:00.000Z');
    expect(await statusOf(state.number)).toEqual(['approved', 'waiting', 'waiting']);
    expect(await createHeldStore(database.pool).due('2026-12-02T06:59:00.000Z', 10)).toEqual([]);
    club.hospital.fit = true;
    await retryAt('2026-12-02T07:01:00.000Z');
    expect(await statusOf(state.number)).toEqual(['approved', 'approved', 'approved']);
  });

  test('when its fifteen working days are over, then a person takes the item, and not a day before', async () => {
    club.time.now = '2026-11-23T06:00:00.000Z';
    club.hospital.fit = undefined;
    const { state } = accepted(await submitCase(context(), submission(await club.person())));
    club.time.now = '2026-12-13T00:00:00.000Z';
    await club.prepare();
    await retryAt('2026-12-14T15:00:00.000Z');
    expect(await statusOf(state.number)).toEqual(['approved', 'waiting', 'waiting']);
    await retryAt('2026-12-14T16:30:00.000Z');
    expect(await statusOf(state.number)).toEqual(['approved', 'officer', 'waiting']);
    club.hospital.fit = true;
  });
});
