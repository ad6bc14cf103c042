import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOX, layOutColumns } from './dependency-columns.ts';
import { graphOf, type Point, type Waiting } from './dependency-graph.ts';
import { layOutRows } from './dependency-rows.ts';

const event: readonly Waiting[] = [
  { id: 'a', after: [] }, { id: 'b', after: ['a'] }, { id: 'c', after: ['a'] }, { id: 'd', after: [], with: 'c' }, { id: 'e', after: ['a', 'd'] }, { id: 'f', after: [], once: ['c'] }, { id: 'g', after: [] },
];
const bundles = fc.array(fc.record({ after: fc.array(fc.nat(20), { maxLength: 3 }), once: fc.array(fc.nat(20), { maxLength: 2 }), along: fc.option(fc.nat(20)) }), { maxLength: 14 })
  .map((all): Waiting[] => all.map(({ after, once, along }, at) => {
    const earlier = (list: readonly number[]) => [...new Set(list.filter((n) => n < at).map(String))];
    return { id: String(at), after: earlier(after), once: earlier(once), ...(along !== null && along < at ? { with: String(along) } : {}) };
  }));
const RUNS = { seed: 20261126, numRuns: 300 };

/** The straight pieces of a way. */
const pieces = (points: readonly Point[]): readonly (readonly [Point, Point])[] => points.slice(1).flatMap((to, at) => (points[at] ? [[points[at], to] as const] : []));

describe('the columns of items that wait for each other', () => {
  it('are as many as the longest way, and who neither waits nor is waited for stands apart', () => {
    const { boxes, free } = layOutColumns(event);
    expect(Object.fromEntries(boxes.map(({ id, column }) => [id, column]))).toEqual({ a: 0, b: 1, c: 1, d: 2, e: 3, f: 2 });
    expect(free).toEqual(['g']);
  });

  it('are joined by one way for each thing waited for, of its kind', () => {
    const ways = layOutColumns(event).ways.map(({ from, to, kind }) => `${from} ${kind} ${to}`);
    expect(ways.sort()).toEqual(['a after b', 'a after c', 'a after e', 'c once f', 'c with d', 'd after e']);
  });

  it('never cross a box, nor do boxes overlap', () => {
    fc.assert(fc.property(bundles, (items) => {
      const { boxes, ways, width, height } = layOutColumns(items);
      for (const box of boxes) {
        expect(box.x + BOX.width).toBeLessThanOrEqual(width);
        expect(box.y + BOX.height).toBeLessThanOrEqual(height);
        expect(boxes.some((other) => other !== box && other.x === box.x && Math.abs(other.y - box.y) < BOX.height)).toBe(false);
        for (const [[x1, y1], [x2, y2]] of ways.flatMap(({ points }) => pieces(points))) {
          expect(x1 === x2 || y1 === y2, 'right angles only').toBe(true);
          const apart = Math.max(x1, x2) <= box.x || Math.min(x1, x2) >= box.x + BOX.width || Math.max(y1, y2) <= box.y || Math.min(y1, y2) >= box.y + BOX.height;
          expect(apart, JSON.stringify({ box, from: [x1, y1], to: [x2, y2] })).toBe(true);
        }
      }
    }), RUNS);
  });

  it('leaves out what names an unknown item or goes in a circle', () => {
    expect(layOutColumns([{ id: 'a', after: ['nobody'] }])).toMatchObject({ boxes: [], free: ['a'] });
    expect(layOutColumns([{ id: 'a', after: ['b'] }, { id: 'b', after: ['a'] }]).boxes).toHaveLength(2);
  });
});

describe('the rows of a narrow screen', () => {
  it('name each item after all that it waits for, near the one it hangs on', () => {
    expect(layOutRows(event).boxes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(fc.property(bundles, (items) => {
      const { boxes } = layOutRows(items);
      const place = new Map(boxes.map(({ id }, at) => [id, at]));
      expect(place.size).toBe(graphOf(items).tied.length);
      for (const { from, to } of graphOf(items).bundles) for (const one of from) for (const other of to) expect(place.get(one)).toBeLessThan(place.get(other) ?? 0);
    }), RUNS);
  });

  it('keep the arrows beside the boxes', () => {
    fc.assert(fc.property(bundles, (items) => {
      const { ways, gutter } = layOutRows(items);
      for (const [x] of ways.flatMap(({ points }) => points)) expect(x >= 0 && x <= gutter).toBe(true);
    }), RUNS);
  });
});
