import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicFigures, quarterOf, quartersBefore, totalOf, wholeFigures, type Counted } from './figures.ts';

const group = (key: string, ...levels: [number, number, number, number, number]): Counted => ({ key, levels, answered: levels[0], inTime: levels[0] });

test('a group that is large enough stands by itself, small ones stand together', () => {
  expect(publicFigures([group('a', 2, 0, 3, 5, 10), group('b', 0, 0, 0, 4, 2), group('c', 1, 0, 0, 3, 2)], 10)).toEqual([
    { key: 'a', others: false, levels: [2, 0, 3, 5, 10], total: 20, satisfied: 900, answered: 2, inTime: 2 },
    { key: null, others: true, levels: [1, 0, 0, 7, 4], total: 12, satisfied: 917, answered: 1, inTime: 1 },
  ]);
});

test('where the small ones are too few together, the smallest that is shown goes with them; where all are too few, nothing is', () => {
  expect(publicFigures([group('a', 0, 0, 0, 0, 30), group('b', 0, 0, 0, 0, 12), group('c', 1, 0, 0, 0, 0)], 10).map(({ key, total }) => [key, total])).toEqual([['a', 30], [null, 13]]);
  expect(publicFigures([group('a', 0, 0, 0, 0, 12), group('c', 1, 0, 0, 0, 0)], 10).map(({ key, total }) => [key, total])).toEqual([[null, 13]]);
  expect([publicFigures([group('a', 9, 0, 0, 0, 0)], 10), publicFigures([], 10), wholeFigures([group('a', 9, 0, 0, 0, 0)], 10)]).toEqual([[], [], undefined]);
});

test('whatever is counted: nothing that is shown or follows from the sum is smaller than the least, and nothing is lost or counted twice', () => {
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(fc.property(fc.array(fc.tuple(count, count, count, count, count), { maxLength: 8 }), fc.integer({ min: 1, max: 20 }), (rows, least) => {
    const groups = rows.map((levels, at) => group(`g-${at}`, ...levels));
    const [shown, whole] = [publicFigures(groups, least), wholeFigures(groups, least)];
    const sum = groups.reduce((all, each) => all + totalOf(each), 0);
    for (const each of shown) expect(each.total).toBeGreaterThanOrEqual(least);
    if (shown.length > 0) expect(shown.reduce((all, { total }) => all + total, 0)).toBe(sum);
    expect(whole?.total ?? 0).toBe(sum >= least ? sum : 0);
    expect(shown.filter(({ others }) => others).length).toBeLessThanOrEqual(1);
  }));
});

test('quarters are named and found, and the one that goes on is not among those that are over', () => {
  expect(quarterOf('2026-Q4')).toEqual({ id: '2026-Q4', from: '2026-10-01', until: '2027-01-01' });
  expect([quarterOf('2026-Q5'), quarterOf('x')]).toEqual([undefined, undefined]);
  expect(quartersBefore('2027-01-01', 3).map(({ id }) => id)).toEqual(['2026-Q4', '2026-Q3', '2026-Q2']);
  expect(quartersBefore('2026-12-31', 1).map(({ id }) => id)).toEqual(['2026-Q3']);
});
