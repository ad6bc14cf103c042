import type { Pool, PoolClient } from 'pg';
import { actOnTicket, type Ticket, type TicketAct, type TicketState } from '#core/queue/ticket.ts';
import type { TicketStore } from '#usecases/ports/tickets.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';

type Row = { id: string; office: string; day: string; number: number; state: TicketState; taken_at: Date; calls: number; called_at: Date | null; begun_at: Date | null; aside_at: Date | null; clerk: string | null; wicket: number | null };
const COLUMNS = 'id, office, day::text, number, state, taken_at, calls, called_at, begun_at, aside_at, clerk, wicket';
const OPEN = `state in ('waiting', 'called', 'serving', 'aside')`;

/** The tickets of the queues. */
export function createTicketStore(pool: Pool): TicketStore {
  const open = async (client: Pool | PoolClient, region: string, day: string, person: string): Promise<Ticket | undefined> =>
    (await client.query<Row>(`select ${COLUMNS} from ticket where region = $1 and day = $2 and subject_id = any(${numbersOf('$1', '$3')}) and ${OPEN} order by taken_at limit 1`, [region, day, person])).rows.map(ticketOf)[0];
  const act = (region: string, id: string, whose: { readonly clerk: string } | { readonly person: string }, what: TicketAct, at: string) => inTransaction(pool, async (client) => {
    const mine = 'clerk' in whose ? 'clerk = $3' : `subject_id = any(${numbersOf('$1', '$3')})`;
    const [found] = (await client.query<Row>(`select ${COLUMNS} from ticket where region = $1 and id = $2 and ${mine} for update`, [region, id, 'clerk' in whose ? whose.clerk : whose.person])).rows.map(ticketOf);
    if (!found) return 'not-found';
    const after = actOnTicket(found, what, at);
    if (typeof after !== 'string') await write(client, region, after, what, at, 'clerk' in whose ? whose.clerk : null);
    return after;
  });
  return {
    of: (region, day, person) => open(pool, region, day, person),
    take: (region, { id, office, day, person, at }) => inTransaction(pool, async (client) => {
      // All of a region, not of the office alone: somebody who takes one at two offices at once gets one.
      await lock(client, `queue/${region}/${day}`);
      const there = await open(client, region, day, person);
      if (there) return there;
      const { rows: [row] } = await client.query<Row>(`insert into ticket (region, id, office, day, number, subject_id, state, taken_at) select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, 'waiting', $6 from ticket where region = $1 and office = $3 and day = $4 returning ${COLUMNS}`, [region, id, office, day, person, at]);
      await note(client, region, id, 'take', at, null);
      return ticketOf(row!);
    }),
    next: (region, { office, day, clerk, window, at }) => inTransaction(pool, async (client) => {
      // One call after the other: a clerk who presses twice calls one, and two clerks call two.
      await lock(client, `queue/${region}/${day}`);
      if ((await client.query(`select from ticket where region = $1 and day = $2 and clerk = $3 and state in ('called', 'serving')`, [region, day, clerk])).rows.length > 0) return 'busy';
      const [first] = (await client.query<Row>(`select ${COLUMNS} from ticket where region = $1 and office = $2 and day = $3 and state = 'waiting' order by taken_at, number limit 1 for update`, [region, office, day])).rows.map(ticketOf);
      if (!first) return 'nobody';
      const called = actOnTicket(first, 'call', at, { clerk, window });
      if (typeof called === 'string') throw new Error(`a waiting ticket cannot be called: ${called}`);
      await write(client, region, called, 'call', at, clerk);
      return called;
    }),
    actAsClerk: (region, id, clerk, what, at) => act(region, id, { clerk }, what, at),
    actAsPerson: (region, id, person, what, at) => act(region, id, { person }, what, at),
    async ofOffice(region, office, day) {
      return (await pool.query<Row>(`select ${COLUMNS} from ticket where region = $1 and office = $2 and day = $3 order by taken_at, number`, [region, office, day])).rows.map(ticketOf);
    },
  };
}

const lock = (client: PoolClient, what: string) => client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [what]);

async function write(client: PoolClient, region: string, { id, state, calls, calledAt, begunAt, asideAt, clerk, window }: Ticket, act: TicketAct, at: string, by: string | null): Promise<void> {
  await client.query('update ticket set state = $3, calls = $4, called_at = $5, begun_at = $6, aside_at = $7, clerk = $8, wicket = $9 where region = $1 and id = $2', [region, id, state, calls, calledAt, begunAt, asideAt, clerk, window]);
  await note(client, region, id, act, at, by);
}

async function note(client: PoolClient, region: string, id: string, act: TicketAct | 'take', at: string, by: string | null): Promise<void> {
  await client.query('insert into ticket_event (region, ticket, no, act, at, clerk) select $1, $2, count(*) + 1, $3, $4, $5 from ticket_event where region = $1 and ticket = $2', [region, id, act, at, by]);
}

function ticketOf({ id, office, day, number, state, taken_at, calls, called_at, begun_at, aside_at, clerk, wicket }: Row): Ticket {
  return {
    id, office, day, number, state, takenAt: taken_at.toISOString(), calls, ...(called_at && { calledAt: called_at.toISOString() }), ...(begun_at && { begunAt: begun_at.toISOString() }),
    ...(aside_at && { asideAt: aside_at.toISOString() }), ...(clerk !== null && { clerk }), ...(wicket !== null && { window: wicket }),
  };
}
