import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { diedOn, successionOf, succeedingKinds, type DeathKnown } from './successor.ts';

const kind = (more: Partial<RegisterKind>): RegisterKind => ({ zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, ...more });
const catalog = { registerKinds: new Map([...CLUB.registerKinds, ['will', kind({ afterDeath: { only: 'number' } })], ['look', kind({ shows: { to: 'who' } })], ['kin', kind({ ties: { by: 'who', as: 'tie' } })], ['gone', kind({ payments: { stops: true } })]]) };
const entry = (of: string, data: RegisterEntry['data'], more: Partial<RegisterEntry> = {}): RegisterEntry => ({ id: of, kind: of, data, from: '2026-11-01', to: null, recordedAt: '2026-11-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' }, ...more });
const ON = '2026-11-26';
const [gone, kin] = [entry('gone', {}), entry('kin', { who: '1', tie: 'child' })];
const by = (entries: readonly RegisterEntry[], number = '1', death: DeathKnown = {}, others: readonly string[] = []) => successionOf(catalog, entries, { number, others }, ON, death)?.id;

test('given a tie that an officer has established, then its relative goes on once the death is known, by the register or by a department, and nobody else', () =>
  expect([by([gone, kin]), by([kin], '1', { reportedOn: '2026-11-20' }), by([gone, kin], '2', {}, ['1']), by([gone, kin], '2'), by([kin])]).toEqual(['kin', 'kin', 'kin', undefined, undefined]));

test('given a tie that is contested or ended, or that the deceased arranged otherwise, then nobody goes on by it', () =>
  expect([by([gone, entry('kin', { who: '1' }, { contested: true })]), by([gone, entry('kin', { who: '1' }, { to: ON })]), by([gone, kin, entry('will', { number: null })]), by([gone, kin, entry('will', { number: '1' })])]).toEqual([undefined, undefined, undefined, 'kin']));

test('given leave to see, then it lets its reader go on as long as it lasts; given that the death was taken back, then nobody', () => {
  const look = entry('look', { who: '1' }, { to: '2026-12-26' });
  expect([by([gone, look]), by([gone, look], '2'), by([look, kin], '1', { retractedAt: '2099-01-01T00:00:00.000Z' }), by([entry('gone', {}, { to: ON }), look, kin])]).toEqual(['look', undefined, undefined, undefined]);
});

test('given leave to see that was granted on the word of a department, when that word is lifted, or the leave is contested, then nobody goes on by it', () => {
  const look = entry('look', { who: '1' }, { to: '2026-12-26' });
  expect([by([look], '1', { reportedOn: '2026-11-20' }), by([look]), by([gone, { ...look, contested: true }])]).toEqual(['look', undefined, undefined]);
});

test('given a death, then its day is that of the register, else the one that a department told of', () =>
  expect([diedOn(catalog, [gone], ON, { reportedOn: '2026-11-20' }), diedOn(catalog, [kin], ON, { reportedOn: '2026-11-20' }), diedOn(catalog, [kin], ON, {})]).toEqual(['2026-11-01', '2026-11-20', undefined]));

test('then kinds of both sorts let somebody go on, each by its field', () => expect([...succeedingKinds(catalog)]).toEqual([['look', 'who'], ['kin', 'who']]));
