import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { admitsAfterDeath, readingOf } from './deceased.ts';

const kind = (more: Partial<RegisterKind>): RegisterKind => ({ zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, ...more });
const catalog = { registerKinds: new Map([...CLUB.registerKinds, ['will', kind({ afterDeath: { only: 'number' } })], ['look', kind({ shows: { to: 'who' } })], ['gone', kind({ payments: { stops: true } })]]) };
const entry = (of: string, data: RegisterEntry['data'], to: string | null = null): RegisterEntry => ({ id: of, kind: of, data, from: '2026-01-01', to, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' } });
const ON = '2026-11-26';

test.each([
  ['nothing', [], true], ['nobody', [entry('will', { number: null })], false], ['nobody, without a field', [entry('will', {})], false], ['another', [entry('will', { number: '2' })], false],
  ['whoever asks', [entry('will', { number: '1' })], true], ['something that was taken back', [entry('will', {}, ON)], true],
] as const)('given that %s was arranged, then whoever asks is admitted: %o %s', (_, entries, expected) => expect(admitsAfterDeath(catalog, entries, { number: '1' }, ON)).toBe(expected));

test('given somebody with several numbers, then what was arranged may name any of them', () =>
  expect(admitsAfterDeath(catalog, [entry('will', { number: '1' })], { number: '2', others: ['1'] }, ON)).toBe(true));

const see = (entries: readonly RegisterEntry[], number: string, on = ON, others: readonly string[] = [], retracted: string | undefined = undefined) => readingOf(catalog, entries, { number, others }, on, retracted)?.id;

test('given leave to see, then only its reader sees, under any of their numbers, and only while it lasts', () => {
  const entries = [entry('gone', {}), entry('look', { who: '1' }, '2026-12-26')];
  expect([see(entries, '1'), see(entries, '2', ON, ['1']), see(entries, '2'), see(entries, '1', '2026-12-26'), see([entry('gone', {}), entry('will', { who: '1' })], '1')]).toEqual(['look', 'look', undefined, undefined, undefined]);
});

test('given that the death was taken back or ended, then nobody sees a living person, whatever leave there was', () => {
  const look = entry('look', { who: '1' }, '2026-12-26');
  expect([see([look], '1', ON, [], '2099-01-01T00:00:00.000Z'), see([entry('gone', {}, ON), look], '1')]).toEqual([undefined, undefined]);
  // Entered anew it holds; never entered, the word of the department by which it was granted stands.
  expect([see([entry('gone', {}), look], '1', ON, [], '2099-01-01T00:00:00.000Z'), see([look], '1'), see([look], '1', ON, [], '2000-01-01T00:00:00.000Z')]).toEqual(['look', 'look', 'look']);
});
