import { expect, test } from 'vitest';
import { actOnTicket, type Ticket, type TicketAct, type TicketState } from './ticket.ts';

const AT = '2026-11-23T02:00:00.000Z';
const RULES = { calls: 3, backMinutes: 30 };
const ticket = (state: TicketState, more: Partial<Ticket> = {}): Ticket => ({ id: 't', office: 'hall', day: '2026-11-23', number: 1, class: 'ordinary', state, takenAt: AT, calls: 3, ...more });
const ACTS: readonly TicketAct[] = ['call', 'again', 'begin', 'aside', 'back', 'pass', 'done', 'leave'];

test.each([
  ['waiting', { call: 'called', leave: 'left' }],
  ['called', { again: 'called', begin: 'serving', aside: 'aside', pass: 'waiting', leave: 'left' }],
  ['serving', { done: 'done', pass: 'waiting' }],
  ['aside', { back: 'waiting', leave: 'left' }],
  ['done', {}],
  ['left', {}],
] as const)('what may be done with a ticket that is %s', (state, allowed: Partial<Record<TicketAct, TicketState>>) => {
  for (const act of ACTS) {
    const after = actOnTicket(ticket(state), act, AT, RULES);
    expect(typeof after === 'string' ? after : after.state, act).toBe(allowed[act] ?? 'not-now');
  }
});

test('a number is put aside after it was called as often as the city says, not before', () => {
  expect(actOnTicket(ticket('called', { calls: 2 }), 'aside', AT, RULES)).toBe('too-few-calls');
  expect(actOnTicket(ticket('called', { calls: 2 }), 'aside', AT, { ...RULES, calls: 2 })).toMatchObject({ state: 'aside' });
  const called = actOnTicket(ticket('called', { calls: 2 }), 'again', AT, RULES);
  expect(called).toMatchObject({ calls: 3 });
  expect(actOnTicket(called as Ticket, 'aside', AT, RULES)).toMatchObject({ state: 'aside', asideAt: AT });
});

test('who was put aside comes back within the time, not a moment later', () => {
  const aside = ticket('aside', { asideAt: AT, takenAt: '2026-11-23T01:00:00.000Z' });
  expect(actOnTicket(aside, 'back', '2026-11-23T02:30:00.000Z', RULES)).toMatchObject({ state: 'waiting', backAt: '2026-11-23T02:30:00.000Z', takenAt: '2026-11-23T01:00:00.000Z' });
  expect(actOnTicket(aside, 'back', '2026-11-23T02:30:00.001Z', RULES)).toBe('too-late');
});

test('passed on to another window it waits for that one, is at none, and has waited until it was first begun', () => {
  const begun = actOnTicket(ticket('called', { clerk: 'a', window: 1 }), 'begin', AT, RULES) as Ticket;
  const passed = actOnTicket(begun, 'pass', '2026-11-23T02:10:00.000Z', RULES, { window: 2 }) as Ticket;
  expect(passed).toMatchObject({ state: 'waiting', forWindow: 2, calls: 0, begunAt: AT });
  expect([passed.clerk, passed.window]).toEqual([undefined, undefined]);
  const again = actOnTicket(passed, 'call', '2026-11-23T02:12:00.000Z', RULES, { clerk: 'b', window: 2 }) as Ticket;
  expect(actOnTicket(again, 'begin', '2026-11-23T02:13:00.000Z', RULES)).toMatchObject({ clerk: 'b', window: 2, begunAt: AT });
});
