import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import type { Context } from '#usecases/context.ts';
import type { KeptAnswer, Question } from '#usecases/ports/cases.ts';
import { readQueue } from '#usecases/read-queue.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { compiledClubs } from '../../support/several-clubs.ts';
import { createClub, REGION, submission } from '../../support/swim-club-world.ts';
import { given, OFFICERS } from '../../support/swim-club.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const asked: Question[] = [];
/** What each earlier club says, by its code; a club that is not here is silent. */
const lengths: Record<string, number> = {};
let club: ReturnType<typeof createClub>;
let context: Context;

beforeAll(async () => {
  club = createClub(database.pool, compiledClubs());
  await club.prepare();
  const answer = ({ department, scenario, of, about }: Question): KeptAnswer[] => {
    const values: KeptAnswer['values'] | undefined = scenario === 'clubs' ? { clubs: ['north', 'south', 'west'] } : of !== undefined && of in lengths ? { lengths: lengths[of]! } : undefined;
    return values === undefined ? [] : [{ department, scenario, ...(of !== undefined && { of }), about, values, exchange: randomUUID(), at: club.time.now, freshUntil: new Date(Date.parse(club.time.now) + 15 * 86_400_000).toISOString() }];
  };
  context = { ...club.context, ask: async (_subject, questions) => {
    asked.push(...questions);
    return questions.flatMap(answer);
  } };
});

test('given three earlier clubs, then each is asked by itself about itself, and each item goes its own way to its own end', async () => {
  const submitted = await submitCase(context, submission(await club.person(), given(), undefined, { lifeEvent: 'moving' }));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number } = submitted.case.state;
  const items = async () => (await context.cases.read(REGION, number))!.state.items.map(({ of, status }) => `${of ?? '-'} ${status}`);
  // Work at the other side begins with the case, not with its plan.
  expect(asked.map(({ scenario }) => scenario)).toEqual(['clubs']);
  expect(await items()).toEqual(['north waiting', 'south waiting', 'west waiting', '- waiting']);

  Object.assign(lengths, { north: 40, south: 2 });
  asked.length = 0;
  club.time.now = '2026-11-23T01:02:00.000Z';
  await retryHeld(context, createHeldStore(database.pool));
  expect(asked.map(({ scenario, of, fields }) => [scenario, of, fields])).toEqual(['north', 'south', 'west'].map((of) => ['statement', of, { 'clubs.this': of }]));
  expect(await items()).toEqual(['north approved', 'south refused', 'west waiting', '- dropped']);

  // Five working days later the last one has said nothing: a person takes that one, and sees in the queue which it is.
  asked.length = 0;
  club.time.now = '2026-12-01T01:00:00.000Z';
  await club.prepare();
  await retryHeld(context, createHeldStore(database.pool));
  expect(asked.map(({ of }) => of)).toEqual(['west']);
  expect(await items()).toEqual(['north approved', 'south refused', 'west officer', '- dropped']);
  const staff = createStaffStore(database.pool);
  const queues = await Promise.all(OFFICERS.map(({ id }) => readQueue(context, staff, REGION, id)));
  expect(queues.flat().map((row) => [row.number, row.of])).toEqual([[number, 'west']]);
});
