import type { Pool, PoolClient } from 'pg';
import { administerOffice, type AtOffice } from '#core/administration/administer-office.ts';
import type { Hash } from '#core/id.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { OfficeStore } from '#usecases/ports/administration.ts';
import { lockDevices } from '../offline/lock-devices.ts';
import { TICKET_COLUMNS, ticketOf, type TicketRow } from '../queue/ticket-row.ts';
import { inTransaction } from '../transaction.ts';
import { appendAct, holdChain } from './append-act.ts';
import { enteredUntil, readOfficeChanges } from './read-office-changes.ts';
import { readRoster } from './read-roster.ts';

/** Offices that administrators enter, in the chain of what they do. */
export function createOfficeStore(pool: Pool, hash: Hash): OfficeStore {
  return {
    act: (region, by, at, command, regions) => inTransaction(pool, async (client) => {
      const chain = await holdChain(client, hash, region);
      const catalog = { regions, entered: enteredUntil(await readOfficeChanges(client, region), at) };
      const there = 'office' in command ? await thingsAt(client, region, command.office, dayOf(at)) : { tickets: [], bookings: [], devices: [] };
      const done = administerOffice({ catalog, region, roster: await readRoster(client, region), at: there, now: at, id: `office-${String(chain.version + 1)}` }, by, command);
      if ('event' in done) await appendAct(client, hash, region, chain, { by, at, event: done.event });
      return done;
    }),
  };
}

/** Whoever waits and is expected at an office, and what belongs to it. Nobody takes a number or a time, or registers a device, meanwhile: all take turns by these locks. */
async function thingsAt(client: PoolClient, region: string, office: string, today: string): Promise<AtOffice> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`hall-booking/${region}`]);
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`queue/${region}/${today}`]);
  await lockDevices(client, region);
  const tickets = await client.query<TicketRow>(`select ${TICKET_COLUMNS} from ticket where region = $1 and office = $2 and day = $3 and state in ('waiting', 'called', 'serving', 'aside') order by number`, [region, office, today]);
  const bookings = await client.query<{ day: string; slot: string; kind: string | null }>(`select day::text, slot, kind from hall_booking where region = $1 and office = $2 and day >= $3 and state = 'booked' order by day, slot`, [region, office, today]);
  const devices = await client.query<{ name: string }>('select name from offline_device where region = $1 and office = $2 and revoked_at is null order by name', [region, office]);
  return { tickets: tickets.rows.map(ticketOf), bookings: bookings.rows.map(({ kind, ...row }) => ({ ...row, ...(kind !== null && { kind }) })), devices: devices.rows.map(({ name }) => name) };
}
