import { describe, expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import type { Catalog } from './catalog.ts';
import { checkRegions } from './check/regions.ts';
import { promisedIn } from './promised-in.ts';
import type { Service } from './service.ts';
import { speedUpsOf } from './speed-ups.ts';

const withLimits = (limits: Readonly<Record<string, Partial<Service['limits']>>>, targets: Readonly<Record<string, string>> = {}): Catalog => ({
  ...CLUB,
  services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, limits: { ...service.limits, ...limits[code] } }])),
  regions: new Map([['371300', { ...CLUB.regions.get('371300')!, targets: Object.fromEntries(Object.entries(targets).map(([code, is]) => [code, { is, source: 'city' }])) }]]),
});
const notice = (row: number, before = '无') => ({ row, before, after: '各地结合实际制定提速目标' });
const none = { none: 'law says nothing' };
const rows = (catalog: Catalog) => speedUpsOf(catalog)[0]!;

describe('which rows of annex 2 are halved', () => {
  test.each<[string, Partial<Service['limits']>, string | undefined, boolean]>([
    ['half of the statutory limit', { notice: notice(1), statutory: { is: '10wd', basis: '' } }, undefined, true],
    ['a day more than half', { notice: notice(1), statutory: { is: '9wd', basis: '' } }, undefined, false],
    ['half of what the notice says was required, while the law is stricter today', { notice: notice(1, '10个工作日'), statutory: { is: '5wd', basis: '' } }, undefined, true],
    ['working days against calendar days', { notice: notice(1, '自受理之日起10日内'), statutory: none }, undefined, false],
    ['several figures before: only the law counts', { notice: notice(1, '批量30个工作日；零星5个工作日'), statutory: none }, undefined, false],
    ['nothing was required', { notice: notice(1), statutory: none }, undefined, false],
    ['a target of the region', { notice: notice(1), statutory: { is: '9wd', basis: '' } }, '4wd', true],
  ])('%s', (_, limits, target, halved) => expect(rows(withLimits({ '9.1': limits }, target === undefined ? {} : { '9.1': target })).halved).toEqual(halved ? [1] : []));

  test('given a row of two services, then each of them has to be halved', () => {
    const statutory = (is: string) => ({ notice: notice(5), statutory: { is, basis: '' } });
    expect(rows(withLimits({ '9.1': statutory('10wd'), '9.2': statutory('10wd') })).halved).toEqual([5]);
    expect(rows(withLimits({ '9.1': statutory('10wd'), '9.2': statutory('6wd') })).halved).toEqual([]);
  });

  test('given figures that annex 2 leaves to the region, then it is told which it has set', () => {
    const left = { notice: notice(1), promised: { is: '5wd', basis: '', setBy: 'region' as const } };
    expect(rows(withLimits({ '9.1': left, '9.2': left }, { '9.2': '3wd' }))).toMatchObject({ setHere: ['9.2'], notSet: ['9.1'] });
  });
});

describe('a target of the region', () => {
  test('then it is what is promised there', () => expect(promisedIn(withLimits({}, { '9.1': '2wd' }), CLUB.services.get('9.1')!, '371300')).toEqual({ is: '2wd', basis: 'city' }));
  test.each([['5wd', 0], ['6wd', 1], ['4d', 0], ['7d', 1]])('when it is %s of a promise of 5 working days, then mistakes: %i', (is, count) =>
    expect(checkRegions(withLimits({}, { '9.1': is }))).toHaveLength(count));
  test('when it is for a service that is not there, then that is said', () => expect(checkRegions(withLimits({}, { '9.9': '1wd' }))[0]?.message.en).toContain('9.9'));
});
