import { describe, expect, test } from 'vitest';
import { eventsWanted, lettersOf, mattersWanted, type Event, type Matter } from './narrow.ts';
import { placeIn, wantedIn } from './search.ts';

const matter = (code: string, zh: string, more: Partial<Matter> = {}): Matter => ({
  code, name: { zh, en: code }, short: { zh, en: code }, summary: { zh: '', en: '' }, words: [], spelled: [], subject: 'person', body: 'card', instant: true, events: [], on: true, criteria: 1, tables: 0, examples: 1, toVerify: 0, ...more,
});
const ALL = [matter('1.1', '失业登记', { spelled: ['shi ye deng ji'], letter: 'S', events: ['unemployment'] }), matter('1.2', '社会保障卡挂失', { spelled: ['she hui bao zhang ka gua shi'], letter: 'S', toVerify: 2, body: 'social' }), matter('1.3', '档案转递', { letter: 'D', on: false })];
const EVENTS: Event[] = [{ id: 'unemployment', name: { zh: '失业', en: 'Unemployment' }, summary: { zh: '', en: '' }, words: ['丢了工作'], spelled: ['shi ye'], letter: 'S', subject: 'person', items: ['1.1'], on: true }];
const codes = (wanted: Parameters<typeof mattersWanted>[1]): string[] => mattersWanted(ALL, wanted).map(({ code }) => code);

describe('what is found in the catalogue', () => {
  test.each([['nothing that narrows', {}, ['1.1', '1.2', '1.3']], ['a code', { words: '1.2' }, ['1.2']], ['pinyin', { words: 'shiyedengji' }, ['1.1']], ['pinyin with a slip', { words: 'shiyedengi' }, ['1.1']], ['words that nothing has', { words: '结婚证明' }, []]])('by %s', (_by, wanted, found) => expect(codes(wanted)).toEqual(found));
  test.each([['body', { body: 'social' }, ['1.2']], ['life event', { event: 'unemployment' }, ['1.1']], ['letter', { letter: 'D' }, ['1.3']], ['what has to be confirmed', { state: 'to-verify' }, ['1.2']], ['what is confirmed', { state: 'confirmed' }, ['1.1', '1.3']], ['what is on', { own: true }, ['1.1', '1.2']], ['several at once', { letter: 'S', state: 'confirmed' }, ['1.1']]] as const)('by %s', (_by, wanted, found) => expect(codes(wanted)).toEqual(found));
  test('events by what people say', () => expect(eventsWanted(EVENTS, { words: '丢了工作' }).map(({ id }) => id)).toEqual(['unemployment']));
  test('letters once each, in their order', () => expect(lettersOf(ALL)).toEqual(['D', 'S']));
});

test('an address says only what it means', () => {
  expect(wantedIn({ words: 'x', kind: 'event', letter: 'S', state: 'to-verify', own: true, region: 371300, other: 'y' })).toEqual({ words: 'x', kind: 'event', letter: 'S', state: 'to-verify', own: true, region: '371300' });
  expect(wantedIn({ words: '', kind: 'nonsense', state: 'maybe', own: 'yes' })).toEqual({});
});

test('an address names a city and a day, or neither', () => {
  expect(placeIn({ region: 440300, on: '2026-11-20' })).toEqual({ region: '440300', on: '2026-11-20' });
  expect(placeIn({ region: 'Shenzhen', on: 'today' })).toEqual({});
});
