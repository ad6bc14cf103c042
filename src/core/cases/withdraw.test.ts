import { describe, expect, test } from 'vitest';
import { acting, after, ANSWERS, CLUB, compiledClub, drawnFor, given, itemOf, LATER, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { caseStatus, type CaseState } from './state.ts';
import { droppedWith, withdrawItems } from './withdraw.ts';

const state = opened(submit());
const withdraw = (services: readonly string[], now: CaseState = state, actor = 'person:s-1', reason?: string) =>
  withdrawItems(acting(now, '9.4', actor), { items: services.map((service) => itemOf(now, service).no), ...(reason !== undefined && { reason }) });
const silent = opened(submit({ departments: [] }));

describe('given an item that an officer has', () => {
  test('when the applicant withdraws it, then it has ended with its clock, and the case with it', () => {
    const withdrawn = after(state, withdraw(['9.4'], state, 'person:s-1', ' 想再等等 '));
    expect(itemOf(withdrawn, '9.4')).toMatchObject({ status: 'withdrawn', endedAt: LATER, clock: { stoppedAt: LATER }, waitingFor: { items: [], departments: [] } });
    expect(stepsOf(withdraw(['9.4'], state, 'person:s-1', ' 想再等等 '))[0]?.event).toEqual({ type: 'withdrawn', no: itemOf(state, '9.4').no, reason: '想再等等' });
    expect(caseStatus(withdrawn)).toBe('ended');
    expect(itemOf(withdrawn, '9.1').status).toBe('approved');
  });

  test('when no reason is given, then none is recorded', () => expect(stepsOf(withdraw(['9.4'], state, 'person:s-1', '  '))[0]?.event).not.toHaveProperty('reason'));

  test('when it was withdrawn, then it cannot be withdrawn again', () => expect(refusalOf(withdraw(['9.4'], after(state, withdraw(['9.4'])))).detail.zh).toContain('已经撤回'));

  test('when the officer or somebody else wants to, then it is not theirs', () => {
    for (const actor of [drawnFor(state, '9.4'), 'person:s-2', 'officer:s-1']) expect(refusalOf(withdraw(['9.4'], state, actor)).code).toBe('not-yours');
  });

  test('when somebody has applied for another, then only they withdraw', () => {
    const theirs = { ...state, applicant: 's-9' };
    expect(refusalOf(withdraw(['9.4'], theirs)).code).toBe('not-yours');
    expect(withdraw(['9.4'], theirs, 'person:s-9').kind).toBe('done');
    expect(withdraw(['9.4'], theirs, 'enterprise:s-9').kind).toBe('done');
  });
});

test('given one that has its result among those named, then none is withdrawn', () => expect(refusalOf(withdraw(['9.4', '9.1'])).code).toBe('not-allowed'));
test('given nothing named, then something must be chosen', () => expect(refusalOf(withdraw([])).code).toBe('incomplete'));

describe('given an item on which another rests', () => {
  test('then the other is dropped with it, and both are told beforehand', () => {
    expect(droppedWith(silent, itemOf(silent, '9.2').no)).toEqual([itemOf(silent, '9.3').no]);
    expect(droppedWith(silent, itemOf(silent, '9.4').no)).toEqual([]);
    const withdrawn = after(silent, withdraw(['9.2'], silent));
    expect(itemOf(withdrawn, '9.2').status).toBe('withdrawn');
    expect(itemOf(withdrawn, '9.3')).toMatchObject({ status: 'dropped', waitingFor: { items: [itemOf(silent, '9.2').no] }, clock: { stoppedAt: LATER } });
    expect(caseStatus(withdrawn)).toBe('open');
  });

  test('when all that is open is withdrawn, then each is, and the case is closed', () => {
    const withdrawn = after(silent, withdraw(['9.2', '9.3', '9.4', '9.2'], silent));
    expect(withdrawn.items.map(({ status }) => status)).toEqual(['approved', 'withdrawn', 'withdrawn', 'withdrawn']);
    expect(caseStatus(withdrawn)).toBe('ended');
  });
});

test('given one that only has to have ended, when it is withdrawn, then what waits for its end goes on', () => {
  const [event] = CLUB.lifeEvents.values();
  const compiled = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event!, services: { ...event!.services, '9.2': { when: 'answers.wantsPass', once: ['9.4'] } } }]]) });
  const waits = opened(submit({ given: given(ANSWERS) }, {}, poolOf(), compiled));
  expect(itemOf(waits, '9.2').status).toBe('waiting');
  const withdrawn = after(waits, withdrawItems(acting(waits, '9.4', 'person:s-1', {}, poolOf(), compiled), { items: [itemOf(waits, '9.4').no] }));
  expect([itemOf(withdrawn, '9.4').status, itemOf(withdrawn, '9.2').status]).toEqual(['withdrawn', 'approved']);
});
