import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { admitsAfterDeath, readingOf } from './deceased.ts';

const kind = (more: Partial<RegisterKind>): RegisterKind => ({ zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, ...more });
const catalog = { registerKinds: new Map([...CLUB.registerKinds, ['will', kind({ afterDeath: { only: 'number' } })], ['look', kind({ shows: { to: 'who' } })]]) };
const entry = (of: string, data: RegisterEntry['data'], to: string | null = null): RegisterEntry => ({ id: of, kind: of, data, from: '2026-01-01', to, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' } });
const ON = '2026-11-26';

test.each([
  ['nothing', [], true], ['nobody', [entry('will', { number: null })], false], ['nobody, without a field', [entry('will', {})], false], ['another', [entry('will', { number: '2' })], false],
  ['whoever asks', [entry('will', { number: '1' })], true], ['something that was taken back', [entry('will', {}, ON)], true],
] as const)('given that %s was arranged, then whoever asks is admitted: %o %s', (_, entries, expected) => expect(admitsAfterDeath(catalog, entries, '1', ON)).toBe(expected));

test('given leave to see, then only its reader sees, and only while it lasts', () => {
  const entries = [entry('look', { who: '1' }, '2026-12-26')];
  expect([readingOf(catalog, entries, '1', ON)?.id, readingOf(catalog, entries, '2', ON), readingOf(catalog, entries, '1', '2026-12-26'), readingOf(catalog, [entry('will', { who: '1' })], '1', ON)]).toEqual(['look', undefined, undefined, undefined]);
});
