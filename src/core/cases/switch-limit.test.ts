import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, drawnFor, given, itemOf, LATER, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import { switchable, switchItemLimit } from './switch-limit.ts';

const WHY = '要到泳池边看一次才能确定';
const state = opened(submit());
const drawn = drawnFor(state, '9.4');
const officer = (now = state, at = LATER) => acting(now, '9.4', drawn, { at, on: at.slice(0, 10) });
const choose = (variant = 'trial', note = WHY, by = officer()) => switchItemLimit(by, { variant, note }, cn);

describe('the limits with which an item is accepted', () => {
  const accepted = (change: Parameters<typeof submit>[0], command: Parameters<typeof submit>[1] = {}) => itemOf(opened(submit(change, command)), '9.4');

  test('given nothing special, then those of the service hold', () =>
    expect(accepted({})).toMatchObject({ variant: undefined, clock: { statutory: { amount: 20, unit: 'wd' }, promised: { amount: 5, unit: 'wd' } } }));
  test('given facts that choose a variant, then its limits hold', () =>
    expect(accepted({ given: given({ ...ANSWERS, 'swimmer.lengths': 100 }) })).toMatchObject({ variant: 'strong', clock: { statutory: { amount: 10, unit: 'wd' }, promised: { amount: 2, unit: 'wd' } } }));
  test('given a case filed at a counter, then the limit of the counter holds, and the law may set none', () =>
    expect(accepted({}, { channel: 'counter', accepter: 'o-4' })).toMatchObject({ variant: 'shown', clock: { statutory: null, promised: { amount: 3, unit: 'wd' } } }));

  test('given materials that were received before, then an officer\'s clock begins with the acceptance and that of the rules with the receipt', () => {
    const received = opened(submit({}, { receivedAt: '2026-11-20T01:00:00.000Z' }));
    expect(itemOf(received, '9.4').clock.startedAt).toBe('2026-11-23T01:00:00.000Z');
    expect(itemOf(received, '9.1').clock.startedAt).toBe(received.submittedAt);
  });

  test('given materials that a counter received while the line was down, then an officer\'s clock begins with that receipt, that of the rules when they could decide, and the event stands in the day on which it was recorded', () => {
    const at = '2026-11-20T01:00:00.000Z';
    const late = opened(submit({}, { received: { at, offline: 'LX371300-000012-007-4' } }));
    expect([late.submittedAt, late.offline, itemOf(late, '9.4').clock.startedAt, itemOf(late, '9.1').clock.startedAt]).toEqual(['2026-11-23T01:00:00.000Z', 'LX371300-000012-007-4', at, late.submittedAt]);
  });
});

describe('an officer says that another limit applies', () => {
  const switched = after(state, choose());

  test('then both clocks go by it from the same start, and old limits, reason and basis are kept', () => {
    const item = itemOf(switched, '9.4');
    expect(item).toMatchObject({ status: 'officer', variant: 'trial', clock: { startedAt: itemOf(state, '9.4').clock.startedAt, statutory: { amount: 30, unit: 'wd' }, promised: { amount: 15, unit: 'wd' } } });
    expect(item.clock.switches).toMatchObject([{ which: 'statutory', from: { amount: 20 }, because: WHY, basis: 'notice 3', at: LATER }, { which: 'promised', from: { amount: 5 }, because: WHY }]);
  });

  test('then the same one cannot be chosen again, and one that only facts choose never', () => {
    expect(switchable(officer(switched), itemOf(switched, '9.4'))).toEqual([]);
    expect(refusalOf(choose('trial', WHY, officer(switched)))).toMatchObject({ code: 'not-in-catalogue', errors: [{ pointer: '/variant' }] });
    expect(refusalOf(choose('strong')).code).toBe('not-in-catalogue');
  });

  test('when no reason is given, then it is asked for', () => expect(refusalOf(choose('trial', ' 复杂 '))).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/note' }] }));
  test('when somebody else says so, then it is not theirs', () => expect(refusalOf(choose('trial', WHY, { ...officer(), actor: 'person:s-1' })).code).toBe('not-yours'));
  test('when the promise is over, then what is late stays late', () => {
    expect(choose('trial', WHY, officer(state, '2026-11-30T10:00:00.000Z'))).toMatchObject({ kind: 'done' });
    expect(refusalOf(choose('trial', WHY, officer(state, '2026-12-01T01:00:00.000Z'))).code).toBe('not-allowed');
  });
});
