import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '#usecases/context.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { ACCOUNT, createClub, INSTANT, REGION, submission } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

describe('given a fact of the register that changes between reading it and writing the decision', () => {
  test('then nothing is decided by the old one: the decision rests on what holds when it is written, and there is one case', async () => {
    const number = '371300199005011234-meanwhile';
    const subject = await club.person(number);
    let reads = 0;
    const cases: Context['cases'] = {
      ...club.context.cases,
      readForSubmission: async (...of) => {
        const read = await club.context.cases.readForSubmission(...of);
        reads += 1;
        // Another system writes that it is a child, after this one has read that it is not.
        if (reads === 1) {
          await club.person(number, ACCOUNT, [{ kind: 'birth', data: { date: '2020-01-01' }, from: '2020-01-01', to: null }]);
          await database.owner.query('update kuaiban.subject set register_version = register_version + 1 where region = $1 and id = $2', [REGION, subject]);
        }
        return read;
      },
    };
    const submitted = await submitCase({ ...club.context, cases }, submission(subject, INSTANT));
    if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
    const pass = submitted.case.state.items.find(({ service }) => service === '9.2');
    expect([pass?.status, pass?.decision?.facts.find(({ element }) => element === 'swimmer.birthDate')?.value]).toEqual(['refused', '2020-01-01']);
    expect(reads).toBeGreaterThan(1);
    const { rows } = await database.pool.query<{ cases: number; passes: number }>(`select (select count(*)::int from case_file where subject_id = $1) as cases, (select count(*)::int from register_entry where subject_id = $1 and kind = 'pass') as passes`, [subject]);
    expect(rows[0]).toEqual({ cases: 1, passes: 0 });
  });
});
