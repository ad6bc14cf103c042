import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Exchange } from '#adapters/departments/exchange-log.ts';
import { createExchangeCounts } from '#adapters/postgres/exchanges/exchange-counts.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const exchange = (more: Partial<Exchange>): Exchange => ({ region: '371300', id: randomUUID(), department: 'bank', scenario: 'account', direction: 'ask', startedAt: '2026-11-23T01:10:00.000Z', ms: 100, outcome: 'answered', attempts: 1, ...more });

test('given exchanges of every outcome, then they are counted by scenario and by hour, those of other regions and earlier days are not', async () => {
  const [log, counts] = [createExchangeLog(database.pool), createExchangeCounts(database.pool)];
  for (const each of [
    exchange({ ms: 10 }), exchange({ ms: 20 }), exchange({ ms: 900, startedAt: '2026-11-23T02:10:00.000Z' }), exchange({ outcome: 'silent', ms: 1500 }), exchange({ outcome: 'open-circuit', ms: 0 }),
    exchange({ outcome: 'refused' }), exchange({ outcome: 'invalid', reason: 'clock' }), exchange({ region: '440300' }), exchange({ startedAt: '2026-11-22T01:00:00.000Z' }),
    exchange({ department: 'pool', scenario: 'gate', direction: 'tell', outcome: 'received', ms: 7 }),
  ]) await log.record(each);
  const found = await counts.counts('371300', '2026-11-23T00:00:00.000Z');
  expect(found.toSorted((a, b) => a.department.localeCompare(b.department))).toEqual([
    { department: 'bank', scenario: 'account', total: 7, answered: 3, silent: 2, refused: 1, invalid: 1, untimely: 1, p50: 20, p95: 900, lastAnswered: '2026-11-23T02:10:00.000Z' },
    { department: 'pool', scenario: 'gate', total: 1, answered: 1, silent: 0, refused: 0, invalid: 0, untimely: 0, p50: 7, p95: 7, lastAnswered: '2026-11-23T01:10:00.000Z' },
  ]);
  expect((await counts.hours('371300', '2026-11-23T00:00:00.000Z')).filter(({ department }) => department === 'bank')).toEqual([
    { department: 'bank', hour: '2026-11-23T01:00:00.000Z', total: 6, failed: 3 }, { department: 'bank', hour: '2026-11-23T02:00:00.000Z', total: 1, failed: 0 },
  ]);
});
