import { expect, test } from 'vitest';
import { isEverLonger } from './ever-longer.ts';
import { parseLimit } from './limit.ts';

test.each([
  ['5wd', '5wd', false], ['6wd', '5wd', true], ['30d', '60d', false], ['3mo', '2mo', true],
  ['30min', '1wd', false], ['1wd', '30min', true],
  // A working day ends where a calendar limit that runs into a holiday is moved to.
  ['1wd', '1d', false], ['3d', '3wd', false], ['4wd', '5d', true], ['10wd', '15d', true], ['10wd', '24d', false],
  ['1mo', '31d', false], ['1mo', '30d', true], ['2mo', '61d', true], ['20wd', '1mo', true], ['15wd', '1mo', false], ['10wd', '1mo', false],
])('given a promise of %s where %s binds, then it can be longer: %s', (promise, bound, longer) => expect(isEverLonger(parseLimit(promise), parseLimit(bound))).toBe(longer));
