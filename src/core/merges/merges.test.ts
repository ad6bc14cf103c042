import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { AT, CLUB, entry, LATER } from '../../../test/support/swim-club.ts';
import { identityCheckDigit } from '../identity/identity-number.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { allowsMerge, MERGE_ACTIONS, MERGE_TABLE } from './actions.ts';
import { writtenBetween } from './between.ts';
import { decideMerge, proposeMerge, type Sides } from './decide.ts';
import { mergeOf, type Merge, type MergeEvent } from './merge.ts';
import { apart, onePerson, staysAs } from './one-person.ts';
import { separate } from './separate.ts';
import type { RunningPlan, Side } from './side.ts';
import { weigh } from './weigh.ts';

const KINDS = new Map([...CLUB.registerKinds, ['death', { ...CLUB.registerKinds.get('birth')!, payments: { stops: true as const } }]]);
const catalog = { ...CLUB, registerKinds: KINDS };
const side = (id: string, entries: readonly RegisterEntry[] = [], more: Partial<Side> = {}): Side =>
  ({ id, region: '371300', kind: 'person', name: '张䶮', number: '11010519491231002X', one: [id], entries, voided: [], cases: [], plans: [], paid: [], mandates: [], ...more });
const plan = (id: string, firstMonth: string, more: Partial<RunningPlan> = {}): RunningPlan =>
  ({ id, case: 'c', item: 1, service: '9.2', fund: 'club', kind: 'pass', entry: null, amountFen: 1, every: 'month', firstMonth, held: false, ...more });
const sides = (kept: Side, merged: Side): Sides => ({ kept, merged, cases: new Map(), said: [] });
const here = (actor = 'officer:o-2') => ({ catalog, actor, at: LATER, hash: sha256 });
const merge = (...more: readonly [actor: string, event: MergeEvent][]): Merge => mergeOf({ region: '371300', number: 'm' }, [
  ['officer:o-1', { type: 'proposed', key: 'k', kept: 'a', merged: 'b', reason: '换过号码', proof: '户籍证明', despite: [] }] as const, ...more,
].map(([actor, event], index) => ({ seq: index + 1, at: AT, actor, event })));
const wish = { key: 'k', reason: '换过号码了', proof: '户籍证明', despite: [] };

describe('given numbers and joins', () => {
  const joins = [{ merged: 'b', kept: 'a', since: '1' }, { merged: 'a', kept: 'c', since: '2' }, { merged: 'd', kept: 'a', since: '3' }];
  test('then all numbers of a person are found from any of them, the one that stays first', () => {
    for (const id of ['a', 'b', 'c', 'd']) expect([staysAs(joins, id), onePerson(joins, id)]).toEqual(['c', ['c', 'a', 'b', 'd']]);
    expect(onePerson(joins, 'x')).toEqual(['x']);
  });
  test('when one is taken back, then the others stay together', () => {
    expect(apart(joins, { merged: 'a', kept: 'c' })).toEqual({ kept: ['c'], merged: ['a', 'b', 'd'] });
    expect(apart(joins, { merged: 'b', kept: 'a' })).toEqual({ kept: ['c', 'a', 'd'], merged: ['b'] });
  });
  test('given a ring, which nothing can make, then nobody looks for ever', () => {
    const ring = [{ merged: 'a', kept: 'b', since: '1' }, { merged: 'b', kept: 'a', since: '2' }];
    expect(onePerson(ring, 'a').toSorted()).toEqual(['a', 'b']);
  });
});

describe('given two numbers side by side', () => {
  test('then what contradicts itself is told with what will hold', () => {
    const kept = side('a', [entry('membership', {}, { id: 'm1', from: '2020-01-01' }), entry('employment', { employer: 'x' }, { id: 'j', from: '2026-10-01' })]);
    const merged = side('b', [entry('membership', {}, { id: 'm2', from: '2022-01-01' }), entry('pass', {}, { id: 'p', from: '2026-01-01' })]);
    expect(weigh(catalog, kept, merged, '2026-11-23')).toEqual([{ kind: 'both-open', register: 'membership', kept: 'm1', merged: 'm2', once: true, reads: 'merged' }, { kind: 'excludes', entry: 'j', other: 'p', of: 'kept' }]);
  });
  test('then of one benefit under both only the first goes on, and months that were paid twice are told', () => {
    const paid = [{ fund: 'club', kind: 'pass', month: '2026-10-01' }];
    const found = weigh(catalog, side('a', [], { plans: [plan('p1', '2026-05-01')], paid }), side('b', [], { plans: [plan('p2', '2026-01-01'), plan('p3', '2026-03-01', { fund: 'other' })], paid }), '2026-11-23');
    expect(found).toEqual([{ kind: 'both-paid', goesOn: 'p2', held: 'p1' }, { kind: 'paid-twice', fund: 'club', months: ['2026-10-01'] }]);
  });
  test('then names, days of birth and a death speak against it until each is answered for', () => {
    const dead = side('b', [entry('death', {}, { from: '2026-01-01' })], { name: '张岩', number: `11010519900101123${identityCheckDigit('11010519900101123')}` });
    expect(weigh(catalog, side('a'), dead, '2026-11-23').map(({ kind }) => kind)).toEqual(['name', 'birth', 'sex', 'death']);
    expect(proposeMerge(here(), sides(side('a'), dead), wish)).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/despite' }] });
    expect(proposeMerge(here(), sides(side('a'), dead), { ...wish, despite: ['name', 'birth', 'sex', 'death'] })).toMatchObject({ event: { type: 'proposed' } });
  });
  test('then neither an enterprise nor a part of another person is merged', () => {
    expect(proposeMerge(here(), sides(side('a'), side('b', [], { kind: 'enterprise' })), wish)).toMatchObject({ code: 'not-allowed', errors: [{ pointer: '/merged' }] });
    expect(proposeMerge(here(), sides(side('a', [], { one: ['c', 'a'] }), side('b')), wish)).toMatchObject({ code: 'not-allowed', errors: [{ pointer: '/kept' }] });
    expect(proposeMerge(here(), sides(side('a', [], { one: ['a', 'b'] }), side('b', [], { one: ['a', 'b'] })), wish)).toMatchObject({ code: 'not-allowed', errors: [{ pointer: '/merged' }] });
  });
});

describe('who may do what', () => {
  test('nobody confirms what they have proposed, and only they withdraw it', () => {
    expect(allowsMerge(merge(), 'confirm', 'officer:o-1')).not.toBe(true);
    expect(allowsMerge(merge(), 'confirm', 'officer:o-2')).toBe(true);
    expect([allowsMerge(merge(), 'withdraw', 'officer:o-1'), allowsMerge(merge(), 'withdraw', 'officer:o-2') === true]).toEqual([true, false]);
    const joined = merge(['officer:o-2', { type: 'merged', held: [] }]);
    expect(allowsMerge(joined, 'separate', 'officer:o-1')).toBe(true);
    const separating = merge(['officer:o-2', { type: 'merged', held: [] }], ['officer:o-1', { type: 'separation-proposed', reason: 'r', proof: 'p', given: [] }]);
    expect([allowsMerge(separating, 'confirm-separation', 'officer:o-1') === true, allowsMerge(separating, 'confirm-separation', 'officer:o-2')]).toEqual([false, true]);
  });
  test('nothing can be done after the end', () => {
    for (const status of ['separated', 'declined', 'withdrawn'] as const) for (const action of MERGE_ACTIONS) expect(MERGE_TABLE[status][action], action).not.toBe(true);
  });
  test('a separation that was declined leaves the merge as it was, and can be proposed anew', () => {
    const declined = merge(['officer:o-2', { type: 'merged', held: ['p'] }], ['officer:o-1', { type: 'separation-proposed', reason: 'r', proof: 'p', given: [] }], ['officer:o-2', { type: 'separation-declined', reason: '证明不足' }]);
    expect([declined.status, declined.separation, declined.held]).toEqual(['merged', undefined, ['p']]);
    expect(decideMerge(here('officer:o-3'), declined, sides(side('a'), side('b')), { act: 'separate', reason: '不是同一人', proof: '公安复函', given: [] })).toMatchObject({ step: { event: { type: 'separation-proposed' } } });
  });
});

describe('given a separation', () => {
  const written = (id: string, change: Partial<RegisterEntry> = {}) => entry('employment', { employer: id }, { id, from: '2026-11-20', recordedAt: LATER, origin: { kind: 'case', case: 'new', service: '9.1' }, ...change });
  const act = { at: '2026-12-01T01:00:00.000Z', on: '2026-12-01', origin: { kind: 'separation' as const, merge: 'm' }, key: 'k', hash: sha256 };
  const cases = new Map([['new', { subject: 'a', submittedAt: LATER }], ['old', { subject: 'a', submittedAt: '2026-01-01T00:00:00.000Z' }]]);

  test('then only what the number that stays got without a source of its own is unclear', () => {
    const kept = side('a', [entry('birth', {}), written('1'), written('2', { origin: { kind: 'case', case: 'old', service: '9.1' } }), written('3', { origin: { kind: 'import', system: 's' } }), written('4', { origin: { kind: 'employer', referral: 'r' } })]);
    expect(writtenBetween(kept, side('b', [written('5')]), AT, cases).map(({ entry: { id }, at, unclear }) => [id, at, unclear])).toEqual([['1', 'kept', true], ['2', 'kept', false], ['3', 'kept', false], ['4', 'kept', true], ['5', 'merged', false]]);
  });
  test('then what an entry of one has ended of the other holds again; what moves ends at its new place what it ended there', () => {
    const ended = { to: '2026-11-20', because: { zh: '重新就业', en: 'employed' }, basis: 'law 51', recordedAt: LATER };
    const pass = entry('pass', {}, { id: 'pass', from: '2026-01-01', end: { ...ended, by: '1' } });
    const stays = separate(side('a', [written('1')]), side('b', [pass]), [{ entry: '1', to: 'kept' }], AT, cases, [], KINDS, act);
    expect([stays.kept, stays.merged, stays.moved]).toMatchObject([[], [{ kind: 'reversed', of: 'end', entry: 'pass', standing: false }], []]);
    const moves = separate(side('a', [written('1')]), side('b', [pass]), [{ entry: '1', to: 'merged' }], AT, cases, [], KINDS, act);
    expect(moves.kept).toMatchObject([{ kind: 'reversed', of: 'entry', standing: false }]);
    expect(moves.merged).toMatchObject([{ kind: 'reversed', of: 'end', entry: 'pass' }, { kind: 'opened', entry: { id: moves.moved[0]!.as, origin: { kind: 'separation' } } }, { kind: 'ended', entry: 'pass', end: { by: moves.moved[0]!.as } }]);
  });
  test('then an entry by which money is paid stays', () => {
    const joined = merge(['officer:o-2', { type: 'merged', held: [] }]);
    const facts: Sides = { kept: side('a', [written('1')], { plans: [plan('p', '2026-12-01', { entry: '1' })] }), merged: side('b'), cases, said: [] };
    const propose = (to: 'kept' | 'merged') => decideMerge(here(), { ...joined, since: AT }, facts, { act: 'separate', reason: '不是同一人', proof: '公安复函', given: [{ entry: '1', to }] });
    expect(propose('merged')).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/given/1' }] });
    expect(propose('kept')).toMatchObject({ step: { event: { type: 'separation-proposed' } } });
  });
});
