import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, LATER, opened, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { askOtherTimes, chooseTime, proposeTimes } from './appoint-visit.ts';
import { decideItem } from './decide-item.ts';
import { orderVisit, type VisitOrder } from './order-visit.ts';
import { queueMark } from './queue-mark.ts';
import { missVisit, reportVisit, type Reporting } from './report-visit.ts';
import type { CaseState } from './state.ts';

const [FIRST, SECOND] = ['2026-11-26T02:00:00.000Z', '2026-11-27T02:00:00.000Z'];
const ORDER: VisitOrder = { reason: '核实泳道是不是真的在用', place: '滨河泳池', times: [SECOND, FIRST] };
const state = opened(submit());
const officer = (now: CaseState, at = LATER) => acting(now, '9.4', drawnFor(state, '9.4'), { at, on: at.slice(0, 10) });
const person = (now: CaseState, at = LATER) => ({ ...officer(now, at), actor: 'person:s-1' });
const order = (change: Partial<VisitOrder> = {}, now = state, at = LATER) => orderVisit(officer(now, at), { ...ORDER, ...change }, cn);
const item = (now: CaseState) => itemOf(now, '9.4');
const REPORT: Reporting = { on: SECOND, met: true, note: '泳道开着，有六个人在游', files: ['f-1'], findings: { 'swimmer.recommended': true } };
const LATEST = '2026-11-28T02:00:00.000Z';

const ordered = after(state, order());
const agreed = after(ordered, chooseTime(person(ordered), FIRST));

describe('an officer orders a visit', () => {
  test('then the limit by law holds, with the reason, and the times stand in their order', () => {
    expect(item(ordered)).toMatchObject({ status: 'officer', visits: [{ place: '滨河泳池', times: [FIRST, SECOND], asked: 0, missed: [] }], clock: { startedAt: item(state).clock.startedAt, promised: { amount: 20, unit: 'wd' }, statutory: { amount: 20, unit: 'wd' } } });
    expect(item(ordered).clock.switches?.at(-1)).toMatchObject({ which: 'promised', from: { amount: 5 }, because: ORDER.reason, basis: expect.stringContaining('需现场调查') });
    expect(queueMark(item(ordered))).toBe('visit-asked');
  });
  test('where the law sets no limit, then the promise stands', () => {
    const counter = opened(submit({}, { channel: 'counter', accepter: 'o-9' }));
    const clock = itemOf(after(counter, orderVisit(acting(counter, '9.4', drawnFor(counter, '9.4'), { at: LATER }), ORDER, cn)), '9.4').clock;
    expect(clock).toEqual(itemOf(counter, '9.4').clock);
  });
  test('when the promise is over, then what is late stays late', () => {
    const at = '2026-12-10T01:00:00.000Z';
    const late = after(state, order({ times: ['2026-12-12T02:00:00.000Z', '2026-12-13T02:00:00.000Z'] }, state, at), at);
    expect(item(late).clock).toEqual(item(state).clock);
    expect(item(late).visits).toHaveLength(1);
  });
  test.each<[Partial<VisitOrder>, string]>([
    [{ reason: '去看看' }, '/reason'], [{ place: ' ' }, '/place'], [{ times: [FIRST] }, '/times'], [{ times: [FIRST, FIRST] }, '/times'], [{ times: [FIRST, '2026-11-26T10:00:00+08:00'] }, '/times'],
    [{ times: [FIRST, SECOND, '2026-11-28T02:00:00Z', '2026-11-29T02:00:00Z'] }, '/times'], [{ times: [FIRST, '2026-11-01T02:00:00Z'] }, '/times'], [{ times: [FIRST, '2027-11-01T02:00:00Z'] }, '/times'], [{ times: [FIRST, 'tomorrow'] }, '/times'],
  ])('when it is ordered with %j, then it is refused with what is wrong', (change, pointer) => expect(refusalOf(order(change)).errors?.[0]?.pointer).toBe(pointer));
  test('then it is not decided before the report, and not ordered twice', () => {
    expect(refusalOf(decideItem(officer(ordered), { outcome: 'approve', findings: {}, note: '' })).code).toBe('not-allowed');
    expect(refusalOf(order({}, ordered)).code).toBe('not-allowed');
    expect(refusalOf(orderVisit({ ...officer(state), actor: 'person:s-1' }, ORDER, cn)).code).toBe('not-yours');
  });
});

describe('the applicant is asked for a time', () => {
  test('when they take one, then it is agreed on', () => {
    expect(item(agreed).visits?.[0]).toMatchObject({ chosen: FIRST });
    expect(queueMark(item(agreed))).toBe('visit-agreed');
    expect(refusalOf(chooseTime(person(agreed), SECOND)).code).toBe('not-allowed');
  });
  test.each([['another', '2026-12-01T02:00:00.000Z', LATER], ['one that is over', FIRST, '2026-11-26T03:00:00.000Z']])('when they take %s, then it is refused', (_, time, at) => expect(refusalOf(chooseTime(person(ordered, at), time)).errors?.[0]?.pointer).toBe('/time'));
  test('when none suits, then the officer proposes others; a third time they are not asked for', () => {
    const ask = (now: CaseState) => after(now, askOtherTimes(person(now), '下周都行'));
    const propose = (now: CaseState) => after(now, proposeTimes(officer(now), ORDER.times));
    const asked = ask(ordered);
    expect([queueMark(item(asked)), item(asked).visits?.[0]?.times]).toEqual(['visit-others', []]);
    expect(refusalOf(chooseTime(person(asked), FIRST)).code).toBe('not-allowed');
    expect(refusalOf(askOtherTimes(person(asked), 'again')).code).toBe('not-allowed');
    expect(refusalOf(askOtherTimes(person(propose(ask(propose(asked)))), '还是不行')).code).toBe('not-allowed');
    expect(refusalOf(askOtherTimes(person(ordered), ' ')).errors?.[0]?.pointer).toBe('/note');
    expect(refusalOf(proposeTimes(officer(agreed), ORDER.times)).code).toBe('not-allowed');
  });
});

describe('the officer is there', () => {
  const again = { note: '门锁着，邻居说不在', times: ['2026-11-29T02:00:00.000Z', '2026-11-30T02:00:00.000Z'] };
  const missed = after(agreed, missVisit(officer(agreed, SECOND), again), SECOND);

  test('when nobody is met, then that is on record with a second appointment, and no third', () => {
    expect(item(missed).visits?.[0]).toMatchObject({ times: again.times, missed: [{ time: FIRST, note: again.note }] });
    expect(item(missed).visits?.[0]).not.toHaveProperty('chosen');
    const second = after(missed, chooseTime(person(missed, SECOND), again.times[0]!), SECOND);
    const at = '2026-11-29T03:00:00.000Z';
    expect(refusalOf(missVisit(officer(second, at), { ...again, times: ['2026-12-01T02:00:00Z', '2026-12-02T02:00:00Z'] })).code).toBe('not-allowed');
    expect(stepsOf(reportVisit(officer(second, at), { ...REPORT, on: at, met: false, findings: {} }))).toHaveLength(1);
  });
  test('before the agreed time nobody is missed, and not without saying what was found', () => {
    expect(refusalOf(missVisit(officer(agreed, LATER), again)).code).toBe('not-allowed');
    expect(refusalOf(missVisit(officer(ordered, SECOND), again)).code).toBe('not-allowed');
    expect(refusalOf(missVisit(officer(agreed, SECOND), { ...again, note: '' })).errors?.[0]?.pointer).toBe('/note');
  });
  test('when it is reported, then what was found is established, the limit stays, and the item can be decided', () => {
    const reported = after(agreed, reportVisit(officer(agreed, LATEST), REPORT), LATEST);
    expect(item(reported)).toMatchObject({ findings: [{ element: 'swimmer.recommended', value: true, source: { kind: 'officer' } }], visits: [{ report: { note: REPORT.note, files: ['f-1'], met: true } }], clock: { promised: { amount: 20 } } });
    expect(decideItem(officer(reported, LATEST), { outcome: 'approve', findings: {}, note: '' })).toMatchObject({ kind: 'done' });
    expect(refusalOf(reportVisit(officer(reported, LATEST), REPORT)).code).toBe('not-allowed');
  });
  test.each<[Partial<Reporting>, string]>([[{ on: '2026-11-01T02:00:00Z' }, '/on'], [{ on: '2026-12-24T02:00:00Z' }, '/on'], [{ met: false }, '/met'], [{ note: '看了' }, '/note'], [{ findings: { 'swimmer.recommended': 'yes' } }, '/findings/swimmer.recommended'], [{ findings: { 'swimmer.lengths': 3 } }, '/findings/swimmer.lengths']])(
    'when it is reported with %j, then it is refused with what is wrong', (change, pointer) => expect(refusalOf(reportVisit(officer(agreed, LATEST), { ...REPORT, ...change })).errors?.[0]?.pointer).toBe(pointer));
  test('without a visit there is nothing to report', () => expect(refusalOf(reportVisit(officer(state), REPORT)).code).toBe('not-allowed'));
});
