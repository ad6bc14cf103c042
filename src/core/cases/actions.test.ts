import { describe, expect, test } from 'vitest';
import { actionsOn, mayAct } from './act.ts';
import { ACTIONS, allows, ASKED_AGAIN, CORRECT_FIRST, CORRECTED_ONCE, NO_ORDER, NO_REQUEST, NO_THIRD, NO_VISIT, NOT_YOURS, ON_VISIT, ORDERED_ALREADY, REPORT_FIRST, TABLE, type Action } from './actions.ts';
import type { Item, ItemStatus } from './item.ts';
import type { CaseState } from './state.ts';
import { itemOf, opened, submit } from '../../../test/support/swim-club.ts';

const STATUSES = Object.keys(TABLE) as ItemStatus[];

/** Written once more, by hand: every pair that is allowed. All others are not. */
const ALLOWED: Readonly<Record<ItemStatus, readonly Action[]>> = {
  waiting: ['withdraw', 'choose-time', 'other-times', 'move-version', 'give-opinion', 'leave-group', 'answer-assistance', 'pass-assistance', 'joint-speak', 'joint-leave', 'joint-rule'],
  officer: ['approve', 'refuse', 'ask-correction', 'switch-limit', 'answer-objection', 'hand-back', 'explain-delay', 'urge', 'withdraw', 'ask-again', 'grant-again', 'decline-again', 'order', 'answer-order', 'transfer', 'order-visit', 'propose-times', 'choose-time', 'other-times', 'miss-visit', 'report-visit', 'move-version', 'order-appraisal', 'replace-expert', 'give-opinion', 'leave-group', 'ask-assistance', 'drop-assistance', 'answer-assistance', 'pass-assistance', 'joint-speak', 'joint-leave', 'joint-rule'],
  correction: ['answer-correction', 'extend-correction', 'hand-back', 'withdraw', 'answer-order', 'propose-times', 'choose-time', 'other-times', 'miss-visit', 'report-visit', 'move-version', 'replace-expert', 'give-opinion', 'leave-group', 'drop-assistance', 'answer-assistance', 'pass-assistance', 'joint-speak', 'joint-leave', 'joint-rule'],
  review: ['confirm', 'return', 'object', 'hand-back', 'explain-delay', 'urge', 'withdraw', 'order', 'answer-order'],
  publicity: ['refuse', 'object', 'answer-objection', 'hand-back', 'withdraw', 'answer-order'],
  booking: ['answer-order'],
  approved: ['rate'],
  refused: ['rate'],
  revoked: ['rate'],
  dropped: ['rate'],
  withdrawn: ['rate'],
};

/** Who holds what is allowed in a status. */
const HOLDER: Readonly<Record<ItemStatus, string>> = {
  waiting: 'person:s-1', officer: 'officer:o-1', correction: 'person:s-1', review: 'officer:o-3', publicity: 'officer:o-1', booking: 'officer:o-1', approved: 'person:s-1', refused: 'person:s-1', revoked: 'person:s-1', dropped: 'person:s-1', withdrawn: 'person:s-1',
};
/** Acts of the applicant, whoever has the item in hand. */
const OF_APPLICANT: readonly Action[] = ['urge', 'withdraw', 'choose-time', 'other-times'];
/** Acts on a visit, whoever waits for whom besides. */
const OF_VISIT: readonly Action[] = ['propose-times', 'choose-time', 'other-times', 'miss-visit', 'report-visit'];
const OF_EXPERT: readonly Action[] = ['give-opinion', 'leave-group'];
const OF_DESK: readonly Action[] = ['answer-assistance', 'pass-assistance'];
const OF_JOINT: readonly Action[] = ['joint-speak', 'joint-leave'];
const OF_SUPERVISOR: readonly Action[] = ['grant-again', 'decline-again', 'order', 'move-version', 'joint-rule'];
const BOTH = ['officer:o-1', 'person:s-1'];
const holderFor = (status: ItemStatus, action: Action): string => (OF_APPLICANT.includes(action) ? 'person:s-1' : OF_EXPERT.includes(action) ? 'expert:e-1' : OF_DESK.includes(action) ? 'assistant:village/hall/a-1' : OF_JOINT.includes(action) ? 'officer:j-1' : OF_SUPERVISOR.includes(action) ? 'supervisor:v-1' : action === 'object' || ((action === 'hand-back' || action === 'answer-order' || action === 'replace-expert' || action === 'drop-assistance' || OF_VISIT.includes(action)) && status === 'correction') ? 'officer:o-1' : HOLDER[status]);
const EVERYBODY = ['person:s-1', 'person:s-2', 'officer:o-1', 'officer:o-2', 'officer:o-3', 'officer:undefined', 'officer:s-1', 'person:o-1', 'supervisor:v-1', 'supervisor:o-1', 'supervisor:o-3', 'expert:e-1', 'expert:e-2', 'expert:o-1', 'officer:e-1', 'expert:undefined', 'assistant:village/hall/a-1', 'assistant:village/elders/a-2', 'assistant:o-1', 'officer:j-1', 'officer:j-2', 'rules', 'system', ''];

/** Anybody may object to what is published but those whose case it is. */
const STRANGERS = ['person:s-2', 'person:o-1'];

const OBJECTED: NonNullable<Item['publicity']> = { for: { amount: 3, unit: 'wd' }, clears: 'swimmer.recommended', basis: 'law', what: { zh: '公示', en: 'notice' }, from: '2026-11-24T02:00:00.000Z', objections: [{ note: 'no', by: 'person:s-2', at: '2026-11-25T02:00:00.000Z' }] };
const answeredWith = (upheld: boolean): NonNullable<Item['publicity']> => ({ ...OBJECTED, objections: [{ ...OBJECTED.objections![0]!, answer: { upheld, note: 'seen', at: '2026-11-26T02:00:00.000Z' } }] });

const CORRECTION = { elements: ['swimmer.lengths'], evidence: [], note: '', by: 'o-1', at: '2026-11-24T02:00:00.000Z', answeredAt: '2026-11-25T02:00:00.000Z' };
const REQUESTED = { correction: CORRECTION, second: { correction: CORRECTION, reason: 'why' } };
const ORDERED = { orders: [{ what: 'go on', until: '2026-11-27', by: 'supervisor:v-1', at: '2026-11-24T02:00:00.000Z' }] };
const VISITED: Partial<Item> = { visits: [{ reason: 'why', place: 'there', by: 'o-1', at: '2026-11-24T02:00:00.000Z', times: ['2026-11-27T02:00:00.000Z', '2026-11-28T02:00:00.000Z'], asked: 0, missed: [] }] };
/** An expert sits in the group and the person was examined. */
const APPRAISED: Partial<Item> = {
  visits: [{ ...VISITED.visits![0]!, kind: 'examination', report: { on: '2026-11-27T02:00:00.000Z', met: true, note: 'came', files: [], by: 'o-1', at: '2026-11-27T03:00:00.000Z' } }],
  appraisal: { committee: 'pool', by: 'o-1', at: '2026-11-24T02:00:00.000Z', draws: 2, left: [], seats: [{ speciality: 'crawl', expert: 'e-1' }, { speciality: 'crawl', expert: 'e-3' }, { speciality: 'crawl' }] },
};
/** A desk was asked and has not answered. */
const ASSISTED: Partial<Item> = { assistance: [{ department: 'village', desk: 'hall', elements: ['swimmer.recommended'], files: [], reason: 'why', until: '2026-11-27', by: 'o-1', at: '2026-11-24T02:00:00.000Z', passed: [] }] };
/** The gym has to speak, the sauna disagrees. */
const SEAT = { within: { amount: 2, unit: 'wd' }, since: '2026-11-24T02:00:00.000Z' } as const;
const JOINED: Partial<Item> = { joint: { draws: 2, left: [], seats: [{ ...SEAT, line: 'gym', officer: 'j-1' }, { ...SEAT, line: 'sauna', officer: 'j-3', word: { kind: 'disagree', note: 'no', basis: 'law', by: 'officer:j-3', at: '2026-11-24T02:00:00.000Z' } }] } };
/** What an item must have been through for an action to make sense. */
const BEFORE: Partial<Record<Action, Partial<Item>>> = { 'ask-again': { correction: CORRECTION }, 'grant-again': REQUESTED, 'decline-again': REQUESTED, 'answer-order': ORDERED, 'replace-expert': APPRAISED, 'give-opinion': APPRAISED, 'leave-group': APPRAISED, 'drop-assistance': ASSISTED, 'answer-assistance': ASSISTED, 'pass-assistance': ASSISTED, 'joint-speak': JOINED, 'joint-leave': JOINED, 'joint-rule': JOINED, ...Object.fromEntries(OF_VISIT.map((action) => [action, VISITED])) };

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
      const found = mayAct({ state: inStatus(status, action === 'answer-objection' || action === 'object' ? { publicity: OBJECTED } : action === 'refuse' && status === 'publicity' ? { publicity: answeredWith(true) } : BEFORE[action] ?? {}), no: 1, actor }, action);
      if (expected && (actor === holderFor(status, action) || (action === 'object' && STRANGERS.includes(actor)) || (action === 'extend-correction' && BOTH.includes(actor)))) expect(found).toHaveProperty('status', status);
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

test('given an objection, then it is answered before the item is decided; without one there is nothing to answer', () => {
  const answered = answeredWith(false);
  const may = (publicity: Item['publicity'], action: Action) => 'status' in mayAct({ state: inStatus('officer', { publicity }), no: 1, actor: 'officer:o-1' }, action);
  expect((['approve', 'refuse', 'ask-correction', 'answer-objection'] as const).map((action) => [may(undefined, action), may(OBJECTED, action), may(answered, action)])).toEqual([[true, false, true], [true, false, true], [true, true, true], [false, true, true]]);
});

test('given an item in publicity, then nobody approves it, and it is refused only by an objection that holds', () => {
  const may = (publicity: Item['publicity'], action: Action) => 'status' in mayAct({ state: inStatus('publicity', { publicity }), no: 1, actor: 'officer:o-1' }, action);
  const { objections, ...quiet } = OBJECTED;
  const twice = { ...quiet, objections: [...answeredWith(true).objections!, ...objections!] };
  expect([quiet, OBJECTED, answeredWith(false), answeredWith(true), twice].map((publicity) => [may(publicity, 'approve'), may(publicity, 'refuse'), may(publicity, 'object')])).toEqual([[false, false, true], [false, false, true], [false, false, true], [false, true, true], [false, false, true]]);
});

test('given an item in review that was never published, or whose publicity has ended, then there is nothing to object to', () => {
  for (const publicity of [undefined, { ...OBJECTED, endedAt: '2026-11-26T02:00:00.000Z' }]) expect(mayAct({ state: inStatus('review', { publicity }), no: 1, actor: 'person:s-2' }, 'object')).toMatchObject({ code: 'not-allowed' });
});

test('given no such item, then that is said', () => {
  expect(mayAct({ state: base, no: 99, actor: 'officer:o-1' }, 'approve')).toMatchObject({ code: 'no-such-item' });
});

test('given a second correction was asked for, then no other is, and there is nothing to grant without one', () => {
  const may = (change: Partial<Item>, action: Action, actor = 'officer:o-1') => mayAct({ state: inStatus('officer', change), no: 1, actor }, action);
  expect(may({}, 'ask-again')).toMatchObject({ code: 'not-allowed', detail: CORRECT_FIRST });
  expect(may(REQUESTED, 'ask-again')).toMatchObject({ code: 'not-allowed', detail: ASKED_AGAIN });
  expect(may({ ...REQUESTED, second: { ...REQUESTED.second, answer: { granted: false, note: 'no', by: 'supervisor:v-1', at: base.submittedAt } } }, 'ask-again')).toMatchObject({ code: 'not-allowed', detail: NO_THIRD });
  expect(may({ correction: CORRECTION }, 'grant-again', 'supervisor:v-1')).toMatchObject({ code: 'not-allowed', detail: NO_REQUEST });
  expect(may({}, 'answer-order')).toMatchObject({ code: 'not-allowed', detail: NO_ORDER });
  expect(may(ORDERED, 'order', 'supervisor:v-1')).toMatchObject({ code: 'not-allowed', detail: ORDERED_ALREADY });
  // Whoever has had the item themself supervises nothing of it.
  const had = [{ officer: 'v-1', at: base.submittedAt, reason: 'ill' }] as unknown as Item['had'];
  expect(['v-1', 'v-2'].map((id) => 'code' in may({ had }, 'order', `supervisor:${id}`))).toEqual([true, false]);
});

const NOW: readonly Action[] = ALLOWED.officer.filter((action) => !OF_APPLICANT.includes(action) && !OF_EXPERT.includes(action) && action !== 'replace-expert' && action !== 'drop-assistance' && !OF_DESK.includes(action) && !OF_JOINT.includes(action) && !OF_SUPERVISOR.includes(action) && !['answer-objection', 'ask-again', 'answer-order', ...OF_VISIT].includes(action));
test('given a visit, then the item is decided once it is reported, and no second one is ordered meanwhile', () => {
  const may = (change: Partial<Item>, action: Action) => mayAct({ state: inStatus('officer', change), no: 1, actor: 'officer:o-1' }, action);
  for (const action of ['approve', 'refuse'] as const) expect(may(VISITED, action)).toMatchObject({ code: 'not-allowed', detail: REPORT_FIRST });
  expect(may(VISITED, 'order-visit')).toMatchObject({ code: 'not-allowed', detail: ON_VISIT });
  const report = { on: base.submittedAt, met: true, note: 'seen', files: [], by: 'o-1', at: base.submittedAt };
  const reported = { visits: [{ ...VISITED.visits![0]!, report }] };
  expect(may(reported, 'approve')).toHaveProperty('status', 'officer');
  expect(may(reported, 'report-visit')).toMatchObject({ code: 'not-allowed', detail: NO_VISIT });
});

test('given an officer, then every button is shown allowed or with its reason', () => {
  expect(actionsOn({ state: inStatus('officer'), no: 1, actor: 'officer:o-1' }, ACTIONS).map(({ action, allowed, why }) => [action, allowed, why !== undefined])).toEqual(
    ACTIONS.map((action) => [action, NOW.includes(action), !NOW.includes(action)]),
  );
});
