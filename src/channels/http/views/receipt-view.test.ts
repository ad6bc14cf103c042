import { expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { recordObjection } from '#core/cases/objection.ts';
import type { CaseState } from '#core/cases/state.ts';
import { cn } from '../../../../test/support/calendar.ts';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, LATER, opened, poolOf, submit } from '../../../../test/support/swim-club.ts';
import { receiptLine } from './receipt-view.ts';

const publicity = { for: '3wd', clears: 'swimmer.recommended', basis: 'law 9', what: { zh: '教练资格公示', en: 'notice' } };
const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...CLUB.services.get('9.4')!, publicity }]]) });
const accepted = opened(submit({}, {}, poolOf(), club));
const published = after(accepted, decideItem(acting(accepted, '9.4', drawnFor(accepted, '9.4'), {}, poolOf(), club), { outcome: 'approve', findings: {}, note: '' }));
const lineOf = (state: CaseState) => receiptLine({ compiled: club, calendar: cn, now: LATER, officers: new Map(), warnAt: 25 }, state, itemOf(state, '9.4'), 'applicant');

test('given an item that is published, then its receipt says so, and until when', () => {
  // Published on Tuesday, 24 November 2026: three working days end on Friday the 27th.
  expect(lineOf(published)).toMatchObject({ status: '公示中', basis: 'law', line: expect.stringMatching(/^正在公示（教练资格公示）到 ?.*11.*27.*，没有成立的异议就自动办结$/u) });
});

test('given an objection, then it is published to its last day all the same', () => {
  const objected = after(published, recordObjection(acting(published, '9.4', 'person:s-2', {}, poolOf(), club), { note: 'no' }, cn));
  expect(lineOf(objected).status).toBe('公示中');
});
