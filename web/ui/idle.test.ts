import { expect, test } from 'vitest';
import { secondsLeft } from './idle.ts';

const MINUTE = 60_000;

test.each([['person', 28 * MINUTE - 1, null], ['person', 28 * MINUTE, 120], ['person', 30 * MINUTE, 0], ['staff', 13 * MINUTE - 1, null], ['staff', 14 * MINUTE, 60], ['staff', 99 * MINUTE, 0]] as const)('of a session of a %s that was quiet for %d ms there are %s seconds left', (kind, quiet, left) => {
  expect(secondsLeft(kind, quiet)).toBe(left);
});
