import { expect, test } from 'vitest';
import type { Context } from './context.ts';
import { retryHeld, type Held, type HeldStore } from './retry-held.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const held = (count: number): Held[] => Array.from({ length: count }, (_, index) => ({ region: '371300', number: `case ${index}` }));

/** A store of cases that wait, and which of them were put off; `stuck` is due again whatever is done. */
function storeOf(cases: readonly Held[], stuck?: string) {
  const put: string[] = [];
  const store: HeldStore = {
    due: async (_now, limit) => cases.filter(({ number }) => number === stuck || !put.includes(number)).slice(0, limit),
    later: async ({ number }) => void put.push(number),
    reached: async () => true,
    contacts: async () => [],
    reportedOn: async () => undefined,
  };
  return { store, put };
}
const context = { now: () => NOW, cases: { read: async () => undefined } } as unknown as Context;

test('given more cases than are read together, as after an outage, then one run looks at all of them, once each', async () => {
  const { store, put } = storeOf(held(250));
  expect(await retryHeld(context, store)).toBe(250);
  expect([put.length, new Set(put).size]).toEqual([250, 250]);
});

test('given one that is due again at once, then the run ends all the same', async () => {
  const { store, put } = storeOf(held(3), 'case 1');
  expect(await retryHeld(context, store)).toBe(3);
  expect(put.toSorted()).toEqual(['case 0', 'case 1', 'case 2']);
});
