import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterEntry } from './entry.ts';
import { sinceThen } from './since-then.ts';

const entry = (id: string, end?: string, to: string | null = null): RegisterEntry => ({ id, kind: 'k', data: {}, from: '2026-01-01', to, recordedAt: '2026-01-02T00:00:00.000Z', origin: { kind: 'import', system: 's' }, ...(end !== undefined && { end: { to: end, because: { zh: '因', en: 'b' }, basis: 'b', recordedAt: '2026-02-01T00:00:00.000Z' } }) });

test('given what was known then, then it is told what was ended, moved, taken back or added since', () => {
  const then = [entry('same'), entry('gone'), entry('ended'), entry('moved', '2026-03-01'), entry('again', '2026-03-01')];
  const now = [entry('same'), entry('ended', '2026-05-01'), entry('moved', '2026-04-01'), entry('again'), entry('new')];
  const { since, later } = sinceThen(then, now);
  expect(since).toEqual([{ entry: 'gone', change: 'taken-back' }, { entry: 'ended', change: 'ended', to: '2026-05-01' }, { entry: 'moved', change: 'end-moved', to: '2026-04-01' }, { entry: 'again', change: 'end-taken-back' }]);
  expect(later.map(({ id }) => id)).toEqual(['new']);
});

test('given any two states, then nothing differs from itself, and every entry of now was known, is named as later, or is the same', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  const state = fc.tuple(ids, fc.array(fc.constantFrom(undefined, '2026-03-01', '2026-04-01'), { minLength: 5, maxLength: 5 })).map(([names, ends]) => names.map((id, at) => entry(id, ends[at])));
  fc.assert(fc.property(state, state, (then, now) => {
    expect(sinceThen(now, now)).toEqual({ since: [], later: [] });
    const { since, later } = sinceThen(then, now);
    expect([...then.filter(({ id }) => !since.some((each) => each.entry === id && each.change === 'taken-back')).map(({ id }) => id), ...later.map(({ id }) => id)].toSorted()).toEqual(now.map(({ id }) => id).toSorted());
  }));
});
