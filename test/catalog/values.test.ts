import { expect, test } from 'vitest';
import { valueViews } from '#channels/http/views/value-view.ts';
import { entry } from '../support/swim-club.ts';
import { CARD, DAY, decide, insured, JOB, linyi } from '../support/linyi.ts';

const REGISTERED = entry('unemployment', {}, { from: DAY });

test('given a granted benefit, then its months and its amount are explained by the row, what went in, the article and the standards', () => {
  const decision = decide('1.8.1', [JOB, REGISTERED, insured(76, { unusedMonths: 0 }), CARD]);
  const [months, monthly, start, ...more] = valueViews(linyi, decision, '371300');
  expect(more).toEqual([]);
  // A formula that no reader of a decision could follow is said in words.
  expect(start).toMatchObject({ text: { zh: '2026年11月23日' }, rule: { zh: '失业登记后在规定的天数内申领的，从登记之日起算；更晚申领的，从申领之日起算' } });
  expect(start?.parameters.map(({ text }) => text.zh)).toEqual(['60 天']);
  expect(months).toMatchObject({ name: { zh: '月数' }, text: { zh: '18 个月' }, source: expect.stringContaining('社会保险法 第四十六条') });
  expect(months?.rule.zh).toBe('“失业保险金领取月数”：本次可以计算的缴费月数满 60、不满 120 的，为 18；再取较小（月数 + 上次没有领完的月数、24）');
  expect(months?.facts.map(({ text }) => text.zh)).toEqual(['76 个月', '0 个月']);
  expect(monthly).toMatchObject({ text: { zh: '1,980.00 元' } });
  expect(monthly?.parameters.map(({ text, toVerify }) => [text.zh, toVerify])).toContainEqual(['2,200.00 元', true]);
  expect(monthly?.parameters.map(({ text }) => text.zh)).toContain('90%');
});
