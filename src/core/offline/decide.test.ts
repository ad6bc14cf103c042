import { describe, expect, test } from 'vitest';
import { INTAKE_ACTIONS, INTAKE_TABLE, mayDecideIntake } from './decide.ts';

describe('given what came under a provisional number', () => {
  test.each([['doubt', 0, ['standing', 'other', 'leave']], ['doubt', 1, ['standing', 'other', 'leave']], ['filed', 1, ['leave']], ['refused', 1, ['other', 'leave']], ['dropped', 2, ['other', 'leave']], ['filed', 0, []], ['refused', 0, []], ['dropped', 0, []], [null, 1, []]] as const)('when it is %s and %i other contents wait, then a supervisor may decide %j', (outcome, others, allowed) =>
    expect(INTAKE_ACTIONS.filter((action) => mayDecideIntake(outcome, action, others) === true)).toEqual(allowed));

  test('then what is not allowed says why, and no number makes a second case', () => {
    expect(INTAKE_TABLE.filed.other).toMatchObject({ zh: expect.stringContaining('一个号只办一件') });
    for (const row of Object.values(INTAKE_TABLE)) for (const cell of Object.values(row)) expect(cell === true || (cell.zh !== '' && cell.en !== '')).toBe(true);
  });
});
