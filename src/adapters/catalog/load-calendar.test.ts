import { join, resolve } from 'node:path';
import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { isWorkday, knownUntil } from '#core/clocks/calendar.ts';
import { addDays } from '#core/clocks/day.ts';
import { loadCalendar, readCalendar } from './load-calendar.ts';

const file = join(resolve(import.meta.dirname, '../../..'), 'catalog/calendars/cn.yaml');
const cn = async () => {
  const loaded = await loadCalendar(file);
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors, null, 2));
  return loaded.calendar;
};

describe('the calendar of China', () => {
  test('agrees, day by day, with a library kept by other people', async () => {
    const calendar = await cn();
    const differing: string[] = [];
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      const ours = isWorkday(calendar, day);
      if (!ours.known || ours.value !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  test('has 11 public holidays by law in 2024 and 13 from 2025 on, each of them a day off', async () => {
    const { years } = await cn();
    expect([...years].map(([year, { statutory }]) => [year, statutory.size])).toEqual([[2024, 11], [2025, 13], [2026, 13]]);
    for (const { statutory, holidays } of years.values()) expect([...statutory].filter((day) => !holidays.has(day))).toEqual([]);
  });

  test('is known until the end of the last published year', async () => {
    expect(knownUntil(await cn())).toBe('2026-12-31');
    expect(isWorkday(await cn(), '2027-02-08')).toEqual({ known: false, year: 2027 });
  });
});

describe('a wrong calendar file is refused with its line', () => {
  const text = (holiday: string, year = 2026): string => `id: cn\nzh: 中国\nen: China\nyears:\n  - year: ${year}\n    source: 通知\n    published: 2025-11-04\n    holidays:\n      - ${holiday}\n`;
  const good = '{ zh: 元旦, en: New Year, from: 2026-01-01, to: 2026-01-03, statutory: [2026-01-01], workdays: [2026-01-04] }';
  const errors = (source: string, name = 'cn.yaml') => {
    const read = readCalendar(name, source);
    return 'errors' in read ? read.errors.map(({ file: where, line, message }) => `${where}:${line} ${message.en}`).join('\n') : '';
  };

  test('a right one is not', () => expect(errors(text(good))).toBe(''));

  test.each([
    ['a day that does not exist', good.replace('2026-01-03', '2026-01-32'), 'cn.yaml:9 2026-01-32 is no day of 2026'],
    ['a day of another year', good.replace('2026-01-04', '2027-01-03'), 'cn.yaml:9 2027-01-03 is no day of 2026'],
    ['an end before the beginning', good.replace('from: 2026-01-01', 'from: 2026-01-04'), 'cn.yaml:9 2026-01-03 is before 2026-01-04'],
    ['a public holiday that is no day off', good.replace('[2026-01-01]', '[2026-01-05]'), 'cn.yaml:9 the public holiday 2026-01-05 is not among its days off'],
    ['a make-up working day on a Wednesday', good.replace('2026-01-04', '2026-01-07'), 'cn.yaml:9 2026-01-07 is no weekend'],
    ['a day both off and worked', good.replace('workdays: [2026-01-04]', 'workdays: [2026-01-03]'), 'cn.yaml:9 2026-01-03 is both a day off and a working day'],
    ['a missing field', good.replace(', workdays: [2026-01-04]', ''), 'cn.yaml:9 /years/0/holidays/0'],
    ['an unknown field', good.replace('zh: 元旦', 'zh: 元旦, note: x'), 'cn.yaml:9 /years/0/holidays/0'],
    ['broken YAML', '{ zh: 元旦', 'YAML syntax'],
  ])('%s', (_, holiday, expected) => expect(errors(text(holiday))).toContain(expected));

  test('a year left out', () => expect(errors(`${text(good)}${text(good.replaceAll('2026', '2028'), 2028).split('\n').slice(4).join('\n')}`)).toContain('2028 does not follow the year before it'));
  test('an id that is not the name of the file', () => expect(errors(text(good), 'xx.yaml')).toContain('xx.yaml:1 its id is cn'));
  test('a file that is not there', async () => {
    expect(await loadCalendar('/nowhere/cn.yaml')).toMatchObject({ errors: [{ line: 1, message: { en: 'The calendar file cannot be read' } }] });
  });
});
