import { describe, expect, test } from 'vitest';
import { haltEnd, haltFaults, type HaltWish } from './halt.ts';

const catalog = { services: new Map([['5.1.1', {}]]), codes: new Map([['funds', { codes: { pension: {} } }], ['paymentHalts', { codes: { 'data-check': {} } }]]) } as never;
const wish = (change: Partial<HaltWish> = {}): HaltWish => ({ service: null, fund: 'pension', payee: null, everything: false, ground: 'data-check', reason: '核对', basis: '条例第一条', until: '2026-12-31', ...change });
const pointers = (change: Partial<HaltWish>): readonly string[] => haltFaults(catalog, wish(change), '2026-12-01').map(({ pointer }) => pointer);

describe('given a wish to hold payments', () => {
  test.each<[string, Partial<HaltWish>]>([
    ['a fund', {}], ['a matter of a fund', { service: '5.1.1' }], ['a person', { fund: null, payee: 'p' }], ['all of the region, said so', { fund: null, everything: true }], ['until today', { until: '2026-12-01' }],
  ])('when it names %s, then it can be noted', (_, change) => expect(pointers(change)).toEqual([]));
  test.each<[string, Partial<HaltWish>, string]>([
    ['nothing', { fund: null }, '/everything'], ['a fund and everything', { everything: true }, '/everything'], ['a fund that is none', { fund: 'x' }, '/fund'], ['a matter that is none', { service: 'x' }, '/service'],
    ['a ground that is none', { ground: 'guilt' }, '/ground'], ['no reason', { reason: ' ' }, '/reason'], ['no basis', { basis: '' }, '/basis'], ['a day that is over', { until: '2026-11-30' }, '/until'], ['a day in years', { until: '2028-01-01' }, '/until'],
  ])('when it names %s, then the field says what is wrong', (_, change, pointer) => expect(pointers(change)).toEqual([pointer]));
  test('then it ends with its last day, in China', () => expect(Date.parse(haltEnd('2026-12-31'))).toBe(Date.parse('2026-12-31T15:59:59Z')));
});
