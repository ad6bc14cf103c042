import { expect, test } from 'vitest';
import { actOnTicket, type Ticket, type TicketAct, type TicketState } from './ticket.ts';
import { estimateWait } from './wait.ts';

const AT = '2026-11-23T02:00:00.000Z';
const ticket = (state: TicketState, more: Partial<Ticket> = {}): Ticket => ({ id: 't', office: 'hall', day: '2026-11-23', number: 1, state, takenAt: AT, calls: 3, ...more });
const ACTS: readonly TicketAct[] = ['call', 'again', 'begin', 'aside', 'back', 'done', 'leave'];

test.each([
  ['waiting', { call: 'called', leave: 'left' }],
  ['called', { again: 'called', begin: 'serving', aside: 'aside', leave: 'left' }],
  ['serving', { done: 'done' }],
  ['aside', { back: 'waiting', leave: 'left' }],
  ['done', {}],
  ['left', {}],
] as const)('what may be done with a ticket that is %s', (state, allowed: Partial<Record<TicketAct, TicketState>>) => {
  for (const act of ACTS) {
    const after = actOnTicket(ticket(state), act, AT);
    expect(typeof after === 'string' ? after : after.state).toBe(allowed[act] ?? 'not-now');
  }
});

test('a number is put aside after its third call, not before', () => {
  expect(actOnTicket(ticket('called', { calls: 2 }), 'aside', AT)).toBe('too-few-calls');
  const called = actOnTicket(ticket('called', { calls: 2 }), 'again', AT);
  expect(called).toMatchObject({ calls: 3 });
  expect(actOnTicket(called as Ticket, 'aside', AT)).toMatchObject({ state: 'aside', asideAt: AT });
});

test('who was put aside comes back within half an hour and keeps the place', () => {
  const aside = ticket('aside', { asideAt: AT, takenAt: '2026-11-23T01:00:00.000Z' });
  expect(actOnTicket(aside, 'back', '2026-11-23T02:30:00.000Z')).toMatchObject({ state: 'waiting', takenAt: '2026-11-23T01:00:00.000Z' });
  expect(actOnTicket(aside, 'back', '2026-11-23T02:30:00.001Z')).toBe('too-late');
});

test('a waiting time is a range, and unknown while too few were served', () => {
  const begun = [0, 4, 10, 14, 24, 30].map((minutes) => new Date(Date.parse(AT) + minutes * 60_000).toISOString());
  expect(estimateWait(begun.slice(0, 5), 2)).toBeUndefined();
  // The gaps are 4, 4, 6, 6 and 10 minutes.
  expect(estimateWait(begun, 0)).toEqual({ from: 4, to: 6 });
  expect(estimateWait(begun.toReversed(), 2)).toEqual({ from: 12, to: 18 });
});
