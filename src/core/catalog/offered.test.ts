import { expect, test } from 'vitest';
import { CLUB, compiledClub, given, opened, poolOf, refusalOf, submit } from '../../../test/support/swim-club.ts';
import type { Catalog } from './catalog.ts';
import { hasService, isOffered, notHere } from './offered.ts';

const HERE = '371300', THERE = '440300';
const region = CLUB.regions.get(HERE)!;
const at: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['local.diving', { ...CLUB.services.get('9.1')!, code: 'local.diving', regions: [THERE] }]]),
  regions: new Map([[HERE, { ...region, notYet: { '9.4': { zh: '先到前台报名', en: 'Ask at the desk' } } }], [THERE, { ...region, code: THERE, lifeEvents: [] }]]),
};

test('a life event is offered where the region has switched it on, a matter everywhere but where it is local', () => {
  expect([isOffered(at, HERE, 'joining'), isOffered(at, THERE, 'joining'), isOffered(at, '000000', 'joining')]).toEqual([true, false, false]);
  expect([isOffered(at, HERE, '9.1'), isOffered(at, HERE, 'local.diving'), isOffered(at, THERE, 'local.diving'), isOffered(at, THERE, '0.0')]).toEqual([true, false, true, false]);
  expect(hasService(at, THERE, '9.1')).toBe(true);
});

test('where a matter is not on yet, or not at all, it is said where to go', () => {
  expect(notHere(at, HERE, '9.4')?.zh).toBe('先到前台报名');
  expect(notHere(at, HERE, 'local.diving')?.zh).toBe('本市没有这一项');
  expect([notHere(at, HERE, '9.1'), notHere(at, THERE, '9.4')]).toEqual([undefined, undefined]);
});

test('given an item that is not on yet, then the bundle goes on without it; alone there is nothing to do', () => {
  const compiled = compiledClub(at);
  expect(opened(submit({}, {}, poolOf(), compiled)).items.map(({ service }) => service)).toEqual(['9.1', '9.2', '9.3']);
  expect(refusalOf(submit({ given: given({}) }, { lifeEvent: '9.4' }, poolOf(), compiled)).code).toBe('nothing-to-do');
});
