import { expect, test } from 'vitest';
import { HALL } from './hall.ts';
import { queueIn } from './hall-queue.ts';
import { mustSign, officeIn, officeOnce, type Office } from './office.ts';
import type { OfficeChange, OfficeEvent, OfficeFacts } from './office-change.ts';
import { contactIn, factsOf, officesOf, placesMark, queuesOf } from './places.ts';

const CITY = '100000', HOURS: Office['hours'] = { days: 'working', times: ['9:00-12:00'], confirmed: true };
const listed = (id: string, change: Partial<Office> = {}): Office => ({ id, level: 'township', zh: id, en: id, district: '100001', address: 'here', hours: HOURS, source: 'house', confidence: 'to-verify', ...change });
const facts = (change: Partial<OfficeFacts> = {}): OfficeFacts => ({ zh: '新点', en: 'new', hours: HOURS, level: 'township', district: '100001', address: 'there', windows: [], ...change });
const region = {
  contact: { hotline: '12333', hall: '大厅', hours: HOURS, source: 'house' }, offices: [listed('east', { decides: { services: ['9.1'], basis: 'list' } }), listed('west')],
  queues: [{ office: HALL, windows: [{ no: 1 }], source: 'house', confidence: 'region' }, { office: 'west', windows: [{ no: 2 }], source: 'house', confidence: 'region' }],
};
const change = (seq: number, at: string, event: OfficeEvent): OfficeChange => ({ seq, at, by: 'sys', event });
/** Noon in China on a day. */
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const catalog = (changes: readonly OfficeChange[], now = noon('2026-12-01')) => ({ regions: new Map([[CITY, region]]), entered: { of: (code: string) => (code === CITY ? changes : []), now: () => now } }) as unknown as Parameters<typeof officesOf>[0];
const ids = (from: ReturnType<typeof catalog>, at?: string) => officesOf(from, CITY, at).map(({ id }) => id);
const ground = '批文 1 号';

test('given nothing that was entered, then the catalogue says it all, to the same object', () => {
  expect(officesOf(catalog([]), CITY)).toBe(region.offices);
  expect(queuesOf({ regions: catalog([]).regions }, CITY)).toBe(region.queues);
  expect([officesOf(catalog([]), '999999'), queuesOf(catalog([]), '999999'), contactIn(catalog([]), '999999'), placesMark(catalog([]), CITY)]).toEqual([[], [], undefined, '']);
});

test('given an office that is entered for a day, then it is there from the beginning of that day on, with its windows, and what it rests on', () => {
  const from = catalog([change(1, noon('2026-11-20'), { type: 'office-entered', office: 'o1', from: '2026-12-01', ground, after: facts({ windows: [{ no: 7 }], signs: true }) })], '2026-11-30T15:59:59.000Z');
  expect(ids(from)).toEqual(['east', 'west']);
  expect(ids(from, '2026-11-30T16:00:00.000Z')).toEqual(['east', 'west', 'o1']);
  expect(officeIn(from, CITY, 'o1', noon('2026-12-01'))).toMatchObject({ zh: '新点', address: 'there', source: ground, confidence: 'region' });
  expect([queueIn(from, CITY, 'o1'), queueIn(from, CITY, 'o1', noon('2026-12-01'))?.queue.windows]).toEqual([undefined, [{ no: 7 }]]);
  expect([mustSign(from, CITY, 'o1'), mustSign(catalog(from.entered!.of(CITY)), CITY, 'o1')]).toEqual([false, true]);
});

test('given a change from today on, then what was written this morning keeps the office as it was', () => {
  const from = catalog([change(1, '2026-12-01T07:00:00.000Z', { type: 'office-changed', office: 'east', from: '2026-12-01', ground, before: facts(), after: facts({ zh: '东点', address: '新址' }) })], '2026-12-01T08:00:00.000Z');
  expect([officeOnce(from, CITY, 'east', '2026-12-01T06:59:59.000Z')?.zh, officeOnce(from, CITY, 'east')?.zh]).toEqual(['east', '东点']);
  // What it decides is the catalogue's to say.
  expect(officeIn(from, CITY, 'east')?.decides).toEqual({ services: ['9.1'], basis: 'list' });
  expect(factsOf(from, CITY, 'east')).toMatchObject({ zh: '东点', address: '新址', windows: [] });
});

test('given an office that has ended, then it is nowhere, but what was done there still has its name', () => {
  const from = catalog([change(1, noon('2026-11-20'), { type: 'office-ended', office: 'west', from: '2026-12-01', ground, before: facts() })]);
  expect([ids(from, noon('2026-11-30')), ids(from), queuesOf(from, CITY).map(({ office }) => office)]).toEqual([['east', 'west'], ['east'], [HALL]]);
  expect([officeIn(from, CITY, 'west'), officeOnce(from, CITY, 'west')?.zh, factsOf(from, CITY, 'west')]).toEqual([undefined, 'west', undefined]);
});

test('given a change that was undone before its day, then it never held', () => {
  const changes = [change(1, noon('2026-11-20'), { type: 'office-ended', office: 'west', from: '2026-12-01', ground, before: facts() }), change(2, noon('2026-11-21'), { type: 'office-undone', office: 'west', undoes: 1, before: facts() })];
  expect([ids(catalog(changes)), placesMark(catalog(changes), CITY)]).toEqual([['east', 'west'], '']);
});

test("given the city's own hall with other hours and windows, then everything that is read of it says so", () => {
  const from = catalog([change(3, noon('2026-11-20'), { type: 'office-changed', office: HALL, from: '2026-12-01', ground, before: facts(), after: { zh: '新大厅', en: 'New hall', hours: { zh: '每周三', en: 'Wednesdays' }, windows: [{ no: 5 }], slots: { from: '09:00', to: '11:00', minutes: 30, places: 2 } } })]);
  expect(contactIn(from, CITY)).toMatchObject({ hotline: '12333', hall: '新大厅', en: { hall: 'New hall' }, hours: { en: 'Wednesdays' }, source: ground });
  expect(contactIn(from, CITY, noon('2026-11-30'))).toBe(region.contact);
  expect(queueIn(from, CITY, HALL)).toMatchObject({ name: { en: 'New hall' }, queue: { windows: [{ no: 5 }], slots: { places: 2 } } });
  expect([ids(from), placesMark(from, CITY)]).toEqual([['east', 'west'], '/1-1']);
  expect(factsOf(from, CITY, HALL)).toEqual({ zh: '新大厅', en: 'New hall', hours: { zh: '每周三', en: 'Wednesdays' }, windows: [{ no: 5 }], slots: { from: '09:00', to: '11:00', minutes: 30, places: 2 } });
});
