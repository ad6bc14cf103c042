import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, layOutRows, type Stop } from './line-layout.ts';

const event: readonly Stop[] = [
  { no: 1, after: [] }, { no: 2, after: [1] }, { no: 3, after: [1] }, { no: 4, after: [1] },
  { no: 5, after: [4] }, { no: 6, after: [4] }, { no: 7, after: [1] },
];

describe('the line of a case', () => {
  it('gives a column to each step and a track to each item that runs beside others', () => {
    const { places, columns, tracks } = layOut(event);
    expect(columns).toBe(4);
    expect(tracks).toBe(5);
    expect(places.map((at) => at.column)).toEqual([0, 1, 2, 2, 2, 3, 3, 2]);
  });

  it('keeps an item on the track of one of its followers, so that one way is straight', () => {
    const { places } = layOut(event);
    const track = (no: number) => places.find((at) => at.no === no)?.track;
    expect([track(5), track(6)]).toContain(track(4));
    expect([track(2), track(3), track(4), track(7)]).toContain(track(1));
    expect(track(0)).toBe(track(1));
  });

  it('is one straight track when each item follows the one before', () => {
    const { tracks, columns } = layOut([{ no: 1, after: [] }, { no: 2, after: [1] }, { no: 3, after: [2] }]);
    expect({ tracks, columns }).toEqual({ tracks: 1, columns: 4 });
  });

  it('joins what waits for two, in the column after the later one', () => {
    const { places, links } = layOut([{ no: 1, after: [] }, { no: 2, after: [1] }, { no: 3, after: [1, 2] }]);
    expect(places.find((at) => at.no === 3)?.column).toBe(3);
    expect(links.filter((link) => link.to === 3)).toEqual([{ from: 1, to: 3 }, { from: 2, to: 3 }]);
  });

  it('leaves out what names an unknown item or goes in a circle', () => {
    expect(layOut([{ no: 1, after: [9] }]).links).toEqual([{ from: 0, to: 1 }]);
    expect(layOut([{ no: 1, after: [2] }, { no: 2, after: [1] }]).places).toHaveLength(3);
  });

  it('has a place of its own for every item, before whatever waits for it', () => {
    const bundles = fc.array(fc.array(fc.nat(20), { maxLength: 3 }), { maxLength: 15 })
      .map((lists): Stop[] => lists.map((list, at) => ({ no: at + 1, after: list.map((n) => n + 1).filter((no) => no <= at) })));
    fc.assert(fc.property(bundles, (stops) => {
      const { places, links } = layOut(stops);
      expect(new Set(places.map((at) => `${at.column}/${at.track}`)).size).toBe(stops.length + 1);
      const column = new Map(places.map((at) => [at.no, at.column]));
      for (const link of links) expect(column.get(link.from)).toBeLessThan(column.get(link.to) ?? 0);
    }), { seed: 20261121 });
  });
});

describe('the line on a narrow screen', () => {
  it('lists every item once, after the item it hangs on', () => {
    const rows = layOutRows(event);
    expect(rows.map((row) => row.no)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('goes straight on to an only follower and branches to several', () => {
    const rows = layOutRows(event);
    expect(rows.map((row) => row.rail)).toEqual([0, 0, 1, 1, 1, 2, 2, 1]);
    expect(rows.find((row) => row.no === 5)).toMatchObject({ branches: true, passing: [0, 1] });
    expect(rows.find((row) => row.no === 7)).toMatchObject({ branches: true, passing: [] });
  });
});
