import { expect, test } from 'vitest';
import { servedOn } from './served.ts';

const availableAt = '2026-11-23T17:00:00.000Z';
const openedAt = '2026-11-25T01:00:00.000Z';
test.each([
  ['available', { availableAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: false }, undefined],
  ['opened', { availableAt, consented: true }, undefined], ['opened', { availableAt, openedAt, consented: true }, '2026-11-25'],
] as const)('under the rule %s, given %j, then it is served on %s', (rule, document, day) => expect(servedOn(rule, document)).toBe(day));
