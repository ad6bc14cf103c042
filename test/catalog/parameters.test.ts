import { expect, test } from 'vitest';
import { linyi } from '../support/linyi.ts';

test('every figure that no source settles names the document that does', () => {
  const open = [...linyi.catalog.parameters].flatMap(([name, { in: places }]) => Object.entries(places).flatMap(([place, periods]) => periods.flatMap(({ confidence, from, note = '' }) => (confidence === 'to-verify' ? [{ which: `${name} ${place} ${from}`, note }] : []))));
  expect(open.length).toBeGreaterThan(0);
  expect(open.filter(({ note }) => !/查：\S{6,}/u.test(note)).map(({ which }) => which)).toEqual([]);
});
