import { expect, test } from 'vitest';
import { csvOf } from './csv-of.ts';

const columns = [{ heading: '事项', width: 10, holds: 'text' as const }, { heading: 'a, b', width: 10, holds: 'text' as const }];

test('given commas, quotes and line breaks, then each value is one cell again', () => {
  expect(csvOf({ columns, rows: [['养老', '他说"好"'], ['一\n二', '']] })).toBe('\uFEFF事项,"a, b"\r\n养老,"他说""好"""\r\n"一\n二",\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum(A1)', '\t=1', '\n=1', '＝1+1', '＋1', '－1', '＠sum(A1)'])('given %s, then it stays a text', (value) => {
  expect(csvOf({ columns, rows: [[value, 'x']] })).toContain(`'${value}`);
});
