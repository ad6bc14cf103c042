import { expect, test } from 'vitest';
import { nextWords } from './next-words.ts';

test.each([
  ['is paid each month', { every: 'month', held: false, reportedDead: false }, 'payments.next', 'payments.nextOfItem'],
  ['is paid once', { every: 'once', held: false, reportedDead: false }, 'payments.once', 'payments.onceOfItem'],
  ['is paid once and held', { every: 'once', held: true, reportedDead: false }, 'claims.nextHeld', 'claims.nextOfItemHeld'],
  ['is held because a death was reported', { every: 'month', held: true, reportedDead: true }, 'claims.nextReported', 'claims.nextOfItemReported'],
] as const)('given what %s, then it is said so', (_, next, mine, ofItem) => expect(nextWords(next)).toEqual({ mine, ofItem }));
