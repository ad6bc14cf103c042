import { expect, test } from 'vitest';
import { Check } from 'typebox/value';
import { After, placeIn, placeOf } from './place.ts';

const id = '0f8c2a1e-5b7d-4c3a-9e21-6d4f8a90b7c1';

test('a place is read as it was written', () => {
  const place = placeOf('2026-11-23T01:00:00.000Z', id);
  expect([Check(After, place), placeIn(place)]).toEqual([true, { at: '2026-11-23T01:00:00.000Z', id }]);
});

test.each([`1~${'-'.repeat(36)}`, `1~${id}0`, `1~${id.toUpperCase()}`, id, `99999999999999~${id}`])('%s is no place', (text) => expect(Check(After, text)).toBe(false));
