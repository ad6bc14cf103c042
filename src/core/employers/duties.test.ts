import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';
import { dutiesFor, dutiesInOrder, nextDayOfMonth, type Duty } from './duty.ts';

const duty = (id: string, on: string | null, more: Partial<Duty> = {}): Duty => ({ id, kind: 'answer', on, what: { zh: `答复${id}`, en: `answer ${id}` }, source: '社会保险法 第五十八条', href: '/employer', scope: 'vacancies', ...more });

test('what has no day waits now and comes first, then day by day', () => {
  expect(dutiesInOrder([duty('c', '2026-12-02'), duty('b', '2026-12-01'), duty('a', '2026-12-01'), duty('d', null)]).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
});

test('a clerk sees what their mandate covers, and nothing that is the enterprise’s alone; the enterprise sees all', () => {
  const all = [duty('a', null), duty('b', null, { scope: 'sheets' }), duty('c', null, { scope: null })];
  expect([dutiesFor(all, undefined).length, dutiesFor(all, ['sheets']).map(({ id }) => id), dutiesFor(all, [])]).toEqual([3, ['b'], []]);
});

test('a calendar file has an all-day event for each day, escaped, folded at 75 octets and whole again when it is unfolded', () => {
  const long = '给李明、王小红等人办理用工备案和参保登记，逾期由社会保险行政部门责令限期改正；请在截止日以前办完，办完以后这里就不再提醒';
  const file = calendarFile([duty('a', '2026-12-31', { what: { zh: `${long};A,B\\C\nD`, en: 'x' } }), duty('b', null)], { language: 'zh', at: '2026-11-28T01:02:03.456Z', origin: 'https://example.cn', name: '事项日历' });
  const lines = file.split('\r\n');
  expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  const whole = file.replaceAll('\r\n ', '').split('\r\n');
  expect(whole).toContain(`SUMMARY:${long}\\;A\\,B\\\\C\\nD`);
  for (const line of ['UID:a@kuaiban', 'DTSTAMP:20261128T010203Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'DESCRIPTION:社会保险法 第五十八条', 'URL:https://example.cn/employer']) expect(whole).toContain(line);
  expect(whole.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect([whole[0], whole.at(-2), whole.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
});

test('what is not done here is an event without an address', () => {
  const file = calendarFile([duty('a', '2026-12-15', { href: null })], { language: 'zh', at: '2026-11-28T01:02:03.456Z', origin: 'https://example.cn', name: '事项日历' });
  expect([file.includes('DTSTART;VALUE=DATE:20261215'), file.includes('URL:')]).toEqual([true, false]);
});

test.each([['2026-11-15', 15, '2026-11-15'], ['2026-11-16', 15, '2026-12-15'], ['2026-12-31', 15, '2027-01-15'], ['2027-02-10', 31, '2027-02-28'], ['2027-02-28', 31, '2027-02-28'], ['2026-01-31', 30, '2026-02-28']])('from %s the next day %i of a month is %s', (today, day, next) => {
  expect(nextDayOfMonth(today, day)).toBe(next);
});
