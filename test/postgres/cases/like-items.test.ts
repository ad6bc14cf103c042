import { beforeAll, expect, test } from 'vitest';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { decideItem, type Verdict } from '#core/cases/decide-item.ts';
import { departing } from '#core/cases/depart.ts';
import type { Item } from '#core/cases/item.ts';
import { actOnCase, type Acted } from '#usecases/act-on-case.ts';
import { LIKE_DAYS, likeItems } from '#usecases/like-items.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createStaffStore>;
const DAY_MS = 86_400_000;

const open = async (asked = WITH_OFFICER): Promise<CaseRead> => {
  const submitted = await submitCase(club.context, submission(await club.person(), asked));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.case;
};
const itemOf = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const approve: Verdict = { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' };
const refuse: Verdict = { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: '没有推荐' };
const decide = (read: CaseRead, verdict: Verdict, command = (acting: Acting) => decideItem(acting, verdict)): Promise<Acted> =>
  actOnCase(club.context, { region: REGION, number: read.state.number, no: itemOf(read).no, actor: `officer:${itemOf(read).officer}` }, command);
const after = (days: number): void => { club.time.now = new Date(Date.parse(club.time.now) + days * DAY_MS).toISOString(); };
let first: CaseRead;

beforeAll(async () => {
  club = createClub(database.pool);
  store = createStaffStore(database.pool);
  await club.prepare();
  first = await open();
  const others = [await open(), await open(), await open(), await open()];
  const odd = await open({ ...WITH_OFFICER, contests: { 'swimmer.fit': { statement: '我体检是合格的', files: [] } } });
  after(0.5);
  for (const each of [first, ...others]) expect((await decide(each, approve)).kind).toBe('done');
  expect((await decide(odd, refuse)).kind).toBe('done');
});

test('given five like items were approved, then that is usual: each with how, why and how long, and nothing of whose it is', async () => {
  const now = await open();
  const like = await likeItems(club.context, store, now, itemOf(now).no);
  expect(like.practice).toEqual({ of: 6, approved: 5, refused: 1, usual: 'approve' });
  expect(like.alike).toHaveLength(5);
  for (const each of like.alike) {
    expect(each).toMatchObject({ by: 'officer', likeness: 1, took: DAY_MS / 2 });
    expect(Object.keys(each).toSorted()).toEqual(expect.not.arrayContaining(['own', 'officer', 'number', 'subject']));
  }
  expect(like.alike.filter(({ outcome }) => outcome === 'refuse').every(({ criterion }) => criterion === 'recommended')).toBe(true);
});

test('when whoever looks had one of them, then that one alone can be opened', async () => {
  const now = await open();
  const { officer } = itemOf(first);
  const own = (await likeItems(club.context, store, now, itemOf(now).no, { officer: officer!, roles: ['officer'] })).alike.flatMap((each) => each.own ?? []);
  const all = await store.past(REGION, '9.4', '2026-01-01', { number: '', no: 0 }, { officer: officer!, roles: ['officer'] });
  expect(all.flatMap((each) => each.own ?? [])).toContainEqual({ case: first.state.number, no: itemOf(first).no });
  expect(own.length).toBeLessThanOrEqual(all.flatMap((each) => each.own ?? []).length);
  // Who has the role no more opens none.
  expect((await likeItems(club.context, store, now, itemOf(now).no, { officer: officer!, roles: ['reviewer'] })).alike.flatMap((each) => each.own ?? [])).toEqual([]);
});

test('when a decision differs, then it takes a reason, which stays with the item', async () => {
  const now = await open();
  const { practice } = await likeItems(club.context, store, now, itemOf(now).no);
  const held = (said?: string) => decide(now, refuse, (acting) => departing(acting, refuse, { ...practice, days: LIKE_DAYS }, said, (again) => decideItem(again, refuse)));
  expect(await held()).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer: '/departs' }] } });
  expect(await held('游泳池这个月没有教练可以带')).toMatchObject({ kind: 'done' });
  const kept = await club.context.cases.read(REGION, now.state.number);
  expect(itemOf(kept!)).toMatchObject({ status: 'refused', departure: { outcome: 'refuse', reason: '游泳池这个月没有教练可以带', days: LIKE_DAYS } });
});

test('given ninety days later, then what ended before counts no more', async () => {
  after(LIKE_DAYS + 1);
  await club.prepare();
  const now = await open();
  expect(await likeItems(club.context, store, now, itemOf(now).no)).toMatchObject({ alike: [], practice: { of: 0 } });
});
