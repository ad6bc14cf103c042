/** The month of an instant in China, as the last millisecond of the day is still in it; written out only for what is grouped. */
const month = (at: string): string => `to_char(date_trunc('month', ${at} at time zone 'Asia/Shanghai'), 'YYYY-MM')`;

// Each of these reads one month: $1 region · $2 its first instant · $3 the first instant after it. Of a month that is over all of them answer the same for ever:
// events are only added, an item ends once, and who had it by then stays.

/** By service: what was decided, and for how much of it nobody had been drawn. */
export const DECIDED = `
select service, count(*)::int as decided, count(*) filter (where officer is null)::int as undrawn
from case_item where region = $1 and ended_at >= $2 and ended_at < $3 and status in ('approved', 'refused', 'revoked') group by 1 order by 1`;

/** Of what was decided since then with nobody drawn, what was looked at again, by service and month of the decision. Reads the index of 0080. $1 region · $2 since */
export const AGAIN = `
select i.service, ${month('i.ended_at')} as month, count(*)::int as count
from (select distinct case_number, (data->>'no')::int as no from case_event where region = $1 and at >= $2 and type = 'reopened') e
join case_item i on i.region = $1 and i.case_number = e.case_number and i.no = e.no
where i.ended_at >= $2 and i.officer is null and i.status in ('approved', 'refused', 'revoked') group by 1, 2`;

/** Reads the index of hands (0077): what the rules have decided alone is never touched. Each event is read from its text once, as a decision is some kilobytes: `offset 0` keeps the planner from reading it again for each thing in it. */
const HANDS_OF = `
  select h.case_number, h.no, i.service, h.at, h.seq, h.type, h.because, h.missing, case when h.missing = '{}' then '{}'::text[] else said.contested end as contested
  from (
    select e.region, e.case_number, o.no, e.at, e.seq, e.type, coalesce(d.because, o.kind) as because,
      array(select m from (select json_array_elements_text(c->'missing') as m from json_array_elements(d.criteria) c where c->>'result' = 'unknown' union select json_array_elements_text(d.missing)) as each order by m) as missing
    from case_event e
    cross join lateral json_to_record(e.data) as o(no int, kind text, decision json)
    left join lateral json_to_record(coalesce(o.decision, '{}')) as d(because text, criteria json, missing json) on true
    where e.region = $1 and e.at >= $2 and e.at < $3 and e.type in ('referred', 'reopened') offset 0
  ) as h
  cross join lateral (select service from case_item where region = h.region and case_number = h.case_number and no = h.no limit 1) as i
  left join lateral (select array(select k from json_object_keys(s.data->'given'->'contests') k order by k) as contested from case_event s where h.missing <> '{}' and s.region = h.region and s.case_number = h.case_number and s.seq = 1 limit 1) as said on true`;

/** An item that was handed over twice in a month counts once for the same grounds. */
export const TOUCHES = `
select service, type, because, missing, contested, count(*)::int as count from (
  select distinct case_number, no, service, type, because, missing, contested from (${HANDS_OF}) as each
) as touched group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

/** The same item by item, the newest first. $4 how many · $5 only this matter, or null */
export const HANDS = `
select case_number as case, no, service, at, type, because, missing, contested
from (${HANDS_OF}) as each where $5::text is null or service = $5 order by at desc, case_number, no, seq limit $4`;

/** What does not say anything about an order: the item was with somebody else, or looked at again. */
const APART = `'reopened', 'correction-asked', 'visit-ordered', 'appraisal-ordered', 'assistance-asked', 'published'`;
/**
 * Who was drawn for what, the first thing that they did about it before $3, and whether its order says nothing: it waited for somebody else, was given back untouched, or was looked at again.
 * The events of a case are gone through once. @param which the draws
 */
const drawn = (which: string): string => `
select a.officer, a.case_number as case, a.no, a.seq, a.at as "drawnAt", i.started_at as "startedAt", r.promised, r.handled as "handledAt",
  coalesce(r.apart, false) or (r.handled is null and (coalesce(r.gone, false) or coalesce(i.ended_at < $3, false))) as apart
from (${which}) as a
cross join lateral (select started_at, ended_at from case_item where region = $1 and case_number = a.case_number and no = a.no limit 1) as i
cross join lateral (
  select (array_agg(e.data->'promised' order by e.seq desc) filter (where e.type = 'referred' and e.seq < a.seq))[1] as promised,
    min(e.at) filter (where e.seq > a.seq and e.actor = 'officer:' || a.officer) as handled,
    bool_or(e.type in (${APART})) as apart,
    bool_or(e.seq > a.seq and (e.type = 'transferred' or (e.type in ('handed-back', 'assigned') and e.data->>'role' = 'officer'))) as gone
  from case_event e where e.region = $1 and e.case_number = a.case_number and e.at < $3
    and (e.type in (${APART}, 'referred', 'transferred', 'handed-back', 'assigned') or e.actor = 'officer:' || a.officer) and (e.data->>'no')::int = a.no
) as r
where r.promised is not null order by a.case_number, a.seq`;

export const DRAWN = drawn(`select case_number, seq, at, o.no, o.officer from case_event cross join lateral json_to_record(data) as o(no int, officer text, role text) where region = $1 and at >= $2 and at < $3 and type = 'assigned' and o.role = 'officer'`);

/** The same of draws that are known: $2 their cases and $4 which event of each. */
export const DRAWN_BEFORE = drawn(`select e.case_number, e.seq, e.at, (e.data->>'no')::int as no, e.data->>'officer' as officer from unnest($2::text[], $4::int[]) as k(number, seq) join case_event e on e.region = $1 and e.case_number = k.number and e.seq = k.seq`);

/** Items that went to somebody else, the newest first. */
export const PASSED = `
select e.case_number as case, i.no, i.service, e.at, e.data->>'kind' as kind, e.data->>'role' as role, e.actor as by
from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
where e.region = $1 and e.at >= $2 and e.at < $3 and e.type = 'handed-back' order by e.at desc, e.case_number, i.no`;

/** Reads the index of officers' acts (0077). An item counts once for an officer in a month: as they judged it last. */
export const JUDGED = `
select substr(actor, 9) as officer, count(*)::int as decided, count(*) filter (where judged > 0)::int as items, coalesce(sum(judged), 0)::int as criteria, count(*) filter (where bulk)::int as bulk from (
  select distinct on (case_number, no, actor) actor, judged, bulk
  from (
    select e.case_number, o.no, e.actor, e.seq, (select count(*) from json_array_elements(o.decision->'criteria') c where c->>'judged' = 'true') as judged,
      exists (select from case_event b where b.region = e.region and b.case_number = e.case_number and b.seq > e.seq and b.type = 'in-bulk' and b.at = e.at and b.actor = e.actor and (b.data->>'no')::int = o.no) as bulk
    from case_event e cross join lateral json_to_record(e.data) as o(no int, decision json)
    where e.region = $1 and e.at >= $2 and e.at < $3 and e.actor like 'officer:%' and e.type in ('decided', 'proposed', 'booking-ordered', 'published')
  ) as each order by case_number, no, actor, seq desc
) as acts group by 1 order by 1`;
