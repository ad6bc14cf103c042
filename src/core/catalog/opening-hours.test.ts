import { describe, expect, it } from 'vitest';
import { isWithinHours, openingWords, openNow, spanOutOfOrder } from './opening-hours.ts';

describe('opening hours', () => {
  it('are said in both languages, and that nobody has confirmed them', () => {
    expect(openingWords({ days: 'working', times: ['9:00-12:00', '13:00-17:00'], confirmed: false })).toEqual({ zh: '工作日 9:00–12:00，13:00–17:00（待核）', en: 'Working days 9:00–12:00, 13:00–17:00 (to be verified)' });
    expect(openingWords({ days: 'daily', times: ['08:30-18:00'], confirmed: true })).toEqual({ zh: '每天 8:30–18:00', en: 'Every day 8:30–18:00' });
    expect(openingWords({ zh: '以银行公布的为准', en: 'As the bank says' })).toEqual({ zh: '以银行公布的为准', en: 'As the bank says' });
  });

  it('say which days of the week go by times of their own, and that a public holiday is none of them', () => {
    const apart = [{ day: 6, times: ['9:00-12:00'] }, { day: 3, times: [] }];
    expect(openingWords({ days: 'working', times: ['9:00-17:00'], apart, confirmed: true })).toEqual({ zh: '工作日 9:00–17:00；周三 不开放；周六 9:00–12:00（法定节假日除外）', en: 'Working days 9:00–17:00; Wednesdays closed; Saturdays 9:00–12:00 (not on public holidays)' });
    expect(openingWords({ days: 'daily', times: ['9:00-17:00'], apart: [{ day: 7, times: [] }], confirmed: true })).toEqual({ zh: '每天 9:00–17:00；周日 不开放', en: 'Every day 9:00–17:00; Sundays closed' });
    expect(spanOutOfOrder({ days: 'working', times: ['9:00-17:00'], apart: [{ day: 6, times: ['12:00-9:00'] }], confirmed: true })).toBe('12:00-9:00');
  });

  it('hold a time that begins and ends in one of their spans', () => {
    const hours = { days: 'working' as const, times: ['9:00-12:00', '13:00-17:00'], confirmed: true };
    expect([isWithinHours(hours, '11:30', 30), isWithinHours(hours, '11:30', 31), isWithinHours(hours, '12:30', 30), isWithinHours(hours, '08:59', 10), isWithinHours({ zh: '看通知', en: 'as told' }, '03:00', 30)]).toEqual([true, false, false, false, true]);
  });

  it.each([[['9:00-12:00', '13:00-17:00'], undefined], [['12:00-9:00'], '12:00-9:00'], [['9:00-9:00'], '9:00-9:00'], [['9:00-12:00', '11:30-17:00'], '11:30-17:00'], [['9:00-12:00', '12:00-17:00'], '12:00-17:00']])('%j: the first that does not follow is %s', (times, wrong) => {
    expect(spanOutOfOrder({ days: 'working', times, confirmed: true })).toBe(wrong);
  });
});

describe('whether a place is open', () => {
  const hours = { days: 'working', times: ['9:00-12:00', '13:30-17:00'], confirmed: true } as const;
  // 2026-11-27 is a Friday.
  it.each([
    ['2026-11-27T08:59:00+08:00', true, { is: 'later', from: '09:00' }], ['2026-11-27T09:00:00+08:00', true, { is: 'open' }], ['2026-11-27T12:00:00+08:00', true, { is: 'later', from: '13:30' }], ['2026-11-27T16:59:59+08:00', true, { is: 'open' }],
    ['2026-11-27T17:00:00+08:00', true, { is: 'over' }], ['2026-11-27T10:00:00+08:00', false, { is: 'shut' }], ['2026-11-27T10:00:00+08:00', undefined, undefined], ['2026-11-27T01:30:00Z', true, { is: 'open' }],
  ] as const)('at %s, a working day: %s, it is %j', (at, workday, is) => {
    expect(openNow({ ...hours, times: [...hours.times] }, at, workday)).toEqual(is);
  });

  it('a Saturday with times of its own is open then, although it is no working day; one that is closed is so; words tell nothing', () => {
    const own = { ...hours, times: [...hours.times], apart: [{ day: 6, times: ['09:00-11:00'] }, { day: 5, times: [] }] };
    expect([openNow(own, '2026-11-28T10:00:00+08:00', false), openNow(own, '2026-11-28T11:00:00+08:00', false), openNow(own, '2026-11-29T10:00:00+08:00', false), openNow(own, '2026-11-27T10:00:00+08:00', true)].map((each) => each?.is)).toEqual(['open', 'over', 'shut', 'shut']);
    expect(openNow({ zh: '以网点公示为准', en: 'As the branch says' }, '2026-11-27T10:00:00+08:00', true)).toBeUndefined();
  });
});
