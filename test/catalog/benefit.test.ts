import { describe, expect, test } from 'vitest';
import { entry } from '../support/swim-club.ts';
import { absence, CARD, insured, JOB, lose, ORDINARY } from '../support/linyi.ts';

/** A benefit granted on so many months and ended by a new employment after `drawn` payments: from 10 January 2025. */
const earlier = (months: number, countedMonths: number | undefined, drawn: number) => entry('benefit.unemployment', { months, monthly: 198_000, account: '', ...(countedMonths !== undefined && { countedMonths }) }, {
  id: 'e-earlier', from: '2025-01-10', end: { to: `2025-${String(drawn + 1).padStart(2, '0')}-20`, because: { zh: '重新就业', en: 'employed again' }, basis: 'x', recordedAt: '2025-01-01T00:00:00.000Z' },
});
const again = (total: number, before: ReturnType<typeof earlier>) => {
  const { choices, entries, outcomeOf } = lose([JOB, insured(total), CARD, before]);
  const found = entries.findLast(({ kind, id }) => kind === 'benefit.unemployment' && id !== before.id);
  return { list: [choices['1.8.1'], choices['1.8.6'], choices['1.8.7']], kind: outcomeOf('1.8.1')?.kind, data: found?.data };
};

describe('given somebody who drew a benefit, found work and lost it again', () => {
  test('when all of it was drawn and less than a year was contributed since, then it is not on the list', () => {
    expect(again(87, earlier(6, 76, 6))).toMatchObject({ list: ['no', 'no', 'no'] });
    expect(absence('1.8.1', [JOB, insured(87), CARD, earlier(6, 76, 6)])).toContain('又缴了11 个月，重新缴满12个月才能再领');
  });
  test('when a year was contributed since, then only those months count', () => {
    expect(again(88, earlier(6, 76, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'approve', data: { months: 12, countedMonths: 88 } });
  });
  test('when less than a year was contributed and months are left, then those are drawn', () => {
    expect(again(80, earlier(18, 76, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'approve', data: { months: 12, countedMonths: 76 } });
  });
  test('when the earlier grant did not note what it counted, then nobody is kept off the list, and an officer establishes it', () => {
    expect(again(87, earlier(6, undefined, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'officer' });
  });
});

describe('given somebody who never drew one', () => {
  test('then all months count, and what is missing is said', () => {
    expect(lose(ORDINARY).entries.find(({ kind }) => kind === 'benefit.unemployment')?.data).toMatchObject({ months: 18, countedMonths: 76 });
    expect(absence('1.8.1', [JOB, insured(11), CARD])).toContain('一共缴了11 个月，满12个月才能领');
    expect(absence('1.8.1', [JOB, CARD])).toContain('没有查到您的失业保险缴费');
  });
});
