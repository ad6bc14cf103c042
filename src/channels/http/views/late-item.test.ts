import { expect, test } from 'vitest';
import { cn } from '../../../../test/support/calendar.ts';
import { acting, after, drawnFor, ENTRIES, itemOf, opened, runOf, submit } from '../../../../test/support/swim-club.ts';
import { explainDelay } from '#core/cases/delay.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { caseView, type ViewContext } from './case-view.ts';
import { queueRow, staffItem } from './staff-view.ts';

// Five working days from Monday, 23 November 2026, end on Monday the 30th.
const LATE = '2026-12-01T02:00:00.000Z';
const state = opened(submit());
const officer = drawnFor(state, '9.4');
const late = (now: CaseState) => acting(now, '9.4', officer, { at: LATE, on: '2026-12-01' });
const explained = after(state, explainDelay(late(state), '等泳池检修', cn), LATE);

const context: ViewContext = { compiled: runOf().compiled, calendar: cn, now: LATE, officers: new Map(), warnAt: 25, collectionCode: () => '' };
const read = (now: CaseState): CaseRead => ({
  state: now, history: [], stated: [], head: '', registerVersion: 1, queryCode: '', entries: ENTRIES, applicant: undefined,
  subject: { region: '371300', id: 's-1', kind: 'person', name: '王小明', number: '371300199005010012', numberHash: '' },
});
const seen = (now: CaseState) => staffItem(context, read(now), late(now), { unseal: (text) => text, files: [], readings: new Map(), cases: [], similar: { days: 90, approved: 0, refused: 0 }, like: { question: [], alike: [], practice: { of: 0, approved: 0, refused: 0 } } }, officer.slice('officer:'.length));
const may = (now: CaseState, action: string) => seen(now).actions.find((each) => each.action === action);

test('given a late item, then its officer is asked for the reason before anything is decided', () => {
  expect(seen(state).clock.state).toBe('overdue');
  expect(['approve', 'refuse', 'ask-correction', 'explain-delay'].map((action) => may(state, action)?.allowed)).toEqual([false, false, true, true]);
  expect(may(state, 'approve')?.why?.zh).toBe('已经超过时限，请先写明逾期原因');
});

test('when the reason is there, then it can be decided, and officer and applicant read the reason', () => {
  expect(['approve', 'refuse'].map((action) => may(explained, action)?.allowed)).toEqual([true, true]);
  expect(seen(explained).delay).toEqual({ reason: '等泳池检修', at: LATE });
  const viewer: Principal = { kind: 'person', accountId: 'a-1', subjectId: 's-1', region: '371300', roles: [], amr: [] };
  expect(caseView(context, read(explained), viewer, []).items.find(({ service }) => service === '9.4')?.delay).toEqual({ reason: '等泳池检修', at: LATE });
});

test('given an item in time, then there is no delay to explain', () => {
  const now = { ...context, now: '2026-11-27T02:00:00.000Z' };
  const { actions } = staffItem(now, read(state), acting(state, '9.4', officer, { at: now.now, on: '2026-11-27' }), { unseal: (text) => text, files: [], readings: new Map(), cases: [], similar: { days: 90, approved: 0, refused: 0 }, like: { question: [], alike: [], practice: { of: 0, approved: 0, refused: 0 } } }, officer.slice('officer:'.length));
  expect(actions.find(({ action }) => action === 'explain-delay')).toMatchObject({ allowed: false, why: { zh: '没有超过时限，不用说明原因' } });
});

test.each([['2026-11-25', 'green'], ['2026-11-27', 'yellow'], ['2026-11-30', 'red'], ['2026-12-01', 'overdue']])('when it is %s, then the queue shows %s', (day, clock) => {
  const item = itemOf(state, '9.4');
  const row = { number: state.number, no: item.no, role: 'officer' as const, service: '9.4', of: null, status: item.status, lifeEvent: 'joining', submittedAt: state.submittedAt, clock: item.clock, mark: null, supervised: null, reopened: null, urged: { count: 2, at: LATE } };
  expect(queueRow({ ...context, now: `${day}T02:00:00.000Z` }, row)).toMatchObject({ clock: { state: clock }, urged: { count: 2, at: LATE } });
});
