import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { APPRAISAL, APPRAISING, appraising, EXAMINED, OTHERWISE } from '../../../test/support/swim-appraisal.ts';
import { acting as actingIn, after, drawnFor, EXPERTS, itemOf, LATER, officer as person, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { verifyDraw } from '../assignment/verify-draw.ts';
import type { Value } from '../value.ts';
import { askOtherTimes, chooseTime, proposeTimes } from './appoint-visit.ts';
import { groupOpinion, type Seat } from './appraisal.ts';
import { decideItem } from './decide-item.ts';
import { establishable } from './establish.ts';
import { giveOpinion } from './give-opinion.ts';
import { goOn } from './go-on.ts';
import { leaveGroup, replaceExpert } from './leave-group.ts';
import { orderAppraisal, type AppraisalOrder } from './order-appraisal.ts';
import { queueMark } from './queue-mark.ts';
import { missVisit, reportVisit } from './report-visit.ts';
import type { CaseState } from './state.ts';

const SEED = 'a3'.repeat(32);
const LATEST = '2026-12-06T02:00:00.000Z';
const state = opened(submit({}, {}, poolOf(), appraising));
const by = (now: CaseState, actor: string, at = LATER, pool = poolOf()) => actingIn(now, '9.4', actor, { at, on: at.slice(0, 10) }, pool, appraising);
const officer = (now: CaseState, at = LATER, pool = poolOf()) => by(now, drawnFor(now, '9.4'), at, pool);
const expert = (now: CaseState, seat: number, at = LATEST, pool = poolOf()) => by(now, `expert:${item(now).appraisal!.seats[seat]!.expert}`, at, pool);
const item = (now: CaseState) => itemOf(now, '9.4');
const order = (change: Partial<AppraisalOrder> = {}, now = state, pool = poolOf()) => orderAppraisal(officer(now, LATER, pool), { ...APPRAISAL, ...change });
const opinion = (level: number, breath = true) => ({ values: { 'swimmer.level': level, 'swimmer.breath': breath }, grounds: '看了四个来回，换气正常，左肩受限' });
const gives = (now: CaseState, seat: number, level: number, breath?: boolean) => after(now, giveOpinion(expert(now, seat), opinion(level, breath)), LATEST);
const sat = (now: CaseState) => item(now).appraisal!.seats.map((seat) => seat.expert);
const report = (met: boolean, on = EXAMINED!) => ({ on, met, note: '本人到场', files: [], findings: {} });

const ordered = after(state, order());
const agreed = after(ordered, chooseTime(by(ordered, 'person:s-1'), EXAMINED!));
const examined = after(agreed, reportVisit(officer(agreed, LATEST), report(true)), LATEST);

describe('an officer has an item appraised', () => {
  test('then chance draws a group, the first speciality with the most places, each by a draw that anybody can recompute', () => {
    expect(item(ordered).appraisal).toMatchObject({ committee: 'pool', draws: 3, seats: [{ speciality: 'crawl' }, { speciality: 'crawl' }, { speciality: 'butterfly' }] });
    expect(new Set(sat(ordered)).size).toBe(3);
    const draws = stepsOf(order()).flatMap(({ event }) => (event.type === 'assigned' ? [event.draw] : []));
    expect(draws.map(({ subject, competence, role }) => [subject.split('/').slice(1).join('/'), competence, role])).toEqual([[`${item(state).no}/expert/1`, 'pool/crawl', 'expert'], [`${item(state).no}/expert/2`, 'pool/crawl', 'expert'], [`${item(state).no}/expert/3`, 'pool/butterfly', 'expert']]);
    for (const draw of draws) expect(verifyDraw(draw, SEED, sha256)).toEqual({ valid: true });
    expect(draws[1]?.excluded).toContainEqual({ officer: draws[0]?.chosen, because: 'had-it' });
  });
  test('then the person is asked for a time, the limit stays, and the queue says so', () => {
    expect(item(ordered)).toMatchObject({ status: 'officer', clock: item(state).clock, visits: [{ kind: 'examination', place: '滨河泳池', reason: '泳镜和病历', times: [EXAMINED, OTHERWISE] }] });
    expect([ordered, agreed, examined].map((now) => queueMark(item(now)))).toEqual(['examination-asked', 'examination-agreed', 'opinions-due']);
  });
  test('then nothing is decided before the group has its opinion, and it is not ordered twice', () => {
    for (const now of [ordered, agreed, examined]) {
      expect(refusalOf(decideItem(officer(now, LATEST), { outcome: 'approve', findings: {}, note: '' })).code).toBe('not-allowed');
      expect(refusalOf(order({}, now)).code).toBe('not-allowed');
    }
  });
  test.each<[Partial<AppraisalOrder>, string]>([[{ experts: 4 }, '/experts'], [{ specialities: [] }, '/specialities'], [{ specialities: ['chess'] }, '/specialities'], [{ specialities: ['crawl', 'crawl'] }, '/specialities'], [{ specialities: ['constructor'] }, '/specialities'], [{ place: ' ' }, '/place'], [{ bring: '' }, '/bring'], [{ times: [EXAMINED!] }, '/times'], [{ specialities: ['crawl'], experts: 5 }, '/specialities']])(
    'when it is ordered with %j, then it is refused with what is wrong', (change, pointer) => expect(refusalOf(order(change)).errors?.[0]?.pointer).toBe(pointer));
  test('of a matter without experts there is none', () => expect(refusalOf(orderAppraisal(actingIn(opened(submit()), '9.4', drawnFor(opened(submit()), '9.4')), APPRAISAL)).code).toBe('not-allowed'));
});

test('what experts settle no officer establishes, nor refuses for want of it', () => {
  const findings = { 'swimmer.level': 3 };
  expect(establishable(officer(state), item(state))).toEqual(['swimmer.recommended']);
  expect(refusalOf(decideItem(officer(state), { outcome: 'approve', findings, note: '' })).errors?.[0]?.pointer).toBe('/findings/swimmer.level');
  expect(refusalOf(decideItem(officer(state), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' })).detail.zh).toContain('专家');
  expect(refusalOf(decideItem(officer(state), { outcome: 'refuse', criterion: 'came', judged: true, findings: {}, note: '本人应该不会来现场，所以不予通过' })).code).toBe('still-unknown');
  expect(refusalOf(reportVisit(officer(agreed, LATEST), { ...report(true), findings })).errors?.[0]?.pointer).toBe('/findings');
});

describe('experts', () => {
  test('give no opinion before the examination, nothing but what is asked, and not without grounds', () => {
    expect(refusalOf(giveOpinion(expert(agreed, 0), opinion(3))).code).toBe('not-allowed');
    expect(refusalOf(giveOpinion(by(examined, 'expert:e-none', LATEST), opinion(3))).code).toBe('not-yours');
    const wrong = (values: Record<string, Value>, grounds = opinion(3).grounds) => refusalOf(giveOpinion(expert(examined, 0), { values, grounds })).errors?.map(({ pointer }) => pointer);
    expect(wrong({ 'swimmer.level': 11 })).toEqual(['/values/swimmer.level', '/values/swimmer.breath']);
    expect(wrong({ ...opinion(3).values, 'swimmer.recommended': true })).toEqual(['/values/swimmer.recommended']);
    expect(wrong(opinion(3).values, '行')).toEqual(['/grounds']);
  });
  test('when the last has given an opinion, then the majority is the opinion of the group, and the officer concludes from it', () => {
    const two = gives(gives(examined, 0, 3), 1, 4);
    expect(item(two).appraisal?.opinion).toBeUndefined();
    expect(refusalOf(giveOpinion(expert(two, 0), opinion(5))).code).toBe('not-allowed');
    const done = gives(two, 2, 3, false);
    expect(item(done)).toMatchObject({ appraisal: { opinion: { values: { 'swimmer.level': 3, 'swimmer.breath': true } } } });
    expect(item(done).findings.map(({ element, value, source }) => [element, value, source.kind])).toEqual([['swimmer.came', true, 'officer'], ['swimmer.level', 3, 'experts'], ['swimmer.breath', true, 'experts']]);
    expect(queueMark(item(done))).toBe('appraised');
    const decided = after(done, decideItem(officer(done, LATEST), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }), LATEST);
    expect(item(decided)).toMatchObject({ status: 'approved', decision: { values: { level: 3, breath: true } } });
  });
  test('when there is no majority, then they confer and give it again until there is', () => {
    const apart = gives(gives(gives(examined, 0, 1), 1, 2), 2, 3);
    expect(item(apart).appraisal?.opinion).toBeUndefined();
    const without = after(apart, leaveGroup(expert(apart, 0), { kind: 'unable', reason: '住院，不能再参加' }), LATEST);
    expect([sat(without).length, item(without).appraisal?.seats[0]?.opinion, sat(without)[0] === sat(apart)[0]]).toEqual([3, undefined, false]);
    expect(item(gives(without, 0, 2)).appraisal?.opinion?.values['swimmer.level']).toBe(2);
    expect(item(gives(apart, 0, 2)).appraisal?.opinion?.values['swimmer.level']).toBe(2);
  });
  test('who must not take part leaves, and another of the speciality is drawn who has not been there', () => {
    const left = after(agreed, leaveGroup(expert(agreed, 0), { kind: 'recusal', reason: '是我带过的学生' }), LATEST);
    expect(sat(left)[0]).toMatch(/^e-crawl/u);
    expect(sat(agreed)).not.toContain(sat(left)[0]);
    expect(item(left).appraisal).toMatchObject({ draws: 4, left: [{ expert: sat(agreed)[0], kind: 'recusal' }] });
    expect(refusalOf(leaveGroup(expert(agreed, 0), { kind: 'recusal', reason: ' ' })).errors?.[0]?.pointer).toBe('/reason');
    expect(refusalOf(giveOpinion(by(left, `expert:${sat(agreed)[0]}`, LATEST), opinion(1))).code).toBe('not-yours');
  });
  test('where nobody is eligible, then the place waits and is filled when somebody is; an officer replaces who did not come', () => {
    const none = poolOf(undefined, EXPERTS.map((each) => ({ ...each, present: false })));
    const empty = after(examined, replaceExpert(officer(examined, LATEST, none), { seat: 2, kind: 'unable', reason: '没有到场' }), LATEST);
    expect(sat(empty)[2]).toBeUndefined();
    expect(item(gives(gives(empty, 0, 3), 1, 3)).appraisal?.opinion).toBeUndefined();
    expect(sat(after(empty, goOn(by(empty, 'system', LATEST), []), LATEST))[2]).toMatch(/^e-butterfly/u);
    expect(refusalOf(replaceExpert(officer(gives(examined, 0, 3), LATEST), { seat: 0, kind: 'unable', reason: '没有到场' })).errors?.[0]?.pointer).toBe('/seat');
    expect(refusalOf(replaceExpert(officer(examined, LATEST), { seat: 7, kind: 'unable', reason: '没有到场' })).errors?.[0]?.pointer).toBe('/seat');
  });
  test('kin of the person is not drawn', () => {
    const kin = poolOf(undefined, [...EXPERTS, person('e-crawl-0', { competences: ['pool/crawl'], roles: ['expert'], recusals: ['p-1'] })]);
    const draw = stepsOf(order({}, state, kin)).flatMap(({ event }) => (event.type === 'assigned' ? [event.draw] : []))[0];
    expect(draw?.excluded).toContainEqual({ officer: 'e-crawl-0', because: 'recused' });
  });
});

describe('the person does not come', () => {
  const times = ['2026-12-01T02:00:00.000Z', '2026-12-02T02:00:00.000Z'];
  const at = '2026-11-26T03:00:00.000Z';
  const again = (excused?: boolean) => after(agreed, missVisit(officer(agreed, at), { note: '没有来', times, ...(excused !== undefined && { excused }) }), at);
  const second = (now: CaseState) => after(now, chooseTime(by(now, 'person:s-1', at), times[0]!), at);

  test('the first time, then there is another appointment; the second time without good reason the appraisal ends and the item is refused by it', () => {
    expect(refusalOf(reportVisit(officer(agreed, at), report(false))).errors?.[0]?.pointer).toBe('/met');
    const next = second(again());
    expect(item(next).clock).toEqual(item(state).clock);
    expect(refusalOf(missVisit(officer(next, LATEST), { note: '又没有来', times: ['2026-12-10T02:00:00.000Z', '2026-12-11T02:00:00.000Z'] })).errors?.[0]?.pointer).toBe('/excused');
    const ended = after(next, reportVisit(officer(next, LATEST), report(false, LATEST)), LATEST);
    expect(item(ended).appraisal).toMatchObject({ absent: true });
    expect(refusalOf(giveOpinion(expert(ended, 0), opinion(3))).code).toBe('not-allowed');
    expect(refusalOf(decideItem(officer(ended, LATEST), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' })).code).toBe('criterion-fails');
    expect(item(after(ended, decideItem(officer(ended, LATEST), { outcome: 'refuse', criterion: 'came', findings: {}, note: '两次没有来' }), LATEST))).toMatchObject({ status: 'refused', criterion: 'came' });
  });
  test('with good reason, then the limit grows by the time until the next one, as often as there is one', () => {
    const next = second(again(true));
    expect(item(next).clock.pauses).toEqual([{ from: EXAMINED, to: times[0], because: 'examination-postponed', basis: 'rule 11' }]);
    const asked = after(next, askOtherTimes(by(next, 'person:s-1', at), '下周手术'), at);
    const others = after(asked, proposeTimes(officer(asked, at), [times[1]!, '2026-12-04T02:00:00.000Z']), at);
    const moved = after(others, chooseTime(by(others, 'person:s-1', at), times[1]!), at);
    expect(item(moved).clock.pauses).toMatchObject([{ from: EXAMINED, to: times[1] }]);
    expect(stepsOf(missVisit(officer(moved, LATEST), { note: '住院了', excused: true, times: ['2026-12-10T02:00:00.000Z', '2026-12-11T02:00:00.000Z'] }))).toHaveLength(1);
  });
  test('an examination is not recorded before its time', () => {
    expect(refusalOf(reportVisit(officer(agreed, LATEST), report(true, '2026-11-26T01:00:00.000Z'))).errors?.[0]?.pointer).toBe('/on');
    expect(refusalOf(reportVisit(officer(ordered, LATEST), report(true))).errors?.[0]?.pointer).toBe('/on');
  });
});

test('the opinion of a group is what more than half gave, in whatever order, and none where an element has no majority', () => {
  const { appraisal } = APPRAISING.services.get('9.4')!;
  const seats = fc.array(fc.record({ level: fc.integer({ min: 0, max: 3 }), breath: fc.boolean() }), { minLength: 3, maxLength: 5 }).filter((all) => all.length % 2 === 1);
  fc.assert(fc.property(seats, (given) => {
    const all = given.map(({ level, breath }): Seat => ({ speciality: 'crawl', expert: 'e', opinion: { values: { 'swimmer.level': level, 'swimmer.breath': breath }, grounds: '', at: '' } }));
    const found = groupOpinion(appraisal!, all);
    const most = [0, 1, 2, 3].find((level) => given.filter((each) => each.level === level).length * 2 > given.length);
    expect(found?.['swimmer.level']).toBe(most);
    expect(groupOpinion(appraisal!, all.toReversed())).toEqual(found);
    expect(groupOpinion(appraisal!, [...all.slice(1), { speciality: 'crawl' }])).toBeUndefined();
  }), { seed: 25 });
});
