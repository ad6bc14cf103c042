import type { Pool, PoolClient } from 'pg';
import { nextFor } from '#core/queue/call-order.ts';
import { actOnTicket, type Ticket, type TicketAct, type TicketRules } from '#core/queue/ticket.ts';
import type { Acted, TicketStore } from '#usecases/ports/tickets.ts';
import { officeChanged } from '../administration/office-changed.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';
import { TICKET_COLUMNS, ticketOf, type TicketRow } from './ticket-row.ts';

const OPEN = `state in ('waiting', 'called', 'serving', 'aside')`;
const AT_WINDOW = `state in ('called', 'serving')`;

/** The tickets of the queues. */
export function createTicketStore(pool: Pool): TicketStore {
  const open = async (client: Pool | PoolClient, region: string, day: string, person: string): Promise<Ticket | undefined> =>
    (await client.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and day = $2 and subject_id = any(${numbersOf('$1', '$3')}) and ${OPEN} order by taken_at limit 1`, [region, day, person])).rows.map(ticketOf)[0];
  const act = (region: string, id: string, { condition, values, clerk, to }: { readonly condition: string; readonly values: readonly string[]; readonly clerk?: string; readonly to?: number }, what: TicketAct, at: string, rules: TicketRules): Promise<Acted> => inTransaction(pool, async (client) => {
    const [found] = (await client.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and id = $2 and ${condition} for update`, [region, id, ...values])).rows.map(ticketOf);
    if (!found) return 'not-found';
    const after = actOnTicket(found, what, at, rules, to === undefined ? {} : { window: to });
    if (typeof after !== 'string') await write(client, region, after, { act: what, at, clerk: clerk ?? null, window: to ?? found.window ?? null });
    return after;
  });
  return {
    of: (region, day, person) => open(pool, region, day, person),
    take: (region, { id, office, day, person, at, channel, class: of, kind, reason, slot, booking }, known) => inTransaction(pool, async (client) => {
      // All of a region, not of the office alone: somebody who takes one at two offices at once gets one.
      await lock(client, region, day);
      const { rows: [sent] } = await client.query<TicketRow & { ours: boolean }>(`select ${TICKET_COLUMNS}, coalesce(subject_id = any(${numbersOf('$1', '$3')}), $3::text is null and subject_id is null) as ours from ticket where region = $1 and id = $2`, [region, id, person ?? null]);
      // Sent again it is the ticket that it was, also where it has ended since: the answer was lost, and nobody wants another.
      if (sent) return sent.ours ? ticketOf(sent) : 'another';
      const there = person === undefined ? undefined : await open(client, region, day, person);
      if (there) return there;
      if (await officeChanged(client, region, office, known)) return 'changed';
      // An appointment that was moved or cancelled while the number was asked for stays what it is: the number is an ordinary one.
      const comes = booking !== undefined && (await client.query(`update hall_booking set state = 'arrived', ended_at = $3 where region = $1 and id = $2 and state = 'booked'`, [region, booking, at])).rowCount === 1;
      const asked = of === 'appointment' && !comes ? { class: 'ordinary', slot: null } : { class: of, slot: slot ?? null };
      const { rows: [row] } = await client.query<TicketRow>(
        `insert into ticket (region, id, office, day, number, class, kind, reason, slot, channel, subject_id, state, taken_at)
         select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9, $10, 'waiting', $11 from ticket where region = $1 and office = $3 and day = $4 returning ${TICKET_COLUMNS}`,
        [region, id, office, day, asked.class, kind ?? null, reason ?? null, asked.slot, channel, person ?? null, at]);
      await note(client, region, id, { act: 'take', at, clerk: null, window: null });
      return ticketOf(row!);
    }),
    next: (region, { office, day, clerk, window, at, rules }) => inTransaction(pool, async (client) => {
      // One call after the other: a clerk who presses twice calls one, and two clerks call two.
      await lock(client, region, day);
      const { rows: [taken] } = await client.query<{ mine: boolean }>(`select clerk = $3 as mine from ticket where region = $1 and day = $2 and ${AT_WINDOW} and (clerk = $3 or (office = $4 and wicket = $5)) order by clerk = $3 desc limit 1`, [region, day, clerk, office, window.no]);
      if (taken) return taken.mine ? 'busy' : 'window-taken';
      const waiting = (await client.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and office = $2 and day = $3 and state = 'waiting' for update`, [region, office, day])).rows.map(ticketOf);
      const first = nextFor(waiting, window, at);
      if (!first) return 'nobody';
      const called = actOnTicket(first, 'call', at, rules, { clerk, window: window.no });
      if (typeof called === 'string') throw new Error(`a waiting ticket cannot be called: ${called}`);
      await write(client, region, called, { act: 'call', at, clerk, window: window.no });
      return called;
    }),
    actAsClerk: (region, id, { clerk, office, day, to }, what, at, rules) => act(region, id, what === 'back' ? { condition: 'office = $3 and day = $4', values: [office, day], clerk } : { condition: 'office = $3 and day = $4 and clerk = $5', values: [office, day, clerk], clerk, ...(to !== undefined && { to }) }, what, at, rules),
    actAsPerson: (region, id, { person, day }, what, at, rules) => act(region, id, { condition: `day = $4 and subject_id = any(${numbersOf('$1', '$3')})`, values: [person, day] }, what, at, rules),
    async ofOffice(region, office, day) {
      return (await pool.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and office = $2 and day = $3 order by number`, [region, office, day])).rows.map(ticketOf);
    },
  };
}

/** What a ticket may not be put aside by says nothing of one that is done. */
const NO_RULES: TicketRules = { calls: 0, backMinutes: 0 };

/** The number that a clerk serves is done, within what the caller does in one transaction. One that was called and not begun stays as it is. */
export async function endServed(client: PoolClient, region: string, { clerk, office, day }: { readonly clerk: string; readonly office: string; readonly day: string }, at: string): Promise<void> {
  const [served] = (await client.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and office = $2 and day = $3 and clerk = $4 and state = 'serving' for update`, [region, office, day, clerk])).rows.map(ticketOf);
  if (!served) return;
  const after = actOnTicket(served, 'done', at, NO_RULES, {});
  if (typeof after === 'string') throw new Error(`a ticket that is served cannot be done: ${after}`);
  await write(client, region, after, { act: 'done', at, clerk, window: served.window ?? null });
}

const lock = (client: PoolClient, region: string, day: string) => client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`queue/${region}/${day}`]);

type Done = { readonly act: TicketAct | 'take'; readonly at: string; readonly clerk: string | null; readonly window: number | null };

async function write(client: PoolClient, region: string, { id, state, calls, calledAt, begunAt, asideAt, backAt, doneAt, clerk, window, forWindow }: Ticket, done: Done): Promise<void> {
  await client.query('update ticket set state = $3, calls = $4, called_at = $5, begun_at = $6, aside_at = $7, back_at = $8, done_at = $9, clerk = $10, wicket = $11, for_wicket = $12 where region = $1 and id = $2', [region, id, state, calls, calledAt ?? null, begunAt ?? null, asideAt ?? null, backAt ?? null, doneAt ?? null, clerk ?? null, window ?? null, forWindow ?? null]);
  await note(client, region, id, done);
}

async function note(client: PoolClient, region: string, id: string, { act, at, clerk, window }: Done): Promise<void> {
  await client.query('insert into ticket_event (region, ticket, no, act, at, clerk, wicket) select $1, $2, count(*) + 1, $3, $4, $5, $6 from ticket_event where region = $1 and ticket = $2', [region, id, act, at, clerk, window]);
}
