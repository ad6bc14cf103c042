import { expect, test } from 'vitest';
import type { Use } from '#usecases/ports/uses.ts';
import { asGiven } from './uses.ts';

const look: Use = { kind: 'look', lifeEvent: 'pool', look: { id: 'l', at: '2026-11-23T01:00:00.000Z', actor: 'o-1', actorKind: 'staff', account: null, operator: null, subject: 's', what: 'case-item', why: 'decide', case: '371300202611230001' } };
const asked: Use = { kind: 'asked', id: 'e', at: '2026-11-23T01:00:00.000Z', department: 'hospital', scenario: 'fitness', outcome: 'answered', case: '371300202611230001', lifeEvent: 'pool', other: false };

test('given a clerk to whom other matters were given, then a use is read without its case and its matter', () => {
  expect(asGiven({ events: ['fair'] }, look)).toMatchObject({ lifeEvent: null, look: { id: 'l', case: null } });
  expect(asGiven({ events: ['fair'] }, asked)).toMatchObject({ id: 'e', lifeEvent: null, case: null });
});

test('given a clerk with the matter, with all matters, or no clerk, then its case is read', () => {
  for (const clerk of [{ events: ['pool'] }, { events: null }, undefined]) for (const use of [look, asked]) expect(asGiven(clerk, use)).toBe(use);
});
