import { expect, test } from 'vitest';
import { acting, after, drawnFor, itemOf, LATER, opened, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { decideItem } from './decide-item.ts';
import { departing } from './depart.ts';
import { evolve } from './evolve.ts';

const state = opened(submit());
const mine = acting(state, '9.4', drawnFor(state, '9.4'));
const usual = { of: 12, approved: 11, refused: 1, usual: 'approve' as const, days: 90 };
const refuse = { outcome: 'refuse' as const, criterion: itemOf(state, '9.4').decision!.criteria[0]!.id, findings: {}, note: '教练已经满员，另有安排，核对过', judged: true as const };
const decide = (practice: Parameters<typeof departing>[2], said?: string) => departing(mine, refuse, practice, said, (again) => decideItem(again, refuse));
const plain = decideItem(mine, refuse);

test('given the practice is the same or none, then nothing is asked for', () => {
  expect(decide({ ...usual, usual: 'refuse' })).toEqual(plain);
  expect(decide({ of: 2, approved: 2, refused: 0, days: 90 }, '说了也不记')).toEqual(plain);
});

test('when it differs without a reason, then it is refused at its field with the figures', () => {
  for (const said of [undefined, ' ', '太短了']) expect(refusalOf(decide(usual, said))).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/departs', detail: { zh: expect.stringContaining('12 件中的 11 件') } }] });
});

test('when it differs with a reason, then it is done and the reason follows it', () => {
  const outcome = decide(usual, ' 这一件的场地已经停用，没有教练 ');
  expect(stepsOf(outcome).slice(0, -1)).toEqual(stepsOf(plain));
  expect(stepsOf(outcome).at(-1)).toEqual({ actor: drawnFor(state, '9.4'), event: { type: 'departed', no: itemOf(state, '9.4').no, departure: { outcome: 'refuse', of: 12, otherwise: 11, days: 90, reason: '这一件的场地已经停用，没有教练' } } });
});

test('given a reviewer sends it back, then the reason of what is proposed no more is gone', () => {
  const decided = after(state, decide(usual, '这一件的场地已经停用，没有教练'));
  expect(itemOf(decided, '9.4').departure).toMatchObject({ outcome: 'refuse', of: 12, otherwise: 11 });
  const back = evolve(decided, { seq: decided.version + 1, at: LATER, actor: 'officer:o-2', event: { type: 'returned', no: itemOf(decided, '9.4').no, note: '再核实' } });
  expect(itemOf(back, '9.4').departure).toBeUndefined();
});
