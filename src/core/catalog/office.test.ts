import { expect, test } from 'vitest';
import { decidingOffice, mustSign, type Office } from './office.ts';

const office = (id: string, level: Office['level'], change: Partial<Office> = {}): Office => ({ id, level, zh: id, en: id, district: '100001', address: 'here', hours: { zh: '随时', en: 'always' }, source: 'house', confidence: 'to-verify', ...change });
const OFFICES = [office('county', 'county', { decides: { services: ['9.1'], basis: 'list' } }), office('street', 'township', { within: 'county' }), office('village', 'village', { within: 'street', decides: { services: ['9.2'], basis: 'list' } }), office('other', 'county')];

test('given what an office has accepted, then the nearest office whose list of powers names the service decides, else the city', () => {
  const cases: readonly (readonly [string | undefined, string, string | undefined])[] = [
    ['county', '9.1', 'county'], ['street', '9.1', 'county'], ['village', '9.1', 'county'], ['village', '9.2', 'village'],
    ['street', '9.2', undefined], ['other', '9.1', undefined], [undefined, '9.1', undefined], ['gone', '9.1', undefined],
  ];
  for (const [at, service, decides] of cases) expect([at, service, decidingOffice(OFFICES, at, service)]).toEqual([at, service, decides]);
});

test('given offices that stand within each other, then the search ends', () => {
  expect(decidingOffice([office('a', 'county', { within: 'b' }), office('b', 'county', { within: 'a' })], 'a', '9.1')).toBeUndefined();
});

test('given what an office says of signatures, then that holds there, else what its city says, else paper stands', () => {
  const catalog = (signs: boolean | undefined) => ({ regions: new Map([['100000', { ...(signs !== undefined && { signs }), offices: [office('asks', 'township', { signs: true }), office('not', 'township', { signs: false }), office('silent', 'township')] }]]) }) as unknown as Parameters<typeof mustSign>[0];
  const all = (signs: boolean | undefined) => ['asks', 'not', 'silent', undefined, 'gone'].map((id) => mustSign(catalog(signs), '100000', id));
  expect([all(undefined), all(false), all(true)]).toEqual([[true, false, false, false, false], [true, false, false, false, false], [true, false, true, true, true]]);
  expect(mustSign(catalog(true), '999999', undefined)).toBe(false);
});
