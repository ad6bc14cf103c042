import { expect, test } from 'vitest';
import { rowOutcome } from './row-outcome.ts';

test.each([
  ['some have no result yet', { approved: 3, refused: 1, open: 1 }, 'open'],
  ['all were approved', { approved: 4, refused: 0, open: 0 }, 'done'],
  ['some were refused', { approved: 2, refused: 2, open: 0 }, 'partly'],
  ['none was approved', { approved: 0, refused: 4, open: 0 }, 'refused'],
] as const)('given the matters of a filed row, when %s, then that is what came of it', (_, items, outcome) => expect(rowOutcome(items)).toBe(outcome));
