import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { askCorrection } from '#core/cases/correct-item.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { departing } from '#core/cases/depart.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { alikeKey, questionIn, type BulkAction } from '#core/cases/in-bulk.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actInBulk, type BulkResult } from '#usecases/act-in-bulk.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { readAlike, type Alike } from '#usecases/read-alike.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { cn } from '../../support/calendar.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createStaffStore>;

// The law alone gives 9.4 to a person here: nothing of it is in doubt.
const plain = CLUB.services.get('9.4')!;
const compiled = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...plain, criteria: plain.criteria.filter(({ id }) => id === 'swims') }]]) });
const itemOf = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const approve = (acting: Acting): Outcome => decideItem(acting, { outcome: 'approve', findings: {}, note: '核对过' });
const fresh = async (number: string): Promise<CaseRead> => (await club.context.cases.read(REGION, number))!;

async function open(change: Partial<typeof WITH_OFFICER> = {}): Promise<CaseRead> {
  const submitted = await submitCase(club.context, submission(await club.person(), { ...WITH_OFFICER, ...change }));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.case;
}
/** Cases until somebody has so many like ones in hand. */
async function several(count: number): Promise<{ officer: string; group: Alike }> {
  for (let tries = 0; tries < 40; tries += 1) {
    const officer = itemOf(await open()).officer!;
    const group = (await readAlike(club.context, store, REGION, officer)).find(({ service, items }) => service === '9.4' && items.length >= count);
    if (group) return { officer, group };
  }
  throw new Error('nobody has that many');
}
const act = (officer: string, { key: alike }: Pick<Alike, 'key'>, items: Alike['items'], action: BulkAction, command: (acting: Acting) => Outcome, key = randomUUID(), from = 0, to = items.length): Promise<readonly BulkResult[]> =>
  actInBulk(club.context, { region: REGION, officer, action, alike, key, items, from, to }, async () => command);
/** What this officer did to it with others; before, another may have given it back in the same way. */
const bulkEvents = async (officer: string, { case: number }: { case: string }) => (await fresh(number)).history.flatMap(({ actor, event }) => (event.type === 'in-bulk' && actor === `officer:${officer}` ? [event] : []));

beforeAll(async () => {
  club = createClub(database.pool, compiled);
  store = createStaffStore(database.pool);
  await club.prepare();
});

describe('several like items', () => {
  test('when they are approved together, then each is decided by itself and says with how many others', async () => {
    const { officer, group } = await several(3);
    expect(group).toMatchObject({ question: ['because/mode'], actions: [{ action: 'approve', allowed: true }, { action: 'ask-correction', allowed: true }, { action: 'hand-back', allowed: true }] });
    const key = randomUUID();
    const done = await act(officer, group, group.items, 'approve', approve, key);
    expect(done.map(({ because }) => because)).toEqual(group.items.map(() => undefined));
    for (const { case: number, no } of group.items) {
      const { state, history } = await fresh(number);
      expect(state.items.find((item) => item.no === no)).toMatchObject({ status: 'approved', by: 'officer', officer });
      expect(history.map(({ event }) => event.type).slice(-2)).toEqual(['decided', 'in-bulk']);
    }
    expect(await bulkEvents(officer, group.items[0]!)).toEqual([expect.objectContaining({ key, action: 'approve', others: group.items.length - 1 })]);
    // Sent again with the same key nothing is done twice; with another it has its result already.
    expect((await act(officer, group, group.items, 'approve', approve, key)).map(({ because, read }) => [because, read])).toEqual(group.items.map(() => [undefined, undefined]));
    // A key is one act's: what another act would do with it is not done, and not said to be.
    expect((await act(officer, group, group.items, 'hand-back', (acting) => handBack(acting, { kind: 'unable', reason: '休假' }), key)).map(({ because }) => because?.zh)).toEqual(group.items.map(() => '这一次操作的编号已经用于另一种办法，没有办，请重新选择再办'));
    expect((await act(officer, group, group.items, 'approve', approve)).map(({ because }) => because?.zh)).toEqual(group.items.map(() => '这件事已经有结果了'));
    expect(await bulkEvents(officer, group.items[0]!)).toHaveLength(1);
  });

  test('given one of them was decided meanwhile and another is somebody else’s, then those stay and the rest is done', async () => {
    const { officer, group } = await several(3);
    const [one, two] = group.items as [Alike['items'][number], Alike['items'][number]];
    await actOnCase(club.context, { region: REGION, number: one.case, no: one.no, actor: `officer:${officer}` }, approve);
    await actOnCase(club.context, { region: REGION, number: two.case, no: two.no, actor: `officer:${officer}` }, (acting) => handBack(acting, { kind: 'recusal', reason: '认识' }));
    const done = await act(officer, group, group.items, 'approve', approve);
    expect(done.map(({ because }) => because?.zh)).toEqual(['这件事已经有结果了', '没有这个办件，或者不在您手上', ...group.items.slice(2).map(() => undefined)]);
    expect(itemOf(await fresh(two.case)).status).toBe('officer');
  });

  test('when it is done in parts, then each part does only its own', async () => {
    const { officer, group } = await several(3);
    const key = randomUUID();
    const ask = (acting: Acting): Outcome => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: '请再填一次' }, cn);
    expect(await act(officer, group, group.items, 'ask-correction', ask, key, 0, 1)).toHaveLength(1);
    expect(itemOf(await fresh(group.items[1]!.case)).status).toBe('officer');
    await act(officer, group, group.items, 'ask-correction', ask, key, 1);
    for (const { case: number } of group.items) expect(itemOf(await fresh(number))).toMatchObject({ status: 'correction', correction: { note: '请再填一次' } });
  });

  test('when they are given back, then somebody else is drawn for each, and sent again nothing moves twice', async () => {
    const { officer, group } = await several(2);
    const key = randomUUID();
    const back = (acting: Acting): Outcome => handBack(acting, { kind: 'unable', reason: '明天起休假' });
    for (let times = 0; times < 2; times += 1) expect((await act(officer, group, group.items, 'hand-back', back, key)).map(({ because }) => because)).toEqual(group.items.map(() => undefined));
    for (const each of group.items) {
      const { history, state } = await fresh(each.case);
      // Another may have given it back to this one before.
      expect(history.filter(({ actor, event }) => event.type === 'handed-back' && actor === `officer:${officer}`)).toHaveLength(1);
      expect(state.items.find(({ no }) => no === each.no)?.officer).not.toBe(officer);
    }
  });
});

describe('what is not one of many', () => {
  test('given something has to be judged, then it is asked about and given back with others, and approved by itself', async () => {
    const doubtful = createClub(database.pool);
    const first = await submitCase(doubtful.context, submission(await club.person(), WITH_OFFICER));
    if (first.kind !== 'accepted') throw new Error('not accepted');
    const { officer, no } = itemOf(first.case);
    const items = [{ case: first.case.state.number, no }, { case: first.case.state.number, no: 99 }];
    const [question] = await store.questions(REGION, [{ number: items[0]!.case, no }]);
    expect(question?.decision.criteria).toContainEqual(expect.objectContaining({ result: 'unknown' }));
    const alike = alikeKey(doubtful.context.hash, { service: '9.4', status: 'officer' }, questionIn(compiledClub(), '9.4', question!.decision, question!.contested));
    const done = await actInBulk(doubtful.context, { region: REGION, officer: officer!, action: 'approve', alike, key: randomUUID(), items, from: 0, to: 2 }, async () => (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
    expect(done.map(({ because }) => because?.zh)).toEqual(['要逐件判断，请打开这一件办理', '没有这个办件，或者不在您手上']);
    expect(itemOf(await fresh(items[0]!.case)).status).toBe('officer');
  });

  test('given like items were decided otherwise, then one that would differ stays, and says that it takes a reason', async () => {
    const { officer, group } = await several(2);
    const practice = { of: 9, approved: 0, refused: 9, usual: 'refuse' as const, days: 90 };
    const done = await act(officer, group, group.items, 'approve', (acting) => departing(acting, { outcome: 'approve' }, practice, undefined, approve));
    expect(done.map(({ because }) => because?.zh)).toEqual(group.items.map(() => '与近期同类件的决定不同，要写明理由，请打开这一件办理'));
    expect(await bulkEvents(officer, group.items[0]!)).toEqual([]);
  });

  test('when an item is not like the others any more, then it stays', async () => {
    const { officer, group } = await several(2);
    expect((await act(officer, { key: 'another' }, group.items.slice(0, 1), 'approve', approve)).map(({ because }) => because?.zh)).toEqual(['和一起办的其他件不再相同，请打开这一件办理']);
  });
});
