import { describe, expect, test } from 'vitest';
import { matchVacancies, type Offer, type Wish } from './match-vacancies.ts';

const offer = (id: string, change: Partial<Offer> = {}): Offer => ({ id, occupation: 'cook', district: 'lanshan', wageFrom: 300_000, wageTo: 500_000, publishedOn: '2026-11-01', ...change });
const match = (wish: Partial<Wish>, offers: Offer[], limit = 10) => matchVacancies({ skills: [], ...wish }, offers, limit);
const ids = (wish: Partial<Wish>, offers: Offer[], limit?: number): string[] => match(wish, offers, limit).map(({ vacancy }) => vacancy.id);

describe('given a wish', () => {
  const offers = [offer('place', { occupation: 'driver' }), offer('work', { district: 'hedong' }), offer('skill', { occupation: 'welder', district: 'hedong' }), offer('none', { occupation: 'driver', district: 'hedong' }), offer('both')];
  const wish = { occupation: 'cook', district: 'lanshan', skills: ['welder'] };

  test('then the work counts most, then the certificate, then the place, and what fits nothing is left out', () => expect(ids(wish, offers)).toEqual(['both', 'work', 'skill', 'place']));
  test('then each says why it is there', () => {
    expect(match(wish, offers).map(({ score, because }) => [score, because.map(({ zh }) => zh)])).toEqual([[75, ['工种符合', '就在您想去的县区']], [60, ['工种符合']], [25, ['用得上您的技能证书']], [15, ['就在您想去的县区']]]);
  });
  test('then the employer just left is not offered', () => expect(ids({ ...wish, left: ['old'] }, [offer('again', { employer: 'old' }), offer('new', { employer: 'other' })])).toEqual(['new']));
  test('then only as many as asked for', () => expect(ids(wish, offers, 2)).toEqual(['both', 'work']));
  test('when nothing fits, then nothing is recommended', () => expect(ids({ occupation: 'pilot' }, offers)).toEqual([]));
});

test('given equal matches, then by the higher wage, the newer notice, the id', () => {
  const offers = [offer('b'), offer('a'), offer('newer', { publishedOn: '2026-11-20' }), offer('rich', { wageTo: 900_000, publishedOn: '2026-01-01' })];
  expect(ids({ occupation: 'cook' }, offers)).toEqual(['rich', 'newer', 'a', 'b']);
});

test('given no wish at all, then everything is shown, without a reason', () => {
  expect(match({}, [offer('a'), offer('b')]).map(({ vacancy, because }) => [vacancy.id, because])).toEqual([['a', []], ['b', []]]);
});

test('given the list, then it is not changed', () => {
  const offers = [offer('b'), offer('a')];
  ids({}, offers);
  expect(offers.map(({ id }) => id)).toEqual(['b', 'a']);
});
