import { describe, expect, test } from 'vitest';
import { matchStatement, type LineResult, type Statement } from './match-statement.ts';

const sent = [{ line: 1, amountFen: 100 }, { line: 2, amountFen: 250 }];
const paid = (line: number): LineResult => ({ line, result: 'paid' });
const whole: Statement = { lines: 2, paid: 100, returned: 250, results: [paid(1), { line: 2, result: 'returned', reason: 'account-closed' }] };

describe('given a file of two lines', () => {
  test('when the answer names both, in whatever order, then it fits', () => expect(matchStatement(sent, { ...whole, results: whole.results.toReversed() })).toEqual({ ok: true }));
  test.each<[string, Partial<Statement>, string]>([
    ['a line that was never sent', { lines: 3, results: [...whole.results, paid(7)] }, '回盘文件有报盘里没有的行号：7。整个文件没有采用'],
    ['a line twice', { results: [paid(1), paid(1), ...whole.results.slice(1)] }, '回盘文件有重复的行号：1。整个文件没有采用'],
    ['one line only', { results: [paid(1)] }, '回盘文件缺少行号：2。整个文件没有采用'],
    ['another number of lines', { lines: 3 }, '回盘文件的控制总数和逐行结果对不上。整个文件没有采用'],
    ['another sum', { paid: 101 }, '回盘文件的控制总数和逐行结果对不上。整个文件没有采用'],
  ])('when the answer has %s, then it is refused as a whole', (_, change, why) => expect(matchStatement(sent, { ...whole, ...change })).toMatchObject({ ok: false, why: { zh: why } }));
});
