import { expect, test } from 'vitest';
import { countResults } from './results.ts';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

test('given passed, failed and skipped tests, each is counted once', () => {
  expect(countResults({ testResults: [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed')] })).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('given a file that broke before or after its tests, it counts as one failure', () => {
  expect(countResults({ testResults: [file('failed'), file('failed', 'passed')] })).toEqual({ passed: 1, failed: 2, skipped: 0 });
});
