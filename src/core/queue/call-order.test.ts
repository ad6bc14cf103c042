import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforeOf, callOrder, isFor, nextFor } from './call-order.ts';
import { estimateWait } from './wait.ts';
import type { Ticket } from './ticket.ts';

const DAY = '2026-11-23', AT = '2026-11-23T02:00:00.000Z';
const minute = (count: number): string => new Date(Date.parse(AT) + count * 60_000).toISOString();
const ticket = (number: number, more: Partial<Ticket> = {}): Ticket => ({ id: String(number), office: 'hall', day: DAY, number, class: 'ordinary', state: 'waiting', takenAt: minute(number), calls: 0, ...more });
const numbers = (tickets: readonly Ticket[], at = minute(60)): readonly number[] => callOrder(tickets, at).map(({ number }) => number);

test('passed on before back, back before the green channel, that before whose time has come, then as they came', () => {
  const all = [
    ticket(1), ticket(2), ticket(3, { class: 'appointment', slot: '10:30' }), ticket(4, { class: 'green', reason: 'elderly' }), ticket(5, { backAt: minute(9) }), ticket(6, { forWindow: 2 }),
    ticket(7, { state: 'called' }), ticket(8, { state: 'left' }),
  ];
  // 10:30 in China is half an hour after AT.
  expect(numbers(all)).toEqual([6, 5, 4, 3, 1, 2]);
  expect(numbers(all, minute(29))).toEqual([6, 5, 4, 1, 2, 3]);
});

test('a window of a class takes its own and whole life events; one without takes everything; what was passed on only its own', () => {
  const all = [ticket(1, { kind: 'social-insurance' }), ticket(2), ticket(3, { kind: 'employment' }), ticket(4, { forWindow: 9 })];
  expect(nextFor(all, { no: 1, kinds: ['employment'] }, AT)?.number).toBe(2);
  expect(nextFor(all.slice(2), { no: 1, kinds: ['employment'] }, AT)?.number).toBe(3);
  expect(nextFor(all, { no: 2 }, AT)?.number).toBe(1);
  expect(nextFor(all, { no: 9, kinds: ['talent-personnel'] }, AT)?.number).toBe(4);
  expect(nextFor([all[3]!], { no: 2 }, AT)).toBeUndefined();
});

test('before somebody are those whom one of their windows takes', () => {
  const windows = [{ no: 1, kinds: ['employment' as const] }, { no: 2, kinds: ['social-insurance' as const] }];
  const all = [ticket(1, { kind: 'social-insurance' }), ticket(2), ticket(3, { kind: 'employment' }), ticket(4, { kind: 'social-insurance' })];
  expect([all[2]!, all[3]!].map((each) => beforeOf(all, each, windows, AT))).toEqual([1, 2]);
  expect(beforeOf(all, all[2]!, [...windows, { no: 3 }], AT)).toBe(2);
});

test('everybody who waits is in the order once, and is called by a window that takes them', () => {
  const any = fc.array(fc.record({ class: fc.constantFrom<Ticket['class']>('ordinary', 'green'), state: fc.constantFrom<Ticket['state']>('waiting', 'called', 'aside', 'done'), kind: fc.constantFrom('employment', 'social-insurance'), back: fc.boolean() }), { maxLength: 20 });
  fc.assert(fc.property(any, (rows) => {
    const all = rows.map(({ back, ...row }, index) => ticket(index + 1, { ...row, ...(back && { backAt: minute(index) }) }));
    expect(numbers(all).toSorted((a, b) => a - b)).toEqual(all.flatMap(({ state, number }) => (state === 'waiting' ? [number] : [])));
    const left = new Map(all.filter(({ state }) => state === 'waiting').map((each) => [each.id, each]));
    for (let next = nextFor([...left.values()], { no: 1 }, AT); next; next = nextFor([...left.values()], { no: 1 }, AT)) {
      expect(isFor({ no: 1 }, next)).toBe(true);
      left.delete(next.id);
    }
    expect(left.size).toBe(0);
  }));
});

test('a waiting time is a range over the open windows, and unknown while too few were served or none is open', () => {
  const served = [4, 5, 6, 8, 10].map((took, index) => ticket(index + 1, { state: 'done', calledAt: minute(index * 10), doneAt: minute(index * 10 + took), window: 1 + (index % 2) }));
  expect(estimateWait(served.slice(1), 0, minute(50))).toBeUndefined();
  expect(estimateWait(served, 0, minute(50))).toEqual({ from: 2, to: 4 });
  expect(estimateWait(served, 3, minute(50))).toEqual({ from: 10, to: 16 });
  expect(estimateWait(served, 3, minute(120))).toBeUndefined();
  // A window that calls somebody is open, however long ago the last one ended: half of the windows, double the wait.
  expect(estimateWait([...served, ticket(9, { state: 'called', calledAt: minute(119), window: 1 })], 3, minute(120))).toEqual({ from: 20, to: 32 });
});
