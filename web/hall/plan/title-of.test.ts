import { expect, test } from 'vitest';
import type { Plan } from '../../ui/api-types.ts';
import { titleOf } from './title-of.ts';

type Expected = Plan['items'][number]['expected'];
const booked = { zh: '省级系统', en: 'the system of the province' };
const plan = (expected: readonly Expected[], as: Plan['as'] = 'self', bookedBy = 0): Parameters<typeof titleOf>[0] => ({
  as, counts: { items: expected.length } as Plan['counts'],
  items: [...expected.map((each, at) => ({ status: 'now' as const, expected: each, ...(at < bookedBy && { bookedBy: booked }) })), { status: 'later' as const, expected: 'none' as const }],
});

test.each([
  ['all at once', plan(['instant', 'instant']), ['title', 2, 0]],
  ['some by an officer, some after another', plan(['instant', 'officer', 'waits']), ['titleMixed', 1, 2]],
  ['one that a province books first', plan(['instant', 'instant'], 'self', 1), ['titleMixed', 1, 1]],
  ['nothing at once', plan(['officer', 'none']), ['titleLater', 2, 2]],
  ['what may be refused counts in neither', plan(['instant', 'officer', 'refuse']), ['titleMixed', 1, 1]],
  ['all may be refused', plan(['refuse']), ['titleRefused', 0, 0]],
  ['nothing to do', plan([]), ['titleNone', 0, 0]],
  ['for somebody else', plan(['instant', 'officer'], 'employer'), ['titleFor', 2, 1]],
  ['for somebody else, all may be refused', plan(['refuse'], 'agent'), ['titleRefusedFor', 0, 0]],
  ['for somebody else, nothing to do', plan([], 'agent'), ['titleNoneFor', 0, 0]],
] as const)('%s', (_, given, [key, count, others]) => expect(titleOf(given)).toEqual({ key, count, others }));
