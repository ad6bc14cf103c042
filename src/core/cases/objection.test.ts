import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, CLUB, compiledClub, drawnFor, given, itemOf, LATER, opened, poolOf, refusalOf, reviewerOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { confirmItem, decideItem, returnItem } from './decide-item.ts';
import { openToEstablish } from './establish.ts';
import { answerObjection, recordObjection } from './objection.ts';
import type { CaseState } from './state.ts';

/** Coaching is announced for three working days before it is granted; strong swimmers need a second reviewer. */
const coaching = { ...CLUB.services.get('9.4')!, publicity: { for: '3wd', clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } }, secondReview: { when: 'swimmer.lengths > 100', basis: 'law' } };
const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', coaching]]) });
const by = (state: CaseState, actor: string, at = LATER) => acting(state, '9.4', actor, { at, on: at.slice(0, 10) }, poolOf(), club);
const approve = (state: CaseState, findings = {}) => decideItem(by(state, drawnFor(state, '9.4'), DURING), { outcome: 'approve', findings, note: 'good' });

// Published on Tuesday, 24 November 2026: three working days end on Friday the 27th.
const DURING = '2026-11-27T10:00:00.000Z', LAST_SECOND = '2026-11-27T15:59:59.000Z', OVER = '2026-11-27T16:00:01.000Z';
const state = opened(submit({}, {}, poolOf(), club));
const published = after(state, approve(state));
const objection = (note = '住址在外市', actor = 'person:s-2', at = DURING, files?: readonly string[]) => recordObjection(by(published, actor, at), { note, ...(files && { files }) }, cn);
const objected = after(published, objection('住址在外市', 'person:s-2', DURING, ['f-1']), DURING);
const answer = (now: CaseState, upheld: boolean, note = 'checked on site') => answerObjection(by(now, drawnFor(now, '9.4'), DURING), { upheld, note });

describe('somebody objects', () => {
  test('then the item is back with the officer and its clock goes on; what was objected and given stands there', () => {
    expect(itemOf(objected, '9.4')).toMatchObject({ status: 'officer', publicity: { objection: { note: '住址在外市', files: ['f-1'], by: 'person:s-2', at: DURING } }, clock: { stoppedAt: null, pauses: [{ from: LATER, to: DURING }] } });
  });

  test('when it comes from the officer, for somebody who called, then it is the same', () => expect(itemOf(after(published, objection('住址在外市', drawnFor(published, '9.4')), DURING), '9.4').status).toBe('officer'));

  test.each([['person:s-1', 'not-yours'], ['officer:o-9', 'not-yours'], ['system', 'not-yours'], ['enterprise:e-1', undefined], ['person:s-2', undefined]])('when it comes from %s, then: %s', (actor, code) => {
    const outcome = objection('no', actor);
    expect(outcome.kind === 'refused' ? outcome.refusal.code : undefined).toBe(code);
  });

  test('when it has no words, then it is refused', () => expect(refusalOf(objection(' ')).code).toBe('incomplete'));

  test.each([[LAST_SECOND, undefined], [OVER, 'not-allowed']])('when it comes at %s, then by the last second of the last day and not after it: %s', (at, code) => {
    const outcome = objection('late', 'person:s-2', at);
    expect(outcome.kind === 'refused' ? outcome.refusal.code : undefined).toBe(code);
  });

  test('when there is one already, then the item is no longer published, and a second one is refused', () => expect(refusalOf(recordObjection(by(objected, 'person:s-3', DURING), { note: 'again' }, cn)).code).toBe('not-allowed'));
});

describe('the officer looks into it', () => {
  test('before the answer nothing is decided, and no finding takes its place', () => {
    expect(refusalOf(approve(objected)).code).toBe('not-allowed');
    expect(openToEstablish(by(objected, drawnFor(objected, '9.4')), itemOf(objected, '9.4'))).not.toContain('swimmer.recommended');
    const answered = after(objected, answer(objected, true), DURING);
    expect(refusalOf(approve(answered, { 'swimmer.recommended': true })).code).toBe('wrong-type');
  });

  test('when it does not hold, then the item can be approved, and is not published again', () => {
    const answered = after(objected, answer(objected, false), DURING);
    expect(itemOf(answered, '9.4')).toMatchObject({ status: 'officer', publicity: { objection: { answer: { upheld: false, note: 'checked on site', at: DURING } } }, findings: [{ element: 'swimmer.recommended', value: true, source: { kind: 'officer' } }] });
    expect(itemOf(after(answered, approve(answered), OVER), '9.4')).toMatchObject({ status: 'approved', publicity: { objection: { answer: { upheld: false } } } });
  });

  test('when it holds, then its criterion is the reason of the refusal, and an approval is refused', () => {
    const answered = after(objected, answer(objected, true), DURING);
    expect(refusalOf(approve(answered)).code).toBe('criterion-fails');
    const refusal = decideItem(by(answered, drawnFor(answered, '9.4')), { outcome: 'refuse', criterion: 'recommended', findings: {}, note: 'checked' });
    expect(itemOf(after(answered, refusal), '9.4')).toMatchObject({ status: 'refused', criterion: 'recommended' });
  });

  test('when the answer has no reason, or comes from another officer, then it is refused', () => {
    expect(refusalOf(answer(objected, true, ' ')).code).toBe('incomplete');
    expect(refusalOf(answerObjection(by(objected, 'officer:o-9'), { upheld: true, note: 'why' })).code).toBe('not-yours');
  });

  test('when the reviewer sends it back, then the officer answers anew, and the last answer holds', () => {
    const strong = opened(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': 120 }) }, {}, poolOf(), club));
    const step = (now: CaseState, outcome: Parameters<typeof after>[1]) => after(now, outcome, DURING);
    const confirm = (now: CaseState) => confirmItem(by(now, reviewerOf(now, '9.4'), DURING), '');
    let now = step(strong, approve(strong));
    now = after(now, confirmItem(by(now, reviewerOf(now, '9.4')), ''));
    now = step(now, recordObjection(by(now, 'person:s-2', DURING), { note: 'no' }, cn));
    now = step(now, answer(now, false, 'first'));
    now = step(now, approve(now));
    now = step(now, returnItem(by(now, reviewerOf(now, '9.4'), DURING), 'look again'));
    now = step(now, answer(now, false, 'second'));
    now = step(now, approve(now));
    expect(stepsOf(confirm(now)).map(({ event }) => event.type)).toEqual(['decided']);
    expect(itemOf(step(now, confirm(now)), '9.4')).toMatchObject({ status: 'approved', publicity: { objection: { answer: { note: 'second' } } } });
  });
});
