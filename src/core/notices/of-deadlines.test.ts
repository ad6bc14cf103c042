import { describe, expect, test } from 'vitest';
import type { MessageTemplate } from '../catalog/message-template.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { CLUB } from '../../../test/support/swim-club.ts';
import { noticesOfCorrections, noticesOfDeadlines } from './of-deadlines.ts';

const both = (text: string) => ({ zh: text, en: text });
const DAY = '2027年2月12日';
const reminder: MessageTemplate = { on: 'remedy-ends', class: 'deadline', to: ['applicant', 'subject'], title: both('{remedy} {lastDay}'), text: both('{matters}'), short: both('{city}') };
const catalog = { ...CLUB, messages: new Map([['reminder', reminder]]), remedies: new Map([['review', { ...both('review'), within: '60d', basis: 'law', to: both('body'), toBasis: 'law' }]]) };
const item = { case: '371300-20261123-000001-1', no: 2, service: '9.1', decidedAt: '2026-11-23T01:00:00.000Z', authority: 'sport', known: [{ person: 'p-1', as: 'applicant', consented: true, openedAt: null, deliveredAt: null }] } as const;
const on = (today: string, change: object = {}) => noticesOfDeadlines(catalog, '371300', [{ ...item, ...change }], today, 10, 'available', `${today}T01:00:00.000Z`, sha256);

describe('given a refusal whose review ends on the 22nd of January', () => {
  test.each([['2027-01-11', 0], ['2027-01-12', 1], ['2027-01-22', 1], ['2027-01-23', 0]])('when it is %s, then %i are reminded', (today, count) => expect(on(today)).toHaveLength(count));
  test('when the next day comes, then the reminder is the same one', () => expect(on('2027-01-13')[0]?.id).toBe(on('2027-01-12')[0]?.id));
  test('it says which remedy, until when', () => expect(on('2027-01-12')[0]?.title).toEqual({ zh: 'review 2027年1月22日', en: 'review 22 January 2027' }));
  test('where an enterprise has applied for a person, then both are reminded, each from the day on which they know of it', () => {
    const known = [item.known[0], { ...item.known[0], person: 'p-2', as: 'subject', consented: false, openedAt: '2026-11-30T01:00:00.000Z' }];
    expect(on('2027-01-12', { known }).map(({ person }) => person)).toEqual(['p-1']);
    expect(on('2027-01-20', { known }).map(({ person, title }) => [person, title.zh])).toEqual([['p-1', 'review 2027年1月22日'], ['p-2', 'review 2027年1月29日']]);
  });

  test('when it came on paper three weeks later, then its time counts from that day', () => {
    const delivered = { known: [{ ...item.known[0], consented: false, deliveredAt: '2026-12-14T01:00:00.000Z' }] };
    expect(on('2027-01-22', delivered)).toEqual([]);
    expect(on('2027-02-05', delivered)[0]?.title).toEqual({ zh: `review ${DAY}`, en: 'review 12 February 2027' });
  });

  test('when nothing says that it is known of, then nobody is told an end that is none', () => expect(on('2027-01-12', { known: [{ ...item.known[0], consented: false }] })).toEqual([]));

  test('when it was passed on to a line of work against which a way is not open, then that one is not reminded of', () => {
    const without = { ...catalog, remedies: new Map([['review', { ...catalog.remedies.get('review')!, except: { labour: 'why' } }]]) };
    const reminded = (authority: string) => noticesOfDeadlines(without, '371300', [{ ...item, authority }], '2027-01-12', 10, 'available', '2027-01-12T01:00:00.000Z', sha256).length;
    expect([reminded('sport'), reminded('labour')]).toEqual([1, 0]);
  });
});

test('given a correction whose applicant has died, then the relatives for whom it waits are reminded of its last day as well, of each day once', () => {
  const ends: MessageTemplate = { ...reminder, on: 'correction-ends', to: ['applicant'], title: both('{lastDay}') };
  const messages = new Map([['ends', ends], ['ends-successor', { ...ends, to: ['successor' as const] }]]);
  const remind = (at: string, until = '2027-02-12', successors: readonly string[] = ['p-7', 'p-8']) => noticesOfCorrections({ ...catalog, messages }, '371300', [{ case: item.case, no: 2, service: '9.1', until, applicant: 'p-1', successors }], at, sha256);
  const first = remind('2027-02-10T01:00:00.000Z');
  expect(first.map(({ person, title }) => [person, title.zh])).toEqual([['p-1', DAY], ['p-7', DAY], ['p-8', DAY]]);
  expect(remind('2027-02-11T01:00:00.000Z').map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(remind('2027-02-11T01:00:00.000Z', '2027-03-01').some(({ id }) => first.some((each) => each.id === id))).toBe(false);
  expect(remind('2027-02-10T01:00:00.000Z', '2027-02-12', []).map(({ person }) => person)).toEqual(['p-1']);
});
