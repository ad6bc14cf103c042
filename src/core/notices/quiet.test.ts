import { expect, test } from 'vitest';
import { afterQuiet } from './quiet.ts';

const NIGHT = { from: 22, to: 7 };

test.each([
  ['in the day, then at once', '2026-11-23T08:00:00+08:00', NIGHT, '2026-11-23T00:00:00.000Z'],
  ['on the first second of the night, then in the morning', '2026-11-23T22:00:00+08:00', NIGHT, '2026-11-23T23:00:00.000Z'],
  ['on the last second before it, then at once', '2026-11-23T21:59:59+08:00', NIGHT, '2026-11-23T13:59:59.000Z'],
  ['after midnight, then the same morning', '2026-11-24T00:30:00+08:00', NIGHT, '2026-11-23T23:00:00.000Z'],
  ['at seven, then at once', '2026-11-24T07:00:00+08:00', NIGHT, '2026-11-23T23:00:00.000Z'],
  ['in a quiet noon, then after it', '2026-11-24T12:30:00+08:00', { from: 12, to: 14 }, '2026-11-24T06:00:00.000Z'],
  ['on the last day of a year, then in the next', '2026-12-31T23:00:00+08:00', NIGHT, '2026-12-31T23:00:00.000Z'],
  ['where no hours are quiet, then at once', '2026-11-24T02:00:00+08:00', { from: 0, to: 0 }, '2026-11-23T18:00:00.000Z'],
])('given something due %s', (_name, at, quiet, expected) => expect(afterQuiet(at, quiet)).toBe(expected));
