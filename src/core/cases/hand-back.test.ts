import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, drawnFor, fitness, given, itemOf, LATER, officer, OFFICERS, opened, poolOf, refusalOf, reviewerOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { answerCorrection, askCorrection } from './correct-item.ts';
import { decideItem } from './decide-item.ts';
import { goOn } from './go-on.ts';
import { handBack } from './hand-back.ts';
import type { GaveBack } from './item.ts';
import type { CaseState } from './state.ts';

const state = opened(submit());
const first = drawnFor(state, '9.4');
const giveBack = (now: CaseState = state, actor = drawnFor(now, '9.4'), kind: GaveBack = 'recusal', pool = poolOf(), service = '9.4') => handBack(acting(now, service, actor, {}, pool), { kind, reason: ' 当事人是我的亲属 ' });
const NOBODY = poolOf([officer('o-1', { present: false })]);
const idOf = (actor: string): string => actor.slice('officer:'.length);

describe('given an item that an officer has', () => {
  test('when they give it back, then somebody else is drawn by a draw of its own, and the clock goes on', () => {
    const [back, drawn] = stepsOf(giveBack());
    expect(back).toEqual({ actor: first, event: { type: 'handed-back', no: itemOf(state, '9.4').no, role: 'officer', kind: 'recusal', reason: '当事人是我的亲属' } });
    expect(drawn).toMatchObject({ actor: 'chance', event: { type: 'assigned', role: 'officer', draw: { subject: expect.stringMatching(/\/officer\/2$/u), excluded: expect.arrayContaining([{ officer: idOf(first), because: 'had-it' }]) } } });
    const next = after(state, giveBack());
    expect(itemOf(next, '9.4')).toMatchObject({ status: 'officer', clock: itemOf(state, '9.4').clock, had: [{ officer: idOf(first), gaveBack: 'recusal' }, { officer: itemOf(next, '9.4').officer }] });
    expect(drawnFor(next, '9.4')).not.toBe(first);
  });

  test('when one after the other gives it back, then nobody has it twice', () => {
    const had = new Set<string | undefined>();
    let now = state;
    for (let round = 0; round < 3; round += 1) {
      had.add(itemOf(now, '9.4').officer);
      now = after(now, giveBack(now));
    }
    // Three officers of the club may decide; once all have had it, it waits.
    expect(had.size).toBe(3);
    expect(itemOf(now, '9.4')).toMatchObject({ status: 'waiting', officer: undefined });
  });

  test('when nobody else is eligible, then it waits, and is drawn when somebody is', () => {
    const waits = after(state, giveBack(state, first, 'unable', NOBODY));
    expect(itemOf(waits, '9.4')).toMatchObject({ status: 'waiting', officer: undefined, clock: { stoppedAt: null } });
    const drawn = after(waits, goOn(acting(waits, '9.4', 'system'), []));
    expect(itemOf(drawn, '9.4').status).toBe('officer');
    expect(drawnFor(drawn, '9.4')).not.toBe(first);
  });

  test('when the officers have not been read, then they are asked for', () => expect(handBack(acting(state, '9.4', first, {}, 'unread'), { kind: 'unable', reason: '请假' })).toEqual({ kind: 'needs-pool' }));
  test('when no reason is given, then nothing is done', () => expect(refusalOf(handBack(acting(state, '9.4', first), { kind: 'unable', reason: ' ' })).errors).toMatchObject([{ pointer: '/reason' }]));
  test('when somebody else wants to, then it is not theirs', () => {
    for (const actor of ['person:s-1', ...OFFICERS.map(({ id }) => `officer:${id}`).filter((each) => each !== first)]) expect(refusalOf(giveBack(state, actor)).code).toBe('not-yours');
  });
});

test('given an item that the applicant corrects, when it is given back and nobody is there, then it is drawn once somebody is, and the correction goes on', () => {
  const asked = after(state, askCorrection(acting(state, '9.4', first), { elements: ['swimmer.lengths'], evidence: [], note: '' }, cn));
  const next = after(asked, giveBack(asked));
  expect(itemOf(next, '9.4')).toMatchObject({ status: 'correction', clock: itemOf(asked, '9.4').clock });
  expect(drawnFor(next, '9.4')).not.toBe(first);
  const alone = after(asked, giveBack(asked, first, 'unable', NOBODY));
  expect(itemOf(alone, '9.4')).toMatchObject({ status: 'correction', officer: undefined });
  const answered = after(alone, answerCorrection(acting(alone, '9.4', 'person:s-1'), { answers: { 'swimmer.lengths': 50 }, files: {}, proven: 'single' }), LATER);
  expect(itemOf(answered, '9.4').status).toBe('waiting');
  expect(itemOf(after(answered, goOn(acting(answered, '9.4', 'system'), [])), '9.4').status).toBe('officer');
});

describe('given an item with a second reviewer', () => {
  const strong = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false, 'swimmer.lengths': 500 }), departments: [fitness()] }));
  const proposed = after(strong, decideItem(acting(strong, '9.2', drawnFor(strong, '9.2')), { outcome: 'approve', findings: {}, note: '' }));
  const reviewer = reviewerOf(proposed, '9.2');

  test('when they give it back, then another reviews, neither they nor the officer', () => {
    const back = after(proposed, giveBack(proposed, reviewer, 'recusal', poolOf(), '9.2'));
    expect(itemOf(back, '9.2')).toMatchObject({ status: 'review', proposal: itemOf(proposed, '9.2').proposal, officer: itemOf(proposed, '9.2').officer });
    expect([reviewer, drawnFor(proposed, '9.2')]).not.toContain(reviewerOf(back, '9.2'));
  });

  test('when nobody else is there, then it waits for a reviewer, and nobody can confirm it meanwhile', () => {
    const waits = after(proposed, giveBack(proposed, reviewer, 'unable', NOBODY, '9.2'));
    expect(itemOf(waits, '9.2')).toMatchObject({ status: 'review', reviewer: undefined });
    expect(refusalOf(giveBack(waits, 'officer:undefined', 'unable', NOBODY, '9.2')).code).toBe('not-yours');
    expect(itemOf(after(waits, goOn(acting(waits, '9.2', 'system'), [])), '9.2').reviewer).toMatch(/^o-/);
  });

  test('when the officer wants to give it back meanwhile, then it is with the reviewer', () => expect(refusalOf(giveBack(proposed, drawnFor(proposed, '9.2'), 'unable', poolOf(), '9.2')).code).toBe('not-yours'));
});

test('given somebody who has recused themselves from one item, then they are drawn for no other of the case', () => {
  const coach = opened(submit({ departments: [] }));
  const recused = drawnFor(coach, '9.4');
  const back = after(coach, giveBack(coach));
  const other = goOn(acting(back, '9.2', 'system'), [fitness({}, { failure: 'silent' })]);
  const drawn = stepsOf(other).find(({ event }) => event.type === 'assigned')?.event;
  expect(drawn).toMatchObject({ no: itemOf(back, '9.2').no, draw: { excluded: expect.arrayContaining([{ officer: idOf(recused), because: 'had-it' }]) } });
});
