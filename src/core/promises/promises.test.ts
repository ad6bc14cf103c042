import { describe, expect, test } from 'vitest';
import { acting, after, ANSWERS, CLUB, COMMAND, compiledClub, entry, fitness, given, HEALTHY, known, LATER, NUMBER, opened, poolOf, refusalOf, runOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { sha256 } from '../../../test/support/hash.ts';
import type { CaseState } from '../cases/state.ts';
import type { Acting } from '../cases/act.ts';
import { submitCase } from '../cases/submit.ts';
import { answerCredit, askCredit } from './ask-credit.ts';
import { breakPromise } from './break-promise.ts';
import { checkPromises, dueForCheck } from './check-promises.ts';
import { drawPromises } from './draw-promises.ts';
import { keepPromise } from './keep-promise.ts';
import { PROMISE_ACTIONS, PROMISE_TABLE } from './promise-actions.ts';
import { PROMISE_STANDINGS } from './promise-state.ts';
import { digestOf, wronglySigned } from './signed.ts';
import { isRestricted, RESTRICTED, withheldFrom } from './withheld.ts';
import { withdrawPromise } from './withdraw-promise.ts';

const ELEMENT = 'swimmer.healthy';
const limit = (value: string) => ({ zh: 'limit', en: 'limit', unit: 'limit', in: { 371300: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });
const CREDITED = compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters, ['creditRecordFor', limit('12mo')], ['promiseRestrictionFor', limit('6mo')], ['creditRepairAfter', limit('3mo')], ['creditAnswerWithin', limit('14d')]]) });
const PROMISED = given({ ...ANSWERS, 'answers.wantsSauna': true }, { promises: [ELEMENT] });
const state = opened(submit({ given: PROMISED }, {}, poolOf(), CREDITED));
const promiseOf = (now: CaseState) => now.promises![0]!;
const by = (now: CaseState, actor: string, on = '2026-11-24', entries = acting(now, '9.5', actor).run.known.entries): Acting => acting(now, '9.5', actor, { on, at: `${on}T02:00:00.000Z`, entries }, poolOf(), CREDITED);
const ORDER = { element: ELEMENT, order: 'inspection:1', finding: '核查时不能游泳', basis: 'law 5' };
const broken = after(state, breakPromise(by(state, 'system'), ORDER));
const asked = after(broken, askCredit(by(broken, 'person:s-1', '2027-03-01'), ELEMENT, 'repair', '已经改正，证明也交了上来'));
const SIGNING = { region: '371300', lifeEvent: 'joining', subject: 's-1', applicant: 's-1' };

test('every action of every standing is in the table', () => {
  expect(Object.keys(PROMISE_TABLE).toSorted()).toEqual([...PROMISE_STANDINGS].toSorted());
  for (const row of Object.values(PROMISE_TABLE)) expect(Object.keys(row).toSorted()).toEqual([...PROMISE_ACTIONS].toSorted());
});

describe('given a promise that is handed in', () => {
  test('then the event says what was signed, and what rests on it', () =>
    expect(promiseOf(state)).toMatchObject({ element: ELEMENT, standing: 'made', by: 'person:s-1', digest: digestOf(sha256, CLUB, SIGNING, ELEMENT), items: [state.items.find(({ service }) => service === '9.5')!.no] }));
  test('when it was signed for another event, for an earlier application, by another or about another, then it is refused at its field', () => {
    for (const other of [{ lifeEvent: 'leaving' }, { earlier: 1 }, { applicant: 's-2' }, { subject: 's-2' }, { region: '440300' }]) {
      const replayed = digestOf(sha256, CLUB, { ...SIGNING, ...other }, ELEMENT)!;
      expect(refusalOf(submit({ given: PROMISED }, { signed: { [ELEMENT]: replayed } }, poolOf(), CREDITED)).errors?.map(({ pointer }) => pointer)).toEqual([`/body/signed/${ELEMENT}`]);
    }
    expect(submit({ given: PROMISED }, { signed: { [ELEMENT]: promiseOf(state).digest } }, poolOf(), CREDITED).kind).toBe('done');
    expect(refusalOf(submit({ given: PROMISED }, { earlier: 1, signed: { [ELEMENT]: promiseOf(state).digest } }, poolOf(), CREDITED)).code).toBe('wrong-type');
  });
  test.each([{ zh: '我很健康' }, { check: { ...HEALTHY.check, after: 365 } }, { check: { class: 'none' as const, why: { zh: '不查', en: 'none' } } }, { signer: 'self' as const }])('when anything of what was told has changed meanwhile, then it is signed anew: %j', (other) => {
    const reworded = compiledClub({ ...CLUB, elements: new Map([...CLUB.elements, [ELEMENT, { ...CLUB.elements.get(ELEMENT)!, sources: [{ promise: { ...HEALTHY, ...other } }] }]]) });
    expect(refusalOf(submit({ given: PROMISED }, { signed: { [ELEMENT]: promiseOf(state).digest } }, poolOf(), reworded)).code).toBe('wrong-type');
  });
  test('when an agent hands it in, then the applicant has to make it', () =>
    expect(refusalOf(submit({ given: PROMISED }, { agent: { id: 's-9', mandate: 'm-1' } }, poolOf(), CREDITED)).errors).toMatchObject([{ pointer: '/body/promises' }]));
  test('when only the person themself can make it, then an employer or a relative cannot', () => {
    const other = known({ applicantEntries: [], signedIn: { 'applicant.as': 'employer' } });
    expect(withheldFrom({ signer: 'self' }, other)).toBeDefined();
    expect(withheldFrom({ signer: 'applicant' }, other)).toBeUndefined();
    const own = new Map([...CLUB.elements, [ELEMENT, { ...CLUB.elements.get(ELEMENT)!, sources: [{ promise: { ...HEALTHY, signer: 'self' as const } }] }]]);
    expect(wronglySigned(sha256, { elements: own }, SIGNING, { ...other, given: PROMISED })?.errors).toMatchObject([{ pointer: '/body/promises' }]);
  });
});

describe('given somebody on record', () => {
  const restricted = { entries: [...known().entries, entry('credit.restriction', {}, { to: '2027-01-01' })] };
  test('then no promise is taken, and the reason stands at its field', () => {
    expect(refusalOf(submit({ given: PROMISED, ...restricted }, {}, poolOf(), CREDITED)).errors).toEqual([{ pointer: '/body/promises', detail: RESTRICTED }]);
  });
  test('then it is not asked for, and a person looks', () => {
    const item = opened(submit({ given: { ...PROMISED, promises: [] }, ...restricted }, {}, poolOf(), CREDITED)).items.find(({ service }) => service === '9.5');
    expect(item?.status).toBe('officer');
  });
  test('when a counter without a line has taken the promise, then the application is taken without it, a person looks, and no proof is asked for first', () => {
    const offline = { ...runOf({ given: PROMISED, ...restricted }, CREDITED), offline: true as const };
    const now = opened(submitCase(COMMAND, offline, poolOf()));
    expect([now.promises, now.given.promises, now.items.find(({ service }) => service === '9.5')?.status]).toEqual([undefined, [], 'officer']);
    const proven = compiledClub({ ...CREDITED.catalog, services: new Map([...CREDITED.catalog.services, ['9.5', { ...CREDITED.catalog.services.get('9.5')!, needs: { ...CREDITED.catalog.services.get('9.5')!.needs, evidence: ['x-ray'] } }]]), evidence: new Map([...CREDITED.catalog.evidence, ['x-ray', { ...CREDITED.catalog.evidence.get('x-ray')!, abolished: undefined, proves: [ELEMENT], sources: ['upload' as const, 'promise' as const] }]]) });
    const online = { ...runOf({ given: { ...PROMISED, promises: [] }, ...restricted }, proven) };
    expect(refusalOf(submitCase(COMMAND, online, poolOf())).errors?.map(({ pointer }) => pointer)).toEqual(['/body/files/x-ray']);
    expect(opened(submitCase(COMMAND, { ...runOf({ given: PROMISED, ...restricted }, proven), offline: true }, poolOf())).items.find(({ service }) => service === '9.5')?.status).toBe('officer');
  });
  test('then it is over with the restriction', () => expect([isRestricted(known(restricted)), isRestricted(known({ ...restricted, on: '2027-01-01' }))]).toEqual([true, false]));
  test('then the record alone, which is kept longer, closes no promise', () => expect(isRestricted(known({ entries: [...known().entries, entry('credit.record', {}, { to: '2027-06-01' })] }))).toBe(false));
});

describe('given a promise whose check is due', () => {
  const due = '2026-12-03T02:00:00.000Z';
  const check = (values: Parameters<typeof fitness>[0] | undefined) => after(state, checkPromises(acting(state, '9.5', 'system', { at: due, on: '2026-12-03' }), values === undefined ? [] : [fitness(values)]), due);
  test('then it is due ten days after the decision, not before', () => {
    expect(dueForCheck(state, promiseOf(state))).toBe('2026-12-03T00:00:00+08:00');
    expect(stepsOf(checkPromises(acting(state, '9.5', 'system', { at: LATER }), [fitness()]))).toEqual([]);
  });
  test.each([[{ fit: true }, 'kept'], [{ fit: false }, 'doubted'], [{}, 'due'], [undefined, 'due']] as const)('when the department says %j, then it is %s', (values, standing) => expect(promiseOf(check(values)).standing).toBe(standing));
  test('when it is doubted, then nothing is on record: an inspection finds out', () => expect(stepsOf(checkPromises(acting(state, '9.5', 'system', { at: due }), [fitness({ fit: false })])).flatMap(({ event }) => ('effects' in event ? event.effects : []))).toEqual([]));
});

describe('given a promise of which some are checked', () => {
  const sampled = compiledClub({ ...CREDITED.catalog, elements: new Map([...CLUB.elements, [ELEMENT, { ...CLUB.elements.get(ELEMENT)!, sources: [{ promise: { ...HEALTHY, check: { class: 'sampled' as const } } }] }]]) });
  const made = opened(submit({ given: PROMISED }, {}, poolOf(), sampled));
  const draws = (now: CaseState, elements = [ELEMENT]) => drawPromises({ state: now, actor: 'system' }, elements, '2026-11-23');
  test('then no day comes by itself on which it is due', () => expect(dueForCheck(made, promiseOf(made))).toBeUndefined());
  test('when it is drawn, then it is due since then, once, and can be kept or broken', () => {
    const drawn = after(made, draws(made));
    expect(promiseOf(drawn)).toMatchObject({ standing: 'due', dueAt: expect.any(String) });
    expect(stepsOf(draws(made))).toMatchObject([{ actor: 'system', event: { type: 'promise-due', no: promiseOf(made).items[0], drawn: '2026-11-23' } }]);
    expect(stepsOf(draws(drawn))).toEqual([]);
    expect(promiseOf(after(drawn, keepPromise(by(drawn, 'system'), ELEMENT, 'inspection:1'))).standing).toBe('kept');
    expect(promiseOf(after(drawn, breakPromise(by(drawn, 'system'), ORDER))).standing).toBe('broken');
  });
  test('when another is drawn, or of which every one is checked, or it was found untrue meanwhile, then nothing happens', () => {
    expect([stepsOf(draws(made, ['swimmer.other'])), stepsOf(draws(state)), stepsOf(draws(broken))]).toEqual([[], [], []]);
  });
});

describe('given an order to break it', () => {
  test('then a record and a restriction open, each with its end', () => {
    const [step] = stepsOf(breakPromise(by(state, 'system'), ORDER));
    expect(step?.event).toMatchObject({ type: 'promise-broken', until: '2027-11-24', restrictedUntil: '2027-05-24', effects: [{ kind: 'opened', entry: { kind: 'credit.record', to: '2027-11-24', data: { case: NUMBER } } }, { kind: 'opened', entry: { kind: 'credit.restriction', to: '2027-05-24' } }] });
    expect(promiseOf(broken)).toMatchObject({ standing: 'broken', broken: { order: 'inspection:1' } });
  });
  test('when it is ordered again, then nothing more happens', () => expect(stepsOf(breakPromise(by(broken, 'system'), ORDER))).toEqual([]));
  test('when anybody but the house wants to, then it is not theirs', () => { for (const actor of ['person:s-1', 'officer:o-1', 'supervisor:u-1']) expect(refusalOf(breakPromise(by(state, actor), ORDER)).code).toBe('not-yours'); });
  test('when somebody else has applied, then it is on their record', () => {
    const theirs = { ...state, applicant: 's-9' };
    expect(stepsOf(breakPromise(by(theirs, 'system'), ORDER))[0]?.event).toMatchObject({ effects: [{ of: 'applicant' }, { of: 'applicant' }] });
  });
  test('when what it had led to is revoked and comes back, then the promise says so', () => {
    const no = promiseOf(broken).items[0]!;
    const change = (kind: 'revoke' | 'reinstate') => ({ kind: 'done' as const, steps: [{ actor: 'officer:o-2', event: { type: 'changed' as const, no, change: kind, ground: 'wrong', note: '', decision: broken.items.find((item) => item.no === no)!.decision!, findings: [], effects: [] } }] });
    const revoked = after(broken, change('revoke'));
    expect([promiseOf(revoked).standing, promiseOf(after(revoked, change('reinstate'))).standing]).toEqual(['revoked', 'broken']);
  });
});

describe('given a record', () => {
  test('when repair is asked for too early, in too few words, or by somebody else, then it is refused', () => {
    expect(refusalOf(askCredit(by(broken, 'person:s-1', '2026-12-24'), ELEMENT, 'repair', '已经改正，证明也交了上来')).detail.zh).toContain('2月24日起');
    expect(refusalOf(askCredit(by(broken, 'person:s-1', '2027-03-01'), ELEMENT, 'repair', '改了')).errors).toMatchObject([{ pointer: '/reason' }]);
    expect(refusalOf(askCredit(by(broken, 'person:s-2', '2027-03-01'), ELEMENT, 'repair', '已经改正，证明也交了上来')).code).toBe('not-yours');
  });
  test('when it was asked for, then not again before the answer', () => expect(refusalOf(askCredit(by(asked, 'person:s-1', '2027-03-02'), ELEMENT, 'objection', '这条记录本身就记错了')).code).toBe('not-allowed'));
  test('when a supervisor grants it, then record and restriction end that day', () => {
    const { record, restriction } = promiseOf(broken).broken!;
    const entries = [entry('credit.record', {}, { id: record, to: '2027-11-24' }), entry('credit.restriction', {}, { id: restriction, to: '2027-05-24' })];
    const answered = answerCredit(by(asked, 'supervisor:u-1', '2027-03-05', entries), ELEMENT, true, '核实已经改正，同意修复');
    expect(stepsOf(answered)[0]?.event).toMatchObject({ type: 'credit-answered', granted: true, effects: [{ kind: 'ended', entry: record, end: { to: '2027-03-05' } }, { kind: 'ended', entry: restriction }] });
    expect(promiseOf(after(asked, answered))).toMatchObject({ standing: 'repaired', answers: [{ granted: true }] });
    expect(promiseOf(after(asked, answered)).asked).toBeUndefined();
  });
  test('when whoever has found it untrue, or confirmed that, wants to answer, then another does', () => {
    const found = after(state, breakPromise(by(state, 'system'), { ...ORDER, by: ['officer:u-1', 'supervisor:u-2'] }));
    const then = after(found, askCredit(by(found, 'person:s-1', '2027-03-01'), ELEMENT, 'objection', '这条记录本身就记错了'));
    for (const actor of ['supervisor:u-1', 'supervisor:u-2']) expect(refusalOf(answerCredit(by(then, actor), ELEMENT, false, '核实以后记录没有错误')).code).toBe('not-yours');
    expect(promiseOf(after(then, answerCredit(by(then, 'supervisor:u-3'), ELEMENT, true, '核实以后记录确实有误'))).standing).toBe('cleared');
  });
  test('when whoever had the item or has answered before wants to answer, then another does', () => {
    const had = { ...asked, items: asked.items.map((item) => ({ ...item, had: [{ officer: 'u-1' }] })) };
    expect(refusalOf(answerCredit(by(had, 'supervisor:u-1'), ELEMENT, true, '核实已经改正，同意修复')).code).toBe('not-yours');
    const declined = after(asked, answerCredit(by(asked, 'supervisor:u-1'), ELEMENT, false, '还没有全部改正，不能修复'));
    const again = after(declined, askCredit(by(declined, 'person:s-1', '2027-04-01'), ELEMENT, 'objection', '这条记录本身就记错了'));
    expect(refusalOf(answerCredit(by(again, 'supervisor:u-1'), ELEMENT, true, '核实以后记录确实有误')).code).toBe('not-yours');
    expect(promiseOf(after(again, answerCredit(by(again, 'supervisor:u-2'), ELEMENT, true, '核实以后记录确实有误'))).standing).toBe('cleared');
  });
});

describe('given a promise that its person takes back', () => {
  test('when what rests on it is decided, then it is too late', () => expect(refusalOf(withdrawPromise(by(state, 'person:s-1'), ELEMENT, '')).code).toBe('not-allowed'));
  test('when nothing is decided yet, then it stands open again and counts for nothing', () => {
    const open: CaseState = { ...state, items: state.items.map((item) => (item.service === '9.5' ? { ...item, status: 'officer' as const, officer: 'o-1', endedAt: undefined } : item)) };
    const withdrawn = after(open, withdrawPromise(by(open, 'person:s-1'), ELEMENT, '记不清了'));
    expect([promiseOf(withdrawn).standing, withdrawn.given.promises]).toEqual(['withdrawn', []]);
  });
});
