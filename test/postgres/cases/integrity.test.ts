import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { handBack } from '#core/cases/hand-back.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { reopenItem } from '#core/cases/reopen.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { countMonth } from '#usecases/integrity/count-month.ts';
import { keepMonths, recountMonths } from '#usecases/integrity/keep-months.ts';
import { monthOf } from '#usecases/integrity/months.ts';
import { readIntegrity } from '#usecases/integrity/read-integrity.ts';
import type { IntegrityStore } from '#usecases/ports/integrity.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { createClub, INSTANT, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: IntegrityStore;
let handed = '';
const NOW = '2026-11-23T01:00:00.000Z';
const NOVEMBER = monthOf('2026-11'), OCTOBER = monthOf('2026-10');

const open = async (given = WITH_OFFICER): Promise<CaseRead> => {
  const submitted = await submitCase(club.context, submission(await club.person(), given, randomUUID()));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.case;
};
const coach = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const act = async (read: CaseRead, no: number, actor: string, command: (acting: Acting) => Outcome): Promise<CaseRead> => {
  const acted = await actOnCase(club.context, { region: REGION, number: read.state.number, no, actor }, command);
  if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
  return acted.case;
};

beforeAll(async () => {
  club = createClub(database.pool);
  store = createIntegrityStore(database.pool);
  await club.prepare();
  club.time.now = NOW;
});

describe('given a case that the rules decide, one that an officer has, and one that was given back', () => {
  let instant: CaseRead, first: CaseRead, second: CaseRead;
  beforeAll(async () => {
    instant = await open(INSTANT);
    first = await open();
    handed = first.state.number;
    club.time.now = '2026-11-23T02:00:00.000Z';
    second = await open();
    const item = coach(second);
    second = await act(second, item.no, `officer:${item.officer!}`, (acting) => handBack(acting, { kind: 'recusal', reason: '当事人是我的亲属，应当回避' }));
    await act(instant, instant.state.items[0]!.no, `person:${instant.state.subject}`, (acting) => reopenItem(acting, 'by-person', ''));
    club.time.now = NOW;
  });

  test('then what ended is counted by matter and month, and what a person looks at again is not without a hand', async () => {
    const { decided } = await readIntegrity(store, REGION, { now: NOW, calendar: cn });
    expect(decided.every(({ month }) => month === '2026-11')).toBe(true);
    const all = decided.reduce((sum, each) => sum + each.decided, 0);
    expect(decided.reduce((sum, each) => sum + each.alone, 0)).toBe(all - 1);
    expect(await store.decided('999999', NOVEMBER)).toEqual([]);
    expect(await store.decided(REGION, OCTOBER)).toEqual([]);
  });

  test('then each hand has its grounds, once for an item', async () => {
    const touches = await store.touches(REGION, NOVEMBER);
    const referred = touches.filter(({ type, service }) => type === 'referred' && service === '9.4');
    expect(referred.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(touches.filter(({ type }) => type === 'reopened')).toMatchObject([{ because: 'by-person', missing: [], count: 1 }]);
  });

  test('then who gave it back is there, and nothing of whom it is about', async () => {
    const passed = await store.passed(REGION, NOVEMBER);
    expect(passed).toMatchObject([{ case: second.state.number, no: coach(second).no, kind: 'recusal', role: 'officer' }]);
    const read = await readIntegrity(store, REGION, { now: NOW, calendar: cn });
    expect(read.months).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    const said = JSON.stringify([read.decided, read.touches, read.deviations, read.passed, read.judged]);
    for (const secret of [first.subject.name, first.subject.number, first.state.subject, '亲属']) expect(said).not.toContain(secret);
  });

  test('then drawn items are those in somebody’s hands, with the first thing done about them', async () => {
    const drawn = await store.drawn(REGION, NOVEMBER);
    const back = drawn.find(({ case: number, handledAt }) => number === second.state.number && handledAt !== null);
    expect(back).toMatchObject({ handledAt: '2026-11-23T02:00:00.000Z', promised: { amount: expect.any(Number), unit: expect.any(String) } });
    expect(drawn.find(({ case: number }) => number === first.state.number)).toMatchObject({ officer: coach(first).officer, handledAt: null });
  });
});

describe('given a month that is over', () => {
  const LATER = '2026-12-03T01:00:00.000Z', DECEMBER = monthOf('2026-12');
  const parts = { now: () => club.time.now, calendarOf: () => cn };
  const board = () => readIntegrity(store, REGION, { now: LATER, calendar: cn });
  let plain: CaseRead, lying: CaseRead;
  beforeAll(async () => {
    club.time.now = '2026-11-24T01:00:00.000Z';
    [plain, lying] = [await open(INSTANT), await open()];
    club.time.now = '2026-11-30T16:30:00.000Z';
  });

  test('when an hour has not passed yet, then nothing of it is kept: what was begun may still be on its way', async () => {
    expect(await keepMonths({ ...parts, integrity: store }, [REGION])).not.toContainEqual({ region: REGION, month: '2026-11' });
  });

  test('when it is kept, then the board says what it said when all was counted, and nothing is counted of it twice', async () => {
    const counted = await board();
    club.time.now = LATER;
    await club.prepare();
    expect(await keepMonths({ ...parts, integrity: store }, [REGION])).toContainEqual({ region: REGION, month: '2026-11' });
    expect(await keepMonths({ ...parts, integrity: store }, [REGION])).toEqual([]);
    expect(await board()).toEqual(counted);
    const asked: string[] = [];
    const watched: IntegrityStore = { ...store, decided: (region, month) => { asked.push(month.month); return store.decided(region, month); }, touches: (region, month) => { asked.push(month.month); return store.touches(region, month); } };
    await readIntegrity(watched, REGION, { now: LATER, calendar: cn });
    expect(new Set(asked)).toEqual(new Set(['2026-12']));
  });

  test('when one of its results is looked at again later, and what lay there is passed on, then that counts in the month in which it happens, and the kept one is still right', async () => {
    const before = await board();
    const alone = (read: Awaited<ReturnType<typeof board>>, month: string): number => read.decided.filter((each) => each.month === month).reduce((sum, each) => sum + each.alone, 0);
    const item = coach(lying);
    await act(lying, item.no, `officer:${item.officer!}`, (acting) => handBack(acting, { kind: 'recusal', reason: '当事人是我的亲属，应当回避' }));
    await act(plain, plain.state.items[0]!.no, `person:${plain.state.subject}`, (acting) => reopenItem(acting, 'by-person', ''));
    const after = await board();
    // The only figure that another month can change: decided without a hand until somebody looked again.
    expect(alone(after, '2026-11')).toBe(alone(before, '2026-11') - 1);
    expect(after.touches.filter(({ month, type }) => month === '2026-12' && type === 'reopened')).toMatchObject([{ because: 'by-person', count: 1 }]);
    expect(after.touches.filter(({ month }) => month === '2026-11')).toEqual(before.touches);
    expect(after.passed[0]).toMatchObject({ case: lying.state.number, at: LATER });
    expect(await recountMonths({ ...parts, integrity: store }, REGION)).toEqual(expect.arrayContaining([{ month: '2026-11', same: true }]));
    expect((await recountMonths({ ...parts, integrity: store }, REGION)).every(({ same }) => same)).toBe(true);
  });

  test('when something untouched is carried over, then it is passed over in the month in which another is taken up first', async () => {
    const { carried } = await countMonth(store, REGION, NOVEMBER, { calendar: cn });
    expect(carried.map((each) => each.case)).toContain(handed);
    expect(await countMonth(store, REGION, DECEMBER, { calendar: cn, carried })).toEqual(await countMonth(store, REGION, DECEMBER, { calendar: cn }));
  });

  test('when what is kept is wrong all the same, then a recount says so and mends it', async () => {
    await database.owner.query(`update integrity_month set figures = jsonb_set(figures, '{decided}', '[]') where region = $1 and month = '2026-11'`, [REGION]);
    expect(await recountMonths({ ...parts, integrity: store }, REGION)).toContainEqual({ month: '2026-11', same: false });
    expect((await recountMonths({ ...parts, integrity: store }, REGION)).every(({ same }) => same)).toBe(true);
  });

  test('when another release counts in another way, then what was kept is counted anew', async () => {
    await database.owner.query(`update integrity_month set form = 0, figures = '{}' where region = $1`, [REGION]);
    const told = await board();
    expect(told.decided.length).toBeGreaterThan(0);
    expect((await keepMonths({ ...parts, integrity: store }, [REGION])).map(({ month }) => month)).toContain('2026-11');
    expect(await board()).toEqual(told);
  });
});
