import { beforeAll, describe, expect, test } from 'vitest';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { given } from '../../support/swim-club.ts';
import { compiledClub, CLUB } from '../../support/swim-club.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

const ALONE = given({ 'swimmer.lengths': 40 });
const alone = (subject: string, service: string, change: Parameters<typeof submission>[3] = {}) => submission(subject, ALONE, undefined, { lifeEvent: service, ...change });

describe('given a case with one item refused and another still with an officer', () => {
  let swimmer = '';
  let number = '';
  beforeAll(async () => {
    swimmer = await club.person();
    club.hospital.fit = false;
    const done = await submitCase(club.context, submission(swimmer, WITH_OFFICER));
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    ({ number } = done.case.state);
    expect(done.case.state.items.map(({ service, status }) => [service, status])).toEqual([['9.1', 'approved'], ['9.2', 'refused'], ['9.3', 'dropped'], ['9.4', 'officer']]);
    club.hospital.fit = true;
    // The hospital's answer of that day serves no longer.
    club.time.now = '2026-11-25T01:00:00.000Z';
  });

  test('then what is with the officer is not applied for twice, by itself neither', async () => {
    expect(await submitCase(club.context, alone(swimmer, '9.4'))).toMatchObject({ kind: 'refused', refusal: { code: 'nothing-to-do' } });
  });

  test('then a plan of the same event tells the open case, and which of its items were refused and can be applied for again', async () => {
    expect(await preparePlan(club.context, { region: REGION, subject: swimmer, applicant: swimmer }, 'joining', WITH_OFFICER)).toMatchObject({ kind: 'prepared', openCase: number, again: ['9.2'] });
  });

  test('then what was refused is applied for again by itself and decided, while the other goes on', async () => {
    const again = await submitCase(club.context, alone(swimmer, '9.2'));
    expect(again).toMatchObject({ kind: 'accepted', case: { state: { lifeEvent: '9.2', items: [{ service: '9.2', status: 'approved' }] } } });
    expect((await club.context.cases.read(REGION, number))?.state.items.find(({ service }) => service === '9.4')?.status).toBe('officer');
  });
});

describe('given one person and two who may apply for them', () => {
  const OPEN = compiledClub({ ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, filedBy: [{ by: 'self' as const }, { by: 'relative' as const, may: 'swimmer.fit' }] }])) });
  const open = () => ({ ...club.context, compiled: OPEN, catalogOf: async () => OPEN });

  test('when the relative has handed it in, then the person cannot do so as well, and is told where it is', async () => {
    const [swimmer, parent] = [await club.person(), await club.person()];
    const first = await submitCase(open(), alone(swimmer, '9.4', { applicant: parent, by: `person:${parent}` }));
    if (first.kind !== 'accepted') throw new Error(JSON.stringify(first));
    const second = await submitCase(open(), { ...submission(swimmer, WITH_OFFICER) });
    if (second.kind !== 'accepted') throw new Error(JSON.stringify(second));
    // The rest of the event goes in; what the relative has begun does not a second time.
    expect(second.case.state.items.map(({ service }) => service)).toEqual(['9.1', '9.2', '9.3']);
    expect(await submitCase(open(), alone(swimmer, '9.4'))).toMatchObject({ kind: 'open-case', number: first.case.state.number, own: true });
  });

  test('when the person has, then the relative cannot, and learns no number', async () => {
    const [swimmer, parent] = [await club.person(), await club.person()];
    const first = await submitCase(open(), submission(swimmer, WITH_OFFICER));
    if (first.kind !== 'accepted') throw new Error(JSON.stringify(first));
    const second = await submitCase(open(), alone(swimmer, '9.4', { applicant: parent, by: `person:${parent}` }));
    expect(second).toMatchObject({ kind: 'refused', refusal: { code: 'nothing-to-do' } });
    expect(JSON.stringify(second)).not.toContain(first.case.state.number);
  });
});
