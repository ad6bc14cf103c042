import type { Pool } from 'pg';
import type { QueueFigures, QueueFigureStore, QueueHour } from '#usecases/ports/queue-figures.ts';

/** By the hour of China, which has one zone, in which the number was taken. Who waits still is neither served nor gone. $1 region · $2 office · $3 from · $4 to · $5 the day of now */
const HOURS = `
select extract(hour from (taken_at at time zone 'UTC') + interval '8 hours')::int as hour, count(*)::int as arrived, count(begun_at)::int as served,
  (count(*) filter (where begun_at is null and (state = 'left' or day < $5)))::int as gone,
  percentile_cont(0.5) within group (order by extract(epoch from begun_at - taken_at) / 60)::float8 as median, percentile_cont(0.9) within group (order by extract(epoch from begun_at - taken_at) / 60)::float8 as most
from ticket where region = $1 and office = $2 and day between $3 and $4 group by 1 order by 1`;
const BOOKINGS = `
select count(*)::int as booked, (count(*) filter (where state = 'arrived'))::int as arrived, (count(*) filter (where state = 'cancelled'))::int as cancelled,
  (count(*) filter (where state = 'booked' and (day::text || 'T' || slot || '+08')::timestamptz < $5))::int as missed
from hall_booking where region = $1 and office = $2 and day between $3 and $4`;

/** Arrivals, waits and appointments in PostgreSQL. */
export function createQueueFigureStore(pool: Pool): QueueFigureStore {
  return {
    async of(region, office, from, to, until) {
      const [hours, days, bookings] = await Promise.all([
        pool.query<QueueHour>(HOURS, [region, office, from, to, to]),
        pool.query<{ days: number }>('select count(distinct day)::int as days from ticket where region = $1 and office = $2 and day between $3 and $4', [region, office, from, to]),
        pool.query<QueueFigures['bookings']>(BOOKINGS, [region, office, from, to, until]),
      ]);
      const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes));
      return { days: days.rows[0]?.days ?? 0, hours: hours.rows.map((row) => ({ ...row, median: whole(row.median), most: whole(row.most) })), bookings: bookings.rows[0] ?? { booked: 0, arrived: 0, cancelled: 0, missed: 0 } };
    },
  };
}
