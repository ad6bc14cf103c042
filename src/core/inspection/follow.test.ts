import { expect, test } from 'vitest';
import { CLUB, entry } from '../../../test/support/swim-club.ts';
import type { Follow } from '../catalog/follow.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { asksOfEmployer, changedSince, employerOn, followNote, knownThen, saidBy, type Followed } from './follow.ts';

const both = (text: string) => ({ zh: text, en: text });
const ON = '2026-11-23', LATER = '2027-02-21', AT = '2026-11-23T01:00:00.000Z', AFTER = '2026-12-01T01:00:00.000Z';
const kinds = { registerKinds: new Map<string, RegisterKind>([['employment', { ...both('work'), line: 'pool', subject: 'person', exclusive: false, employer: 'employer', fields: {} }]]) };
const registry = { department: 'hospital', scenario: 'fitness' } as const;
const FOLLOW: Follow = {
  employer: { kind: 'employment', name: 'employerName' }, basis: 'notice', confidence: 'notice',
  watch: [
    { id: 'registered', ...both('registered'), changed: both('gone'), ask: { ...registry, field: 'fit', is: true } },
    { id: 'normal', ...both('normal'), changed: both('abnormal'), ask: { ...registry, field: 'listed', is: false } },
    { id: 'employed', ...both('employed'), changed: both('left'), register: { kind: 'employment', employer: 'employer' } },
    { id: 'insured', ...both('insured'), changed: both('no cover'), register: { kind: 'cover' } },
  ],
};
const job = (employer: string, change: Partial<RegisterEntry> = {}) => entry('employment', { employer, employerName: `firm ${employer}` }, { id: `e-${employer}`, ...change });
const ended = (of: RegisterEntry, to: string, recordedAt = AFTER): RegisterEntry => ({ ...of, end: { to, because: both('left'), basis: 'law', recordedAt } });
const COVER = entry('cover');
const held = (change: Partial<Followed> = {}) => changedSince(FOLLOW, { employer: { number: 'A', name: 'firm A' }, then: [job('A'), COVER], decidedOn: ON, now: [job('A'), COVER], on: LATER, answers: [{ ...registry, values: { fit: true, listed: false } }], ...change }).map(({ id }) => id);

test('given the register later, then as it was known then: without what was entered since, and what was ended since goes on', () => {
  expect(knownThen([ended(job('A'), '2026-10-01'), job('B', { recordedAt: AFTER }), ended(job('C'), '2026-10-01', AT)], AT).map(({ id, end }) => [id, end?.to])).toEqual([['e-A', undefined], ['e-C', '2026-10-01']]);
});

test.each<readonly [string, readonly RegisterEntry[], string | undefined]>([
  ['one employer', [job('A')], 'A'],
  ['two at once: the later one', [job('A', { from: '2021-01-01' }), job('B', { from: '2024-01-01' }), job('C', { from: '2022-01-01' })], 'B'],
  ['one that ended before', [job('A', { to: '2026-11-01' })], undefined],
  ['one that begins later', [job('A', { from: '2026-12-01' })], undefined],
  ['none', [COVER], undefined],
])('given %s, then whose staff somebody was is %j', (_, entries, number) => expect(employerOn(kinds, FOLLOW, entries, ON)?.number).toBe(number));

test('given a kind that says of nobody whose staff they are, then there is no employer', () => expect(employerOn({ registerKinds: CLUB.registerKinds }, FOLLOW, [job('A')], ON)).toBeUndefined());

test('a department is asked once for all that it says', () => expect(asksOfEmployer(FOLLOW)).toEqual([registry]));

test.each<readonly [string, Partial<Followed>, readonly string[]]>([
  ['all as it was', {}, []],
  ['an employer that has ended and one that is listed', { answers: [{ ...registry, values: { fit: false, listed: true } }] }, ['registered', 'normal']],
  ['a silent department', { answers: [] }, []],
  ['an answer that leaves one out', { answers: [{ ...registry, values: { listed: true } }] }, ['normal']],
  ['an answer that could not be used', { answers: [{ ...registry, values: { fit: false }, failure: 'no-subject' }] }, []],
  ['another department that says the same', { answers: [{ department: 'pool', scenario: 'fitness', values: { fit: false } }] }, []],
  ['somebody who left', { now: [ended(job('A'), '2027-01-15'), COVER] }, ['employed']],
  ['somebody who is with another employer', { now: [ended(job('A'), '2027-01-15'), job('B', { from: '2027-01-15' }), COVER] }, ['employed']],
  ['somebody who left and came back', { now: [ended(job('A'), '2027-01-15'), job('A', { id: 'again', from: '2027-02-01' }), COVER] }, []],
  ['an end that its person contests', { now: [{ ...ended(job('A'), '2027-01-15'), contested: true }, COVER] }, []],
  ['an entry that was taken back since', { now: [job('A')] }, ['insured']],
  ['what did not hold then either', { then: [job('A')], now: [job('A')] }, []],
])('given %s, then otherwise is %j', (_, change, expected) => expect(held(change)).toEqual(expected));

test('given changes, then the note names the employer, the day, each change and whose word it is', () => {
  const changed = FOLLOW.watch.filter(({ id }) => ['registered', 'employed'].includes(id));
  expect(followNote(CLUB, { employer: { number: 'A', name: '甲' }, days: 90, changed })).toBe('决定以后第 90 天跟踪用人单位“甲”（A）：gone（hospital：fitness）；left（登记：kind）');
  expect(saidBy(CLUB, changed[1]!).en).toBe('register: kind');
});
