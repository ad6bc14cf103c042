import type { Pool } from 'pg';
import type { HallBooking } from '#core/queue/booking.ts';
import type { BookingStore, ToldBooking } from '#usecases/ports/bookings.ts';
import { officeChanged } from '../administration/office-changed.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';

type Row = Pick<HallBooking, 'id' | 'office' | 'day' | 'slot' | 'state'> & { readonly kind: string | null };
const COLUMNS = 'id, office, day::text, slot, kind, state';
/** When the time begins, in China, which has one zone. */
const BEGINS = `(day::text || 'T' || slot || '+08')::timestamptz`;
const NOTICES = 'insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing';
const bookingOf = ({ kind, ...row }: Row): HallBooking => ({ ...row, ...(kind !== null && { kind }) });

/** What people are told of an appointment, each once. */
type Told = 'reminded_at' | 'missed_told_at';

/** Times booked at halls. */
export function createBookingStore(pool: Pool): BookingStore {
  const untold = (column: Told) => async (region: string, from: string, until: string): Promise<readonly (HallBooking & { person: string })[]> =>
    (await pool.query<Row & { person: string }>(`select ${COLUMNS}, subject_id as person from hall_booking where region = $1 and state = 'booked' and ${column} is null and ${BEGINS} > $2 and ${BEGINS} <= $3`, [region, from, until])).rows.map(({ person, ...row }) => ({ ...bookingOf(row), person }));
  const tell = (column: Told) => (region: string, told: readonly ToldBooking[], at: string): Promise<void> => inTransaction(pool, async (client) => {
    // One that was cancelled or moved meanwhile is told of no more.
    const { rows } = await client.query<{ id: string }>(`update hall_booking set ${column} = $3 where region = $1 and id = any($2) and state = 'booked' and ${column} is null returning id`, [region, told.map(({ id }) => id), at]);
    const stand = new Set(rows.map(({ id }) => id));
    await client.query(NOTICES, [noticeRows(region, told.flatMap(({ id, notices }) => (stand.has(id) ? notices : [])))]);
  });
  return {
    async taken(region, office, from) {
      return (await pool.query<{ day: string; slot: string; count: number }>(`select day::text, slot, count(*)::int as count from hall_booking where region = $1 and office = $2 and day >= $3 and state <> 'cancelled' group by day, slot`, [region, office, from])).rows;
    },
    async of(region, person, from) {
      return (await pool.query<Row>(`select ${COLUMNS} from hall_booking where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and day >= $3 order by day desc, slot desc`, [region, person, from])).rows.map(bookingOf);
    },
    book: (region, { id, office, day, slot, kind, person, at, instead }, { places, known }) => inTransaction(pool, async (client) => {
      // All bookings of a region take turns: neither a time nor a person can be booked twice over.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`hall-booking/${region}`]);
      const { rows: ahead } = await client.query<{ id: string }>(`select id from hall_booking where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and state = 'booked' and ${BEGINS} > $3 for update`, [region, person, at]);
      if (ahead.some((each) => each.id === id)) return 'done';
      if (instead !== undefined && !ahead.some((each) => each.id === instead)) return 'begun';
      if (ahead.some((each) => each.id !== instead)) return 'another';
      if (await officeChanged(client, region, office, known)) return 'changed';
      const { rows: [{ count } = { count: 0 }] } = await client.query<{ count: number }>(`select count(*)::int as count from hall_booking where region = $1 and office = $2 and day = $3 and slot = $4 and state <> 'cancelled' and id is distinct from $5`, [region, office, day, slot, instead ?? null]);
      if (count >= places) return 'full';
      // An id that was used before books nothing: whoever asks anew does so with another.
      const { rowCount } = await client.query('insert into hall_booking (region, id, office, day, slot, kind, subject_id, booked_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [region, id, office, day, slot, kind ?? null, person, at]);
      if (rowCount !== 1) return 'full';
      if (instead !== undefined) await client.query(`update hall_booking set state = 'cancelled', ended_at = $3 where region = $1 and id = $2 and state = 'booked'`, [region, instead, at]);
      return 'done';
    }),
    async cancel(region, id, person, at) {
      return (await pool.query(`update hall_booking set state = 'cancelled', ended_at = $4 where region = $1 and id = $2 and subject_id = any(${numbersOf('$1', '$3')}) and state = 'booked' and ${BEGINS} > $4`, [region, id, person, at])).rowCount === 1;
    },
    ahead: untold('reminded_at'),
    remind: tell('reminded_at'),
    missed: untold('missed_told_at'),
    tellMissed: tell('missed_told_at'),
  };
}
