import { expect, test } from 'vitest';
import { CAUSES, type Cause } from './causes.ts';
import { pageOf } from './page-of.ts';

const causes = Object.entries(CAUSES) as [Cause, readonly string[]][];
/** Money is told of with the case that it comes from, and a spreadsheet has its own page. */
const elsewhere = (places: readonly string[]): boolean => places.some((each) => each === 'case' || each === 'fund' || each === 'file');

test.each(causes.filter(([, places]) => !elsewhere(places)))('whoever is told of %s without a case is led to where it is gone on with', (cause) => {
  expect(pageOf(cause)).toBeDefined();
});

test('what is told of a case leads to the case', () => {
  expect(causes.filter(([cause, places]) => elsewhere(places) && pageOf(cause) !== undefined)).toEqual([]);
});
