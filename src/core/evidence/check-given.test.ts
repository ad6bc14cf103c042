import { describe, expect, test } from 'vitest';
import { ANSWERS, CLUB, given } from '../../../test/support/swim-club.ts';
import { isContestable } from '../catalog/element.ts';
import { checkGiven, fittingGiven } from './check-given.ts';

describe('given what a person gave', () => {
  test('when all of it belongs to the catalogue, or is not answered yet, then nothing is wrong', () => {
    expect(checkGiven(CLUB, 'joining', given({ ...ANSWERS, 'swimmer.birthDate': null }, { promises: ['swimmer.healthy'], files: { 'doctors-note': ['f-1'] } }))).toBeUndefined();
    expect(checkGiven(CLUB, 'joining', given())).toBeUndefined();
  });

  test('when much of it does not, then all is told at once, each with a pointer that a client can follow', () => {
    const wrong = given({ 'a/b~c': 1, 'swimmer.lengths': '40' }, { promises: ['swimmer.fit'], contests: { 'swimmer.fit': { statement: '', files: [] }, 'swimmer.name': { statement: 'no', files: [] } }, files: { 'x/y': [] } });
    expect(checkGiven(CLUB, 'joining', wrong)?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/answers/a~1b~0c', '/body/answers/swimmer.lengths', '/body/promises', '/body/contests/swimmer.fit/statement', '/body/contests/swimmer.name', '/body/files/x~1y',
    ]);
  });
});

test('given what a register or a department says, then it can be contested also where no material is named for it; what the person gave cannot', () => {
  const contest = (name: string) => checkGiven(CLUB, 'joining', given({}, { contests: { [name]: { statement: 'not so', files: [] } } }));
  const [fit, lengths] = [CLUB.elements.get('swimmer.fit')!, CLUB.elements.get('swimmer.lengths')!];
  expect([{ ...fit, contest: undefined }, lengths].map(isContestable)).toEqual([true, false]);
  expect(contest('swimmer.lengths')?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/contests/swimmer.lengths']);
});

test('given a draft of an earlier catalogue, then what today’s does not take is left out, and the rest can be saved again', () => {
  const old = given({ ...ANSWERS, 'answers.gone': true, 'swimmer.birthDate': 'yesterday' }, { promises: ['swimmer.healthy', 'swimmer.fit'], contests: { 'swimmer.fit': { statement: 'I am', files: [] }, 'swimmer.gone': { statement: 'no', files: [] } }, files: { 'doctors-note': ['f-1'], gone: ['f-2'] } });
  const fitting = fittingGiven(CLUB, 'joining', old);
  expect(fitting).toEqual(given(ANSWERS, { promises: ['swimmer.healthy'], contests: { 'swimmer.fit': { statement: 'I am', files: [] } }, files: { 'doctors-note': ['f-1'] } }));
  expect(checkGiven(CLUB, 'joining', fitting)).toBeUndefined();
});
