import type { Pool } from 'pg';
import type { HallNow, HallNowStore } from '#usecases/ports/hall-now.ts';

/** All of it in one statement, each part by an index of what is open or of the day. $1 region · $2 now · $3 today · $4 when today began · $5 tries that are let pass · $6 how many that end first */
const NOW = `
select
  (select json_agg(q order by q.office) from (
    select office, (count(*) filter (where state in ('waiting', 'aside')))::int as waiting, (count(*) filter (where state in ('called', 'serving')))::int as serving, (count(*) filter (where state = 'done'))::int as done,
      min(coalesce(back_at, taken_at)) filter (where state = 'waiting') as since
    from ticket where region = $1 and day = $3 group by office) q) as queues,
  (select json_agg(v) from (select office, count(*)::int as count from counter_visit where region = $1 and ended_at is null and until > $2 and shown <> 'telephone' and helper is null group by office order by office nulls first) v) as visits,
  (select json_build_object(
    'open', (select count(*)::int from counter_visit where region = $1 and ended_at is null and until > $2 and shown = 'telephone'),
    'unlike', coalesce(sum(t.n), 0)::int, 'locked', (count(*) filter (where t.n >= $5))::int) from (select count(*) as n from phone_try where region = $1 and not fits and at >= $4 group by number_hash) t) as calls,
  (select json_agg(s) from (
    select status, count(*)::int as count from case_item where region = $1 and ended_at is null group by status
    union all select 'again', count(*)::int from case_item where region = $1 and reopened is not null having count(*) > 0) s) as stages,
  (select json_agg(n) from (
    select case_number as number, no, service, each_value as "of", status, clock, case when status = 'review' then reviewer when status in ('waiting', 'booking') then null else officer end as holder
    from case_item where region = $1 and ended_at is null and due_at is not null and clock is not null order by due_at, case_number, no limit $6) n) as near,
  (select json_agg(d order by d.officer) from (
    select p.who->>'officer' as officer, (count(*) filter (where w.data->>'chosen' = p.who->>'officer'))::int as times, sum(1.0 / jsonb_array_length(w.data->'pool'))::float8 as expected
    from draw w, jsonb_array_elements(w.data->'pool') as p(who) where w.region = $1 and w.day = $3 and w.role in ('officer', 'reviewer') group by 1) d) as draws,
  (select json_build_object('count', count(*)::int, 'late', (count(*) filter (where act_by < $3))::int) from complaint where region = $1 and closed_at is null) as complaints,
  (select json_build_object('count', count(*)::int, 'late', (count(*) filter (where due_day < $3))::int) from rating where region = $1 and closed_at is null and status <> 'kept') as repairs,
  (select json_build_object('count', count(*)::int, 'late', (count(*) filter (where supervision->'order'->>'until' < $3::text))::int) from case_item where region = $1 and (ended_at is null or reopened is not null) and supervision->'order' is not null) as orders`;

type Row = { readonly [K in 'queues' | 'visits' | 'stages' | 'near' | 'draws']: HallNow[K] | null } & Pick<HallNow, 'calls'> & HallNow['open'];

/** What goes on now, in PostgreSQL. */
export function createHallNowStore(pool: Pool): HallNowStore {
  return {
    async read(region, { now, today, since, tries, near }) {
      const { rows: [row] } = await pool.query<Row>({ name: 'hall-now', text: NOW, values: [region, now, today, since, tries, near] });
      const { queues, visits, calls, stages, near: first, draws, complaints, repairs, orders } = row!;
      return { queues: (queues ?? []).map((each) => ({ ...each, since: each.since === null ? null : new Date(each.since).toISOString() })), visits: visits ?? [], calls, stages: stages ?? [], near: first ?? [], draws: draws ?? [], open: { complaints, repairs, orders } };
    },
  };
}
