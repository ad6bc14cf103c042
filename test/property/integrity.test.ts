import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviationsIn, type Handled } from '#core/integrity/order.ts';
import { seeded } from '../support/seed.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 1) + hour * 3_600_000).toISOString();
const handled = fc.array(fc.record({ officer: fc.constantFrom('o-1', 'o-2', 'o-3'), drawn: fc.integer({ min: 0, max: 50 }), due: fc.integer({ min: 51, max: 120 }), after: fc.option(fc.integer({ min: 0, max: 60 })) }), { maxLength: 30 })
  .map((items) => items.map(({ officer, drawn, due, after }, no): Handled => ({ officer, case: `c-${no}`, no, drawnAt: at(drawn), dueAt: at(due), handledAt: after === null ? null : at(drawn + after) })));

test('each deviation names what lay untouched with the same officer, drawn and due before; and nothing else deviates', () => {
  fc.assert(fc.property(handled, (items) => {
    const found = deviationsIn(items);
    const passedOver = (item: Handled, other: Handled): boolean => other.officer === item.officer && other.dueAt < item.dueAt && other.drawnAt < item.drawnAt && item.handledAt !== null && (other.handledAt === null || other.handledAt > item.handledAt);
    expect(new Set(found.map(({ no }) => no))).toEqual(new Set(items.filter((item) => items.some((other) => passedOver(item, other))).map(({ no }) => no)));
    for (const { no, before } of found) {
      const [item, other] = [items[no]!, items[before.no]!];
      expect(passedOver(item, other)).toBe(true);
      expect(items.some((each) => passedOver(item, each) && each.dueAt < other.dueAt)).toBe(false);
    }
  }), seeded());
});

test('who takes up what is due first, and of that what was drawn first, never deviates', () => {
  fc.assert(fc.property(handled, (items) => {
    const inOrder = [...Map.groupBy(items, ({ officer }) => officer).values()].flatMap((mine) => mine.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.drawnAt < b.drawnAt ? -1 : 1)).map((item, place) => ({ ...item, handledAt: at(200 + place) })));
    expect(deviationsIn(inOrder)).toEqual([]);
  }), seeded());
});
