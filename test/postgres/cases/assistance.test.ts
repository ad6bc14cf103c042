import { beforeAll, expect, test } from 'vitest';
import { createAssistanceStore } from '#adapters/postgres/assistance/assistance-store.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import { importAssistants } from '#adapters/postgres/import/import-assistants.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import type { Acting } from '#core/cases/act.ts';
import { answerAssistance } from '#core/cases/answer-assistance.ts';
import { askAssistance, passAssistance } from '#core/cases/ask-assistance.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { ASKED, assisted, AT_ELDERS, AT_HALL } from '../../support/swim-assisted.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let read: CaseRead;

const itemOf = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const act = async (actor: string, command: (acting: Acting) => Outcome): Promise<void> => {
  const acted = await actOnCase(club.context, { region: REGION, number: read.state.number, no: itemOf(read).no, actor }, command);
  if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
  read = acted.case;
};
const rowOf = async (): Promise<unknown> => (await database.pool.query('select desks, mark, retry_at from case_item where case_number = $1 and no = $2', [read.state.number, itemOf(read).no])).rows[0];
const open = async (...desks: string[]): Promise<number> => (await createAssistanceStore(database.pool).open(REGION, desks, 50)).length;
const worker = async (now: string): Promise<void> => {
  club.time.now = now;
  await retryHeld(club.context, createHeldStore(database.pool));
  read = (await club.context.cases.read(REGION, read.state.number))!;
};

beforeAll(async () => {
  club = createClub(database.pool, assisted);
  await club.prepare();
  for (let time = 0; time < 2; time += 1) await importAssistants(database.pool, REGION, [{ id: 'a-1', number: '0701', name: 'one', department: 'village', desks: ['hall'] }]);
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  read = submitted.case;
  await act(`officer:${itemOf(read).officer}`, (acting) => askAssistance(acting, ASKED, new Set(), cn));
});

test('when it is asked, then it stands on the list of its desk and of no other, and the worker comes back on its last day', async () => {
  expect(await rowOf()).toEqual({ desks: ['village/hall'], mark: 'assistance-asked', retry_at: expect.stringContaining('2026-11-26') });
  expect([await open('village/hall'), await open('village/elders'), await open(), await createAssistanceStore(database.pool).open('330200', ['village/hall'], 50), await createAssistanceStore(database.pool).open(REGION, ['village/hall'], 0)]).toEqual([1, 0, 0, [], []]);
});

test('who answers there signs in as staff and is no officer', async () => {
  const profile = await createProfiles(database.pool, (text) => vault.open(text, ''))({ region: REGION, kind: 'staff', subject: 'a-1', id: '' });
  expect(profile).toEqual({ name: 'one', number: '0701', roles: ['assistant'], assistant: { id: 'a-1', department: 'village', desks: ['hall'] } });
  expect((await createStaffStore(database.pool).officerNumbers(REGION)).get('a-1')).toBe('0701');
});

test('when it is handed on, then it stands with the other desk', async () => {
  await act(AT_HALL, (acting) => passAssistance(acting, { request: 0, to: 'elders', reason: 'they know' }));
  expect([await open('village/hall'), await open('village/hall', 'village/elders')]).toEqual([0, 1]);
});

test('when its last day comes and goes, then the worker reminds and says that it is late, each once', async () => {
  await worker('2026-11-26T15:00:00.000Z');
  expect(itemOf(read).assistance?.[0]?.chased).toBeUndefined();
  await worker('2026-11-26T16:00:01.000Z');
  expect(itemOf(read).assistance?.[0]?.chased).toBe('reminded');
  await worker('2026-11-27T16:00:02.000Z');
  const { version } = read.state;
  await worker('2026-11-28T16:00:02.000Z');
  expect([itemOf(read).assistance?.[0]?.chased, read.state.version, await rowOf()]).toEqual(['late', version, { desks: ['village/elders'], mark: 'assistance-late', retry_at: null }]);
});

test('when it is answered, then nobody has it on the list any more, and the events alone make the state', async () => {
  await act(AT_ELDERS, (acting) => answerAssistance(acting, { request: 0, said: { 'swimmer.recommended': { value: true } }, basis: 'the book of the village', files: [] }));
  expect(await rowOf()).toEqual({ desks: null, mark: 'assisted', retry_at: null });
  expect(await club.context.cases.read(REGION, read.state.number)).toMatchObject({ state: read.state });
});
