import { describe, expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import { actingKinds, guardianship, isForWardAlone } from './guardian.ts';

const kind = (more: Partial<RegisterKind>): RegisterKind => ({ zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, ...more });
const catalog = { registerKinds: new Map([...CLUB.registerKinds, ['watch', kind({ acts: { by: 'who' } })], ['gone', kind({ payments: { stops: true } })]]) };
const entry = (change: Partial<RegisterEntry> = {}): RegisterEntry => ({ id: 'e-1', kind: 'watch', data: { who: '1' }, from: '2026-01-01', to: '2026-11-26', recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' }, ...change });
const known = (number: string, ...entries: readonly RegisterEntry[]) => ({ subject: { number }, entries });
const acts = (ward: readonly RegisterEntry[], on: string, number = '1', own: readonly RegisterEntry[] = []) => guardianship(catalog, known('9', ...ward), known(number, ...own), on)?.id;

describe('a guardianship', () => {
  test('given the entry, then it holds to the day before the eighteenth birthday, and not on it', () => {
    expect(['2025-12-31', '2026-01-01', '2026-11-25', '2026-11-26', '2026-11-27'].map((day) => acts([entry()], day))).toEqual([undefined, 'e-1', 'e-1', undefined, undefined]);
  });
  test('given both parents, then each acts by their own entry, and a stranger by none', () => {
    const both = [entry(), entry({ id: 'e-2', data: { who: '2' } })];
    expect([acts(both, '2026-05-01'), acts(both, '2026-05-01', '2'), acts(both, '2026-05-01', '3')]).toEqual(['e-1', 'e-2', undefined]);
  });
  test('given that the guardian has several numbers, then the entry may name any of them', () =>
    expect(guardianship(catalog, known('9', entry()), { subject: { number: '2', others: ['1'] }, entries: [] }, '2026-05-01')?.id).toBe('e-1'));
  test('given that it was ended, or either has died, then it is over', () => {
    const gone = entry({ id: 'g', kind: 'gone', to: null });
    expect([acts([entry({ to: null })], '2030-01-01'), acts([entry({ end: { to: '2026-03-01', because: { zh: '', en: '' }, basis: '', recordedAt: '2026-03-01T00:00:00.000Z' } })], '2026-05-01'), acts([entry(), gone], '2026-05-01'), acts([entry()], '2026-05-01', '1', [gone])]).toEqual(['e-1', undefined, undefined, undefined]);
  });
  test('given a kind that says nothing of acting, then nobody acts by it', () => expect([...actingKinds(catalog)]).toEqual([['watch', 'who']]));
});

test('given an event that arranges for the time after death, then it is for the person alone, filed whole or as one service; others are not', () => {
  const will = { ...CLUB, registerKinds: new Map([...CLUB.registerKinds].map(([id, each]) => [id, { ...each, afterDeath: { only: 'number' } }] as const)) };
  const opening = [...CLUB.services.values()].find(({ effects }) => effects.some((effect) => 'open' in effect))!.code;
  const event = [...CLUB.lifeEvents.values()].find(({ services }) => opening in services)!.id;
  expect([event, opening].map((id) => [isForWardAlone(will, id), isForWardAlone(CLUB, id)])).toEqual([[true, false], [true, false]]);
  expect(isForWardAlone(will, 'no-such')).toBe(false);
});
