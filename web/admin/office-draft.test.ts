import { expect, test } from 'vitest';
import type { AdminOffice } from '../ui/api-types.ts';
import { bodyOf, draftOf, emptyIn, rebased } from './office-draft.ts';

const OFFICE: AdminOffice = {
  id: 'somewhere', name: { zh: '某镇', en: 'Some town' }, hours: { zh: '', en: '' }, by: 'entered', state: 'open', staff: 0, history: [],
  facts: {
    zh: '某镇便民服务中心', en: 'Some town', level: 'township', within: 'county', district: '371302', address: '某路 1 号', signs: false,
    hours: { days: 'working', times: ['9:00-12:00', '13:30-17:00'], apart: [{ day: 6, times: ['09:00-12:00'] }] },
    windows: [{ no: 1 }, { no: 2, kinds: ['employment'] }], slots: { from: '09:00', to: '17:00', minutes: 30, places: 2, pause: { from: '12:00', to: '13:30' } },
  },
};

test('given an office, when its form is sent as it stands, then it says what the office is', () => {
  const { words: _words, ...facts } = OFFICE.facts;
  expect(bodyOf({ ...draftOf(OFFICE, '2026-12-01'), ground: '某办〔2026〕1号' }, false)).toEqual({ ...facts, hours: { ...facts.hours, times: ['09:00-12:00', '13:30-17:00'] }, from: '2026-12-01', ground: '某办〔2026〕1号' });
});

test('given a form that another one has overtaken, then what was changed in it alone stands on what the other one changed', () => {
  const before = draftOf(OFFICE, '2026-12-01');
  const own = { ...before, from: '2026-12-05', ground: '某办〔2026〕1号', windows: [...before.windows, { no: '3', kinds: [] }] };
  const now = draftOf({ ...OFFICE, facts: { ...OFFICE.facts, address: '新路 3 号' } }, '2026-12-05');
  expect(rebased(own, before, now)).toEqual({ draft: { ...own, address: '新路 3 号' }, lost: [] });
  expect(rebased({ ...own, address: '新路 3 号' }, before, now).lost).toEqual([]);
});

test('given that both changed the same part of an office, then the other one’s stands in the form and one’s own is named: nothing of theirs is put back unseen', () => {
  const before = draftOf(OFFICE, '2026-12-01');
  const own: typeof before = { ...before, ground: '某办〔2026〕1号', zh: '某镇服务中心', days: 'daily', windows: [...before.windows, { no: '3', kinds: [] }], books: false };
  const { slots, ...facts } = OFFICE.facts;
  const now = draftOf({ ...OFFICE, facts: { ...facts, hours: { days: 'working', times: ['08:30-12:00'] }, windows: [{ no: 1 }], slots: { ...slots!, places: 5 } } }, '2026-12-01');
  expect(rebased(own, before, now)).toEqual({ draft: { ...now, ground: '某办〔2026〕1号', zh: '某镇服务中心' }, lost: ['hours', 'windows', 'slots'] });
});

test('given the city’s own hall, then its place is not sent', () => {
  expect(Object.keys(bodyOf(draftOf(OFFICE, '2026-12-01'), true)).toSorted()).toEqual(['en', 'from', 'ground', 'hours', 'slots', 'windows', 'zh']);
});

test('given a new office, then what must be said is told, and windows that have no number yet', () => {
  const fresh = draftOf(undefined, '2026-12-01');
  expect(emptyIn(fresh, false)).toEqual(['zh', 'en', 'ground', 'district', 'address']);
  expect(emptyIn({ ...fresh, windows: [{ no: ' ', kinds: [] }], times: [], books: true, slots: { ...fresh.slots, minutes: '' } }, true)).toEqual(['zh', 'en', 'ground', 'hours', 'windows', 'slots']);
});

test('given times as people write them, then the 24-hour clock is sent', () => {
  const fresh = draftOf(undefined, '2026-12-01');
  const { hours, slots } = bodyOf({ ...fresh, times: [{ from: '9', to: '1130' }], books: true, slots: { ...fresh.slots, from: '9：00', to: '17', pauseFrom: '12', pauseTo: '1330' } }, true);
  expect([hours?.times, slots]).toEqual([['09:00-11:30'], { from: '09:00', to: '17:00', minutes: 30, places: 2, pause: { from: '12:00', to: '13:30' } }]);
});
