import { describe, expect, test } from 'vitest';
import { offlineNumber } from './number.ts';
import { doubtOf, isOfBlock, receivedAt, type OfflineBlock } from './record.ts';

const BLOCK: OfflineBlock = { region: '371300', block: 12, device: 'd-1', office: null, size: 20, clerk: 'o-1', drawnAt: '2026-11-23T01:00:00.000Z', validUntil: '2026-11-30T15:59:59.999Z' };
const NOW = '2026-11-24T01:00:00.000Z';
const number = (no: number, change: Partial<OfflineBlock> = {}): string => offlineNumber({ ...BLOCK, no, ...change });

test('given a number, then it is of the block that its device drew, and of no other', () => {
  const of = (text: string, device = 'd-1') => isOfBlock({ number: text, device }, BLOCK);
  expect([of(number(1)), of(number(20))]).toEqual([true, true]);
  expect([of(number(0)), of(number(21)), of(number(1, { block: 13 })), of(number(1, { region: '450100' })), of(number(1), 'd-2'), of('371300-20261121-000042-7')]).toEqual([false, false, false, false, false, false]);
});

describe('given when it was received, as the device says', () => {
  test.each([
    ['2026-11-23T03:00:00.000Z', NOW, null, undefined],
    // A clock is never quite right.
    ['2026-11-23T00:55:00.000Z', NOW, null, undefined], ['2026-11-23T00:54:59.999Z', NOW, null, 'clock'],
    ['2026-11-24T01:05:00.000Z', NOW, null, undefined], ['2026-11-24T01:05:00.001Z', NOW, null, 'clock'],
    ['2026-11-30T15:59:59.999Z', '2026-12-02T00:00:00.000Z', null, undefined], ['2026-11-30T16:00:00.000Z', '2026-12-02T00:00:00.000Z', null, 'too-late'],
    ['2026-11-23T03:00:00.000Z', NOW, '2026-11-25T00:00:00.000Z', 'revoked'],
  ] as const)('%s, arriving %s, locked %s: %s', (at, now, revoked, doubt) => expect(doubtOf({ at }, BLOCK, revoked, now)).toBe(doubt));

  test('then the clocks count from there, but never from before its numbers were drawn nor from after it arrived', () => {
    const from = (at: string) => receivedAt({ at }, BLOCK, NOW);
    expect([from('2026-11-23T03:00:00.000Z'), from('2026-11-23T11:00:00+08:00'), from('2020-01-01T00:00:00.000Z'), from('2030-01-01T00:00:00.000Z')]).toEqual(['2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z', BLOCK.drawnAt, NOW]);
  });
});
