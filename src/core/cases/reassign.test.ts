import { describe, expect, test } from 'vitest';
import { acting, after, drawnFor, itemOf, officer, OFFICERS, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { noticesOfStaff } from '../notices/of-staff.ts';
import { handBack } from './hand-back.ts';
import { inHand } from './in-hand.ts';
import { reassign } from './reassign.ts';
import { reopenItem } from './reopen.ts';
import type { CaseState } from './state.ts';

const state = opened(submit());
const holder = drawnFor(state, '9.4').slice('officer:'.length);
const pass = (now: CaseState, { from = holder, reason = ' 手上太多 ', by = 'supervisor:v-1', pool = poolOf(), service = '9.4' } = {}) => reassign(acting(now, service, by, {}, pool), { from, reason });

describe('given an item that an officer has, when a supervisor passes it on', () => {
  const passed = after(state, pass(state));

  test('then another is drawn by the same rules, with the reason on record, the clock as it was, and whoever had it is told', () => {
    const steps = stepsOf(pass(state));
    expect(steps.map(({ actor, event }) => [actor, event.type])).toEqual([['supervisor:v-1', 'handed-back'], ['chance', 'assigned']]);
    expect(steps[0]?.event).toMatchObject({ kind: 'reassigned', role: 'officer', reason: '手上太多' });
    expect([itemOf(passed, '9.4').officer === holder, itemOf(passed, '9.4').clock]).toEqual([false, itemOf(state, '9.4').clock]);
    const history = steps.map(({ actor, event }, index) => ({ seq: index + 1, at: '2026-11-24T01:00:00.000Z', actor, event, prev: '', hash: '' }));
    expect(noticesOfStaff(passed, history, sha256).map(({ to, cause }) => [to, cause])).toEqual([[{ officer: holder }, 'reassigned'], [{ officer: itemOf(passed, '9.4').officer }, 'assigned']]);
  });

  test('sent again it is done already: nothing is drawn; of whoever never had it, it is said', () => {
    expect(stepsOf(pass(passed))).toEqual([]);
    expect(refusalOf(pass(passed, { from: 'o-never' })).code).toBe('not-allowed');
  });

  test('then nobody draws it back to whom it was taken from, nor to who recused themselves', () => {
    const recused = after(passed, handBack(acting(passed, '9.4', drawnFor(passed, '9.4'), {}, poolOf()), { kind: 'recusal', reason: '亲属' }));
    const third = inHand(itemOf(recused, '9.4')).officer;
    expect([holder, itemOf(passed, '9.4').officer]).not.toContain(third);
  });

  test('when nobody else can be drawn, then it stays and that is said', () => {
    const alone = poolOf(OFFICERS.filter(({ id }) => id === holder));
    expect(refusalOf(pass(state, { pool: alone })).code).toBe('not-allowed');
  });

  test.each([['an officer', { by: `officer:${holder}` }, 'not-yours'], ['a supervisor who has it', { by: `supervisor:${holder}` }, 'not-yours'], ['nobody gives a reason', { reason: '  ' }, 'incomplete']])('when %s does it, then it is refused', (_, change, code) => expect(refusalOf(pass(state, change)).code).toBe(code));

  test('what has its result, or is with nobody, is not passed on', () => expect(refusalOf(pass(state, { service: '9.1', from: 'o-1' })).code).toBe('not-allowed'));
});

test('given a result that is looked at again, then whoever was drawn for that is replaced', () => {
  const asked = after(state, reopenItem(acting(state, '9.1', 'person:s-1'), 'by-person', ''));
  const from = inHand(itemOf(asked, '9.1')).officer!;
  const now = after(asked, pass(asked, { service: '9.1', from, pool: poolOf([...OFFICERS, officer('o-77')]) }));
  expect([inHand(itemOf(now, '9.1')).officer === from, itemOf(now, '9.1').status]).toEqual([false, itemOf(asked, '9.1').status]);
});
