import { expect, test } from 'vitest';
import { some } from './some.ts';

const counts = [{ flag: 'overdue', count: 2 }, { flag: 'red', count: 0 }, { flag: 'held', count: 0 }] as const;

test.each([
  ['nothing was chosen', null, ['overdue'], ['red', 'held']],
  ['what was chosen has gone', 'red', ['overdue', 'red'], ['held']],
] as const)('given reasons of which some have nothing, when %s, then what waits is told apart from what is quiet', (_, chosen, there, quiet) =>
  expect(some(counts, chosen).map((part) => part.map(({ flag }) => flag))).toEqual([there, quiet]));

test('given a quiet day, then nothing is there to press', () => expect(some(counts.map(({ flag }) => ({ flag, count: 0 })), null)[0]).toEqual([]));
