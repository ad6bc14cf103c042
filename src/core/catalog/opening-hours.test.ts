import { describe, expect, it } from 'vitest';
import { openingWords, spanOutOfOrder } from './opening-hours.ts';

describe('opening hours', () => {
  it('are said in both languages, and that nobody has confirmed them', () => {
    expect(openingWords({ days: 'working', times: ['9:00-12:00', '13:00-17:00'], confirmed: false })).toEqual({ zh: '工作日 9:00–12:00，13:00–17:00（待核）', en: 'Working days 9:00–12:00, 13:00–17:00 (to be verified)' });
    expect(openingWords({ days: 'daily', times: ['8:30-18:00'], confirmed: true })).toEqual({ zh: '每天 8:30–18:00', en: 'Every day 8:30–18:00' });
    expect(openingWords({ zh: '以银行公布的为准', en: 'As the bank says' })).toEqual({ zh: '以银行公布的为准', en: 'As the bank says' });
  });

  it.each([[['9:00-12:00', '13:00-17:00'], undefined], [['12:00-9:00'], '12:00-9:00'], [['9:00-9:00'], '9:00-9:00'], [['9:00-12:00', '11:30-17:00'], '11:30-17:00'], [['9:00-12:00', '12:00-17:00'], '12:00-17:00']])('%j: the first that does not follow is %s', (times, wrong) => {
    expect(spanOutOfOrder({ days: 'working', times, confirmed: true })).toBe(wrong);
  });
});
