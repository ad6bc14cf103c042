import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { tieOf } from './kinship.ts';

const catalog = { registerKinds: new Map([['kin', { ties: { by: 'relative', as: 'relation' } }], ['job', {}]]) } as unknown as Pick<Catalog, 'registerKinds'>;
const ON = '2026-11-26';
const entry = (change: Partial<RegisterEntry> = {}): RegisterEntry => ({ id: 'e-1', kind: 'kin', from: '2026-11-20', to: null, recordedAt: '2026-11-20T01:00:00.000Z', origin: { kind: 'import' }, data: { relative: '11', relation: 'child' }, ...change } as RegisterEntry);

test('given a tie that was established, then it is that of this relative only, under any of their numbers, while it holds and nobody says it is wrong', () => {
  expect(tieOf(catalog, [entry()], { number: '11' }, ON)).toBe('child');
  expect(tieOf(catalog, [entry()], { number: '12', others: ['11'] }, ON)).toBe('child');
  expect([tieOf(catalog, [entry()], { number: '12' }, ON), tieOf(catalog, [entry({ to: '2026-11-21' })], { number: '11' }, ON), tieOf(catalog, [entry({ contested: true })], { number: '11' }, ON), tieOf(catalog, [entry({ kind: 'job' })], { number: '11' }, ON), tieOf(catalog, [], { number: '11' }, ON)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
