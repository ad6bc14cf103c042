import { expect, test } from 'vitest';
import { knownOn, servedOn } from './served.ts';

const availableAt = '2026-11-23T17:00:00.000Z';
const openedAt = '2026-11-25T01:00:00.000Z';
test.each([
  ['available', { availableAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: true }, '2026-11-24'], ['available', { availableAt, openedAt, consented: false }, undefined],
  ['opened', { availableAt, consented: true }, undefined], ['opened', { availableAt, openedAt, consented: true }, '2026-11-25'],
  ['available', { availableAt, consented: false, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01'], ['opened', { availableAt, openedAt, consented: true, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-11-25'], ['opened', { availableAt, consented: true, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01'],
] as const)('under the rule %s, given %j, then it is served on %s', (rule, document, day) => expect(servedOn(rule, document)).toBe(day));

test.each([
  ['served the day it could be read', 'available', { availableAt, consented: true }, '2026-11-24'],
  ['opened without having agreed', 'available', { availableAt, openedAt, consented: false }, '2026-11-25'],
  ['opened, and delivered later', 'opened', { availableAt, openedAt, consented: false, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-11-25'],
  ['delivered, and opened later', 'opened', { availableAt, openedAt: '2026-12-02T02:00:00.000Z', consented: true, deliveredAt: '2026-12-01T02:00:00.000Z' }, '2026-12-01'],
  ['read by nobody', 'available', { availableAt, consented: false }, undefined],
  ['agreed to where no rule says when it is served', undefined, { availableAt, consented: true }, undefined],
] as const)('given a document that was %s, under the rule %s, then it is known of on that day', (_, rule, document, day) => expect(knownOn(rule, document)).toBe(day));
