import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, AT, CLUB, compiledClub, drawnFor, fitness, given, itemOf, LATER, opened, poolOf, refusalOf, reviewerOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { dueOf } from '../clocks/due.ts';
import { nextEscalation } from './escalate.ts';
import type { DepartmentAnswer } from './given.ts';
import type { CaseState } from './state.ts';
import { decideItem, confirmItem } from './decide-item.ts';
import { endPublicity } from './end-publicity.ts';
import { openToEstablish } from './establish.ts';

/** Coaching is announced for three working days before it is granted; strong swimmers need a second reviewer. */
const coaching = { ...CLUB.services.get('9.4')!, publicity: { for: '3wd', clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } }, secondReview: { when: 'swimmer.lengths > 100', basis: 'law' } };
const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', coaching]]) });
const start = (lengths = 40): CaseState => opened(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': lengths }) }, {}, poolOf(), club));
const by = (state: CaseState, actor: string, at = LATER) => acting(state, '9.4', actor, { at, on: at.slice(0, 10) }, poolOf(), club);
const approve = (state: CaseState, findings = {}) => decideItem(by(state, drawnFor(state, '9.4')), { outcome: 'approve', findings, note: 'good' });

const state = start();
const published = after(state, approve(state));
// Published on Tuesday, 24 November 2026: three working days end on Friday the 27th.
const DURING = '2026-11-27T10:00:00.000Z';
const OVER = '2026-11-27T16:00:01.000Z';
const ENDS = '2026-11-27T23:59:59+08:00';
const end = (now = published, at = OVER) => endPublicity(by(now, 'system', at), cn);

describe('an officer approves what has to be published first', () => {
  test('then it is published, the clock stands still with the article, and what only the publicity can tell stays unknown', () => {
    expect(itemOf(published, '9.4')).toMatchObject({
      status: 'publicity', publicity: { for: { amount: 3, unit: 'wd' }, from: LATER, basis: 'law 9' }, clock: { stoppedAt: null, pauses: [{ from: LATER, to: null, because: 'publicity', basis: 'law 9' }] },
      decision: { outcome: 'approve', criteria: [{ id: 'recommended', result: 'unknown' }, { id: 'swims', result: 'pass' }] },
    });
  });

  test('then how it ends is for nobody to say before', () => {
    expect(openToEstablish(by(state, drawnFor(state, '9.4')), itemOf(state, '9.4'))).toEqual([]);
    expect(refusalOf(approve(state, { 'swimmer.recommended': true }))).toMatchObject({ code: 'wrong-type' });
  });

  test.each([[{}], [{ judged: true as const }]])('then nor is it a reason to refuse before it was published, said as %o: the officer reads what comes first', (said) => {
    const refused = decideItem(by(state, drawnFor(state, '9.4')), { outcome: 'refuse', criterion: 'recommended', findings: {}, note: 'somebody may well object to this', ...said });
    expect(refusalOf(refused)).toMatchObject({ code: 'still-unknown', detail: { en: expect.stringContaining('It has not been published yet') as string }, errors: [{ pointer: '/criterion' }] });
  });

  test('when something else is unknown or fails, then it is not published', () => {
    const weak = { ...state, given: given({ ...ANSWERS, 'swimmer.lengths': 5 }) };
    expect(refusalOf(approve(weak)).code).toBe('criterion-fails');
  });

  test('when a second reviewer is needed, then the publicity follows the confirmation', () => {
    const strong = start(120);
    const proposed = after(strong, approve(strong));
    expect(itemOf(proposed, '9.4').status).toBe('review');
    const confirmed = after(proposed, confirmItem(by(proposed, reviewerOf(proposed, '9.4')), 'seen'));
    expect(itemOf(confirmed, '9.4')).toMatchObject({ status: 'publicity', note: 'good\nseen' });
    expect(itemOf(after(confirmed, end(confirmed), OVER), '9.4')).toMatchObject({ status: 'approved', by: 'officer' });
  });
});

describe('the publicity goes on and ends', () => {
  test('while it goes on, then nothing happens', () => expect(stepsOf(end(published, DURING))).toEqual([]));

  test('when it is over without objection, then the approval takes effect, and the fact says from when to when it was published', () => {
    const ended = itemOf(after(published, end(), OVER), '9.4');
    expect(ended).toMatchObject({ status: 'approved', endedAt: OVER, clock: { stoppedAt: OVER, pauses: [{ from: LATER, to: OVER }] }, decision: { criteria: [{ result: 'pass' }, { result: 'pass' }] } });
    expect(ended.findings).toEqual([{ element: 'swimmer.recommended', value: true, source: { kind: 'publicity', from: '2026-11-24', to: '2026-11-27' }, at: OVER }]);
  });

  test('when something has changed meanwhile, then it is back with the officer and the clock goes on', () => {
    const changed = { ...published, given: given({ ...ANSWERS, 'swimmer.lengths': 5 }) };
    expect(itemOf(after(changed, end(changed), OVER), '9.4')).toMatchObject({ status: 'officer', publicity: { endedAt: OVER }, clock: { stoppedAt: null, pauses: [{ to: ENDS }] } });
  });

  describe('given values that change meanwhile', () => {
    // How many lanes are granted follows from what the swimmer says.
    const valued = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...coaching, determine: { lanes: { value: 'swimmer.lengths' } } }]]) });
    const as = (now: CaseState, actor: string, at: string) => acting(now, '9.4', actor, { at, on: at.slice(0, 10) }, poolOf(), valued);
    const grant = (now: CaseState, at: string) => decideItem(as(now, drawnFor(now, '9.4'), at), { outcome: 'approve', findings: {}, note: 'good' });
    const accepted = opened(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': 40 }) }, {}, poolOf(), valued));
    const first = after(accepted, grant(accepted, LATER));
    const changed = { ...first, given: given({ ...ANSWERS, 'swimmer.lengths': 50 }) };
    const back = after(changed, endPublicity(as(changed, 'system', OVER), cn), OVER);

    test('when they are approved, then they are published anew, for the whole time and with its end open', () => {
      expect(itemOf(back, '9.4')).toMatchObject({ status: 'officer', publicity: { endedAt: OVER } });
      expect(itemOf(after(back, grant(back, OVER), OVER), '9.4')).toMatchObject({ status: 'publicity', publicity: { from: OVER, values: { lanes: 50 } }, findings: [], decision: { criteria: [{ id: 'recommended', result: 'unknown' }, { result: 'pass' }] } });
    });

    test('when they are again what was published, then it is approved at once', () => {
      const same = { ...back, given: given({ ...ANSWERS, 'swimmer.lengths': 40 }) };
      expect(itemOf(after(same, grant(same, OVER), OVER), '9.4').status).toBe('approved');
    });
  });

  describe('given a department that said something before', () => {
    // The hospital's answer serves for a day; the publicity lasts longer.
    const careful = { ...coaching, needs: { ...coaching.needs, elements: [...coaching.needs.elements, 'swimmer.fit'] }, criteria: [...coaching.criteria, { ...coaching.criteria[0]!, id: 'fit', pass: 'swimmer.fit' }] };
    const withHospital = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', careful]]) });
    const said = (fit: boolean, at: string, freshUntil: string) => fitness({ fit }, { exchange: `x-${at}`, at, freshUntil });
    const accepted = opened(submit({ departments: [said(true, AT, LATER)] }, {}, poolOf(), withHospital));
    const officer = drawnFor(accepted, '9.4');
    const inPublicity = after(accepted, decideItem(acting(accepted, '9.4', officer, {}, poolOf(), withHospital), { outcome: 'approve', findings: {}, note: 'good' }));
    const endWith = (...answers: readonly DepartmentAnswer[]) => {
      const now = { ...inPublicity, departments: [...inPublicity.departments, ...answers] };
      return itemOf(after(now, endPublicity(acting(now, '9.4', 'system', { at: OVER, on: '2026-11-28' }, poolOf(), withHospital), cn), OVER), '9.4').status;
    };

    test('when that is too old, then the item waits for it to be said again', () => expect(endWith()).toBe('publicity'));
    test('when that is too old, then the clock runs since the end of the publicity, once, however often it is looked at; what is late is reported, and its end goes as ever', () => {
      const late = '2026-12-03T16:00:01.000Z';
      const endAt = (now: CaseState, at: string) => endPublicity(acting(now, '9.4', 'system', { at, on: at.slice(0, 10) }, poolOf(), withHospital), cn);
      const waits = after(inPublicity, endAt(inPublicity, late), late);
      const { clock, publicity, status } = itemOf(waits, '9.4');
      expect([status, publicity?.over, clock.pauses, dueOf(clock, cn)]).toEqual(['publicity', ENDS, [{ from: LATER, to: ENDS, because: 'publicity', basis: 'law 9' }], expect.objectContaining({ known: true, day: '2026-12-03' })]);
      expect(stepsOf(endAt(waits, late))).toEqual([]);
      expect(nextEscalation(itemOf(waits, '9.4'), cn, 2)).toMatchObject({ to: 'supervisor', because: 'clock', from: '2026-12-03T00:00:00+08:00' });
      expect(nextEscalation(itemOf(inPublicity, '9.4'), cn, 2)).toBeUndefined();
      for (const [fit, ends] of [[true, 'approved'], [false, 'officer']] as const) {
        const told = { ...waits, departments: [...waits.departments, said(fit, late, '2026-12-05T00:00:00.000Z')] };
        expect(itemOf(after(told, endAt(told, late), late), '9.4')).toMatchObject({ status: ends, clock: { pauses: [{ to: ENDS }] } });
      }
    });
    test('when it says the same again, then the approval takes effect', () => expect(endWith(said(true, OVER, '2026-11-29T00:00:00.000Z'))).toBe('approved'));
    test('when it says something else now, then the item is back with the officer', () => expect(endWith(said(false, OVER, '2026-11-29T00:00:00.000Z'))).toBe('officer'));
    test('when it could not answer, then the item is back with the officer', () => expect(endWith({ ...fitness({}), failure: 'deadline' })).toBe('officer'));
  });

  test('when it is asked of an item that is not published, then it is refused', () => expect(refusalOf(end(state)).code).toBe('not-allowed'));
});

test('given somebody for whom the publicity settles nothing, then nothing is published', () => {
  const listed = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...coaching, criteria: [{ ...coaching.criteria[0]!, pass: 'swimmer.lengths >= 40 or swimmer.recommended' }] }]]) });
  const statusWith = (lengths: number) => {
    const here = opened(submit({ given: given({ ...ANSWERS, 'swimmer.lengths': lengths }) }, {}, poolOf(), compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', coaching]]) })));
    return itemOf(after(here, decideItem(acting(here, '9.4', drawnFor(here, '9.4'), {}, poolOf(), listed), { outcome: 'approve', findings: {}, note: '' })), '9.4').status;
  };
  expect([statusWith(40), statusWith(39)]).toEqual(['approved', 'publicity']);
});

test('given a length by region, then where the region has none nothing is published and the officer establishes it as before', () => {
  const byRegion = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...coaching, publicity: { ...coaching.publicity, for: { parameter: 'coachingDays', unit: 'wd' as const } } }]]) });
  const here = opened(submit({}, {}, poolOf(), byRegion));
  const outcome = decideItem(acting(here, '9.4', drawnFor(here, '9.4'), {}, poolOf(), byRegion), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' });
  expect(itemOf(after(here, outcome), '9.4').status).toBe('approved');
});
