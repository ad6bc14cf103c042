import { describe, expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../test/support/swim-club.ts';
import { followed, standingOf, stillLeft, type Invitation } from './invitation.ts';

const joining = CLUB.lifeEvents.get('joining')!;
const both = { zh: '', en: '' };
/** A club that an employer has somebody join: coach, and the locker behind it, are the swimmer's own. */
const whole = {
  ...joining, filedBy: [{ by: 'employer' as const }], own: { ...both, summary: both }, services: { '9.1': {}, '9.2': { after: ['9.1'] }, '9.4': { after: ['9.2'], when: 'answers.wantsCoach', own: true as const }, '9.3': { once: ['9.4'], own: true as const } },
  questions: joining.questions.map((question) => (question.id === 'answers.wantsCoach' ? { ...question, own: true as const } : question)),
};
const compiled = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', whole]]) });
const made = (change: Partial<Invitation> = {}): Invitation => ({ case: 'one', at: '2026-11-23T01:00:00.000Z', items: { '9.1': 'approved', '9.2': 'approved' }, answers: {}, ...change });

describe('given own items that rest on what the employer reports', () => {
  test.each<[string, Invitation['items'], ReturnType<typeof standingOf>]>([
    ['all of it is approved', { '9.1': 'approved', '9.2': 'approved' }, { kind: 'ready', withheld: new Map() }],
    ['one of it is with an officer', { '9.1': 'approved', '9.2': 'officer' }, { kind: 'waits' }],
    ['one is no part of the case', { '9.1': 'approved' }, { kind: 'ready', withheld: new Map() }],
    ['what an own item rests on is refused', { '9.1': 'approved', '9.2': 'refused' }, { kind: 'ready', withheld: new Map([['9.4', 'barred']]) }],
  ])('when %s', (_, items, standing) => expect(standingOf(whole, { items })).toEqual(standing));

  test('when everything they rest on is refused, then nothing is left', () =>
    expect(standingOf({ services: { ...whole.services, '9.3': { after: ['9.4'], own: true } } }, { items: { '9.1': 'refused', '9.2': 'dropped' } })).toEqual({ kind: 'void' }));
});

describe('given own items that rest on different ones of the employer', () => {
  const apart = { services: { ...whole.services, '9.3': { after: ['9.1'], own: true as const } } };
  test.each<[string, Pick<Invitation, 'items' | 'left'>, ReturnType<typeof standingOf>]>([
    ['one has its result and the other has none, then the one need not wait', { items: { '9.1': 'approved', '9.2': 'officer' } }, { kind: 'ready', withheld: new Map([['9.4', 'waits']]) }],
    ['the one was confirmed, then the rest waits', { items: { '9.1': 'approved', '9.2': 'officer' }, left: ['9.4'] }, { kind: 'waits' }],
    ['the rest has its result as well, then it is for the rest alone', { items: { '9.1': 'approved', '9.2': 'approved' }, left: ['9.4'] }, { kind: 'ready', withheld: new Map([['9.3', 'answered']]) }],
    ['the rest is refused in the end, then nothing is left', { items: { '9.1': 'approved', '9.2': 'refused' }, left: ['9.4'] }, { kind: 'void' }],
  ])('when %s', (_, invitation, standing) => expect(standingOf(apart, invitation)).toEqual(standing));

  test('when the one is handed in, then what waits is left by case, unless it cannot be for this person', () => {
    const split = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...whole, ...apart }]]) });
    const waits = made({ items: { '9.1': 'approved', '9.2': 'officer' } });
    expect(followed(split, 'joining-own', [waits])).toMatchObject({ cases: ['one'], withheld: new Map([['9.4', 'waits']]), left: { one: ['9.4'] } });
    expect(followed(split, 'joining-own', [waits, made({ case: 'two' })])).toMatchObject({ cases: ['one', 'two'], withheld: new Map(), left: { one: ['9.4'] } });
    expect([stillLeft({ one: ['9.4'], two: ['9.3'] }, ['9.4']), stillLeft({ one: ['9.4'] }, [])]).toEqual([{ one: ['9.4'] }, {}]);
  });
});

describe('given an application for the own part', () => {
  test('without an invitation, or with one that waits, then it is refused with what to do', () => {
    expect(followed(compiled, 'joining-own', [])).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
    expect(followed(compiled, 'joining-own', [made({ items: { '9.2': 'waiting' } })])).toMatchObject({ kind: 'refused', refusal: { code: 'nothing-to-do' } });
  });
  test('with two that are ready, then it answers both, knows of the employers’ answers only what it reads, the latest, and bars what follows from neither', () => {
    const later = made({ case: 'two', at: '2026-11-24T01:00:00.000Z', items: { '9.2': 'refused' }, answers: { 'swimmer.lengths': 60, 'answers.wantsPass': true } });
    expect(followed(compiled, 'joining-own', [later, made({ answers: { 'swimmer.lengths': 20 } }), made({ case: 'three', items: { '9.2': 'officer' } })])).toEqual({
      kind: 'following', cases: ['one', 'two'], settled: { 'swimmer.lengths': 60 }, withheld: new Map(), left: {},
    });
  });
  test('an event that nobody is invited to follows from nothing', () => expect(followed(compiled, 'joining', [])).toBeUndefined());
});
