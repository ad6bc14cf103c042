import { expect, test } from 'vitest';
import { wrongInterview, type Interview } from './interview.ts';

const full: Interview = { on: '2026-11-24', at: '14:30', place: '沂蒙路 12 号' };

test.each<[string, Interview | undefined, string | undefined]>([
  ['a day, a time and a place', full, undefined],
  ['a number to call in place of a place', { on: '2026-11-24', at: '09:05', phone: '0539-8012345' }, undefined],
  ['today', { ...full, on: '2026-11-23' }, undefined],
  ['nothing', undefined, 'on'],
  ['a day that is over', { ...full, on: '2026-11-22' }, 'on'],
  ['a time that no clock shows', { ...full, at: '24:00' }, 'at'],
  ['no time', { ...full, at: '' }, 'at'],
  ['neither place nor number', { on: '2026-11-24', at: '14:30', place: ' ' }, 'place'],
])('given an invitation with %s, then it lacks %s', (_, interview, field) => {
  expect(wrongInterview(interview, '2026-11-23')?.field).toBe(field);
});
