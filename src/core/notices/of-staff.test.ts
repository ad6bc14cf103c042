import { expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { acting, after, drawnFor, itemOf, opened, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { askCorrection } from '../cases/correct-item.ts';
import type { CaseEvent } from '../cases/event.ts';
import { noticesOfStaff, STAFF_CAUSES } from './of-staff.ts';

const state = opened(submit());
const { no, officer } = itemOf(state, '9.4');
const AT = '2026-11-24T02:00:00.000Z';
const told = (event: CaseEvent, actor = 'system', now = state) => noticesOfStaff(now, [{ seq: 9, at: AT, actor, event, hash: 'h' }], sha256).map(({ to, cause }) => [to, cause]);

test('given an item that was drawn, then whoever it was drawn for is told', () => {
  const assigned = stepsOf(submit()).filter(({ event }) => event.type === 'assigned' && event.no === no).map((step, seq) => ({ ...step, seq, at: AT, hash: 'h' }));
  expect(noticesOfStaff(state, assigned, sha256)).toMatchObject([{ to: { officer }, cause: 'assigned', no, service: '9.4' }]);
});

test.each<[CaseEvent, unknown[]]>([
  [{ type: 'urged', no }, [[{ officer }, 'urged']]],
  [{ type: 'ordered', no, what: 'x', until: '2026-11-27' }, [[{ officer }, 'ordered']]],
  [{ type: 'escalated', no, to: 'supervisor', because: 'clock' }, [[{ role: 'supervisor' }, 'reported'], [{ officer }, 'warned']]],
  [{ type: 'escalated', no, to: 'head', because: 'clock' }, [[{ role: 'head' }, 'reported'], [{ officer }, 'warned']]],
  [{ type: 'asked-again', no, correction: { elements: [], evidence: [], note: '', by: 'o', at: AT }, reason: 'x' }, [[{ role: 'supervisor' }, 'request']]],
  [{ type: 'correction-lapsed', no, then: 'decided', basis: 'b' }, [[{ officer }, 'unanswered']]],
  [{ type: 'corrected', no, answers: {}, files: {} }, [[{ officer }, 'corrected']]],
  [{ type: 'withdrawn', no }, [[{ officer }, 'withdrawn']]],
  [{ type: 'withdrawn', no, reason: 'x', back: true }, [[{ officer }, 'taken-back']]],
  [{ type: 'dossier-chased', no, how: 'reminded' }, []],
  [{ type: 'dossier-chased', no, how: 'late' }, [[{ role: 'supervisor' }, 'receipt-late']]],
  [{ type: 'dossier-missing', no, note: 'x' }, [[{ role: 'supervisor' }, 'file-missing']]],
  [{ type: 'rated', no, rating: { score: 5, comment: '' } }, []],
])('given %j, then %j', (event, expected) => expect(told(event)).toEqual(expected));

test('nobody is told of what they did themselves, and the same is one notice however often it is told', () => {
  const asked = after(state, askCorrection(acting(state, '9.4', drawnFor(state, '9.4')), { elements: ['swimmer.lengths'], evidence: [], note: 'x' }, cn));
  expect(told({ type: 'withdrawn', no }, `officer:${officer}`, asked)).toEqual([]);
  const ids = () => noticesOfStaff(state, [{ seq: 9, at: AT, actor: 'system', event: { type: 'urged', no }, hash: 'h' }], sha256).map(({ id }) => id);
  expect(ids()).toEqual(ids());
});

test('no words of a notice have places for anything of a person', () => {
  for (const { zh, en } of Object.values(STAFF_CAUSES)) expect(`${zh}${en}`).not.toMatch(/[{}]/u);
});
