import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, CLUB, compiledClub, drawnFor, given, itemOf, LATER, opened, poolOf, refusalOf, reviewerOf, submit } from '../../../test/support/swim-club.ts';
import { confirmItem, decideItem, returnItem } from './decide-item.ts';
import { openToEstablish } from './establish.ts';
import { endPublicity } from './end-publicity.ts';
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
const end = (now: CaseState) => endPublicity(by(now, 'system', OVER), cn);
const ended = (now: CaseState) => after(now, end(now), OVER);
const refuse = (now: CaseState, at = DURING) => decideItem(by(now, drawnFor(now, '9.4'), at), { outcome: 'refuse', criterion: 'recommended', findings: {}, note: 'checked' });

describe('somebody objects', () => {
  test('then what was objected and given stands there, and the publicity goes on, with the clock standing still', () => {
    expect(itemOf(objected, '9.4')).toMatchObject({ status: 'publicity', publicity: { objections: [{ note: '住址在外市', files: ['f-1'], by: 'person:s-2', at: DURING }] }, clock: { stoppedAt: null, pauses: [{ from: LATER, to: null }] } });
  });

  test('when it comes from the officer, for somebody who called, then it is the same', () => expect(itemOf(after(published, objection('住址在外市', drawnFor(published, '9.4')), DURING), '9.4').publicity?.objections).toHaveLength(1));

  test.each([['person:s-1', 'not-yours'], ['officer:o-9', 'not-yours'], ['system', 'not-yours'], ['enterprise:e-1', undefined], ['person:s-2', undefined]])('when it comes from %s, then: %s', (actor, code) => {
    const outcome = objection('no', actor);
    expect(outcome.kind === 'refused' ? outcome.refusal.code : undefined).toBe(code);
  });

  test('when it has no words, then it is refused', () => expect(refusalOf(objection(' ')).code).toBe('incomplete'));

  test.each([[LAST_SECOND, undefined], [OVER, 'not-allowed']])('when it comes at %s, then by the last second of the last day and not after it: %s', (at, code) => {
    const outcome = objection('late', 'person:s-2', at);
    expect(outcome.kind === 'refused' ? outcome.refusal.code : undefined).toBe(code);
  });

  test('when there is one already, answered or not, then others may object still; the same person not before the answer', () => {
    const again = (now: CaseState, actor: string) => recordObjection(by(now, actor, DURING), { note: 'again' }, cn);
    expect(itemOf(after(objected, again(objected, 'person:s-3'), DURING), '9.4').publicity?.objections?.map(({ by: who }) => who)).toEqual(['person:s-2', 'person:s-3']);
    const answered = after(objected, answer(objected, false), DURING);
    expect([again(objected, 'person:s-2'), again(answered, 'person:s-2'), again(answered, 'person:s-3')].map(({ kind }) => kind)).toEqual(['refused', 'done', 'done']);
  });
});

describe('the officer looks into it', () => {
  test('before the answer nothing is decided, and no finding takes its place', () => {
    expect([approve(objected), refuse(objected)].map((outcome) => refusalOf(outcome).code)).toEqual(['not-allowed', 'not-allowed']);
    expect(openToEstablish(by(objected, drawnFor(objected, '9.4')), itemOf(objected, '9.4'))).not.toContain('swimmer.recommended');
  });

  test('when it does not hold, then nothing shortens the publicity, and its end grants what was published', () => {
    const answered = after(objected, answer(objected, false), DURING);
    expect(itemOf(answered, '9.4')).toMatchObject({ status: 'publicity', publicity: { objections: [{ answer: { upheld: false, note: 'checked on site', at: DURING } }] } });
    expect([approve(answered), refuse(answered)].map((outcome) => refusalOf(outcome).code)).toEqual(['not-allowed', 'not-allowed']);
    expect(itemOf(ended(answered), '9.4')).toMatchObject({ status: 'approved', endedAt: OVER, findings: [{ element: 'swimmer.recommended', value: true, source: { kind: 'publicity' } }], publicity: { objections: [{ answer: { upheld: false } }] } });
  });

  test('when it holds, then it can be refused at once by its criterion', () => {
    const answered = after(objected, answer(objected, true), DURING);
    expect(itemOf(after(answered, refuse(answered), DURING), '9.4')).toMatchObject({ status: 'refused', criterion: 'recommended', clock: { stoppedAt: DURING, pauses: [{ to: DURING }] } });
  });

  test('when it holds and the publicity ends before the refusal, then the officer has the item, and no approval stands', () => {
    const now = ended(after(objected, answer(objected, true), DURING));
    expect(itemOf(now, '9.4')).toMatchObject({ status: 'officer', publicity: { endedAt: OVER } });
    expect(refusalOf(approve(now)).code).toBe('criterion-fails');
    expect(refusalOf(approve(now, { 'swimmer.recommended': true })).code).toBe('wrong-type');
    expect(itemOf(after(now, refuse(now, OVER), OVER), '9.4').status).toBe('refused');
  });

  test('when it is open still at the end, then the officer has the item, answers, and approves without another publicity', () => {
    const now = ended(objected);
    expect(itemOf(now, '9.4')).toMatchObject({ status: 'officer', findings: [], clock: { pauses: [{ from: LATER, to: '2026-11-27T23:59:59+08:00' }] } });
    expect(refusalOf(approve(now)).code).toBe('not-allowed');
    const answered = after(now, answer(now, false), OVER);
    expect(itemOf(after(answered, approve(answered), OVER), '9.4').status).toBe('approved');
  });

  test('when one of several holds, then a later one that does not lifts nothing; answered anew, it is the one that holds', () => {
    const one = after(objected, answer(objected, true), DURING);
    const two = after(one, recordObjection(by(one, 'person:s-3', DURING), { note: 'again' }, cn), DURING);
    expect(refusalOf(refuse(two)).code).toBe('not-allowed');
    const both = after(two, answer(two, false), DURING);
    const found = (now: CaseState) => [itemOf(now, '9.4').publicity?.objections?.map(({ answer: said }) => said?.upheld), itemOf(now, '9.4').findings.map(({ value }) => value)];
    expect(found(both)).toEqual([[true, false], [false]]);
    expect(found(after(both, answer(both, false), DURING))).toEqual([[false, false], [true]]);
  });

  test('when the answer has no reason, or comes from another officer, then it is refused', () => {
    expect(refusalOf(answer(objected, true, ' ')).code).toBe('incomplete');
    expect(refusalOf(answerObjection(by(objected, 'officer:o-9'), { upheld: true, note: 'why' })).code).toBe('not-yours');
  });

  test('when the reviewer sends a refusal back, then the publicity goes on, and the officer who answers anew shortens it for nobody', () => {
    const strong = opened(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': 120 }) }, {}, poolOf(), club));
    const step = (now: CaseState, outcome: Parameters<typeof after>[1]) => after(now, outcome, DURING);
    let now = after(strong, decideItem(by(strong, drawnFor(strong, '9.4')), { outcome: 'approve', findings: {}, note: 'good' }));
    now = after(now, confirmItem(by(now, reviewerOf(now, '9.4')), ''));
    now = step(now, recordObjection(by(now, 'person:s-2', DURING), { note: 'no' }, cn));
    now = step(now, answer(now, true, 'first'));
    now = step(now, refuse(now));
    expect(itemOf(now, '9.4')).toMatchObject({ status: 'review', clock: { pauses: [{ to: DURING }] } });
    now = step(now, recordObjection(by(now, 'person:s-3', DURING), { note: 'me too' }, cn));
    now = step(now, returnItem(by(now, reviewerOf(now, '9.4'), DURING), 'look again'));
    expect(itemOf(now, '9.4')).toMatchObject({ status: 'publicity', clock: { pauses: [{ to: DURING }, { from: DURING, to: null, because: 'publicity' }] } });
    now = step(now, answer(now, false, 'second'));
    now = step(now, answer(now, false, 'third'));
    expect(refusalOf(approve(now)).code).toBe('not-allowed');
    expect(itemOf(ended(now), '9.4')).toMatchObject({ status: 'approved', publicity: { objections: [{ answer: { note: 'third' } }, { answer: { note: 'second' } }] } });
  });
});
