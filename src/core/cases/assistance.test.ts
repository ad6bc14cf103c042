import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { ASKED, assisted, AT_COURT, AT_ELDERS, AT_HALL, COURT } from '../../../test/support/swim-assisted.ts';
import { acting as actingIn, after, ANSWERS, drawnFor, given, itemOf, LATER, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { isPaused } from '../clocks/change-clock.ts';
import { answerAssistance, chaseAssistance, chaseAt, type Answering } from './answer-assistance.ts';
import { askAssistance, dropAssistance, passableTo, passAssistance } from './ask-assistance.ts';
import { askableDesks, openAssistance, type AssistanceRequest } from './assistance.ts';
import { askCorrection } from './correct-item.ts';
import { decideItem } from './decide-item.ts';
import { escalate, nextEscalation } from './escalate.ts';
import { establishable } from './establish.ts';
import { handBack } from './hand-back.ts';
import { queueMark } from './queue-mark.ts';
import type { CaseState } from './state.ts';
import { supervisedOf } from './supervised.ts';
import { withdrawItems } from './withdraw.ts';

const NEXT = '2026-11-25T02:00:00.000Z';
const state = opened(submit({ given: given(ANSWERS, { files: { 'doctors-note': ['f-1'] } }) }, {}, poolOf(), assisted));
const item = (now: CaseState) => itemOf(now, '9.4');
const by = (now: CaseState, actor: string, at = LATER) => actingIn(now, '9.4', actor, { at, on: at.slice(0, 10) }, poolOf(), assisted);
const officer = (now: CaseState, at = LATER) => by(now, drawnFor(now, '9.4'), at);
const ask = (change: Partial<AssistanceRequest> = {}, now = state) => askAssistance(officer(now), { ...ASKED, ...change }, new Set(['f-1']), cn);
const answer = (now: CaseState, change: Partial<Answering> = {}, actor = AT_HALL) => answerAssistance(by(now, actor, NEXT), { request: 0, said: { 'swimmer.recommended': { value: true } }, basis: '村委会会议记录', files: [], ...change });
const asked = after(state, ask({ files: ['f-1'] }));
const approve = (now: CaseState, at = NEXT) => decideItem(officer(now, at), { outcome: 'approve', findings: {}, note: '' });

describe('an officer asks people of another agency', () => {
  test('then a desk can be asked for what the matter needs and it knows, in its own region', () => {
    expect(askableDesks(officer(state), item(state)).map(({ department, desk, elements }) => [department, desk, elements])).toEqual([
      ['village', 'hall', ['swimmer.recommended']], ['village', 'elders', ['swimmer.recommended', 'swimmer.lengths']], ['court', 'registry', ['swimmer.lengths']],
    ]);
  });
  test('then the request waits at the desk, the clock runs on, and nothing is decided before', () => {
    expect(item(asked)).toMatchObject({ status: 'officer', assistance: [{ ...ASKED, files: ['f-1'], by: item(state).officer, at: LATER, passed: [] }] });
    expect(item(asked).clock).toEqual(item(state).clock);
    expect(queueMark(item(asked))).toBe('assistance-asked');
    expect(refusalOf(approve(asked)).detail.zh).toContain('协查');
    expect(refusalOf(decideItem(officer(asked), { outcome: 'refuse', criterion: 'recommended', judged: true, findings: {}, note: '村里没有答复，所以不予通过' })).code).toBe('not-allowed');
  });
  test.each<[Partial<AssistanceRequest>, string]>([
    [{ desk: 'abroad' }, '/desk'], [{ desk: 'clinic' }, '/desk'], [{ department: 'constructor', desk: 'name' }, '/desk'], [{ elements: [] }, '/elements'], [{ elements: ['swimmer.lengths'] }, '/elements'], [{ elements: ['swimmer.recommended', 'swimmer.recommended'] }, '/elements'],
    [{ files: ['f-2'] }, '/files'], [{ reason: '要查' }, '/reason'], [{ until: '2026-11-24' }, '/until'], [{ until: '2026-12-02' }, '/until'], [{ until: 'soon' }, '/until'],
  ])('when it is asked with %j, then it is refused with what is wrong', (change, pointer) => expect(refusalOf(ask(change)).errors?.[0]?.pointer).toBe(pointer));
  test('then nothing is asked twice at once, and other desks can be asked for other things meanwhile', () => {
    expect(refusalOf(ask({ desk: 'elders' }, asked)).errors?.[0]?.pointer).toBe('/elements');
    expect(openAssistance(item(after(asked, ask(COURT, asked))))).toHaveLength(2);
  });
  test('nobody asks for what is not theirs', () => expect(refusalOf(askAssistance(by(state, 'officer:o-9'), ASKED, new Set(), cn)).code).toBe('not-yours'));
});

describe('a desk answers', () => {
  test('then what it says is a fact with this source, the officer can decide by it and establishes nothing else', () => {
    const answered = after(asked, answer(asked), NEXT);
    expect(item(answered).findings).toEqual([{ element: 'swimmer.recommended', value: true, source: { kind: 'assistance', department: 'village', desk: 'hall' }, at: NEXT }]);
    expect([queueMark(item(answered)), establishable(officer(answered, NEXT), item(answered)), openAssistance(item(answered))]).toEqual(['assisted', [], []]);
    expect(item(after(answered, approve(answered), NEXT)).status).toBe('approved');
  });
  test('when it cannot say, then it says why, nothing is established, and the officer may', () => {
    const cannot = after(asked, answer(asked, { said: { 'swimmer.recommended': { cannot: ' 没有记录 ' } } }), NEXT);
    expect(item(cannot)).toMatchObject({ findings: [], assistance: [{ answer: { said: { 'swimmer.recommended': { cannot: '没有记录' } }, by: AT_HALL } }] });
    expect(establishable(officer(cannot), item(cannot))).toEqual(['swimmer.recommended']);
  });
  test.each<[Partial<Answering>, string]>([
    [{ said: {} }, '/said/swimmer.recommended'], [{ said: { 'swimmer.recommended': { cannot: ' ' } } }, '/said/swimmer.recommended'], [{ said: { 'swimmer.recommended': { value: 3 } } }, '/said/swimmer.recommended'],
    [{ said: { 'swimmer.recommended': { value: true }, 'swimmer.lengths': { value: 3 } } }, '/said/swimmer.lengths'], [{ basis: '查' }, '/basis'],
  ])('when it answers with %j, then it is told at the field and nothing changes', (change, pointer) => expect(refusalOf(answer(asked, change)).errors?.[0]?.pointer).toBe(pointer));
  test('no other desk answers, nobody twice, and no officer', () => {
    expect(refusalOf(answer(asked, {}, AT_ELDERS)).code).toBe('not-yours');
    expect(refusalOf(answer(asked, { request: 1 })).code).toBe('not-yours');
    expect(refusalOf(answer(asked, {}, drawnFor(state, '9.4'))).code).toBe('not-yours');
    expect(refusalOf(answer(after(asked, answer(asked)))).code).toBe('not-yours');
  });
  test('when another desk of the agency knows it, then it is handed on with the reason, never back', () => {
    const pass = (now: CaseState, actor: string, to: string, reason = '由长老会掌握') => passAssistance(by(now, actor, NEXT), { request: 0, to, reason });
    expect(passableTo(by(asked, AT_HALL), 0)).toEqual(['elders']);
    for (const to of ['hall', 'clinic', 'abroad', 'registry']) expect(refusalOf(pass(asked, AT_HALL, to)).errors?.[0]?.pointer).toBe('/to');
    expect(refusalOf(pass(asked, AT_HALL, 'elders', ' ')).errors?.[0]?.pointer).toBe('/reason');
    expect(refusalOf(pass(asked, AT_ELDERS, 'hall')).code).toBe('not-yours');
    const passed = after(asked, pass(asked, AT_HALL, 'elders'), NEXT);
    expect(item(passed).assistance).toMatchObject([{ desk: 'elders', until: ASKED.until, passed: [{ from: 'hall', to: 'elders' }] }]);
    expect(refusalOf(answer(passed)).code).toBe('not-yours');
    expect(refusalOf(pass(passed, AT_ELDERS, 'hall')).errors?.[0]?.pointer).toBe('/to');
    expect(item(after(passed, answer(passed, {}, AT_ELDERS))).findings[0]?.source).toEqual({ kind: 'assistance', department: 'village', desk: 'elders' });
  });
  test('while the item waits for another officer or for the applicant, then it can answer still', () => {
    const without = after(asked, handBack(actingIn(asked, '9.4', drawnFor(asked, '9.4'), {}, poolOf([]), assisted), { kind: 'unable', reason: 'ill' }));
    expect(item(without)).toMatchObject({ status: 'waiting', officer: undefined });
    expect(item(after(without, answer(without))).findings).toHaveLength(1);
    const correcting = after(asked, askCorrection(officer(asked), { elements: ['swimmer.lengths'], evidence: [], note: '请核对长度' }, cn));
    expect(item(after(correcting, answer(correcting)))).toMatchObject({ status: 'correction', findings: [{ value: true }] });
  });
});

describe('the conclusion of another authority by law', () => {
  const waits = after(state, ask(COURT));
  test('then the limits stand still until it is there, with the basis, and go on with the answer', () => {
    expect(item(waits).clock.pauses).toEqual([{ from: LATER, to: null, because: 'assistance', basis: 'law 20' }]);
    const said = after(waits, answer(waits, { said: { 'swimmer.lengths': { value: 12 } } }, AT_COURT), NEXT);
    expect(item(said).clock.pauses).toEqual([{ from: LATER, to: NEXT, because: 'assistance', basis: 'law 20' }]);
  });
  test('then nothing else stops the clock meanwhile; two of them stop it once', () => {
    expect(refusalOf(askCorrection(officer(waits), { elements: ['swimmer.lengths'], evidence: [], note: '请核对' }, cn)).detail.zh).toContain('中止');
    const both = after(waits, ask({}, waits));
    const one = after(both, answer(both, { request: 1 }), NEXT);
    expect([isPaused(item(both).clock), isPaused(item(one).clock)]).toEqual([true, true]);
  });
  test('when the officer waits no longer, then the limits go on', () => {
    const dropped = after(waits, dropAssistance(officer(waits, NEXT), { request: 0, reason: '法院已经另行送达判决书' }), NEXT);
    expect(isPaused(item(dropped).clock)).toBe(false);
  });
  test('when the applicant withdraws, then nothing waits any more', () => {
    const withdrawn = after(waits, withdrawItems(by(waits, 'person:s-1', NEXT), { items: [item(waits).no] }), NEXT);
    expect(item(withdrawn)).toMatchObject({ status: 'withdrawn', clock: { stoppedAt: NEXT } });
    expect(openAssistance(item(withdrawn))).toEqual([]);
    expect(refusalOf(answer(withdrawn, {}, AT_COURT)).code).toBe('not-allowed');
  });
});

describe('an answer that does not come', () => {
  const chased = (now: CaseState, at: string) => stepsOf(chaseAssistance(by(now, 'system', at))).map(({ event }) => event);
  const reminded = after(asked, chaseAssistance(by(asked, 'system', '2026-11-27T00:00:00.000Z')), '2026-11-27T00:00:00.000Z');
  const late = after(reminded, chaseAssistance(by(reminded, 'system', '2026-11-27T16:00:01.000Z')), '2026-11-27T16:00:01.000Z');
  test('is reminded of on its last day and late after it, each once', () => {
    expect(chaseAt(item(asked))).toBe('2026-11-27T00:00:00+08:00');
    expect(chased(asked, '2026-11-26T15:59:59.000Z')).toEqual([]);
    expect(item(reminded).assistance?.[0]?.chased).toBe('reminded');
    expect(chased(reminded, '2026-11-27T15:59:59.000Z')).toEqual([]);
    expect([item(late).assistance?.[0]?.chased, chaseAt(item(late)), chased(late, '2026-12-30T00:00:00.000Z')]).toEqual(['late', null, []]);
    expect(chased(asked, '2026-11-28T01:00:00.000Z')).toEqual([{ type: 'assistance-chased', no: item(asked).no, request: 0, how: 'late' }]);
  });
  test('then the officer reads it, and decides without once they say why; the desk can answer until then', () => {
    expect([queueMark(item(late)), supervisedOf(item(late)), supervisedOf(item(reminded))]).toEqual(['assistance-late', { departments: ['village'], since: LATER }, null]);
    expect(refusalOf(approve(late)).detail.zh).toContain('到期');
    expect(refusalOf(dropAssistance(officer(late), { request: 0, reason: '不等' })).errors?.[0]?.pointer).toBe('/reason');
    expect(refusalOf(dropAssistance(officer(late), { request: 1, reason: '到期没有答复，按现有的事实办' })).errors?.[0]?.pointer).toBe('/request');
    expect(item(after(late, answer(late))).findings).toHaveLength(1);
    const without = after(late, dropAssistance(officer(late), { request: 0, reason: '到期没有答复，按现有的事实办' }));
    expect(refusalOf(answer(without)).code).toBe('not-yours');
    expect(item(after(without, decideItem(officer(without), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' })))).toMatchObject({ status: 'approved' });
  });
});

describe('given an agency on whose conclusion the limits wait, and which does not answer', () => {
  const waiting = after(state, ask(COURT));
  const report = (now: CaseState, at: string) => escalate(by(now, 'system', at), cn, 2);

  test('then the clock stands still by law, but it is reported to the supervisor after the last day of the desk, and to the head later, each once', () => {
    expect(nextEscalation(item(waiting), cn, 2)).toEqual({ to: 'supervisor', because: 'assistance', request: 0, from: '2026-11-28T00:00:00+08:00' });
    const [friday, saturday, thursday] = ['2026-11-27T15:00:00.000Z', '2026-11-27T16:00:00.000Z', '2026-12-02T16:00:00.000Z'];
    expect(stepsOf(report(waiting, friday))).toEqual([]);
    const reported = after(waiting, report(waiting, saturday), saturday);
    expect([stepsOf(report(reported, saturday)), isPaused(item(reported).clock)]).toEqual([[], true]);
    const told = after(reported, report(reported, thursday), thursday);
    expect(item(told).escalations?.map(({ to, because, request }) => [to, because, request])).toEqual([['supervisor', 'assistance', 0], ['head', 'assistance', 0]]);
    expect(nextEscalation(item(told), cn, 2)).toBeUndefined();
  });

  test('when it has answered, or the officer waits no longer, then there is nothing to report of it', () => {
    const answered = after(waiting, answer(waiting, { said: { 'swimmer.lengths': { value: 40 } } }, AT_COURT), NEXT);
    const dropped = after(waiting, dropAssistance(officer(waiting, NEXT), { request: 0, reason: '另有判决书，不用再等法院答复' }), NEXT);
    expect([answered, dropped].map((now) => nextEscalation(item(now), cn, 2)?.because)).toEqual(['clock', 'clock']);
  });

  test('when the limits run on meanwhile, then their own clock reports it', () => expect(nextEscalation(item(asked), cn, 2)?.because).toBe('clock'));
});
