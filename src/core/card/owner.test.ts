import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { ownerBar } from './owner.ts';

const gone: RegisterKind = { zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, payments: { stops: true } };
const catalog = { registerKinds: new Map([...CLUB.registerKinds, ['gone', gone]]) };
const died: RegisterEntry = { id: 'e', kind: 'gone', data: {}, from: '2026-11-01', to: null, recordedAt: '2026-11-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' } };
const ON = '2026-11-26';

test.each<[string, { number: string; entries: readonly RegisterEntry[] }, string | undefined, 'dead' | 'child' | undefined]>([
  ['somebody grown up', { number: '11010519491231002X', entries: [] }, undefined, undefined],
  ['sixteen today', { number: '371300201011260011', entries: [] }, undefined, undefined],
  ['fifteen until tomorrow', { number: '371300201011270017', entries: [] }, undefined, 'child'],
  ['a number that tells no birthday', { number: 'P1234567', entries: [] }, undefined, undefined],
  ['a death in the register', { number: '11010519491231002X', entries: [died] }, undefined, 'dead'],
  ['a death that a department told of', { number: '11010519491231002X', entries: [] }, '2026-11-20', 'dead'],
  ['a death that was ended as wrong', { number: '11010519491231002X', entries: [{ ...died, to: ON }] }, undefined, undefined],
])('given %s', (_name, owner, reportedOn, bar) => expect(ownerBar(catalog, owner, ON, reportedOn)).toBe(bar));
