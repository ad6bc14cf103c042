import type { Pool } from 'pg';
import type { PastTicket } from '#core/queue/past-ticket.ts';

/** Add tickets of before with all that was done with them. Said again they are the same. */
export async function importTickets(pool: Pool, region: string, tickets: readonly PastTicket[]): Promise<void> {
  const rows = tickets.map(({ id, office, day, number, class: of, reason, takenAt, calledAt, begunAt, doneAt, clerk, window }) => ({
    region, id, office, day, number, class: of, reason: reason ?? null, channel: 'kiosk', state: doneAt === undefined ? (calledAt === undefined ? 'waiting' : 'left') : 'done', taken_at: takenAt,
    calls: calledAt === undefined ? 0 : 1, called_at: calledAt ?? null, begun_at: begunAt ?? null, done_at: doneAt ?? null, clerk: clerk ?? null, wicket: window ?? null,
  }));
  const events = tickets.flatMap(({ id, takenAt, calledAt, begunAt, doneAt, clerk, window }) => ([['take', takenAt], ['call', calledAt], ['begin', begunAt], ['done', doneAt], ['leave', begunAt === undefined ? calledAt : undefined]] as const)
    .flatMap(([act, at]) => (at === undefined ? [] : [{ act, at }])).map(({ act, at }, index) => ({ region, ticket: id, no: index + 1, act, at, clerk: act === 'take' || act === 'leave' ? null : clerk ?? null, wicket: act === 'take' || act === 'leave' ? null : window ?? null })));
  await pool.query('insert into ticket select * from jsonb_populate_recordset(null::ticket, $1) on conflict do nothing', [JSON.stringify(rows)]);
  await pool.query('insert into ticket_event select * from jsonb_populate_recordset(null::ticket_event, $1) on conflict do nothing', [JSON.stringify(events)]);
}
