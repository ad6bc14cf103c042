/** Batches of an enterprise with how many of their rows stand where. $1 region · $2 enterprise */
export const READ_BATCHES = `
select b.region, b.id, b.enterprise_id as enterprise, b.life_event as "lifeEvent", b.file_name as "fileName", b.actor, b.at, b.skipped, b.pressed_at as "pressedAt",
  (select n.id from batch n where n.region = b.region and n.id = b.replaced_by) as "replacedBy",
  (select json_object_agg(status, count) from (select status, count(*)::int from batch_row r where r.region = b.region and r.batch_id = b.id group by status) as c) as counts
from batch b where b.region = $1 and b.enterprise_id = $2`;

/** $1 region · $2 batch · $3 rows */
export const ADD_ROWS = `
insert into batch_row (region, batch_id, no, status, sealed, faults)
select $1, $2, no, status, sealed, faults from jsonb_to_recordset($3) as x(no int, status text, sealed text, faults jsonb)`;

/** By which criterion an item (`i`) was refused: the officer's choice, or the first that fails. */
const REFUSED_BY = `(select coalesce(e.data->>'criterion', (select c->>'id' from json_array_elements(e.data->'decision'->'criteria') c where c->>'result' = 'fail' limit 1))
      from case_event e where e.region = i.region and e.case_number = i.case_number and e.type = 'decided' and (e.data->>'no')::int = i.no order by e.seq desc limit 1)`;

/** How the matters of a row's case stand (`m`), and what came of it, as `rowOutcome` has it. */
const matters = (more = ''): string => `lateral (
    select count(*) filter (where i.status = 'approved') as approved, count(*) filter (where i.ended_at is not null and i.status <> 'approved') as refused, count(*) filter (where i.ended_at is null) as open${more}
    from case_item i where i.region = r.region and i.case_number = r.case_number) m`;
const OUTCOME = `case when m.open > 0 then 'open' when m.refused = 0 then 'done' when m.approved = 0 then 'refused' else 'partly' end`;

/** Rows of a batch in their order, with how the matters of their cases stand. $1 region · $2 batch · $3 after which number · $4 how many · $5 of which status, $6 with which outcome, or null */
export const READ_ROWS = `
select r.no, r.status, r.sealed, r.faults, r.subject_id as subject, r.case_number as "caseNumber",
  case when r.status = 'filed' then json_build_object('approved', m.approved, 'refused', m.refused, 'open', m.open) end as items, case when r.status = 'filed' then coalesce(m.unmet, '[]') else '[]' end as unmet
from batch_row r, ${matters(`,
      json_agg(json_build_object('no', i.no, 'service', i.service, 'of', i.each_value, 'status', i.status, 'criterion', ${REFUSED_BY}) order by i.no) filter (where i.ended_at is not null and i.status <> 'approved') as unmet`)}
where r.region = $1 and r.batch_id = $2 and r.no > $3 and ($5::text is null or r.status = $5) and ($6::text is null or (r.status = 'filed' and ${OUTCOME} = $6)) order by r.no limit $4`;

/** How many rows of a batch that were filed came out how. $1 region · $2 batch */
export const READ_OUTCOMES = `
select ${OUTCOME} as outcome, count(*)::int as count from batch_row r, ${matters()} where r.region = $1 and r.batch_id = $2 and r.status = 'filed' group by 1`;

/** Sheets whose filing was asked for and of which no row waits any more, with what came of them. $1 region */
export const READ_UNTOLD = `
select b.region, b.id, b.enterprise_id as enterprise, b.life_event as "lifeEvent", b.file_name as "fileName",
  (select json_object_agg(outcome, count) from (select ${OUTCOME} as outcome, count(*)::int from batch_row r, ${matters()} where r.region = b.region and r.batch_id = b.id and r.status = 'filed' group by 1) as o) as outcomes,
  (select count(*)::int from batch_row r where r.region = b.region and r.batch_id = b.id and r.status = 'failed') as failed,
  (select count(*)::int from batch_row r where r.region = b.region and r.batch_id = b.id and r.status = 'known') as known
from batch b where b.region = $1 and b.pressed_at is not null and b.told_at is null
  and not exists (select from batch_row r where r.region = b.region and r.batch_id = b.id and r.status in ('read', 'checked'))`;

/** Tell of a sheet, once. $1 region · $2 sheet · $3 now · $4 notices */
export const TELL_OF_SHEET = `
with turn as (update batch set told_at = $3 where region = $1 and id = $2 and told_at is null returning 1)
insert into notice select x.* from turn, jsonb_populate_recordset(null::notice, $4) as x on conflict do nothing`;

/**
 * Take rows in hand: those that wait to be checked, and the good ones of a sheet whose filing was asked for. By the number of the row, so that
 * a small sheet does not wait for the end of a large one. $1 region · $2 now · $3 until when · $4 how many
 */
export const TAKE_ROWS = `
with due as (
  select r.batch_id, r.no, b.enterprise_id, b.life_event, b.actor from batch_row r join batch b on b.region = r.region and b.id = r.batch_id
  where r.region = $1 and (r.status = 'read' or (r.status = 'checked' and b.pressed_at is not null)) and (r.held_until is null or r.held_until <= $2)
  order by r.no, r.batch_id limit $4 for update of r skip locked
)
update batch_row r set held_until = $3 from due where r.region = $1 and r.batch_id = due.batch_id and r.no = due.no
returning r.no, r.status, r.sealed, r.subject_id as subject, r.batch_id as "batchId", due.enterprise_id as enterprise, due.life_event as "lifeEvent", due.actor`;

/** $1 region · $2 rows with what became of them */
export const SETTLE_ROWS = `
update batch_row r set status = x.status, subject_id = x.subject, case_number = x.case_number, faults = x.faults, held_until = case when x.free then null else r.held_until end
from jsonb_to_recordset($2) as x(batch_id uuid, no int, was text, status text, subject uuid, case_number text, faults jsonb, free boolean)
where r.region = $1 and r.batch_id = x.batch_id and r.no = x.no and r.status = x.was`;
