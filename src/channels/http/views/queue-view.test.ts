import { expect, test } from 'vitest';
import { SAMPLE } from '#core/catalog/sample.fixture.ts';
import type { OpenNow } from '#core/catalog/opening-hours.ts';
import type { Ticket } from '#core/queue/ticket.ts';
import { boardView, listView, ticketView, type Hall } from './queue-view.ts';

const AT = '2026-11-23T02:00:00.000Z';
const minutesAgo = (count: number): string => new Date(Date.parse(AT) - count * 60_000).toISOString();
const ticket = (number: number, more: Partial<Ticket> = {}): Ticket => ({ id: String(number), office: 'hall', day: '2026-11-23', number, class: 'ordinary', state: 'waiting', takenAt: minutesAgo(30), calls: 0, ...more });
/** Five turns of two minutes each, the last of them just now: enough to tell how long somebody waits. */
const turns = [1, 2, 3, 4, 5].map((number) => ticket(number, { state: 'done', window: 1, calls: 1, calledAt: minutesAgo(number * 3), doneAt: minutesAgo(number * 3 - 2) }));
const mine = ticket(6);
const hall = (open: OpenNow | undefined): Hall => ({ catalog: SAMPLE, name: { zh: '大厅', en: 'Hall' }, queue: { office: 'hall', windows: [{ no: 1 }], source: 'test', confidence: 'to-verify' }, rules: { calls: 3, backMinutes: 30 }, tickets: [...turns, mine], at: AT, open });

test.each<readonly [string, OpenNow | undefined, object | undefined]>([
  ['is open', { is: 'open' }, undefined],
  ['opens later today', { is: 'later', from: '13:30' }, { from: '13:30' }],
  ['is over for today', { is: 'over' }, {}],
  ['is shut all day', { is: 'shut' }, { allDay: true }],
  ['cannot be told to be open', undefined, undefined],
])('given a hall that %s, then list and wall say so, and a wait is told only where somebody may be called', (_name, open, closed) => {
  const [list, board, own] = [listView(hall(open), {}), boardView(hall(open)), ticketView(hall(open), mine).ticket];
  expect([list.closed, board.closed]).toEqual([closed, closed]);
  const told = closed === undefined;
  expect([list.wait !== undefined, board.wait !== undefined, own?.wait !== undefined]).toEqual([told, told, told]);
  expect([list.waiting, board.waiting, own?.before]).toEqual([1, 1, 0]);
});
