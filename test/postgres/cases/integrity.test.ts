import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { handBack } from '#core/cases/hand-back.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { reopenItem } from '#core/cases/reopen.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
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
const NOW = '2026-11-23T01:00:00.000Z';
const SINCE = '2026-10-31T16:00:00.000Z';

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
    club.time.now = '2026-11-23T02:00:00.000Z';
    second = await open();
    const item = coach(second);
    second = await act(second, item.no, `officer:${item.officer!}`, (acting) => handBack(acting, { kind: 'recusal', reason: '当事人是我的亲属，应当回避' }));
    await act(instant, instant.state.items[0]!.no, `person:${instant.state.subject}`, (acting) => reopenItem(acting, 'by-person', ''));
    club.time.now = NOW;
  });

  test('then what ended is counted by matter and month, and what a person looks at again is not without a hand', async () => {
    const decided = await store.decided(REGION, SINCE);
    expect(decided.every(({ month }) => month === '2026-11')).toBe(true);
    const all = decided.reduce((sum, each) => sum + each.decided, 0);
    expect(decided.reduce((sum, each) => sum + each.alone, 0)).toBe(all - 1);
    expect(await store.decided('999999', SINCE)).toEqual([]);
  });

  test('then each hand has its grounds, once for an item', async () => {
    const touches = await store.touches(REGION, SINCE);
    const handed = touches.filter(({ type, service }) => type === 'referred' && service === '9.4');
    expect(handed.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(touches.filter(({ type }) => type === 'reopened')).toMatchObject([{ because: 'by-person', missing: [], count: 1 }]);
  });

  test('then who gave it back is there, and nothing of whom it is about', async () => {
    const passed = await store.passed(REGION, SINCE);
    expect(passed).toMatchObject([{ case: second.state.number, no: coach(second).no, kind: 'recusal', role: 'officer' }]);
    const read = await readIntegrity(store, REGION, { now: NOW, calendar: cn });
    expect(read.months).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    const said = JSON.stringify([read.decided, read.touches, read.deviations, read.passed, read.judged]);
    for (const secret of [first.subject.name, first.subject.number, first.state.subject, '亲属']) expect(said).not.toContain(secret);
  });

  test('then drawn items are those in somebody’s hands, with the first thing done about them', async () => {
    const drawn = await store.drawn(REGION, SINCE);
    const back = drawn.find(({ case: number, handledAt }) => number === second.state.number && handledAt !== null);
    expect(back).toMatchObject({ handledAt: '2026-11-23T02:00:00.000Z', promised: { amount: expect.any(Number), unit: expect.any(String) } });
    expect(drawn.find(({ case: number }) => number === first.state.number)).toMatchObject({ officer: coach(first).officer, handledAt: null });
  });
});
