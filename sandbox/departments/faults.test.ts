import { describe, expect, test } from 'vitest';
import { createFaults, orderProblem } from './faults.ts';

const kinds = (faults: ReturnType<typeof createFaults>, count: number): (string | undefined)[] =>
  Array.from({ length: count }, () => faults.take('bank', 'account')?.kind);

describe('an ordered fault', () => {
  test('holds as often as ordered', () => {
    const faults = createFaults();
    faults.order({ kind: '500', times: 2 });
    expect(kinds(faults, 3)).toEqual(['500', '500', undefined]);
  });

  test('hits its share of the requests, evenly', () => {
    const faults = createFaults();
    faults.order({ kind: 'silent', share: 0.25 });
    expect(kinds(faults, 8)).toEqual([undefined, undefined, undefined, 'silent', undefined, undefined, undefined, 'silent']);
  });

  test('meets only its department and scenario', () => {
    const faults = createFaults();
    faults.order({ department: 'bank', scenario: 'balance', kind: 'slow', ms: 5 });
    faults.order({ department: 'civil-affairs', kind: '500' });
    expect(faults.take('bank', 'account')).toBeUndefined();
    expect(faults.take('bank', 'balance')).toEqual({ kind: 'slow', variant: undefined, ms: 5 });
  });

  test('goes through its variants in turn', () => {
    const faults = createFaults();
    faults.order({ kind: 'contradicting' });
    expect([1, 2, 3].map(() => faults.take('bank', 'account')?.variant)).toEqual(['values', 'person', 'values']);
  });

  test('can be taken back, for one department or for all', () => {
    const faults = createFaults();
    faults.order({ department: 'bank', kind: '500' });
    faults.order({ department: 'civil-affairs', kind: '500' });
    faults.clear('bank');
    expect(faults.list().map(({ department }) => department)).toEqual(['civil-affairs']);
    faults.clear();
    expect(faults.list()).toEqual([]);
  });
});

test.each([
  [{}, 'kind'], [{ kind: 'lazy' }, '/kind'], [{ kind: 'slow', ms: -1 }, '/ms'], [{ kind: 'slow', share: 0 }, '/share'], [{ kind: 'slow', often: 3 }, ''],
  [{ kind: 'garbage', variant: 'person' }, 'it has: truncated, types, html, cut, huge'], [[], ''], [null, ''],
])('the order %j is refused with the reason', (body, reason) => {
  expect(orderProblem(body)).toContain(reason);
  expect(orderProblem(body)).toBeTruthy();
});
