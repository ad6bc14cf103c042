import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Acting } from '#core/cases/act.ts';
import { askCorrection } from '#core/cases/correct-item.ts';
import { reopenItem } from '#core/cases/reopen.ts';
import { orderItem } from '#core/cases/order.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { SupervisionStore } from '#usecases/ports/supervision.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { enterAbsence } from '#usecases/supervision/absences.ts';
import { escalateItems } from '#usecases/supervision/escalate-items.ts';
import { readSupervision } from '#usecases/supervision/read-supervision.ts';
import { redrawForAbsent } from '#usecases/supervision/redraw-absent.ts';
import { cn } from '../../support/calendar.ts';
import { sha256 } from '../../support/hash.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: SupervisionStore;
const MONDAY = '2026-11-23T01:00:00.000Z';

beforeAll(async () => {
  club = createClub(database.pool);
  store = createSupervisionStore(database.pool);
  await club.prepare();
  club.time.now = '2026-11-30T01:00:00.000Z';
  await publishSeeds({ draws: club.draws, regions: [REGION], newSeed: () => sha256(randomUUID()), hash: sha256, now: () => club.time.now });
});
beforeEach(async () => {
  club.time.now = MONDAY;
  await database.owner.query('truncate kuaiban.absence, kuaiban.blocked_ask');
});

const open = async (): Promise<CaseRead> => {
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.case;
};
const again = async (read: CaseRead): Promise<CaseRead> => (await club.context.cases.read(REGION, read.state.number))!;
const coach = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const act = async (read: CaseRead, actor: string, command: (acting: Acting) => Outcome): Promise<void> => {
  expect(await actOnCase(club.context, { region: REGION, number: read.state.number, no: coach(read).no, actor }, command)).toMatchObject({ kind: 'done' });
};
const escalations = async (read: CaseRead): Promise<string[]> => (coach(await again(read)).escalations ?? []).map(({ to, because }) => `${to} ${because}`);
const enter = (officer: string, from: string, to: string | null, reason: 'leave' | 'sick' = 'leave') => enterAbsence(club.context, store, REGION, { officer, from, to, reason, by: officer });
const away = async (on: string): Promise<string[]> => (await club.context.pool.read(REGION, on)).officers.filter(({ present }) => !present).map(({ id }) => id);

test('given nobody who can be drawn, for an open item or to look at a result again, then supervision lists both', async () => {
  const result = await open();
  const member = result.state.items.find(({ service }) => service === '9.1')!;
  await database.owner.query(`update kuaiban.officer set present = false where region = $1`, [REGION]);
  try {
    const undrawn = await open();
    expect(await actOnCase(club.context, { region: REGION, number: result.state.number, no: member.no, actor: `person:${result.state.subject}` }, (acting) => reopenItem(acting, 'by-person', ''))).toMatchObject({ kind: 'done' });
    const { lines } = await readSupervision(club.context, store, REGION);
    expect(lines.filter(({ flags }) => flags.includes('undrawn')).map(({ number, no, status }) => [number, no, status]).toSorted()).toEqual([[result.state.number, member.no, 'waiting'], [undrawn.state.number, coach(undrawn).no, 'waiting']].toSorted());
  } finally {
    await database.owner.query(`update kuaiban.officer set present = true where region = $1`, [REGION]);
  }
});

describe('reports upwards', () => {
  test('given an item whose last day begins, then it is reported once, by however many workers and runs', async () => {
    const read = await open();
    expect(await escalateItems(club.context, store, [REGION])).toBe(0);
    club.time.now = '2026-11-30T01:00:00.000Z';
    await Promise.all([1, 2, 3].map(() => escalateItems(club.context, store, [REGION])));
    club.time.now = '2026-11-30T02:00:00.000Z';
    await escalateItems(club.context, store, [REGION]);
    expect(await escalations(read)).toEqual(['supervisor clock']);
    club.time.now = '2026-12-02T16:00:01.000Z';
    await escalateItems(club.context, store, [REGION]);
    await escalateItems(club.context, store, [REGION]);
    expect(await escalations(read)).toEqual(['supervisor clock', 'head clock']);
  });

  test('given an order that is not answered, then it is reported too; given the applicant corrects, then the clock is not', async () => {
    const [ordered, paused] = [await open(), await open()];
    await act(ordered, 'supervisor:v-1', (acting) => orderItem(acting, { what: 'go on', until: '2026-11-24' }));
    await act(paused, `officer:${coach(paused).officer}`, (acting) => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
    club.time.now = '2026-11-25T01:00:00.000Z';
    await escalateItems(club.context, store, [REGION]);
    expect([await escalations(ordered), await escalations(paused)]).toEqual([['supervisor order'], []]);
    club.time.now = '2026-12-20T01:00:00.000Z';
    for (let runs = 0; runs < 4; runs += 1) await escalateItems(club.context, store, [REGION]);
    club.time.now = '2026-12-24T01:00:00.000Z';
    await escalateItems(club.context, store, [REGION]);
    expect([(await escalations(ordered)).toSorted(), await escalations(paused)]).toEqual([['head clock', 'head order', 'supervisor clock', 'supervisor order'], []]);
  });

  test('given a case that cannot be read, then it is told and holds up no other', async () => {
    const [broken, sound] = [await open(), await open()];
    club.time.now = '2026-11-30T01:00:00.000Z';
    const context = { ...club.context, cases: { ...club.context.cases, read: (region: string, number: string) => (number === broken.state.number ? Promise.reject(new Error('broken')) : club.context.cases.read(region, number)) } };
    const told: string[] = [];
    await escalateItems(context, store, [REGION], (number) => told.push(number));
    expect(told).toEqual([broken.state.number]);
    expect(await escalations(sound)).toEqual(['supervisor clock']);
  });
});

describe('an absence', () => {
  test('given its days, then nobody draws the officer on them, and on return they can be drawn again', async () => {
    expect(await enter('o-1', '2026-11-24', '2026-11-25')).toEqual({ kind: 'done' });
    expect([await away('2026-11-23'), await away('2026-11-24'), await away('2026-11-25')]).toEqual([[], ['o-1'], ['o-1']]);
    const [absence] = await store.absences(REGION, '2026-11-24');
    expect(await store.endAbsence(REGION, absence!.id, '2026-11-25', 'o-1', 'o-2')).toBe(false);
    expect(await store.endAbsence(REGION, absence!.id, '2026-11-25', 'o-1', 'o-1')).toBe(true);
    expect(await store.endAbsence(REGION, absence!.id, '2026-11-25', 'o-1')).toBe(false);
    expect([await away('2026-11-24'), await away('2026-11-25')]).toEqual([['o-1'], []]);
  });

  test('given one that is ended before it began, then it holds for no day', async () => {
    await enter('o-1', '2026-11-24', '2026-11-30');
    const [absence] = await store.absences(REGION, '2026-11-23');
    expect(await store.endAbsence(REGION, absence!.id, '2026-11-23', 'o-1')).toBe(true);
    expect([await away('2026-11-24'), await store.absences(REGION, '2026-11-23')]).toEqual([[], []]);
  });

  test('given the same entry twice, or two that overlap at once, then there is one', async () => {
    await enter('o-1', '2026-11-24', null);
    expect(await enter('o-1', '2026-11-24', null)).toEqual({ kind: 'done' });
    const both = await Promise.all([enter('o-2', '2026-11-24', '2026-11-28'), enter('o-2', '2026-11-25', '2026-11-26')]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'wrong']);
    expect((await store.absences(REGION, '2026-11-23')).map(({ officer }) => officer).toSorted()).toEqual(['o-1', 'o-2']);
  });

  test('given a long one, then what the officer has in hand is drawn for others, once, and a short one changes nothing', async () => {
    const read = await open();
    const from = coach(read).officer!;
    await enter(from, '2026-11-23', '2026-11-24');
    expect(await redrawForAbsent(club.context, store, [REGION])).toBe(0);
    await database.owner.query('truncate kuaiban.absence');
    await enter(from, '2026-11-23', '2026-12-10', 'sick');
    expect(await redrawForAbsent(club.context, store, [REGION])).toBeGreaterThan(0);
    const item = coach(await again(read));
    expect([item.officer === from, item.status, item.clock, item.had?.[0]]).toEqual([false, 'officer', coach(read).clock, { officer: from, gaveBack: 'absence' }]);
    expect(await redrawForAbsent(club.context, store, [REGION])).toBe(0);
    expect(await createHeldStore(database.pool).due('2026-11-24T00:00:00.000Z', 10)).toEqual([]);
  });
});

describe('a result that is looked at again', () => {
  const member = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.1')!;
  const asked = async (): Promise<CaseRead> => {
    const read = await open();
    expect(await actOnCase(club.context, { region: REGION, number: read.state.number, no: member(read).no, actor: `person:${read.state.subject}` }, (acting) => reopenItem(acting, 'by-person', ''))).toMatchObject({ kind: 'done' });
    return again(read);
  };

  test('given whoever was drawn for it is away for long, then somebody else has it, and a second run draws nobody', async () => {
    const read = await asked();
    const from = member(read).reopened!.officer!;
    const load = async (officer: string) => (await store.members(REGION, '2026-08-01')).find(({ id }) => id === officer)!.load;
    const before = await load(from);
    await enter(from, '2026-11-23', '2026-12-20', 'sick');
    expect(await store.handsOf(REGION, from, 100)).toContainEqual({ number: read.state.number, no: member(read).no });
    expect(await redrawForAbsent(club.context, store, [REGION])).toBeGreaterThan(0);
    const item = member(await again(read));
    expect([item.status, item.reopened?.clock, item.reopened?.officer === from]).toEqual([member(read).status, member(read).reopened!.clock, false]);
    expect([await store.handsOf(REGION, item.reopened!.officer!, 100), await store.handsOf(REGION, from, 100)]).toEqual([expect.arrayContaining([{ number: read.state.number, no: item.no }]), expect.not.arrayContaining([{ number: read.state.number, no: item.no }])]);
    expect(await load(from)).toBeLessThan(before);
    expect(await redrawForAbsent(club.context, store, [REGION])).toBe(0);
  });

  test('given it is late, then it is reported once to the supervisor and once to the head', async () => {
    const read = await asked();
    club.time.now = '2026-12-14T01:00:00.000Z';
    for (let runs = 0; runs < 3; runs += 1) await escalateItems(club.context, store, [REGION]);
    expect((member(await again(read)).escalations ?? []).map(({ to }) => to)).toEqual(['supervisor']);
    club.time.now = '2026-12-17T01:00:00.000Z';
    for (let runs = 0; runs < 3; runs += 1) await escalateItems(club.context, store, [REGION]);
    expect((member(await again(read)).escalations ?? []).map(({ to }) => to)).toEqual(['supervisor', 'head']);
  });
});

describe('the supervisor’s list', () => {
  test('given items in time and late, ordered and with somebody away, then each is there with its reasons, and those in time are not', async () => {
    const [quiet, ordered] = [await open(), await open()];
    await act(ordered, 'supervisor:v-1', (acting) => orderItem(acting, { what: 'go on', until: '2026-11-24' }));
    const flags = async (read: CaseRead) => (await readSupervision(club.context, store, REGION)).lines.find(({ number, no }) => number === read.state.number && no === coach(read).no)?.flags;
    expect([await flags(quiet), await flags(ordered)]).toEqual([undefined, ['order']]);
    await enter(coach(quiet).officer!, '2026-11-23', '2026-11-23');
    expect(await flags(quiet)).toEqual(['absent']);
    club.time.now = '2026-12-01T01:00:00.000Z';
    expect([await flags(quiet), await flags(ordered)]).toEqual([['overdue'], ['overdue', 'order']]);
    const { members } = await readSupervision(club.context, store, REGION);
    expect(members.find(({ id }) => id === coach(quiet).officer)?.late).toBeGreaterThan(0);
  });

  test('given more open items than are looked at, then any of them is found by a part of its number and by who has it, and nothing that has ended', async () => {
    const read = await open();
    const { number } = read.state;
    // A region with so much that is due sooner that none of this stands on the list.
    const crowded: SupervisionStore = { ...store, open: async () => [] };
    const found = async (find: string) => (await readSupervision(club.context, crowded, REGION, find)).found!.filter((line) => line.number === number).map(({ no }) => no);
    const { officer, no } = coach(read);
    expect([await found(number), await found(number.slice(7)), await found(`number-${officer}`), await found('number-o-none'), await found('%')]).toEqual([[no], [no], [no], [], []]);
    expect((await readSupervision(club.context, crowded, REGION)).found).toBeUndefined();
    expect(await store.find('330200', number, 10)).toEqual([]);
    expect(await store.find(REGION, number.slice(0, 6), 1)).toHaveLength(1);
    await act(read, `person:${read.state.subject}`, (acting) => withdrawItems(acting, { items: [no] }));
    expect(await found(number)).toEqual([]);
  });

  test('given rows from before the projection kept their clock, then they say the same', async () => {
    await open();
    club.time.now = '2026-12-01T01:00:00.000Z';
    const before = await readSupervision(club.context, store, REGION);
    await database.owner.query('update kuaiban.case_item set clock = null, supervision = null');
    expect(await readSupervision(club.context, store, REGION)).toEqual(before);
  });

  test('given an attempt to ask for an abolished proof, then it is counted once however often it is sent, and no longer after ninety days', async () => {
    const blocked = { id: randomUUID(), officer: 'o-1', case: 'x', no: 1, service: '9.4', evidence: 'x-ray', at: MONDAY };
    for (let tries = 0; tries < 2; tries += 1) await store.noteBlocked(REGION, blocked);
    const of = async () => (await readSupervision(club.context, store, REGION)).members.find(({ id }) => id === 'o-1')?.blocked;
    expect(await of()).toBe(1);
    club.time.now = '2027-03-01T01:00:00.000Z';
    expect(await of()).toBe(0);
  });
});
