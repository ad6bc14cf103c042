import { expect, test } from 'vitest';
import { endingOf } from './idle.ts';

const MINUTE = 60_000;
const PERSON = { idle: 30 * 60, left: 8 * 3600 }, STAFF = { idle: 15 * 60, left: 8 * 3600 };

test.each([
  [PERSON, 28 * MINUTE - 1, 0, null], [PERSON, 28 * MINUTE, 0, { is: 'quiet', seconds: 120 }], [PERSON, 30 * MINUTE - 1, 0, { is: 'quiet', seconds: 1 }], [PERSON, 30 * MINUTE, 0, { is: 'over' }],
  [STAFF, 13 * MINUTE - 1, 0, null], [STAFF, 14 * MINUTE, 0, { is: 'quiet', seconds: 60 }], [STAFF, 99 * MINUTE, 0, { is: 'over' }],
] as const)('given a session %j that was quiet for %d ms, then %d ms after it was read it is said: %j', (life, quiet, since, said) => {
  expect(endingOf(life, quiet, since)).toEqual(said);
});

test('given somebody who works on, then five minutes before the end in any case it is said, and what ends first is said first', () => {
  const life = { idle: 30 * 60, left: 400 };
  expect([endingOf(life, 0, 99_999), endingOf(life, 0, 100_000), endingOf(life, 0, 400_000)]).toEqual([null, { is: 'last', seconds: 300 }, { is: 'over' }]);
  expect(endingOf(life, 29 * MINUTE, 0)).toEqual({ is: 'quiet', seconds: 60 });
  expect(endingOf({ ...life, left: 30 }, 29 * MINUTE, 0)).toEqual({ is: 'last', seconds: 30 });
});
