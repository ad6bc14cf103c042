import { describe, expect, test } from 'vitest';
import { decideItem } from './decide-item.ts';
import { goOn } from './go-on.ts';
import { caseStatus } from './state.ts';
import { after, acting, ANSWERS, CLUB, compiledClub, drawnFor, ENTRIES, entry, fitness, given, itemOf, LATER, officer, opened, poolOf, stepsOf, submit } from '../../../test/support/swim-club.ts';

const NO_COACH = given({ ...ANSWERS, 'answers.wantsCoach': false });
const statuses = (state: ReturnType<typeof opened>): string[] => state.items.map(({ status }) => status);

describe('given an item that is refused', () => {
  const outcome = submit({ given: NO_COACH, departments: [fitness({ fit: false })] });

  test('then what rests on it is dropped, and says because of which', () => {
    const state = opened(outcome);
    expect(statuses(state)).toEqual(['approved', 'refused', 'dropped']);
    expect(itemOf(state, '9.3')).toMatchObject({ waitingFor: { items: [2] }, clock: { stoppedAt: state.submittedAt } });
    expect(caseStatus(state)).toBe('ended');
  });

  test('then it has no effects and no values, and the criterion that failed', () => {
    const event = stepsOf(outcome).find((step) => step.event.type === 'decided' && step.event.no === 2)?.event;
    expect(event).toMatchObject({ effects: [], decision: { outcome: 'refuse', values: {} } });
    expect(event?.type === 'decided' && event.decision.criteria.find(({ result }) => result === 'fail')?.id).toBe('fit');
  });

  test('then everything that rests on the dropped one is dropped too', () => {
    const state = opened(submit({ given: NO_COACH, entries: [...ENTRIES, entry('birth', { date: '2020-01-01' }, { id: 'e-2', from: '2021-01-01' })] }));
    expect(statuses(state)).toEqual(['approved', 'refused', 'dropped']);
  });
});

describe('given a department that is silent', () => {
  const silent = opened(submit({ given: NO_COACH, departments: [] }));

  test('then the item is held for it and promised what a person needs; what rests on it waits; the others are done', () => {
    expect(statuses(silent)).toEqual(['approved', 'waiting', 'waiting']);
    expect(itemOf(silent, '9.2')).toMatchObject({ waitingFor: { items: [], departments: ['hospital'] }, clock: { promised: { amount: 5, unit: 'wd' }, stoppedAt: null } });
    expect(itemOf(silent, '9.2').clock.switches).toEqual([{ at: silent.submittedAt, which: 'promised', from: { amount: 30, unit: 'min' }, to: { amount: 5, unit: 'wd' }, because: 'rules-cannot-decide', basis: 'notice' }]);
    expect(itemOf(silent, '9.3').waitingFor).toEqual({ items: [2], departments: [] });
  });

  test('when it is still silent, then nothing is recorded', () => {
    expect(stepsOf(goOn(acting(silent, '9.2', 'system'), []))).toEqual([]);
  });

  test('when it answers, then the item goes on, and what waited for it', () => {
    const outcome = goOn(acting(silent, '9.2', 'system'), [fitness({ fit: true }, { at: LATER })]);
    expect(stepsOf(outcome).map(({ event }) => event.type)).toEqual(['answered', 'decided', 'decided']);
    const state = after(silent, outcome);
    expect(statuses(state)).toEqual(['approved', 'approved', 'approved']);
    expect(itemOf(state, '9.2')).toMatchObject({ waitingFor: { departments: [] }, clock: { stoppedAt: LATER } });
  });

  test('when it answers badly, then the item is refused with its reason', () => {
    expect(statuses(after(silent, goOn(acting(silent, '9.2', 'system'), [fitness({ fit: false })])))).toEqual(['approved', 'refused', 'dropped']);
  });

  test('when it is given up, then a person takes it and nobody is asked for what the department would have said', () => {
    const outcome = goOn(acting(silent, '9.2', 'system'), [fitness({}, { failure: 'silent' })]);
    const state = after(silent, outcome);
    expect(stepsOf(outcome).map(({ event }) => event.type)).toEqual(['answered', 'referred', 'assigned']);
    expect(itemOf(state, '9.2')).toMatchObject({ status: 'officer', decision: { outcome: 'officer' } });
    expect(itemOf(state, '9.3').status).toBe('waiting');
  });

  test('when an item can be refused without the answer, then it does not wait for it', () => {
    const young = [...ENTRIES, entry('birth', { date: '2020-01-01' }, { id: 'e-2', from: '2021-01-01' })];
    expect(statuses(opened(submit({ given: NO_COACH, departments: [], entries: young })))).toEqual(['approved', 'refused', 'dropped']);
  });
});

describe('given an item whose turn comes days later', () => {
  const [event] = CLUB.lifeEvents.values();
  const compiled = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event!, services: { ...event!.services, '9.2': { when: 'answers.wantsPass', after: ['9.4'] } } }]]) });
  const later = (freshUntil: string) => {
    const state = opened(submit({ departments: [fitness({ fit: true }, { freshUntil })] }, {}, poolOf(), compiled));
    const approving = decideItem(acting(state, '9.4', drawnFor(state, '9.4'), {}, poolOf(), compiled), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' });
    return after(state, approving);
  };

  test('when the department’s answer has gone stale, then the item waits until it has answered again', () => {
    const state = later('2026-11-24T01:00:00.000Z');
    expect(itemOf(state, '9.2')).toMatchObject({ status: 'waiting', waitingFor: { departments: ['hospital'] }, heldAt: LATER });
    const answered = goOn(acting(state, '9.2', 'system', {}, poolOf(), compiled), [fitness({ fit: false }, { at: LATER, freshUntil: '2026-11-25T02:00:00.000Z' })]);
    expect(itemOf(after(state, answered), '9.2').status).toBe('refused');
  });

  test('when it is still fresh, then the rules decide by it', () => expect(itemOf(later('2026-11-25T01:00:00.000Z'), '9.2').status).toBe('approved'));
});

describe('given nobody who could be drawn', () => {
  const absent = opened(submit({}, {}, poolOf([officer('o-1', { present: false })])));

  test('then the item is referred and waits, with the limit a person needs', () => {
    expect(itemOf(absent, '9.4')).toMatchObject({ status: 'waiting', decision: { outcome: 'officer' }, clock: { promised: { amount: 5, unit: 'wd' } } });
    expect(itemOf(absent, '9.4').officer).toBeUndefined();
  });

  test('when somebody is there again, then that one is drawn, once', () => {
    const go = acting(absent, '9.4', 'system');
    const state = after(absent, goOn(go, []));
    expect(itemOf(state, '9.4')).toMatchObject({ status: 'officer', officer: expect.stringMatching(/^o-/) });
    expect(stepsOf(goOn({ ...go, state }, []))).toEqual([]);
  });

  test('when the officers were not read, then they are asked for', () => {
    expect(goOn({ ...acting(absent, '9.4', 'system'), pool: undefined }, [])).toEqual({ kind: 'needs-pool' });
  });
});

test('given a contested fact, then no rule decides on it, although the source has answered', () => {
  const state = opened(submit({ given: given(NO_COACH.answers, { contests: { 'swimmer.fit': { statement: 'I am fit', files: [] } } }), departments: [fitness({ fit: false })] }));
  expect(itemOf(state, '9.2')).toMatchObject({ status: 'officer', decision: { secondReview: true } });
});

test('given the same knowledge, then the same steps, to the last identity', () => {
  expect(stepsOf(submit())).toEqual(stepsOf(submit()));
});
