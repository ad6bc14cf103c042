/** The month of an instant in China, as the last millisecond of the day is still in it; written out only for what is grouped. */
const month = (at: string): string => `date_trunc('month', ${at} at time zone 'Asia/Shanghai')`;

/** By service and month of the decision; nobody was drawn where no officer stands in it and its result was not looked at again. $1 region · $2 since */
export const DECIDED = `
select service, to_char(month, 'YYYY-MM') as month, decided, alone from (
  select service, ${month('ended_at')} as month, count(*)::int as decided, count(*) filter (where officer is null and again_at is null and reopened is null)::int as alone
  from case_item where region = $1 and ended_at >= $2 and status in ('approved', 'refused', 'revoked') group by 1, 2) as grouped`;

/**
 * Reads the index of hands (0077): what the rules have decided alone is never touched. An item that was handed over twice counts once for the same
 * grounds. Each event is read from its text once: a decision is some kilobytes. $1 region · $2 since
 */
export const TOUCHES = `
select service, to_char(month, 'YYYY-MM') as month, type, because, missing, contested, count from (
  select service, month, type, because, missing, contested, count(*)::int as count from (
    select distinct e.case_number, i.no, i.service, ${month('e.at')} as month, e.type, coalesce(d.because, o.kind) as because, lacking.missing,
      case when lacking.missing = '{}' then '{}'::text[] else array(select k from case_event s, json_object_keys(s.data->'given'->'contests') k where s.region = e.region and s.case_number = e.case_number and s.seq = 1 order by k) end as contested
    from case_event e
    cross join lateral json_to_record(e.data) as o(no int, kind text, decision json)
    left join lateral json_to_record(coalesce(o.decision, '{}')) as d(because text, criteria json, missing json) on true
    cross join lateral (select array(select m from (select json_array_elements_text(c->'missing') as m from json_array_elements(d.criteria) c where c->>'result' = 'unknown'
      union select json_array_elements_text(d.missing)) as each order by m) as missing) as lacking
    join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = o.no
    where e.region = $1 and e.at >= $2 and e.type in ('referred', 'reopened')
  ) as touched group by 1, 2, 3, 4, 5, 6) as grouped`;

/** Who was drawn for what, the first thing that they did about it, and whether its order says nothing: it waited for somebody else, was given back untouched, or was looked at again. $1 region · $2 since */
export const DRAWN = `
select a.data->>'officer' as officer, a.case_number as case, i.no, a.at as "drawnAt", i.started_at as "startedAt", r.promised, f.at as "handledAt",
  i.again_at is not null or i.reopened is not null or (f.at is null and (i.ended_at is not null or i.officer is distinct from a.data->>'officer'))
    or exists (select from case_event where region = a.region and case_number = a.case_number and type in ('correction-asked', 'visit-ordered', 'appraisal-ordered', 'assistance-asked', 'published') and (data->>'no')::int = i.no) as apart
from case_event a
join case_item i on i.region = a.region and i.case_number = a.case_number and i.no = (a.data->>'no')::int
join lateral (select data->'promised' as promised from case_event where region = a.region and case_number = a.case_number and type = 'referred' and (data->>'no')::int = i.no order by seq desc limit 1) r on true
left join lateral (select at from case_event where region = a.region and case_number = a.case_number and actor = 'officer:' || (a.data->>'officer') and (data->>'no')::int = i.no and seq > a.seq order by seq limit 1) f on true
where a.region = $1 and a.at >= $2 and a.type = 'assigned' and a.data->>'role' = 'officer'`;

/** Items that went to somebody else, the newest first. $1 region · $2 since */
export const PASSED = `
select e.case_number as case, i.no, i.service, e.at, e.data->>'kind' as kind, e.data->>'role' as role, e.actor as by
from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
where e.region = $1 and e.at >= $2 and e.type = 'handed-back' order by e.at desc, e.case_number, i.no`;

/** Reads the index of officers' acts (0077). $1 region · $2 since */
export const JUDGED = `
select substr(actor, 9) as officer, count(*)::int as decided, count(*) filter (where judged > 0)::int as items, coalesce(sum(judged), 0)::int as criteria from (
  select distinct on (case_number, data->>'no', actor) actor, (select count(*) from json_array_elements(data->'decision'->'criteria') c where c->>'judged' = 'true') as judged
  from case_event where region = $1 and at >= $2 and actor like 'officer:%' and type in ('decided', 'proposed', 'booking-ordered', 'published') order by case_number, data->>'no', actor, seq desc
) as acts group by 1`;
