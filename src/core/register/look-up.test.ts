import { describe, expect, test } from 'vitest';
import { entry } from '../../../test/support/swim-club.ts';
import type { RegisterEntry } from './entry.ts';
import { lookUp } from './look-up.ts';
import { endOf, isOpen } from './open.ts';

const ON = '2026-11-23';
const job = (id: string, from: string, to: string | null, data: RegisterEntry['data'] = { employer: id }): RegisterEntry => entry('employment', data, { id, from, to });
const end = (to: string): RegisterEntry['end'] => ({ to, because: { zh: '离职', en: 'left' }, basis: 'law', recordedAt: '2026-01-01T00:00:00.000Z' });
const past = job('past', '2018-01-01', '2020-01-01');
const running = job('running', '2021-01-01', null);
const future = job('future', '2027-01-01', null);
const ask = (which: 'open' | 'latest' | 'ended' | 'last' | 'granted', entries: RegisterEntry[], field?: string, absent?: string | null) =>
  lookUp({ kind: 'employment', which, ...(field && { field }), ...(absent !== undefined && { absent }) }, entries, ON);

describe('an entry', () => {
  test.each([['2026-11-23', null, true], ['2026-11-24', null, false], ['2020-01-01', '2026-11-24', true], ['2020-01-01', '2026-11-23', false], ['2020-01-01', '2026-11-22', false]])('from %s to %s: open %s', (from, to, open) => expect(isOpen(job('x', from, to), ON)).toBe(open));
  test('that was ended, ends when that says, not when it was agreed', () => {
    const ended = { ...job('x', '2020-01-01', '2030-01-01'), end: end('2026-11-23') };
    expect([endOf(ended), isOpen(ended, ON), isOpen(ended, '2026-11-22')]).toEqual(['2026-11-23', false, true]);
  });
});

describe('given entries of several times', () => {
  const entries = [past, running, future];
  test('then the open one is the one that holds today', () => expect(ask('open', entries, 'employer')).toMatchObject({ value: 'running', entry: { id: 'running' } }));
  test('then the ended one is one that is over', () => expect(ask('ended', entries, 'employer')).toMatchObject({ value: 'past' }));
  test('then the latest is the one that began last, not one that has yet to begin', () => expect(ask('latest', entries, 'employer')).toMatchObject({ value: 'running' }));
  test('then the last is the one that holds still, else the one that ended last, whichever began later', () => {
    const [main, beside] = [job('main', '2015-01-01', '2026-11-01'), job('beside', '2020-01-01', '2022-01-01')];
    expect(ask('last', [main, beside], 'employer')?.value).toBe('main');
    expect(ask('last', [beside, main], 'employer')?.value).toBe('main');
    expect(ask('last', [...entries, main], 'employer')?.value).toBe('running');
    expect(ask('last', [{ ...running, end: end('2026-11-20') }, main], 'to')?.value).toBe('2026-11-20');
  });
  test('then the granted one may begin later, unless it was ended before it began', () => {
    expect(ask('granted', entries, 'employer')?.value).toBe('future');
    expect(ask('granted', entries, 'from')?.value).toBe('2027-01-01');
    expect(ask('granted', [past, running])).toMatchObject({ value: true, entry: { id: 'running' } });
    expect(ask('granted', [past, { ...future, end: end('2026-11-20') }], undefined)?.value).toBe(false);
  });
  test('then the order in which they come does not matter', () => expect(ask('latest', entries.toReversed(), 'employer')).toEqual(ask('latest', entries, 'employer')));
  test('then its dates can be read like fields', () => {
    expect(ask('ended', entries, 'from')?.value).toBe('2018-01-01');
    expect(ask('ended', entries, 'to')?.value).toBe('2020-01-01');
    expect(ask('ended', [{ ...running, end: end('2026-11-20') }], 'to')?.value).toBe('2026-11-20');
  });
  test('when two began on the same day, then the one recorded later holds', () => {
    const earlier = { ...running, id: 'a', data: { employer: 'a' }, recordedAt: '2021-01-01T00:00:00.000Z' };
    const later = { ...running, id: 'b', data: { employer: 'b' }, recordedAt: '2021-02-01T00:00:00.000Z' };
    for (const both of [[earlier, later], [later, earlier]]) expect(ask('open', both, 'employer')?.value).toBe('b');
  });
});

describe('given that only entries with certain values are asked for', () => {
  const paid = [entry('subsidy', { trade: 'welder', level: 4 }, { id: 'first', from: '2026-01-01' }), entry('subsidy', { trade: 'baker', level: 4 }, { id: 'between', from: '2026-05-01' })];
  const search = (matching: Parameters<typeof lookUp>[3]) => lookUp({ kind: 'subsidy', which: 'latest', absent: false }, paid, ON, matching)?.value;
  test.each<[Parameters<typeof lookUp>[3], boolean]>([
    [{ trade: 'welder', level: 4 }, true], [{ trade: 'welder', level: 3 }, false], [{ trade: 'cook', level: 4 }, false], [{ trade: 'welder', from: '2026-01-01' }, true], [{ trade: null, level: 4 }, false], [{ other: null }, false], [{}, true],
  ])('then of %j the register knows: %s, whatever lies between', (matching, found) => expect(search(matching)).toBe(found));
});

describe('given no such entry', () => {
  test('then asked whether there is one: no', () => expect(ask('open', [past])).toEqual({ value: false, entry: undefined }));
  test('then asked for a field: unknown', () => expect(ask('open', [past], 'employer')).toBeUndefined());
  test('then asked for a field whose absence means something: that', () => {
    expect(ask('open', [past], 'employer', 'none')).toEqual({ value: 'none' });
    expect(ask('open', [past], 'employer', null)).toEqual({ value: null });
  });
  test('then an open end is no date', () => {
    expect(ask('open', [running], 'to')).toBeUndefined();
    expect(ask('open', [running], 'to', null)).toEqual({ value: null });
  });
  test('then other kinds do not stand for it', () => expect(lookUp({ kind: 'pension', which: 'latest' }, [past, running], ON)).toMatchObject({ value: false }));
});
