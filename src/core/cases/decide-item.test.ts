import { describe, expect, test } from 'vitest';
import type { Value } from '../value.ts';
import { confirmItem, decideItem, returnItem, type Verdict } from './decide-item.ts';
import { establishable, openToEstablish, withFindings } from './establish.ts';
import type { CaseState } from './state.ts';
import { acting, after, ANSWERS, CLUB, compiledClub, drawnFor, ENTRIES, fitness, given, itemOf, LATER, officer, opened, poolOf, refusalOf, reviewerOf, stepsOf, submit } from '../../../test/support/swim-club.ts';

const verdict = (outcome: Verdict['outcome'], findings: Readonly<Record<string, Value>> = {}, criterion?: string, note = ''): Verdict => ({ outcome, findings, note, ...(criterion && { criterion }) });
const coached = opened(submit());
const coach = (change: Parameters<typeof acting>[3] = {}) => acting(coached, '9.4', drawnFor(coached, '9.4'), change);

describe('given an item with a fact that only a person can establish', () => {
  test('then this fact, and no other, is the officer’s to establish', () => expect(establishable(coach(), itemOf(coached, '9.4'))).toEqual(['swimmer.recommended']));

  test('when it is approved without it, then the finding is asked for', () => {
    expect(refusalOf(decideItem(coach(), verdict('approve')))).toMatchObject({ code: 'still-unknown', errors: [{ pointer: '/findings/swimmer.recommended' }] });
  });

  test('when the officer found that it holds, then it is approved, with the officer as the source', () => {
    const outcome = decideItem(coach(), verdict('approve', { 'swimmer.recommended': true }, undefined, 'seen'));
    const item = itemOf(after(coached, outcome), '9.4');
    expect(item).toMatchObject({ status: 'approved', by: 'officer', note: 'seen', endedAt: LATER, clock: { stoppedAt: LATER } });
    expect(item.decision?.facts.find(({ element }) => element === 'swimmer.recommended')).toEqual({ element: 'swimmer.recommended', value: true, source: { kind: 'officer', officer: item.officer }, at: LATER });
    expect(item.findings).toHaveLength(1);
  });

  test('when the officer found that it does not hold, then it cannot be approved, and can be refused by it', () => {
    expect(refusalOf(decideItem(coach(), verdict('approve', { 'swimmer.recommended': false })))).toMatchObject({ code: 'criterion-fails', errors: [{ pointer: '/criteria/recommended' }] });
    const item = itemOf(after(coached, decideItem(coach(), verdict('refuse', { 'swimmer.recommended': false }, 'recommended'))), '9.4');
    expect(item).toMatchObject({ status: 'refused', criterion: 'recommended', decision: { outcome: 'refuse', criteria: [{ id: 'recommended', result: 'fail' }, { id: 'swims', result: 'pass' }] } });
  });

  test('when a condition that the facts fulfil is named as the reason, then the refusal is refused', () => {
    expect(refusalOf(decideItem(coach(), verdict('refuse', {}, 'swims'))).code).toBe('criterion-passes');
    expect(refusalOf(decideItem(coach(), verdict('refuse', { 'swimmer.recommended': true }, 'recommended'))).code).toBe('criterion-passes');
  });

  test('when no condition, or none of this item, is named, then it must be chosen', () => {
    expect(refusalOf(decideItem(coach(), verdict('refuse'))).code).toBe('unknown-criterion');
    expect(refusalOf(decideItem(coach(), verdict('refuse', {}, 'grown'))).code).toBe('unknown-criterion');
  });

  test('when it fails, then the officer is told which condition', () => {
    expect(refusalOf(decideItem(coach(), verdict('approve', { 'swimmer.recommended': false }))).detail.zh).toBe('“recommended”这一条不满足，不能通过');
  });

  test('when a condition stayed unknown, then that alone is no reason to refuse: the officer declares a judgement and gives the grounds', () => {
    expect(refusalOf(decideItem(coach(), verdict('refuse', {}, 'recommended', 'the coach has left, nobody can tell')))).toMatchObject({ code: 'still-unknown', errors: [{ pointer: '/criterion' }] });
    expect(refusalOf(decideItem(coach(), { ...verdict('refuse', {}, 'recommended', 'no.'), judged: true }))).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/note' }] });
    const item = itemOf(after(coached, decideItem(coach(), { ...verdict('refuse', {}, 'recommended', 'the coach saw her and says no'), judged: true })), '9.4');
    expect(item.decision?.criteria[0]).toEqual({ id: 'recommended', result: 'fail', reads: [], missing: ['swimmer.recommended'], judged: true });
  });

  test.each<[string, Record<string, Value>, string]>([
    ['what the person answered', { 'swimmer.lengths': 99 }, '/findings/swimmer.lengths'],
    ['what does not exist', { nothing: true }, '/findings/nothing'],
    ['another type', { 'swimmer.recommended': 'yes' }, '/findings/swimmer.recommended'],
  ])('when a finding is %s, then it is refused at its place', (_, findings, pointer) => {
    expect(refusalOf(decideItem(coach(), verdict('approve', findings)))).toMatchObject({ code: 'wrong-type', errors: [{ pointer }] });
  });

  test('when another officer decides, then it is not theirs', () => {
    const other = ['o-1', 'o-2', 'o-4'].map((id) => `officer:${id}`).find((id) => id !== drawnFor(coached, '9.4'))!;
    expect(refusalOf(decideItem({ ...coach(), actor: other }, verdict('approve', { 'swimmer.recommended': true }))).code).toBe('not-yours');
  });
});

describe('given an item that others wait for', () => {
  const referred = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), departments: [fitness({}, { failure: 'garbage' })] }));

  test('when the officer approves it, then its effects are there and what waited goes on in the same breath', () => {
    const outcome = decideItem(acting(referred, '9.2', drawnFor(referred, '9.2')), verdict('approve', { 'swimmer.fit': true }));
    expect(stepsOf(outcome).map(({ actor, event }) => [event.type, actor === 'rules'])).toEqual([['decided', false], ['decided', true]]);
    expect(stepsOf(outcome)[0]?.event).toMatchObject({ effects: [{ kind: 'opened', entry: { kind: 'pass' } }, { kind: 'payment' }, { kind: 'told' }] });
    expect(after(referred, outcome).items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
  });

  test('when the officer refuses it, then what waited is dropped', () => {
    const outcome = decideItem(acting(referred, '9.2', drawnFor(referred, '9.2')), verdict('refuse', { 'swimmer.fit': false }, 'fit'));
    expect(after(referred, outcome).items.map(({ status }) => status)).toEqual(['approved', 'refused', 'dropped']);
  });
});

describe('given an item that demands a second reviewer', () => {
  const strong = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false, 'swimmer.lengths': 500 }) }));
  const first = drawnFor(strong, '9.2');
  const propose = (state = strong, pool = poolOf(), what = verdict('approve', {}, undefined, 'fine')) => decideItem(acting(state, '9.2', first, {}, pool), what);
  const proposed = after(strong, propose());

  test('then the rules alone do not decide it', () => expect(itemOf(strong, '9.2')).toMatchObject({ status: 'officer', decision: { because: 'second-review' } }));

  test('when the officer approves, then it is a proposal without effects, and a reviewer is drawn who is not the officer', () => {
    expect(stepsOf(propose()).map(({ actor, event }) => [actor, event.type])).toEqual([[first, 'proposed'], ['chance', 'assigned']]);
    expect(itemOf(proposed, '9.2')).toMatchObject({ status: 'review', proposal: { outcome: 'approve', note: 'fine' }, clock: { stoppedAt: null } });
    expect(reviewerOf(proposed, '9.2')).not.toBe(first);
    expect(proposed.items[2]?.status).toBe('waiting');
  });

  test('when whoever accepted it is a reviewer too, then not that one either', () => {
    const counter = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false, 'swimmer.lengths': 500 }) }, { accepter: 'o-4' }));
    for (let round = 0; round < 20; round += 1) {
      const state: CaseState = { ...counter, nonce: `nonce-${round}` };
      expect(reviewerOf(after(state, decideItem(acting(state, '9.2', drawnFor(state, '9.2')), verdict('approve'))), '9.2')).not.toBe('officer:o-4');
    }
  });

  test('when the officers were not read, then they are asked for; when nobody can review, then the officer is told', () => {
    expect(decideItem(acting(strong, '9.2', first, {}, 'unread'), verdict('approve'))).toEqual({ kind: 'needs-pool' });
    expect(refusalOf(propose(strong, poolOf([officer(first.slice('officer:'.length), { roles: ['officer', 'reviewer'] })]))).code).toBe('not-allowed');
  });

  test('when the officer wants to confirm the own proposal, then it is not theirs', () => {
    expect(refusalOf(confirmItem(acting(proposed, '9.2', first), '')).code).toBe('not-yours');
  });

  test('when the reviewer confirms, then it is decided with its effects, both notes stand, and what waited goes on', () => {
    const outcome = confirmItem(acting(proposed, '9.2', reviewerOf(proposed, '9.2')), 'agreed');
    expect(stepsOf(outcome)[0]?.event).toMatchObject({ type: 'decided', by: 'officer', note: 'fine\nagreed', effects: [{ kind: 'opened' }, { kind: 'payment' }, { kind: 'told' }] });
    expect(after(proposed, outcome).items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
  });

  test('when what it rests on is no more by the time it is confirmed, then it cannot be approved, and can be sent back or confirmed as refused', () => {
    const reviewer = reviewerOf(proposed, '9.2');
    const gone = { entries: ENTRIES };
    expect(refusalOf(confirmItem(acting(proposed, '9.2', reviewer, gone), ''))).toMatchObject({ code: 'criterion-fails', errors: [{ pointer: '/criteria/member' }] });
    expect(after(proposed, returnItem(acting(proposed, '9.2', reviewer, gone), 'no member any more')).items[1]?.status).toBe('officer');
    const refusing = after(strong, decideItem(acting(strong, '9.2', first, gone), verdict('refuse', {}, 'member')));
    expect(itemOf(after(refusing, confirmItem(acting(refusing, '9.2', reviewerOf(refusing, '9.2'), gone), '')), '9.2').status).toBe('refused');
  });

  test('when the condition that a refusal was proposed by is met by then, then it cannot be refused as proposed, and can be sent back', () => {
    const refusing = after(strong, decideItem(acting(strong, '9.2', first, { entries: ENTRIES }), verdict('refuse', {}, 'member')));
    const reviewer = reviewerOf(refusing, '9.2');
    expect(refusalOf(confirmItem(acting(refusing, '9.2', reviewer), ''))).toMatchObject({ code: 'not-allowed', detail: { zh: expect.stringContaining('现在满足了') } });
    expect(after(refusing, returnItem(acting(refusing, '9.2', reviewer), 'member again')).items[1]?.status).toBe('officer');
  });

  test('then an amount that has changed since is not granted as proposed: the reviewer sends it back', () => {
    const price = CLUB.parameters.get('price')!;
    const periods = [...price.in['371300']!.map((period) => ({ ...period, to: '2026-11-23' })), { from: '2026-11-24', value: 7000, source: 'notice', confidence: 'notice' as const }];
    const dearer = compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters, ['price', { ...price, in: { 371300: periods } }]]) });
    const confirming = (on: string) => confirmItem(acting(proposed, '9.2', reviewerOf(proposed, '9.2'), { on }, poolOf(), dearer), '');
    expect(itemOf(after(proposed, confirming('2026-11-23')), '9.2')).toMatchObject({ status: 'approved', decision: { values: { monthly: 10_000 } } });
    expect(refusalOf(confirming('2026-11-24')).code).toBe('not-allowed');
  });

  describe('when the reviewer returns it', () => {
    const returned = after(proposed, returnItem(acting(proposed, '9.2', reviewerOf(proposed, '9.2')), 'look again'));

    test('then it is back with the same officer, with the reason, and nobody reviews it', () => {
      const item = itemOf(returned, '9.2');
      expect(item).toMatchObject({ status: 'officer', officer: first.slice('officer:'.length), returned: { note: 'look again', by: reviewerOf(proposed, '9.2') } });
      expect([item.reviewer, item.proposal]).toEqual([undefined, undefined]);
    });

    test('then the next proposal is drawn anew', () => {
      const again = propose(returned);
      const draws = [propose(), again].map((outcome) => stepsOf(outcome).flatMap(({ event }) => (event.type === 'assigned' ? [event.drawId] : []))[0]);
      expect(new Set(draws).size).toBe(2);
      expect(itemOf(after(returned, again), '9.2').status).toBe('review');
    });
  });
});

describe('given a finding that the reviewer doubts', () => {
  const contested = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }, { contests: { 'swimmer.fit': { statement: 'I am fit', files: [] } } }), departments: [fitness({ fit: false })] }));
  const first = drawnFor(contested, '9.2');
  const proposed = after(contested, decideItem(acting(contested, '9.2', first), verdict('approve', { 'swimmer.fit': true })));
  const returned = after(proposed, returnItem(acting(proposed, '9.2', reviewerOf(proposed, '9.2')), 'is that so?'));

  test('when it comes back, then the officer may establish it anew, and the latest finding holds', () => {
    expect(establishable(acting(returned, '9.2', first), itemOf(returned, '9.2'))).toContain('swimmer.fit');
    expect(refusalOf(decideItem(acting(returned, '9.2', first), verdict('approve', { 'swimmer.fit': false }))).code).toBe('criterion-fails');
    const again = after(returned, decideItem(acting(returned, '9.2', first), verdict('refuse', { 'swimmer.fit': false }, 'fit')));
    const ended = after(again, confirmItem(acting(again, '9.2', reviewerOf(again, '9.2')), ''));
    expect(itemOf(ended, '9.2')).toMatchObject({ status: 'refused', findings: [{ element: 'swimmer.fit', value: false }] });
  });

  test('when it is confirmed as it was, then the finding stands once', () => {
    const ended = after(proposed, confirmItem(acting(proposed, '9.2', reviewerOf(proposed, '9.2')), ''));
    expect(itemOf(ended, '9.2')).toMatchObject({ status: 'approved', findings: [{ element: 'swimmer.fit', value: true }] });
  });
});

test('given an officer’s finding for one item, when another is decided, then it is known there too', () => {
  const state = opened(submit({ departments: [fitness({}, { failure: 'silent' })] }));
  const done = after(state, decideItem(acting(state, '9.2', drawnFor(state, '9.2')), verdict('approve', { 'swimmer.fit': true })));
  const coachDone = after(done, decideItem(acting(done, '9.4', drawnFor(done, '9.4')), verdict('approve', { 'swimmer.recommended': true })));
  expect(coachDone.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved', 'approved']);
});

describe('given an answer of a department that contradicts the register', () => {
  const disputed = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), departments: [fitness({}, { exchange: 'x-9', failure: 'contradicts', contradicts: { said: { name: 'sealed' }, rest: { fit: true }, at: '2026-11-20T01:00:00.000Z' } })] }));
  const first = drawnFor(disputed, '9.2');
  const at = (state = disputed) => acting(state, '9.2', first);

  test('then the officer is asked whether it is the same person, and not for what the answer says', () => {
    expect(openToEstablish(at(), itemOf(disputed, '9.2'))).toEqual(['same-person.x-9']);
    const said = (value: boolean) => openToEstablish(withFindings(at(), [{ element: 'same-person.x-9', value, source: { kind: 'officer', officer: 'o-1' }, at: LATER }]), itemOf(disputed, '9.2'));
    expect([said(true), said(false)]).toEqual([['same-person.x-9'], ['same-person.x-9', 'swimmer.fit']]);
    expect(refusalOf(decideItem(at(), verdict('approve'))).code).toBe('still-unknown');
  });

  test('when the officer confirms it, then what does not contradict is used, with the department as its source', () => {
    const item = itemOf(after(disputed, decideItem(at(), verdict('approve', { 'same-person.x-9': true }))), '9.2');
    expect(item.status).toBe('approved');
    expect(item.decision?.facts.find(({ element }) => element === 'swimmer.fit')).toMatchObject({ value: true, at: '2026-11-20T01:00:00.000Z', source: { kind: 'department', exchange: 'x-9' } });
    expect(item.findings).toMatchObject([{ element: 'same-person.x-9', value: true, source: { kind: 'officer' } }]);
  });

  test('when the officer finds that it is somebody else, then the answer stays unused, and what it would have said may be established', () => {
    expect(refusalOf(decideItem(at(), verdict('approve', { 'same-person.x-9': false }))).code).toBe('still-unknown');
    expect(itemOf(after(disputed, decideItem(at(), verdict('approve', { 'same-person.x-9': false, 'swimmer.fit': true }))), '9.2').status).toBe('approved');
  });

  test('when a word is no yes or no, or another exchange is confirmed, then it is refused', () => {
    expect(refusalOf(decideItem(at(), verdict('approve', { 'same-person.x-9': 'yes' }))).code).toBe('wrong-type');
    expect(refusalOf(decideItem(at(), verdict('approve', { 'same-person.x-1': true }))).code).toBe('wrong-type');
  });
});
