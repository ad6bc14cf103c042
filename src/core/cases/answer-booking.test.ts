import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, CLUB, compiledClub, COMMAND, drawnFor, ENTRIES, given, itemOf, LATER, opened, poolOf, refusalOf, reviewerOf, runOf, stepsOf } from '../../../test/support/swim-club.ts';
import type { Master } from '../catalog/region.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { applyEffects } from '../register/realise.ts';
import { answerBooking } from './answer-booking.ts';
import type { Acting } from './act.ts';
import { mayAct } from './act.ts';
import { caseOfOrder, openBooking, saidIn, type BookingAnswer } from './booking.ts';
import { confirmChange, proposeChange } from './change-item.ts';
import { confirmItem, decideItem } from './decide-item.ts';
import { explainCriteria } from '../decisions/explain-criterion.ts';
import { endPublicity } from './end-publicity.ts';
import { escalate, nextEscalation } from './escalate.ts';
import { supervisedOf } from './supervised.ts';
import { openToEstablish } from './establish.ts';
import { phaseOf } from './after-actions.ts';
import { redrawGone } from './redraw.ts';
import { recheckItem } from './reopen.ts';
import type { Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';
import { submitCase } from './submit.ts';

const MASTER: Master = { department: 'core', lines: ['pool'], from: '2026-01-01', order: 'order', result: 'order-result', pays: true, basis: 'law 75', confidence: 'to-verify', note: 'which one' };
const club = compiledClub();
/** The club of a city whose province is master: a membership is an order. */
const begin = (masters: readonly Master[] = [MASTER], answers: object = {}, compiled = club): CaseState => opened(submitCase(COMMAND, { ...runOf({ given: given({ ...ANSWERS, ...answers }) }, compiled), masters }, poolOf()));

/** A case with the register as its own decisions have made it. */
type Now = { readonly state: CaseState; readonly entries: readonly RegisterEntry[] };
const now = (state: CaseState, entries: readonly RegisterEntry[] = ENTRIES): Now => ({ state, entries });
const by = ({ state, entries }: Now, service: string, actor: string, masters: readonly Master[] = [MASTER], at = LATER): Acting => {
  const one = acting(state, service, actor, { entries, at, on: at.slice(0, 10) });
  return { ...one, run: { ...one.run, masters } };
};
const goes = ({ state, entries }: Now, outcome: Outcome, at = LATER): Now => ({
  state: after(state, outcome, at), entries: stepsOf(outcome).reduce((have, { event }) => ('effects' in event ? applyEffects(have, event.effects) : have), entries),
});
const orderOf = ({ state }: Now, service: string): string => itemOf(state, service).bookings!.at(-1)!.order;
const says = (one: Now, service: string, said: BookingAnswer, order = orderOf(one, service), master = 'core') => answerBooking(by(one, service, 'department:core'), { order, master, said });
const ACCEPTED: BookingAnswer = { accepted: true, booking: 'B-1' };
const REJECTED: BookingAnswer = { accepted: false, code: 'twice', reason: 'there is one already' };

const start = now(begin());
const kinds = ({ entries }: Now): string[] => entries.map(({ kind }) => kind);

describe('given a core system that is master, when the rules approve', () => {
  test('then the decision is an order: nothing is in the register, what comes after it waits, the clock runs by the limit for a person', () => {
    expect(itemOf(start.state, '9.1')).toMatchObject({
      status: 'booking', decision: { outcome: 'approve' }, clock: { stoppedAt: null, promised: { amount: 5, unit: 'wd' }, pauses: [] },
      bookings: [{ order: `${COMMAND.number}-1-1`, master: 'core', pays: true, by: 'rules' }],
    });
    expect(itemOf(start.state, '9.1').effects).toBeUndefined();
    expect(itemOf(start.state, '9.2')).toMatchObject({ status: 'waiting', waitingFor: { items: [1] } });
  });

  test('then before its first day, and of another line of work, the city decides itself', () => {
    expect(itemOf(begin([{ ...MASTER, from: '2026-11-24' }]), '9.1').status).toBe('approved');
    expect(itemOf(begin([{ ...MASTER, lines: ['gym'] }]), '9.1').status).toBe('approved');
  });

  test('then while it waits nobody can do anything with it, and it is reported upwards when its limit ends', () => {
    expect(mayAct({ state: start.state, no: 1, actor: 'person:s-1' }, 'withdraw')).toMatchObject({ code: 'not-allowed', detail: { zh: expect.stringContaining('省级系统') } });
    expect(nextEscalation(itemOf(start.state, '9.1'), cn, 2)).toMatchObject({ to: 'supervisor', because: 'clock' });
  });

  test('when it is booked, then it is decided as ordered, the register has it, and what waited goes on, as an order of its own', () => {
    const done = goes(start, says(start, '9.1', ACCEPTED));
    expect(itemOf(done.state, '9.1')).toMatchObject({ status: 'approved', by: 'rules', clock: { stoppedAt: LATER }, bookings: [{ answer: { accepted: true, booking: 'B-1', at: LATER } }] });
    expect(kinds(done)).toContain('membership');
    expect(itemOf(done.state, '9.2')).toMatchObject({ status: 'booking', bookings: [{ order: `${COMMAND.number}-2-1` }] });
    expect(itemOf(done.state, '9.3').status).toBe('waiting');
  });

  test('when the province pays, then the city makes no payments; where it does not, it makes them once it is booked', () => {
    const payments = (pays: boolean): number => {
      const masters = [{ ...MASTER, pays }];
      const books = (each: Now, service: string): Outcome => answerBooking(by(each, service, 'department:core', masters), { order: orderOf(each, service), master: 'core', said: ACCEPTED });
      const one = now(begin(masters));
      const joined = goes(one, books(one, '9.1'));
      return stepsOf(books(joined, '9.2')).flatMap(({ event }) => (event.type === 'decided' ? event.effects : [])).filter(({ kind }) => kind === 'payment').length;
    };
    expect([payments(true), payments(false)]).toEqual([0, 1]);
  });

  test('when it is rejected, then nothing has happened, and an officer is drawn who sees why', () => {
    const back = goes(start, says(start, '9.1', REJECTED));
    expect(itemOf(back.state, '9.1')).toMatchObject({ status: 'officer', officer: expect.stringMatching(/^o-/u), bookings: [{ answer: { accepted: false, code: 'twice', reason: 'there is one already' } }] });
    expect(back.entries).toEqual(ENTRIES);
    expect(openToEstablish(by(back, '9.1', drawnFor(back.state, '9.1')), itemOf(back.state, '9.1'))).toContain('swimmer.member');
  });
});

describe('when the officer has a rejected order', () => {
  const back = goes(start, says(start, '9.1', REJECTED));
  const officer = drawnFor(back.state, '9.1');

  test('then it can be sent again, under another number; the first answer stays the first', () => {
    const again = goes(back, decideItem(by(back, '9.1', officer), { outcome: 'approve', findings: {}, note: 'looked at' }));
    expect(itemOf(again.state, '9.1')).toMatchObject({ status: 'booking', note: 'looked at', bookings: [{ answer: { accepted: false } }, { order: `${COMMAND.number}-1-2`, by: 'officer' }] });
    expect(refusalOf(says(again, '9.1', ACCEPTED, `${COMMAND.number}-1-1`)).code).toBe('not-allowed');
    const done = goes(again, says(again, '9.1', ACCEPTED));
    expect(itemOf(done.state, '9.1')).toMatchObject({ status: 'approved', by: 'officer', note: 'looked at' });
    expect(kinds(done).filter((kind) => kind === 'membership')).toHaveLength(1);
  });

  test('then what was found to be otherwise refuses it, and nothing is ordered', () => {
    const refused = goes(back, decideItem(by(back, '9.1', officer), { outcome: 'refuse', criterion: 'notYet', findings: { 'swimmer.member': true }, note: 'a member since 2020' }));
    expect(itemOf(refused.state, '9.1')).toMatchObject({ status: 'refused' });
    expect(itemOf(refused.state, '9.1').bookings).toHaveLength(1);
  });

  test('then the word of the core system can become a refusal: by a condition with its article, signed for, with the reason in the decision', () => {
    const refuse = (change: object = {}) => ({ outcome: 'refuse', criterion: 'notYet', judged: true, findings: {}, note: 'the province has her as a member', ...change }) as const;
    const { judged: _judged, ...unsigned } = refuse();
    expect(refusalOf(decideItem(by(back, '9.1', officer), unsigned)).code).toBe('criterion-passes');
    expect(refusalOf(decideItem(by(back, '9.1', officer), refuse({ note: 'no' })))).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/note' }] });
    const refused = goes(back, decideItem(by(back, '9.1', officer), refuse()));
    const { decision, status, bookings } = itemOf(refused.state, '9.1');
    expect([status, bookings?.length, refused.entries]).toEqual(['refused', 1, ENTRIES]);
    expect(decision?.criteria).toMatchObject([{ id: 'notYet', result: 'fail', judged: true, rejected: { order: `${COMMAND.number}-1-1`, code: 'twice', reason: 'there is one already' } }]);
    expect(explainCriteria(club, decision!, { region: COMMAND.region }).get('notYet')?.words.en).toContain('there is one already');
  });
});

describe('when who sent an order has left before it is booked', () => {
  const back = goes(start, says(start, '9.1', REJECTED));
  const officer = drawnFor(back.state, '9.1');
  const id = officer.slice('officer:'.length);
  const sent = goes(back, decideItem(by(back, '9.1', officer), { outcome: 'approve', findings: {}, note: 'looked at' }));
  const leaves = (one: Now): Outcome => redrawGone(by(one, '9.1', 'system'), { officer: id, reason: '已离开岗位' });
  const freed = goes(sent, leaves(sent));

  test('then it is theirs no more, waits for its booking as before, and a second run finds nothing', () => {
    const { officer: holder, status, clock, had } = itemOf(freed.state, '9.1');
    expect([holder, status, clock, had?.at(-1)]).toEqual([undefined, 'booking', itemOf(sent.state, '9.1').clock, { officer: id, gaveBack: 'absence' }]);
    expect(stepsOf(leaves(freed))).toEqual([]);
  });

  test('then the booking still makes the decision that was sent, by whom it was sent', () => {
    const steps = stepsOf(says(freed, '9.1', ACCEPTED));
    expect(steps.find(({ event }) => event.type === 'decided')).toMatchObject({ actor: officer, event: { by: 'officer', note: 'looked at' } });
  });

  test('when it is rejected, then somebody else is drawn in the same moment', () => {
    const rejected = itemOf(goes(freed, says(freed, '9.1', REJECTED)).state, '9.1');
    expect([rejected.status, rejected.officer === undefined, rejected.officer === id]).toEqual(['officer', false, false]);
  });
});

describe('when a core system says what it should not', () => {
  const done = goes(start, says(start, '9.1', ACCEPTED));
  test('the same again changes nothing', () => expect(stepsOf(says(done, '9.1', ACCEPTED))).toEqual([]));
  test('another number, or that it rejects what it has booked, is refused', () => {
    expect(refusalOf(says(done, '9.1', { accepted: true, booking: 'B-2' })).code).toBe('not-allowed');
    expect(refusalOf(says(done, '9.1', REJECTED)).code).toBe('not-allowed');
  });
  test('an order that there is none of, and one that was sent to another system, is refused', () => {
    expect(refusalOf(says(start, '9.1', ACCEPTED, `${COMMAND.number}-9-1`)).code).toBe('no-such-item');
    expect(refusalOf(says(start, '9.1', ACCEPTED, undefined, 'other')).code).toBe('not-yours');
  });
  test('an answer that books without a number, or rejects without a word, is none', () => {
    expect([saidIn({ result: 'accepted' }), saidIn({ result: 'rejected', code: 'x' }), saidIn({ result: 'perhaps', booking: 'B' })]).toEqual([undefined, undefined, undefined]);
    expect([caseOfOrder(`${COMMAND.number}-3-12`), caseOfOrder('nonsense')]).toEqual([{ number: COMMAND.number, no: 3 }, undefined]);
  });
});

describe('given an officer’s matter with a publicity and a second reviewer', () => {
  const coaching = { ...CLUB.services.get('9.4')!, effects: [{ open: 'locker' }], publicity: { for: '3wd' as const, clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '公示', en: 'notice' } }, secondReview: { when: 'swimmer.lengths > 100', basis: 'law' } };
  const strict = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', coaching]]) });
  const of = (one: Now, actor: string, at = LATER): Acting => {
    const each = acting(one.state, '9.4', actor, { entries: one.entries, at, on: at.slice(0, 10) }, poolOf(), strict);
    return { ...each, run: { ...each.run, masters: [MASTER] } };
  };
  const OVER = '2026-11-27T16:00:01.000Z';

  test('then the order follows the reviewer and the publicity, its clock goes on, and a rejection does not publish it anew', () => {
    const one = now(begin([MASTER], { 'swimmer.lengths': 120 }, strict));
    const proposed = goes(one, decideItem(of(one, drawnFor(one.state, '9.4')), { outcome: 'approve', findings: {}, note: 'good' }));
    const published = goes(proposed, confirmItem(of(proposed, reviewerOf(proposed.state, '9.4')), 'seen'));
    const ordered = goes(published, endPublicity(of(published, 'system', OVER), cn), OVER);
    expect(itemOf(ordered.state, '9.4')).toMatchObject({ status: 'booking', note: 'good\nseen', clock: { pauses: [{ from: LATER, to: OVER }], stoppedAt: null }, publicity: { endedAt: OVER } });
    const back = goes(ordered, answerBooking(of(ordered, 'department:core', OVER), { order: orderOf(ordered, '9.4'), master: 'core', said: REJECTED }), OVER);
    expect(itemOf(back.state, '9.4')).toMatchObject({ status: 'officer', proposal: undefined, reviewer: undefined });
    const again = goes(back, decideItem(of(back, drawnFor(back.state, '9.4'), OVER), { outcome: 'approve', findings: {}, note: 'again' }), OVER);
    expect(itemOf(again.state, '9.4').status).toBe('review');
    const sent = goes(again, confirmItem(of(again, reviewerOf(again.state, '9.4'), OVER), ''), OVER);
    expect(itemOf(sent.state, '9.4').bookings).toHaveLength(2);
  });
});

describe('given a decision that was booked, when it is changed', () => {
  const REASON = 'somebody else had this number before';
  const done = goes(start, says(start, '9.1', ACCEPTED));
  const reopened = goes(done, recheckItem(by(done, '9.1', 'officer:o-9'), ['pool'], REASON));
  const officer = `officer:${itemOf(reopened.state, '9.1').reopened?.officer}`;
  const proposed = goes(reopened, proposeChange(by(reopened, '9.1', officer), { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }));
  const ordered = goes(proposed, confirmChange(by(proposed, '9.1', `officer:${itemOf(proposed.state, '9.1').reopened?.reviewer}`), 'confirmed'));

  test('then the change is an order too: the result stands, and nobody can do anything before it is booked', () => {
    expect(itemOf(ordered.state, '9.1').status).toBe('approved');
    expect(kinds(ordered)).toContain('membership');
    expect(phaseOf(itemOf(ordered.state, '9.1'))).toBe('booking');
    expect(openBooking(itemOf(ordered.state, '9.1'))).toMatchObject({ order: `${COMMAND.number}-1-2`, change: 'revoke' });
  });
  test('then it is reported upwards by the clock of looking again, once, and no more when it is booked', () => {
    const item = itemOf(ordered.state, '9.1');
    const next = nextEscalation(item, cn, 2);
    expect([next?.to, next?.because, supervisedOf(item)]).toEqual(['supervisor', 'clock', { departments: ['core'], since: openBooking(item)?.at }]);
    // An earlier report, of the application, is none of the change.
    expect(nextEscalation({ ...item, escalations: [{ to: 'head', because: 'clock', at: '2026-11-23T00:00:00.000Z' }] }, cn, 2)).toEqual(next);
    const at = new Date(Date.parse(next!.from)).toISOString();
    const told = goes(ordered, escalate(by(ordered, '9.1', 'system', [MASTER], at), cn, 2), at);
    expect([nextEscalation(itemOf(told.state, '9.1'), cn, 2)?.to, supervisedOf(itemOf(told.state, '9.1'))?.escalated]).toEqual(['head', { to: 'supervisor', because: 'clock', at }]);
    const nextAfter = (said: typeof ACCEPTED | typeof REJECTED) => nextEscalation(itemOf(goes(told, says(told, '9.1', said), at).state, '9.1'), cn, 2);
    // Sent back it is the officer's, and late with the same clock.
    expect([nextAfter(ACCEPTED), nextAfter(REJECTED)?.to]).toEqual([undefined, 'head']);
  });

  test('when it is booked, then it holds no longer; when it is rejected, then it stands and the officer has the reason', () => {
    const revoked = goes(ordered, says(ordered, '9.1', { accepted: true, booking: 'B-2' }));
    expect([itemOf(revoked.state, '9.1').status, kinds(revoked).includes('membership'), itemOf(revoked.state, '9.1').again?.note]).toEqual(['revoked', false, `${REASON}\nconfirmed`]);
    const back = goes(ordered, says(ordered, '9.1', REJECTED));
    expect(itemOf(back.state, '9.1')).toMatchObject({ status: 'approved', reopened: { proposal: undefined, reviewer: undefined, returned: { note: 'there is one already', by: 'department:core' } } });
    expect(phaseOf(itemOf(back.state, '9.1'))).toBe('officer');
    expect(kinds(back)).toContain('membership');
  });
});
