import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, LATER, opened, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { answerAgain, askAgain } from './again.ts';
import { answerCorrection, askCorrection } from './correct-item.ts';
import { handBack } from './hand-back.ts';
import type { CaseState } from './state.ts';
import { supervisedOf } from './supervised.ts';

const ASK = { elements: ['swimmer.lengths'], evidence: [], note: 'in metres' };
const REASON = 'the answer said yards';
const first = opened(submit());
const holder = drawnFor(first, '9.4');
const asked = after(first, askCorrection(acting(first, '9.4', holder), { ...ASK, note: 'which?' }, cn));
const corrected = after(asked, answerCorrection(acting(asked, '9.4', 'person:s-1'), { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }));
const again = (state: CaseState, change: object = {}) => askAgain(acting(state, '9.4', holder), { ...ASK, reason: REASON, ...change });
const requested = after(corrected, again(corrected));
const answer = (granted: boolean, note = 'yes', state = requested) => answerAgain(acting(state, '9.4', 'supervisor:v-1'), { granted, note }, cn);

describe('given an item that came back from its correction', () => {
  test('when a second one is asked for, then the clock runs on and the supervisor has it on the list', () => {
    const item = itemOf(requested, '9.4');
    expect([item.status, item.clock.pauses.every(({ to }) => to !== null)]).toEqual(['officer', true]);
    expect(supervisedOf(item)).toEqual({ request: { reason: REASON, at: LATER } });
  });

  test.each([[{ reason: 'no' }, 'incomplete'], [{ elements: [] }, 'incomplete'], [{ elements: ['swimmer.age'] }, 'not-in-catalogue'], [{ note: 'bring a note' }, 'not-in-catalogue']])('when it is asked for with %j, then it is refused', (change, code) => {
    expect(refusalOf(again(corrected, change)).code).toBe(code);
  });

  test('when an abolished proof is asked for, then the refusal names it, so that the attempt is counted', () => expect(refusalOf(again(corrected, { note: 'bring a note' })).abolished).toBe('x-ray'));

  test('when it is granted, then the request goes out as it was asked for, in the officer’s name, and the clock pauses', () => {
    const granted = after(requested, answer(true));
    expect(itemOf(granted, '9.4')).toMatchObject({ status: 'correction', correction: { note: 'in metres', by: holder.slice('officer:'.length), at: LATER } });
    expect(itemOf(granted, '9.4').clock.pauses.at(-1)?.to).toBeNull();
    expect(stepsOf(answer(true)).map((step) => step.actor)).toEqual(['supervisor:v-1', holder]);
    expect(refusalOf(answer(true, 'twice', granted)).code).toBe('not-allowed');
  });

  test('when it is declined, then nothing is asked of the applicant and it is not asked for again', () => {
    const declined = after(requested, answer(false, 'decide'));
    expect(itemOf(declined, '9.4')).toMatchObject({ status: 'officer', second: { answer: { granted: false, note: 'decide', by: 'supervisor:v-1' } } });
    expect(refusalOf(again(declined)).code).toBe('not-allowed');
  });

  test('when the answer has no reason, then it is refused', () => expect(refusalOf(answer(true, ' ')).code).toBe('incomplete'));

  test('when the officer gives the item back, then the request goes with them: the next one judges anew', () => {
    const back = after(requested, handBack(acting(requested, '9.4', holder), { kind: 'unable', reason: 'ill' }));
    expect(itemOf(back, '9.4').second).toBeUndefined();
  });
});
