import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOX, layOutGraph, type GraphPart } from './graph-layout.ts';

/** Parts that need some of those before them, as the rules of a service do. */
const graphs = fc.array(fc.array(fc.nat(40), { maxLength: 4 }), { minLength: 1, maxLength: 40 }).map((all) => all.map((needs, at): GraphPart => ({ id: `p${at}`, needs: [...new Set(needs.map((each) => each % Math.max(at, 1)))].filter((each) => each < at).map((each) => `p${each}`) })));

test('everything stands right of what it needs, nothing overlaps, and each arrow is drawn once', () => {
  fc.assert(fc.property(graphs, (parts) => {
    const { boxes, arrows, width, height } = layOutGraph(parts);
    const at = new Map(boxes.map((box) => [box.id, box]));
    expect(boxes).toHaveLength(parts.length);
    for (const { id, needs } of parts) for (const need of needs) expect(at.get(need)!.x + BOX.width).toBeLessThan(at.get(id)!.x);
    for (const [index, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + BOX.width <= width + 0.001 && a.y + BOX.height <= height + 0.001).toBe(true);
      for (const b of boxes.slice(index + 1)) expect(a.x !== b.x || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
    }
    expect(arrows).toHaveLength(parts.reduce((sum, { needs }) => sum + needs.length, 0));
  }), { numRuns: 60 });
});

test('a fact stands beside what first needs it, not at the far left', () => {
  const { boxes } = layOutGraph([{ id: 'a', needs: [] }, { id: 'b', needs: ['a'] }, { id: 'late', needs: [] }, { id: 'c', needs: ['b', 'late'] }]);
  expect(boxes.find(({ id }) => id === 'late')?.layer).toBe(1);
});

test('what is not there, and a circle, do no harm', () => {
  expect(layOutGraph([{ id: 'a', needs: ['gone'] }])).toMatchObject({ boxes: [{ id: 'a', x: 0, y: 0 }], arrows: [] });
  expect(layOutGraph([{ id: 'a', needs: ['b'] }, { id: 'b', needs: ['a'] }]).boxes).toHaveLength(2);
});
