import { describe, expect, test } from 'vitest';
import { actionsOn, mayAct } from './act.ts';
import { ACTIONS, allows, CORRECTED_ONCE, NOT_YOURS, TABLE, type Action } from './actions.ts';
import type { Item, ItemStatus } from './item.ts';
import type { CaseState } from './state.ts';
import { itemOf, opened, submit } from '../../../test/support/swim-club.ts';

const STATUSES = Object.keys(TABLE) as ItemStatus[];

/** Written once more, by hand: every pair that is allowed. All others are not. */
const ALLOWED: Readonly<Record<ItemStatus, readonly Action[]>> = {
  waiting: [],
  officer: ['approve', 'refuse', 'ask-correction', 'switch-limit'],
  correction: ['answer-correction'],
  review: ['confirm', 'return'],
  publicity: ['object'],
  approved: ['rate'],
  refused: ['rate'],
  dropped: ['rate'],
};

/** Who holds what is allowed in a status. */
const HOLDER: Readonly<Record<ItemStatus, string>> = {
  waiting: 'person:s-1', officer: 'officer:o-1', correction: 'person:s-1', review: 'officer:o-3', publicity: 'officer:o-1', approved: 'person:s-1', refused: 'person:s-1', dropped: 'person:s-1',
};
const EVERYBODY = ['person:s-1', 'person:s-2', 'officer:o-1', 'officer:o-2', 'officer:o-3', 'officer:undefined', 'officer:s-1', 'person:o-1', 'rules', 'system', ''];

const base = opened(submit());
const inStatus = (status: ItemStatus, change: Partial<Item> = {}): CaseState => {
  const item: Item = { ...itemOf(base, '9.4'), no: 1, status, officer: 'o-1', reviewer: 'o-3', ...change };
  return { ...base, items: [item] };
};

describe.each(STATUSES)('given an item that is %s', (status) => {
  test.each(ACTIONS)('when somebody wants to %s', (action) => {
    const expected = ALLOWED[status].includes(action);
    const answer = allows(status, action);
    expect(answer === true).toBe(expected);
    if (answer !== true) expect(answer.zh && answer.en).toBeTruthy();
    for (const actor of EVERYBODY) {
      const found = mayAct({ state: inStatus(status), no: 1, actor }, action);
      if (expected && actor === HOLDER[status]) expect(found).toHaveProperty('status', status);
      else expect(found, actor).toMatchObject(expected ? { code: 'not-yours', detail: NOT_YOURS } : { code: 'not-allowed' });
    }
  });
});

test('given an item that was corrected before, then no second correction', () => {
  const correction = { elements: ['swimmer.lengths'], evidence: [], note: '', by: 'o-1', at: base.submittedAt };
  expect(mayAct({ state: inStatus('officer', { correction }), no: 1, actor: 'officer:o-1' }, 'ask-correction')).toMatchObject({ code: 'already-corrected', detail: CORRECTED_ONCE });
});

test('given somebody who applied for another, then both may rate', () => {
  const state = { ...inStatus('approved'), applicant: 's-9' };
  for (const actor of ['person:s-1', 'person:s-9']) expect(mayAct({ state, no: 1, actor }, 'rate')).toHaveProperty('status', 'approved');
});

test('given no such item, then that is said', () => {
  expect(mayAct({ state: base, no: 99, actor: 'officer:o-1' }, 'approve')).toMatchObject({ code: 'no-such-item' });
});

test('given an officer, then every button is shown allowed or with its reason', () => {
  expect(actionsOn({ state: inStatus('officer'), no: 1, actor: 'officer:o-1' }, ACTIONS).map(({ action, allowed, why }) => [action, allowed, why !== undefined])).toEqual(
    ACTIONS.map((action) => [action, ALLOWED.officer.includes(action), !ALLOWED.officer.includes(action)]),
  );
});
