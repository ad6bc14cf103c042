import type { Pool } from 'pg';
import type { ExchangeCounts, HourCount, Ordered, ScenarioCount, Untold, Waiting } from '#usecases/ports/exchanges.ts';

const COUNTS = `select department, scenario, count(*)::int as total,
    count(*) filter (where outcome in ('answered', 'received'))::int as answered, count(*) filter (where outcome in ('silent', 'open-circuit'))::int as silent,
    count(*) filter (where outcome = 'refused')::int as refused, count(*) filter (where outcome = 'invalid')::int as invalid, count(*) filter (where outcome = 'invalid' and reason in ('stale', 'clock'))::int as untimely,
    percentile_disc(0.5) within group (order by ms) filter (where outcome in ('answered', 'received')) as p50,
    percentile_disc(0.95) within group (order by ms) filter (where outcome in ('answered', 'received')) as p95,
    max(at) filter (where outcome in ('answered', 'received')) as "lastAnswered"
  from exchange where region = $1 and at >= $2 group by department, scenario`;

const HOURS = `select department, date_trunc('hour', at) as hour, count(*)::int as total, count(*) filter (where outcome not in ('answered', 'received', 'refused'))::int as failed
  from exchange where region = $1 and at >= $2 group by 1, 2 order by 2`;

/** Items that wait stand in the projection with the moment of their next try; for whom they wait says the last event that held them. */
const WAITING = `select department, count(*)::int as items, min(i.started_at) as since
  from case_item i
  join lateral (select e.data from case_event e where e.region = i.region and e.case_number = i.case_number and e.type = 'held' and (e.data ->> 'no')::int = i.no order by e.seq desc limit 1) held on true
  cross join lateral json_array_elements_text(held.data -> 'departments') as department
  where i.region = $1 and i.retry_at is not null and i.status = 'waiting' group by department`;

/** Decisions that a core system has to book. */
const ORDERS = `select master as department, count(*)::int as orders, min(ordered_at) as since from (select master, ordered_at from case_item where region = $1 and master is not null union all select master, ordered_at from correction where region = $1 and status = 'booking') waiting group by master`;

const UNTOLD = `select department, count(*)::int as messages from message where region = $1 and status in ('queued', 'failing') group by department`;

const APPROVED = `select service, count(*)::int as items from case_item where region = $1 and service = any($3) and status = 'approved' and ended_at >= $2 group by service`;

/** The log of exchanges as figures; reads only. */
export function createExchangeCounts(pool: Pool): ExchangeCounts {
  return {
    async counts(region, from) {
      const { rows } = await pool.query<ScenarioCount>({ name: 'exchange-counts', text: COUNTS, values: [region, from] });
      return rows;
    },
    async hours(region, from) {
      const { rows } = await pool.query<HourCount>({ name: 'exchange-hours', text: HOURS, values: [region, from] });
      return rows;
    },
    async waiting(region) {
      const { rows } = await pool.query<Waiting>({ name: 'waiting-for-departments', text: WAITING, values: [region] });
      return rows;
    },
    async orders(region) {
      const { rows } = await pool.query<Ordered>({ name: 'orders-at-masters', text: ORDERS, values: [region] });
      return rows;
    },
    async untold(region) {
      const { rows } = await pool.query<Untold>({ name: 'untold-departments', text: UNTOLD, values: [region] });
      return rows;
    },
    async approved(region, from, services) {
      const { rows } = await pool.query<{ service: string; items: number }>({ name: 'approved-items', text: APPROVED, values: [region, from, services] });
      return new Map(rows.map(({ service, items }) => [service, items]));
    },
  };
}
