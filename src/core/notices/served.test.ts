import { expect, test } from 'vitest';
import { servedOn } from './served.ts';

const availableAt = '2026-11-23T17:00:00.000Z';
const openedAt = '2026-11-25T01:00:00.000Z';
test.each([
  ['available', { availableAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: false }, undefined],
  ['opened', { availableAt, consented: true }, undefined], ['opened', { availableAt, openedAt, consented: true }, '2026-11-25'],
  ['available', { availableAt, consented: false, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01'], ['opened', { availableAt, openedAt, consented: true, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-11-25'], ['opened', { availableAt, consented: true, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01'],
] as const)('under the rule %s, given %j, then it is served on %s', (rule, document, day) => expect(servedOn(rule, document)).toBe(day));
