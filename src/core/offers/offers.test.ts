import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub, entry } from '../../../test/support/swim-club.ts';
import type { Offer } from '../catalog/offer.ts';
import { checkOffers } from '../catalog/check/offers.ts';
import { offerInWords } from './in-words.ts';
import { kindsRead, lookAt } from './look.ts';
import { roundOf } from './round.ts';

const both = (text: string) => ({ zh: text, en: text });
const offer = (change: Partial<Offer> = {}): Offer => ({ id: 'pass', ...both('pass'), basis: 'law', among: { register: 'membership', which: 'open' }, when: 'not(pass.active) and swimmer.age >= region.leastAge', for: 'joining', how: 'tell', every: 'once', told: both('at {swimmer.age}'), ...change });
const club = (change: Partial<Offer> = {}) => compiledClub({ ...CLUB, offers: new Map([['pass', offer(change)]]) });
const compiled = club();
const AT = { region: '371300', on: '2026-11-23', at: '2026-11-23T01:00:00.000Z' };
const NUMBER = '371300199005010012';
const at = (entries: Parameters<typeof lookAt>[2]['entries']) => lookAt(compiled, [...compiled.offers.values()], { number: NUMBER, entries }, AT).get('pass');

describe('looking at somebody', () => {
  test('given whom the condition holds for, then what it rests on is told, and in words', () => {
    const facts = at([entry('birth', { date: '1990-05-01' }), entry('membership')]);
    expect(facts?.map(({ element, value }) => [element, value])).toEqual(expect.arrayContaining([['swimmer.birthDate', '1990-05-01'], ['swimmer.age', 36], ['pass.active', false]]));
    expect(offerInWords(compiled, 'pass', facts!, AT).en).toMatch(/^at 36/u);
  });
  test('given whom it does not hold for, or of whom the register knows too little, then nothing is found', () => {
    expect(at([entry('birth', { date: '1990-05-01' }), entry('membership'), entry('pass')])).toBeUndefined();
    expect(at([entry('birth', { date: '2015-05-01' }), entry('membership')])).toBeUndefined();
    expect(at([entry('membership')])).toBeUndefined();
  });
  test('given somebody without such an entry, or whose entry has ended, then they are not among those who are looked at', () => {
    expect(at([entry('birth', { date: '1990-05-01' })])).toBeUndefined();
    expect(at([entry('birth', { date: '1990-05-01' }), entry('membership', {}, { to: '2026-01-01' })])).toBeUndefined();
  });
  test('given an offer that is not in the catalogue, then it reads nothing and says nothing', () => {
    expect([kindsRead(compiled, 'gone'), offerInWords(compiled, 'gone', [], AT)]).toEqual([[], both('')]);
  });
  test('then a search reads the kinds of entry that the offer needs and no others', () => {
    expect(kindsRead(compiled, 'pass').toSorted()).toEqual(['birth', 'membership', 'pass']);
  });
});

test('given how often an offer comes, then its round is that of the day', () => {
  expect((['once', 'year', 'month'] as const).map((every) => roundOf({ every }, '2026-11-23'))).toEqual(['once', '2026', '2026-11']);
});

describe('the check of offers', () => {
  const messages = (change: Partial<Offer>) => checkOffers(club(change)).map(({ message }) => message.en);
  test('given one that is right, then it finds nothing', () => expect(messages({})).toEqual([]));
  test('given a condition over what only a department knows, then it says so', () => expect(messages({ when: 'swimmer.fit', told: both('x') })).toEqual([expect.stringContaining('“swimmer.fit” stands in no register')]));
  test('given words about something the condition does not read, then it says so', () => expect(messages({ told: both('{swimmer.lengths}') })).toEqual([expect.stringContaining('is not part of the condition')]));
  test('given nothing that could be applied for, then it says so', () => expect(messages({ for: 'leaving' })).toEqual(['There is no “leaving”']));
  test('given a kind of entry that is none, then it says so', () => expect(messages({ among: { register: 'ticket', which: 'open' } })).toHaveLength(1));
  test('given a grant of what an officer decides, then it says so', () => expect(messages({ how: 'grant' })).toEqual(['9.4 is decided by a person and cannot be granted by itself']));
});
