import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog.ts';
import { checkRules } from '../check.ts';
import type { LifeEvent } from '../life-event.ts';
import { annexFigures } from '../annex.ts';

const joining = CLUB.lifeEvents.get('joining')!;
const codes: Catalog['codes'] = new Map([['styles', { zh: '', en: '', codes: { crawl: { zh: '', en: '' }, back: { zh: '', en: '' } } }]]);
const style = { id: 'answers.style', zh: '', en: '', why: { zh: '', en: '' }, type: { code: 'styles' } };
const club = (change: Partial<LifeEvent>): Catalog => ({ ...CLUB, codes, lifeEvents: new Map([['joining', { ...joining, ...change }]]) });
/** What is wrong with the rules, as `place: words`; the club itself names no body that takes its list. */
const mistakes = (change: Partial<LifeEvent>): string[] =>
  checkRules(compiledClub(club({ nameList: [], ...change }))).map(({ at, message }) => `${at.path.join('.')}: ${message.en}`);
const when = (condition: string, questions = [...joining.questions, style]): Partial<LifeEvent> =>
  ({ questions, services: { ...joining.services, '9.5': { when: `answers.wantsSauna and (answers.style = "crawl" or ${condition})` } } });
const only = (condition: string, questions: LifeEvent['questions'] = [...joining.questions, style]): string[] =>
  mistakes({ questions, services: { ...joining.services, '9.5': { when: condition }, '9.4': { when: 'answers.wantsCoach and answers.style = "crawl"' } } }).filter((each) => each.includes('9.5'));

test('given the club, then every item can be had', () => expect(mistakes({})).toEqual([]));

describe('an item that nobody can get is refused, one that cannot be told is not', () => {
  test.each<[string, string, boolean]>([
    ['parts that exclude each other', 'answers.wantsSauna and not(answers.wantsSauna)', true],
    ['two answers to one question', 'answers.wantsSauna and answers.style = "crawl" and answers.style = "back"', true],
    ['an answer that is not given then', 'answers.wantsSauna and not(answers.wantsPass)', true],
    ['one of two answers', 'answers.wantsSauna and answers.style != "crawl"', false],
    ['a number that may be anything', 'answers.wantsSauna and swimmer.lengths > 10 and swimmer.lengths < 5', false],
    ['a season', 'answers.wantsSauna and today().month = 9', false],
    ['no month of the year', 'answers.wantsSauna and today().month = 13', true],
  ])('%s', (_, condition, refused) => expect(only(condition)).toEqual(refused ? ['services.9.5.when: Nobody can get 9.5: no answers and facts make its condition true'] : []));

  test('given an item that goes with another, then both conditions count', () =>
    expect(mistakes({ services: { ...joining.services, '9.3': { when: 'not(answers.wantsPass)', with: '9.2' } } })).toEqual(['services.9.3.when: Nobody can get 9.3: no answers and facts make its condition true']));

  test('given a question that is never asked, then it is refused, and what rests on it too', () => {
    const asked = [...joining.questions, { ...style, when: 'answers.wantsPass and not(answers.wantsPass)' }];
    expect(mistakes(when('false', asked))).toEqual(['services.9.5.when: Nobody can get 9.5: no answers and facts make its condition true', 'questions.3.when: answers.style can never be asked']);
  });
});

test.each([
  ['=', 'answers.style = "crawwl"'], ['!=', 'answers.style != "crawwl"'], ['in a list', 'answers.style in ["back", "crawwl"]'], ['list contains', 'list contains(["back", "crawwl"], answers.style)'],
])('given a code that is none, compared by %s, then it is named with the one that may be meant', (_, condition) =>
  expect(mistakes(when(condition))).toEqual(['services.9.5.when: There is no code of styles “crawwl”']));

describe('an event of annex 1 says its entries', () => {
  const entries = [['9.1'], ['9.2', '9.3'], ['9.4']];
  test('given entries and what is beyond the annex, then they agree with the services, and are counted', () => {
    expect(mistakes({ annex: 3, entries, beyond: ['9.5'] })).toEqual([]);
    expect(annexFigures(club({ annex: 3, entries, beyond: ['9.5'] }))).toEqual({ entries: 3, mentions: 4, codes: 4, services: 5, annexEvents: 1, localServices: 0, lifeEvents: 1 });
  });
  test.each<[string, Partial<LifeEvent>, string]>([
    ['a service that is in no entry', { annex: 3, entries }, 'services.9.5: 9.5 has to stand in one of the entries, or in beyond'],
    ['a service in two entries', { annex: 3, entries: [...entries, ['9.5'], ['9.5']] }, 'services.9.5: 9.5 has to stand in one of the entries, or in beyond'],
    ['an entry that is no service', { annex: 3, entries: [...entries, ['9.5'], ['9.9']] }, 'entries.4: There is no item of joining “9.9”'],
    ['entries of an event that is in no annex', { entries: [...entries, ['9.5']] }, 'entries: Only an event of annex 1 has entries'],
  ])('given %s, then it is refused', (_, change, told) => expect(mistakes(change)).toEqual([told]));
});
