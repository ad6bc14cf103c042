import { expect, test } from 'vitest';
import { CLUB, given, runOf } from '../../../../test/support/swim-club.ts';
import { concerning } from './staff-view.ts';

test('given a case of several items, then an officer sees the contests and files of the own item only', () => {
  const [own, other] = [...CLUB.services.values()];
  const element = own!.needs.elements[0]!;
  const foreign = [...CLUB.elements.keys()].find((name) => !own!.needs.elements.includes(name) && other!.needs.elements.includes(name)) ?? 'nobody.asks';
  const contest = { statement: 'not so', files: ['f-1'] };
  const seen = concerning({ compiled: runOf().compiled }, { service: own!.code }, given({}, { contests: { [element]: contest, [foreign]: contest }, files: { 'of-nobody': ['f-2'] } }));
  expect(seen).toEqual({ contests: { [element]: contest }, files: {} });
});
