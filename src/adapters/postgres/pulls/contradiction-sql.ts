/** What a record said last and which entry it became, by its lists and by what somebody made of it since, with where that entry stands. $1 region, $2 department, $3 scenario, $4 record */
export const BEFORE = `
with said as (
  select c.entry_id as entry, c.digest, c.period, 0 as later, c.at from pull_change c where c.region = $1 and c.department = $2 and c.scenario = $3 and c.record_hash = $4
  union all
  select d.became, d.digest, d.period, 1, d.settled_at from pull_contradiction d where d.region = $1 and d.department = $2 and d.scenario = $3 and d.record_hash = $4 and d.act in ('leave', 'follow')
),
last as (select * from said order by period desc, later desc, at desc limit 1)
select l.entry, l.digest, (
  select e.subject_id from register_entry e where e.region = $1 and e.id = l.entry and e.void_at is null and e.subject_id in (
    select c.subject_id from pull_change c where c.region = $1 and c.department = $2 and c.scenario = $3 and c.record_hash = $4 and c.entry_id = l.entry
    union select d.subject_id from pull_contradiction d where d.region = $1 and d.department = $2 and d.scenario = $3 and d.record_hash = $4 and d.became = l.entry)
  limit 1
) as stands from last l`;

/** A record that contradicts: one waits for each, saying what the last list said. $1 to $4 as above, $5 id, $6 period, $7 digest, $8 cause, $9 whom it names, $10 at whom the entry stands, $11 the entry, $12 the record, sealed, $13 now */
export const RAISE = `
insert into pull_contradiction (region, department, scenario, record_hash, id, period, digest, cause, subject_id, holder_id, entry_id, sealed, first_at, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
on conflict (region, department, scenario, record_hash) where settled_at is null do update set period = excluded.period, digest = excluded.digest, cause = excluded.cause, subject_id = excluded.subject_id, holder_id = excluded.holder_id,
  entry_id = excluded.entry_id, sealed = excluded.sealed, at = excluded.at`;

/** The id under which a record's contradiction waits. */
export const WAITING = 'select id from pull_contradiction where region = $1 and department = $2 and scenario = $3 and record_hash = $4 and settled_at is null';

/** A later list no longer speaks against the register: nobody has to look any more. $5 now */
export const OVER = `update pull_contradiction set act = 'over', settled_at = $5 where region = $1 and department = $2 and scenario = $3 and record_hash = $4 and settled_at is null`;
