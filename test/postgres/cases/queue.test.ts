import { beforeAll, expect, test } from 'vitest';
import type { Acting } from '#core/cases/act.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { decideItem, returnItem } from '#core/cases/decide-item.ts';
import type { Item } from '#core/cases/item.ts';
import { queueMark } from '#core/cases/queue-mark.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { supervisedOf } from '#core/cases/supervised.ts';
import { urgeItem, urgings } from '#core/cases/urge.ts';
import { cn } from '../../support/calendar.ts';
import { readQueue } from '#usecases/read-queue.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { ANSWERS, given, OFFICERS } from '../../support/swim-club.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
const numbers: string[] = [];

const open = async (asked = WITH_OFFICER): Promise<CaseRead> => {
  const submitted = await submitCase(club.context, submission(await club.person(), asked));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  numbers.push(submitted.case.state.number);
  return submitted.case;
};
const itemOf = ({ state }: CaseRead): Item => state.items.find((item) => ['officer', 'correction', 'review'].includes(item.status))!;
const act = async (read: CaseRead, actor: string, command: (acting: Acting) => Outcome): Promise<CaseRead> => {
  club.time.now = new Date(Date.parse(club.time.now) + 60_000).toISOString();
  const acted = await actOnCase(club.context, { region: REGION, number: read.state.number, no: itemOf(read).no, actor }, command);
  if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
  return acted.case;
};

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  const coach = await open();
  const slow = await open();
  await act(slow, `person:${slow.state.applicant}`, (acting) => urgeItem(acting, cn));
  const asked = await open();
  const waiting = await act(asked, `officer:${itemOf(asked).officer}`, (acting) => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
  await act(coach, `officer:${itemOf(coach).officer}`, (acting) => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
  await act(waiting, `person:${waiting.state.applicant}`, (acting) => answerCorrection(acting, { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }));
  const strong = given({ ...ANSWERS, 'answers.wantsCoach': false, 'swimmer.lengths': 500 });
  const [first, second] = [await open(strong), await open(strong)];
  const approve = (acting: Acting): Outcome => decideItem(acting, { outcome: 'approve', findings: {}, note: '' });
  await act(first, `officer:${itemOf(first).officer}`, approve);
  const proposed = await act(second, `officer:${itemOf(second).officer}`, approve);
  await act(proposed, `officer:${itemOf(proposed).reviewer}`, (acting) => returnItem(acting, 'look again'));
});

/** Every row of every officer, as the whole cases tell it. */
async function fromTheCases(): Promise<unknown[]> {
  const reads = await Promise.all(numbers.map((number) => club.context.cases.read(REGION, number)));
  return reads.flatMap((read) => (read ? read.state.items.flatMap((item) => (['officer', 'correction', 'review'].includes(item.status)
    ? [{ number: read.state.number, no: item.no, role: item.status === 'review' ? 'reviewer' : 'officer', service: item.service, of: item.of ?? null, status: item.status, lifeEvent: read.state.lifeEvent, submittedAt: read.state.submittedAt, clock: item.clock, mark: queueMark(item), urged: urgings(item) ?? null, supervised: supervisedOf(item), reopened: null }] : [])) : []));
}
async function fromTheQueues(): Promise<unknown[]> {
  const store = createStaffStore(database.pool);
  return (await Promise.all(OFFICERS.map(({ id }) => readQueue(club.context, store, REGION, id)))).flat();
}
const sorted = (rows: readonly unknown[]): unknown[] => rows.toSorted((a, b) => JSON.stringify([(a as CaseRead['state']).number]).localeCompare(JSON.stringify([(b as CaseRead['state']).number])));

test('given items in every state of a queue, then its rows say what the whole case says', async () => {
  const rows = await fromTheQueues();
  expect(sorted(rows)).toEqual(sorted(await fromTheCases()));
  expect(rows.map((row) => (row as { status: string; mark: string | null }).mark ?? (row as { status: string }).status).toSorted()).toEqual(expect.arrayContaining(['answered', 'correction', 'officer', 'returned', 'review']));
});

test('then they come from the projection, and no case is read', async () => {
  const store = createStaffStore(database.pool);
  for (const { id } of OFFICERS) await readQueue({ cases: { ...club.context.cases, read: () => { throw new Error('a case was read'); } } }, store, REGION, id);
});

test('given rows from before the projection kept the clock, then they say the same', async () => {
  await database.owner.query('update kuaiban.case_item set clock = null, mark = null');
  expect(sorted(await fromTheQueues())).toEqual(sorted(await fromTheCases()));
});
