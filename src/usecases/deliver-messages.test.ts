import { expect, test } from 'vitest';
import { deliverMessages } from './deliver-messages.ts';
import type { Message, MessageStore } from './ports/messages.ts';
import type { Subject } from './ports/cases.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const message = (id: string): Message => ({ region: '371300', id, case: `case of ${id}`, subject: id, ofApplicant: false, department: 'pool', scenario: 'open-gate', payload: {}, attempts: 1 });
const subject = (id: string): Subject => ({ region: '371300', id, kind: 'person', name: '王小明', number: 'n', numberHash: 'h' });

/** A store that has these messages once, and what became of them. */
function storeOf(ids: readonly string[]) {
  const ended: string[] = [];
  const left = ids.map(message);
  const store: MessageStore = {
    take: async () => left.splice(0), ofCase: async () => [],
    delivered: async (_region, id) => void ended.push(`${id} delivered`),
    refused: async (_region, id, reason) => void ended.push(`${id} refused: ${reason}`),
    failed: async (_region, id, nextAt) => void ended.push(`${id} again at ${nextAt}`),
  };
  return { store, ended };
}

test('given a person who cannot be read and a scenario that is no more, then the others are told all the same, and these two come again', async () => {
  const { store, ended } = storeOf(['broken', 'good', 'gone']);
  const troubled: string[] = [];
  const delivered = await deliverMessages({
    messages: store, now: () => NOW,
    register: { subject: async (_region, id) => { if (id === 'broken') throw new Error('the seal is broken'); return subject(id); } },
    tell: async (_department, _scenario, id) => { if (id === 'gone') throw new RangeError('no scenario'); return 'receipt'; },
    onTrouble: (each, error) => troubled.push(`${each.case}: ${(error as Error).message}`),
  });
  expect(delivered).toBe(1);
  expect(ended.toSorted()).toEqual(['broken again at 2026-11-23T01:00:05.000Z', 'gone again at 2026-11-23T01:00:05.000Z', 'good delivered']);
  expect(troubled.toSorted()).toEqual(['case of broken: the seal is broken', 'case of gone: no scenario']);
});

test('given a department that refuses, then the message is ended with the reason and is not tried again by itself', async () => {
  const { store, ended } = storeOf(['a', 'b']);
  await deliverMessages({ messages: store, now: () => NOW, register: { subject: async (_region, id) => subject(id) }, tell: async (_department, _scenario, id) => (id === 'a' ? { refused: 'not-understood' } : 'receipt'), onTrouble: () => expect.unreachable() });
  expect(ended.toSorted()).toEqual(['a refused: not-understood', 'b delivered']);
});

test('given a department that is silent, then that is no trouble: the message comes again', async () => {
  const { store, ended } = storeOf(['a']);
  const delivered = await deliverMessages({ messages: store, now: () => NOW, register: { subject: async (_region, id) => subject(id) }, tell: async () => undefined, onTrouble: () => expect.unreachable() });
  expect([delivered, ended]).toEqual([0, ['a again at 2026-11-23T01:00:05.000Z']]);
});
