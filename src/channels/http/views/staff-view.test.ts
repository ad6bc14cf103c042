import { expect, test } from 'vitest';
import { AT, CLUB, given, known, runOf } from '../../../../test/support/swim-club.ts';
import { linyi } from '../../../../test/support/linyi.ts';
import { answerView } from './fact-view.ts';
import { concerning, statedAbout } from './staff-view.ts';

test('given a case of several items, then an officer sees the contests and files of the own item only', () => {
  const [own, other] = [...CLUB.services.values()];
  const element = own!.needs.elements[0]!;
  const foreign = [...CLUB.elements.keys()].find((name) => !own!.needs.elements.includes(name) && other!.needs.elements.includes(name)) ?? 'nobody.asks';
  const contest = { statement: 'not so', files: ['f-1'] };
  const seen = concerning({ compiled: runOf().compiled }, { service: own!.code }, given({}, { contests: { [element]: contest, [foreign]: contest }, files: { 'of-nobody': ['f-2'] } }));
  expect(seen).toEqual({ contests: { [element]: contest }, files: {}, shown: {} });
});

test('given what an applicant stated and no rule reads, then the officer of the item sees it, named, formatted, numbers masked', () => {
  const answers = { 'dependant.idNumber': '371300********0012', 'loan.amount': 20_000_000, 'answers.childAtHome': true };
  const run = { ...runOf({}, linyi), known: known({ given: given(answers), givenAt: AT }) };
  const stated = statedAbout({ run, state: { lifeEvent: '1.7.28' } }, { service: '1.7.28' });
  expect(stated.map((fact) => answerView(linyi, '1.7.28', fact)).map(({ name, text, source }) => [name.zh, text.zh, source.kind])).toEqual([['领抚恤金的亲属的公民身份号码', '371300********0012', 'asked']]);
  const lent = statedAbout({ run, state: { lifeEvent: '2.5.2' } }, { service: '2.5.2' });
  expect(lent.map((fact) => answerView(linyi, '2.5.2', fact).text.zh)).toEqual(['200,000.00 元']);
});

test('given an answer to a question of the event that brought the item onto the list, then the officer sees it under that question', () => {
  const run = runOf({ given: given({ 'answers.wantsCoach': true, 'answers.wantsPass': false, 'swimmer.lengths': 40 }) });
  const stated = statedAbout({ run, state: { lifeEvent: 'joining' } }, { service: '9.4' });
  expect(stated.map((fact) => answerView(run.compiled, 'joining', fact)).map(({ element, name, text }) => [element, name.zh, text.zh])).toEqual([['swimmer.lengths', 'element', '40'], ['answers.wantsCoach', 'coach?', '是']]);
});

test('given an answer that another one has made needless, then it is not shown', () => {
  const labour = { 'labour.filing': 'hire', 'labour.endedOn': '2026-11-01', 'labour.wage': 500_000 };
  const of = (answers: object) => statedAbout({ run: { ...runOf({}, linyi), known: known({ given: given({ ...labour, ...answers }) }) }, state: { lifeEvent: '4.1.1' } }, { service: '4.1.1' }).map(({ element }) => element);
  expect(of({})).toContain('labour.wage');
  expect(of({})).not.toContain('labour.endedOn');
  expect(of({ 'labour.filing': 'terminate' })).toContain('labour.endedOn');
});
