import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { JOINT, JOINT_OFFICERS, jointly } from '../../../test/support/swim-joint.ts';
import { acting as actingIn, after, ANSWERS, AT, compiledClub, drawnFor, given, itemOf, LATER, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { verifyDraw } from '../assignment/verify-draw.ts';
import { checkJoint } from '../catalog/check/joint.ts';
import { answerCorrection, askCorrection } from './correct-item.ts';
import { decideItem } from './decide-item.ts';
import { goOn } from './go-on.ts';
import { handBack } from './hand-back.ts';
import { emptyJointSeats, jointDue, jointUnspoken, nextSilence, type JointWord } from './joint.ts';
import { jointSight } from './joint-sight.ts';
import { queueMark } from './queue-mark.ts';
import { redrawAbsent } from './redraw.ts';
import { leaveJoint, noteSilence, ruleJoint, speakJoint } from './speak-joint.ts';
import type { CaseState } from './state.ts';
import { supervisedOf } from './supervised.ts';
import { transferItem } from './transfer.ts';

const POOL = poolOf(JOINT_OFFICERS);
const outcome = submit({ given: given(ANSWERS) }, {}, POOL, jointly);
const state = opened(outcome);
const item = (now: CaseState) => itemOf(now, '9.4');
const by = (now: CaseState, actor: string, at = LATER, pool = POOL) => actingIn(now, '9.4', actor, { at, on: at.slice(0, 10) }, pool, jointly);
const leader = (now: CaseState, at = LATER) => by(now, drawnFor(now, '9.4'), at);
const seat = (now: CaseState, line: string) => item(now).joint!.seats.find((each) => each.line === line)!;
const of = (now: CaseState, line: string, at = LATER, pool = POOL) => by(now, `officer:${seat(now, line).officer}`, at, pool);
const AGREE: JointWord = { kind: 'agree', note: '' };
const DISAGREE: JointWord = { kind: 'disagree', note: '力量测试没有达到要求', basis: '健身房规则 第八条' };
const CORRECT: JointWord = { kind: 'correct', note: '请补充医生的意见和长度', elements: ['swimmer.lengths'], evidence: ['doctors-note'] };
const says = (now: CaseState, line: string, word: JointWord, at = LATER) => after(now, speakJoint(of(now, line, at), word), at);
const approve = (now: CaseState, at = LATER) => decideItem(leader(now, at), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' });
const refuse = (now: CaseState) => decideItem(leader(now), { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: '' });
const agreed = says(says(state, 'gym', AGREE), 'sauna', AGREE);

describe('what a line sees of a joint matter', () => {
  const withSight = (sees: object) => compiledClub({ ...JOINT, services: new Map([...JOINT.services, ['9.4', { ...JOINT.services.get('9.4')!, joint: JOINT.services.get('9.4')!.joint!.map((each) => (each.line === 'gym' ? { ...each, sees } : each)) }]]) });
  const sight = (compiled: Parameters<typeof jointSight>[0], line: string) => { const { elements, evidence } = jointSight(compiled, '9.4', '371300', line); return [[...elements].toSorted(), [...evidence]]; };
  test('is what the criteria rest on and the evidence of the matter, unless its place in the catalogue says less', () => {
    expect(sight(jointly, 'gym')).toEqual([['swimmer.lengths', 'swimmer.recommended'], ['doctors-note']]);
    const less = withSight({ elements: ['swimmer.lengths'], evidence: [] });
    expect([sight(less, 'gym'), sight(less, 'sauna')]).toEqual([[['swimmer.lengths'], []], [['swimmer.lengths', 'swimmer.recommended'], ['doctors-note']]]);
    const faults = ({ catalog }: typeof less) => checkJoint(catalog, catalog.services.get('9.4')!, { in: 'services', id: '9.4', path: ['joint'] }).map(({ at }) => at.path.join('/')).filter((path) => path.includes('sees'));
    expect(faults(less)).toEqual([]);
    const wrong = withSight({ elements: ['account.card'], evidence: ['passport'] });
    expect(faults(wrong)).toEqual(['joint/0/sees/elements/0', 'joint/0/sees/evidence/0']);
  });
  test('it asks a correction of nothing else', () => {
    const less = withSight({ elements: ['swimmer.lengths'], evidence: [] });
    const asks = (word: JointWord) => speakJoint(actingIn(state, '9.4', `officer:${seat(state, 'gym').officer}`, { at: LATER, on: LATER.slice(0, 10) }, POOL, less), word);
    expect(refusalOf(asks(CORRECT))).toMatchObject({ code: 'not-in-catalogue', errors: [{ pointer: '/doctors-note' }] });
    expect(asks({ ...CORRECT, evidence: [] } as JointWord).kind).toBe('done');
  });
});

describe('a joint matter that goes to an officer', () => {
  test('then an officer of each line of this region is drawn at once, by draws that anybody can recompute, none of whom leads it', () => {
    expect(item(state).joint).toMatchObject({ draws: 2, left: [], seats: [{ line: 'gym', within: { amount: 2, unit: 'wd' }, since: AT, officer: expect.stringMatching(/^gym-/u) }, { line: 'sauna', officer: expect.stringMatching(/^sauna-/u) }] });
    const draws = stepsOf(outcome).flatMap(({ event }) => (event.type === 'assigned' && event.role === 'joint' ? [event.draw] : []));
    expect(draws.map(({ subject, competence, role }) => [subject.split('/').slice(2).join('/'), competence, role])).toEqual([['joint/officer/1', 'gym', 'officer'], ['joint/officer/2', 'sauna', 'officer']]);
    for (const draw of draws) expect(verifyDraw(draw, 'a3'.repeat(32), sha256)).toEqual({ valid: true });
    expect(draws[0]?.excluded).toContainEqual({ officer: item(state).officer, because: 'not-competent' });
  });
  test('without the officers it asks for them; a matter without joint lines has no review', () => {
    expect(submit({ given: given(ANSWERS) }, {}, 'unread', jointly).kind).toBe('needs-pool');
    expect(itemOf(opened(submit()), '9.4').joint).toBeUndefined();
  });
  test('where nobody of a line is there, then its place is drawn later', () => {
    const few = opened(submit({ given: given(ANSWERS) }, {}, poolOf(JOINT_OFFICERS.filter(({ id }) => !id.startsWith('sauna'))), jointly));
    expect([emptyJointSeats(item(few)), supervisedOf(item(few))?.undrawn]).toEqual([[1], true]);
    expect(seat(after(few, goOn(by(few, 'system'), [])), 'sauna').officer).toMatch(/^sauna-/u);
  });
  test('then nothing is decided and nothing asked before all have spoken', () => {
    expect(queueMark(item(state))).toBe('joint-due');
    const half = says(state, 'gym', AGREE);
    for (const now of [state, half]) for (const held of [approve(now), refuse(now), askCorrection(leader(now), { elements: ['swimmer.lengths'], evidence: [], note: '请核对长度' }, cn)]) expect(refusalOf(held).detail.zh).toContain('会同审查');
    expect(item(after(agreed, approve(agreed))).status).toBe('approved');
    expect(item(after(agreed, refuse(agreed))).status).toBe('refused');
  });
});

describe('what a line of work says', () => {
  test.each<[JointWord, string]>([
    [{ ...DISAGREE, note: '不行' }, '/note'], [{ ...DISAGREE, basis: ' ' }, '/basis'], [{ ...CORRECT, note: '补' }, '/note'], [{ ...CORRECT, elements: ['swimmer.recommended'] }, '/swimmer.recommended'],
  ] as [JointWord, string][])('when it is %j, then it is told at the field', (word, pointer) => expect(refusalOf(speakJoint(of(state, 'gym'), word)).errors?.[0]?.pointer).toBe(pointer));
  test('each speaks once, for the own line only', () => {
    expect(refusalOf(speakJoint(of(agreed, 'gym'), DISAGREE)).code).toBe('not-allowed');
    for (const actor of [drawnFor(state, '9.4'), 'officer:both-1', 'person:s-1', 'supervisor:v-1']) expect(refusalOf(speakJoint(by(state, actor), AGREE)).code).toBe('not-yours');
    expect(refusalOf(speakJoint(of(state, 'gym'), { kind: 'correct', note: '请补充需要的材料和说明', elements: [], evidence: [] })).code).toBe('incomplete');
  });
  test('a disagreement is refused or decided by the supervisor, with the reason', () => {
    const apart = says(says(state, 'gym', DISAGREE), 'sauna', AGREE);
    expect([queueMark(item(apart)), supervisedOf(item(apart))?.joint]).toEqual(['joint-disagrees', { disagrees: ['gym'], silent: [] }]);
    expect(refusalOf(approve(apart)).detail.zh).toContain('督办人员裁定');
    expect(item(after(apart, refuse(apart))).status).toBe('refused');
    const rule = (upheld: boolean, line = 'gym', reason = '力量测试不是教练课的条件', actor = 'supervisor:v-1') => ruleJoint(by(apart, actor), { line, upheld, reason });
    expect(refusalOf(rule(false, 'sauna')).errors?.[0]?.pointer).toBe('/line');
    expect(refusalOf(rule(false, 'gym', '不成立')).errors?.[0]?.pointer).toBe('/reason');
    for (const actor of [drawnFor(apart, '9.4'), `supervisor:${item(apart).officer}`, `supervisor:${seat(apart, 'gym').officer}`]) expect(refusalOf(rule(false, 'gym', '力量测试不是教练课的条件', actor)).code).toBe('not-yours');
    const overruled = after(apart, rule(false));
    expect([queueMark(item(overruled)), supervisedOf(item(overruled))]).toEqual([null, null]);
    expect(item(after(overruled, approve(overruled))).status).toBe('approved');
    const upheld = after(apart, rule(true));
    expect(refusalOf(approve(upheld)).detail.zh).toContain('成立');
    expect(item(after(upheld, refuse(upheld))).status).toBe('refused');
    expect(refusalOf(ruleJoint(by(upheld, 'supervisor:v-1'), { line: 'gym', upheld: false, reason: '力量测试不是教练课的条件' })).code).toBe('not-allowed');
  });
  test('what they need corrected stands in the one request, and they look again once it is back', () => {
    const wishes = says(says(state, 'gym', CORRECT), 'sauna', AGREE);
    expect(queueMark(item(wishes))).toBe('joint-corrects');
    for (const held of [approve(wishes), refuse(wishes)]) expect(refusalOf(held).detail.zh).toContain('补正');
    const asked = after(wishes, askCorrection(leader(wishes), { elements: [], evidence: [], note: '请一并补充' }, cn));
    expect(item(asked)).toMatchObject({ status: 'correction', correction: { elements: ['swimmer.lengths'], evidence: ['doctors-note'], note: '请一并补充\ngym：请补充医生的意见和长度' } });
    const at = '2026-11-25T02:00:00.000Z';
    const back = after(asked, answerCorrection(by(asked, 'person:s-1', at), { answers: { 'swimmer.lengths': 30 }, files: { 'doctors-note': ['f-1'] }, proven: 'single' }), at);
    expect(seat(back, 'gym')).toEqual({ line: 'gym', within: { amount: 2, unit: 'wd' }, since: at, officer: seat(state, 'gym').officer });
    expect([jointDue(item(back)).length, seat(back, 'sauna').word?.kind]).toEqual([1, 'agree']);
    expect(refusalOf(speakJoint(of(back, 'gym', at), CORRECT)).code).toBe('already-corrected');
    expect(item(after(says(back, 'gym', AGREE, at), approve(says(back, 'gym', AGREE, at), at), at)).status).toBe('approved');
  });
});

describe('who sits in a joint review', () => {
  test('and must not or cannot take part leaves, and another of the line is drawn who has not been there', () => {
    const left = after(state, leaveJoint(of(state, 'gym'), { kind: 'recusal', reason: '是我的表妹' }));
    expect(seat(left, 'gym').officer).toMatch(/^gym-|^both/u);
    expect(seat(left, 'gym').officer).not.toBe(seat(state, 'gym').officer);
    expect(item(left).joint).toMatchObject({ draws: 3, left: [{ line: 'gym', officer: seat(state, 'gym').officer, kind: 'recusal' }] });
    expect(refusalOf(leaveJoint(of(state, 'gym'), { kind: 'unable', reason: ' ' })).errors?.[0]?.pointer).toBe('/reason');
    expect(refusalOf(leaveJoint(of(agreed, 'gym'), { kind: 'unable', reason: 'ill' })).code).toBe('not-allowed');
    expect(refusalOf(speakJoint(by(left, `officer:${seat(state, 'gym').officer}`), AGREE)).code).toBe('not-yours');
  });
  test('and is away for long is drawn anew, where somebody else can be', () => {
    const away = { officer: seat(state, 'gym').officer!, from: '2026-11-24', to: null };
    const gone = JOINT_OFFICERS.map((each) => (each.id === away.officer ? { ...each, present: false } : each));
    const anew = after(state, redrawAbsent(by(state, 'system', LATER, poolOf(gone)), away));
    expect(seat(anew, 'gym').officer).not.toBe(away.officer);
    expect(item(anew).joint?.left).toMatchObject([{ kind: 'absence' }]);
    const alone = JOINT_OFFICERS.filter(({ id }) => !id.startsWith('gym') && id !== 'both-1');
    expect(stepsOf(redrawAbsent(by(state, 'system', LATER, poolOf(alone)), away))).toEqual([]);
  });
  test('never leads or reviews it afterwards; the review goes on whoever leads it', () => {
    // Too busy to lead it, and the only one of the gym.
    const only = JOINT_OFFICERS.filter(({ id }) => id === 'both-1' || id === 'sauna-1');
    const now = opened(submit({ given: given(ANSWERS) }, {}, poolOf(JOINT_OFFICERS.filter((each) => only.includes(each) || !/^gym|^sauna/u.test(each.id))), jointly));
    expect(seat(now, 'gym').officer).toBe('both-1');
    const handed = after(now, handBack(by(now, drawnFor(now, '9.4'), LATER, poolOf(only)), { kind: 'unable', reason: 'ill' }));
    expect(item(handed)).toMatchObject({ status: 'waiting', officer: undefined });
    expect(seat(says(handed, 'gym', AGREE), 'gym').word?.kind).toBe('agree');
    const passed = after(state, transferItem(leader(state), { to: 'sauna', reason: '这一件归桑拿部门办理' }));
    expect(item(passed).officer).not.toBe(seat(state, 'sauna').officer);
  });
});

describe('a line of work that says nothing', () => {
  const chase = (now: CaseState, at: string) => noteSilence(by(now, 'system', at), cn);
  const half = says(state, 'sauna', AGREE);
  const OVER = '2026-11-25T16:00:01.000Z';
  test('is reported to the supervisor when its time is over, once, and never counts as agreement', () => {
    expect(nextSilence(item(half), cn)).toEqual({ seat: 0, from: '2026-11-26T00:00:00+08:00' });
    expect(stepsOf(chase(half, '2026-11-25T15:59:00.000Z'))).toEqual([]);
    const silent = after(half, chase(half, OVER), OVER);
    expect([seat(silent, 'gym').silent, seat(silent, 'gym').word, supervisedOf(item(silent))?.joint]).toEqual([true, undefined, { disagrees: [], silent: ['gym'] }]);
    expect(stepsOf(chase(silent, '2026-12-25T00:00:00.000Z'))).toEqual([]);
    expect(item(after(silent, approve(silent, OVER), OVER)).status).toBe('approved');
  });
  test('is reported too where nobody sits there, so that no item waits for ever; whoever is drawn then has the whole limit', () => {
    const few = opened(submit({ given: given(ANSWERS) }, {}, poolOf(JOINT_OFFICERS.filter(({ id }) => !id.startsWith('sauna'))), jointly));
    const heard = says(few, 'gym', AGREE);
    const due = nextSilence(item(heard), cn)!;
    expect([due.seat, Date.parse(due.from) > Date.parse(OVER)]).toEqual([1, true]);
    expect(refusalOf(approve(heard, LATER)).detail.zh).toContain('会同审查');
    const at = new Date(due.from).toISOString();
    const unheard = after(heard, chase(heard, at), at);
    expect([seat(unheard, 'sauna').silent, item(after(unheard, approve(unheard, at), at)).status]).toEqual([true, 'approved']);
    const sat = after(unheard, goOn(by(unheard, 'system', OVER), []), OVER);
    expect([seat(sat, 'sauna').silent, seat(sat, 'sauna').since, nextSilence(item(sat), cn)]).toEqual([undefined, OVER, { seat: 1, from: '2026-12-02T00:00:00+08:00' }]);
    const silent = after(half, chase(half, OVER), OVER);
    const left = after(silent, leaveJoint(of(silent, 'gym', OVER), { kind: 'recusal', reason: '是我的表妹' }), OVER);
    expect([seat(left, 'gym').silent, seat(left, 'gym').since]).toEqual([undefined, OVER]);
  });
  test('is not late while the clock of the item stands still, and its list and its reports end with the same statuses', () => {
    const paused = { ...item(half), clock: { ...item(half).clock, pauses: [{ from: LATER, to: null, because: 'appraisal', basis: 'law' }] } };
    expect(nextSilence(paused, cn)).toBeNull();
    const silent = item(after(half, chase(half, OVER), OVER));
    for (const status of ['review', 'publicity', 'booking'] as const) expect([jointUnspoken({ ...silent, status }), supervisedOf({ ...silent, status })?.joint], status).toEqual([[], undefined]);
  });
  test('may speak still, and what it says then counts', () => {
    const silent = after(half, chase(half, OVER), OVER);
    const late = says(silent, 'gym', DISAGREE, OVER);
    expect(seat(late, 'gym')).not.toHaveProperty('silent');
    expect(refusalOf(approve(late, OVER)).detail.zh).toContain('不同意');
  });
});
