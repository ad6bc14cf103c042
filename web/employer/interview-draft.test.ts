import { expect, test } from 'vitest';
import { faultsOf, interviewOf, NO_INTERVIEW } from './interview-draft.ts';

test('given nothing, then day, time and place are asked for; a telephone number stands for the place', () => {
  expect(faultsOf(NO_INTERVIEW, '2026-11-23')).toEqual(['on', 'at', 'where']);
  expect(faultsOf({ on: '2026-11-23', at: '09:30', place: '', phone: '0539-8012345' }, '2026-11-23')).toEqual([]);
  expect(faultsOf({ on: '2026-11-22', at: '9:30', place: '沂蒙路', phone: '' }, '2026-11-23')).toEqual(['on', 'at']);
});

test('then what is empty is not sent', () => {
  expect(interviewOf({ on: '2026-11-23', at: '09:30', place: ' 沂蒙路 ', phone: '' })).toEqual({ on: '2026-11-23', at: '09:30', place: '沂蒙路' });
});
