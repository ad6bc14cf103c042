import { describe, expect, test } from 'vitest';
import { ANSWERS, given, runOf } from '../../../test/support/swim-club.ts';
import { foreseenLimit } from './limits.ts';

/** What is promised of 9.4 before it is handed in: 5 days, 2 for a strong swimmer, 3 at the counter, 15 where an officer says so. */
const foreseen = (answers: Parameters<typeof given>[0], blind = false) => foreseenLimit(runOf({ given: given(answers) }), { service: '9.4' }, { blind });
const days = (amount: number) => ({ amount, unit: 'wd' });

describe('the promise before anything is handed in', () => {
  test('given facts that choose a variant, then it is that one, and known for sure', () =>
    expect(foreseen({ ...ANSWERS, 'swimmer.lengths': 100 })).toMatchObject({ promised: days(2), atMost: false, variant: { id: 'strong' } }));
  test('given a variant that is ruled out while another is open, then the longest that is possible', () =>
    expect(foreseen({ ...ANSWERS, 'swimmer.lengths': 40 })).toEqual({ promised: days(5), atMost: true }));
  test('given that nothing is known, then the longest that is possible, without what only an officer may choose', () =>
    expect(foreseen({})).toEqual({ promised: days(5), atMost: true }));
  test('given somebody who may not see what is known, then the facts do not show in it', () =>
    expect(foreseen({ ...ANSWERS, 'swimmer.lengths': 100 }, true)).toEqual(foreseen({}, true)));
  test('given a matter with one limit, then that', () =>
    expect(foreseenLimit(runOf(), { service: '9.1' })).toMatchObject({ atMost: false }));
});
