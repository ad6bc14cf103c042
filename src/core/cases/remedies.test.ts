import { describe, expect, test } from 'vitest';
import type { Remedy } from '../catalog/remedy.ts';
import { CLUB } from '../../../test/support/swim-club.ts';
import { remediesAgainst } from './remedies.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const review: Remedy = { ...both('review'), within: '60d', basis: 'law 20', to: both('government'), toBasis: 'law 24', in: { 371300: { ...both('city government'), source: 'law 24', confidence: 'to-verify', note: 'which' } } };
const court: Remedy = { ...both('court'), within: '6mo', basis: 'law 46', to: both('court of the place'), toBasis: 'law 18', note: both('review first'), except: { '9.2': 'why' } };
const catalog = { services: CLUB.services, remedies: new Map([['review', review], ['court', court]]) };
const against = (change: { status?: 'refused' | 'approved' | 'dropped'; known?: string | undefined; service?: string; region?: string } = {}, from = catalog) => {
  const { region = '371300', known, ...item } = { known: '2026-11-23', ...change };
  return remediesAgainst(from, region, { status: 'refused', endedAt: '2026-11-20T01:00:00.000Z', service: '9.1', ...item }, known);
};

describe('given an item that was refused, and known of since the 23rd', () => {
  test('when nothing says since when it is known of, then no last day is told', () => expect(against({ known: undefined }).map((remedy) => 'lastDay' in remedy)).toEqual([false, false]));

  test('then each way says to whom, by which articles and in what time', () => {
    expect(against()).toEqual([
      { id: 'review', name: both('review'), to: both('government'), likely: both('city government'), within: { amount: 60, unit: 'd' }, lastDay: '2027-01-22', basis: ['law 20', 'law 24'] },
      { id: 'court', name: both('court'), to: both('court of the place'), within: { amount: 6, unit: 'mo' }, lastDay: '2027-05-23', basis: ['law 46', 'law 18'], note: both('review first') },
    ]);
  });

  test('when a note is written for its matter or its line of work, then that one is told', () => {
    const { authority } = CLUB.services.get('9.1')!;
    const noted = (noteFor: Remedy['noteFor']) => against({}, { ...catalog, remedies: new Map([['court', { ...court, noteFor }]]) })[0]?.note;
    expect([noted({ [authority]: both('at once') }), noted({ [authority]: both('at once'), '9.1': both('of this') }), noted({ '9.2': both('other') })]).toEqual([both('at once'), both('of this'), both('review first')]);
  });

  test('when it is settled which body is competent, then that one is told', () => {
    const settled: Remedy = { ...review, in: { 371300: { ...both('city government'), source: 'notice', confidence: 'region' } } };
    expect(against({}, { ...catalog, remedies: new Map([['review', settled]]) })[0]).toMatchObject({ to: both('city government') });
  });

  test('when its matter or its line of work is excepted from a way, then that one is not open', () => {
    expect(against({ service: '9.2' }).map(({ id }) => id)).toEqual(['review']);
    const { authority } = CLUB.services.get('9.1')!;
    expect(against({}, { ...catalog, remedies: new Map([['court', { ...court, except: { [authority]: 'why' } }]]) })).toEqual([]);
  });

  test('when nobody is named for its region, then it is told in general', () => expect(against({ region: '330200' })[0]).toEqual(expect.objectContaining({ to: both('government') })));

  // February has no such day (民法典 第二百零二条).
  test.each([['2026-08-30', '2027-02-28'], ['2026-08-31', '2027-02-28'], ['2027-08-31', '2028-02-29']])('when six months from %s end in a month with fewer days, then on its last day, %s', (known, lastDay) => {
    expect(against({ known }).find(({ id }) => id === 'court')?.lastDay).toBe(lastDay);
  });
});

test.each(['approved', 'dropped'] as const)('given an item that is %s, then nothing is said of remedies', (status) => expect(against({ status })).toEqual([]));
