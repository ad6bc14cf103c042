import { CASES, PARTS } from '#core/anomaly/observation.ts';
import { numbersOf } from '../register/one-person.ts';

/**
 * Whether an officer `o` keeps out of an alarm, of which is given what it is about (jsonb) and its cases: it is about them, they accepted its cases from the enterprise, the helper
 * or at the office it is about, or a recusal of theirs names the enterprise or the helper, by any of their numbers.
 */
const keepsOut = (about: string, cases: string): string => `(o.id is not distinct from (${about}->>'clerk')
  or exists (select from case_file f where ${about} ?| array['employer', 'agent', 'office'] and f.region = o.region and f.number = any(${cases}) and f.accepter = o.id)
  or exists (select from subject s where s.region = o.region and s.id = any(${numbersOf('o.region', `(${about}->>'employer')::uuid`)} || ${numbersOf('o.region', `(${about}->>'agent')::uuid`)}) and s.number_hash = any(o.recusals)))`;

/** Whether an officer `o` supervises and is there at a moment. */
const isThere = (at: string): string => `'supervisor' = any(o.roles) and o.present and o.ended_at is null
  and not exists (select from absence b where b.region = o.region and b.officer = o.id and b.from_day <= (${at}::timestamptz at time zone 'Asia/Shanghai')::date and coalesce(b.back_day - 1, b.to_day, 'infinity'::date) >= (${at}::timestamptz at time zone 'Asia/Shanghai')::date)`;

/** The events of a region ($1) that are committed for sure, after a place ($2 to $4), $5 at most; in the order of the transactions that wrote them. */
export const NEXT_EVENTS = `select e.case_number as number, e.seq, e.tx::text as tx, e.type, e.at, e.data, f.subject_id as subject, f.agent_id as agent, f.applicant_id as applicant, f.accepter, f.channel,
  case when e.type = 'submitted' and o.device is not null then json_build_object('terminal', o.terminal, 'device', o.device, 'network', o.network, 'mail', o.mail) end as origin,
  coalesce(f.employer_id, case when a.kind = 'enterprise' then a.id end) as employer
from (
  select * from case_event where region = $1 and type in ('submitted', 'decided', 'referred', 'answered') and tx is not null
    and (tx, case_number, seq) > ($2::text::xid8, $3::text, $4::int) and tx < pg_snapshot_xmin(pg_current_snapshot())
  order by tx, case_number, seq limit $5
) e
join case_file f on f.region = e.region and f.number = e.case_number
join subject a on a.region = f.region and a.id = f.applicant_id
left join case_origin o on e.type = 'submitted' and o.region = e.region and o.case_number = e.case_number
order by e.tx, e.case_number, e.seq`;

/** The lists of departments in a region ($1) that were taken over and not watched, the oldest first: from now on they were. */
export const NEXT_LISTS = `with next as (
  update pull set watched = true where (region, department, scenario, period) in (select region, department, scenario, period from pull where region = $1 and status = 'done' and not watched order by done_at limit 200 for update skip locked)
  returning department, scenario, period, done_at, counts
)
select department, scenario, period, done_at as at,
  (select coalesce(sum(value::int), 0)::int from jsonb_each_text(counts) where key not in ('unknown', 'other-name')) as records,
  (select coalesce(jsonb_object_agg(key, value::int), '{}') from jsonb_each_text(counts) where key in ('entered', 'changed', 'ended', 'taken-back', 'contradicts')) as outcomes
from next order by done_at, department, scenario, period`;

/** Of who supervises a region ($1) and is there: whoever has the fewest open alarms, by number where several have; never who keeps out of what it is about ($3), with its cases ($4). */
export const LEAST_BUSY = `select o.id from officer o left join alarm a on a.region = o.region and a.supervisor = o.id and a.closed_at is null
where o.region = $1 and ${isThere('$2')} and not ${keepsOut('$3::jsonb', '$4::text[]')}
group by o.id, o.number order by count(a.id), o.number limit 1`;

/** The cases that came to an alarm after it was raised. */
const joined = (region: string, alarm: string): string => `array(select c.case_number from alarm_case c where c.region = ${region} and c.alarm = ${alarm})`;

/** Whether an officer ($2) of a region ($1) keeps out of what an alarm is about ($3), with its cases ($4) and those that came to it ($5, where it is one). */
export const KEEPS_OUT = `select from officer o where o.region = $1 and o.id = $2 and ${keepsOut('$3::jsonb', `($4::text[] || ${joined('$1', '$5::uuid')})`)}`;

/** Whether an officer ($2) of a region ($1) is in charge of an open alarm that names a case ($3), and keeps out of neither. */
export const IN_CHARGE = `select from alarm a join officer o on o.region = a.region and o.id = a.supervisor join case_file f on f.region = a.region and f.number = $3
where a.region = $1 and a.supervisor = $2 and a.closed_at is null and (f.number = any(a.cases) or f.number = any(${joined('a.region', 'a.id')}))
  and not ${keepsOut('a.about', `(a.cases || ${joined('a.region', 'a.id')})`)}
  and not exists (select from subject s where s.region = a.region and s.id = any(${numbersOf('a.region', 'f.subject_id')} || ${numbersOf('a.region', 'f.applicant_id')}) and s.number_hash = any(o.recusals)) limit 1`;

/** Open alarms of a region ($1) of which nobody is in charge who is there ($2), locked; another run that has them is not waited for. */
export const UNATTENDED = `select a.id, a.about, a.cases || ${joined('a.region', 'a.id')} as cases from alarm a where a.region = $1 and a.closed_at is null
  and not exists (select from officer o where o.region = a.region and o.id = a.supervisor and ${isThere('$2')}) order by a.raised_at, a.id for update of a skip locked`;

/** The word to the supervisor of alarms, with the latest of their cases; to each once of each. */
const tell = (alarms: string, at: string): string => `insert into staff_notice (region, officer, id, cause, case_number, item_no, service, at)
select r.region, r.supervisor, r.id, 'alarm', i.case_number, i.no, i.service, ${at}::timestamptz from ${alarms} r
join lateral (select case_number, no, service from case_item where region = r.region and case_number = r.cases[cardinality(r.cases)] order by no limit 1) i on true where r.supervisor is not null on conflict do nothing`;

/** Put a supervisor ($3) in charge of an alarm ($2) of a region ($1), with the word to them ($4: when). */
export const ATTEND = `with given as (update alarm set supervisor = $3 where region = $1 and id = $2 returning region, id, cases, supervisor)
${tell('given', '$4')}`;

/** Release at $3 what an alarm ($2) of a region ($1) stopped, where it is stopped still; by $4, because of $5. */
export const LET_GO = `update brake b set released_at = $3, released_by = $4, release_note = $5 from alarm a
where a.region = $1 and a.id = $2 and b.region = a.region and b.id = a.brake and b.released_at is null`;

/** An alarm, and the word to its supervisor, with the latest of its cases; once. */
export const RAISE = `with raised as (
  insert into alarm (region, id, detector, class, key, about, since, found_at, raised_at, observed, expected, cases, brake, supervisor)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning region, id, cases, supervisor, raised_at
)
${tell('raised', 'r.raised_at')}`;

const enquiryJson = `json_build_object('id', q.id, 'region', q.region, 'from', q.from_region, 'desk', q.desk, 'until', q.until, 'finding', (select o.finding from alarm o where o.region = q.from_region and o.id = q.alarm), 'detector', q.detector, 'class', q.class, 'observed', q.observed, 'expected', q.expected, 'question', q.question, 'askedBy', q.asked_by, 'askedAt', q.asked_at,
  'answer', case when q.answer is null then null else json_build_object('text', q.answer, 'by', q.answered_by, 'at', q.answered_at) end)`;

/** The cases of an alarm `a`: those on which it was raised and those that came to it; which of them a brake of its own has sent to a person. */
const NAMED = `select f.number, f.submitted_at as at, i.no, i.service, exists (select from brake b join case_event e on e.region = b.region and e.type = 'referred' and e.data->'decision'->>'brake' = b.id::text and e.case_number = f.number where b.region = a.region and b.by = 'alarm:' || a.id) as stopped
    from (select unnest(a.cases) as number union select c.case_number from alarm_case c where c.region = a.region and c.alarm = a.id) n
    join case_file f on f.region = a.region and f.number = n.number join lateral (select no, service from case_item where region = f.region and case_number = f.number order by no limit 1) i on true`;

export const ALARMS = `select a.id, a.detector, a.class, a.key, a.about, a.since, a.found_at as "foundAt", a.raised_at as "raisedAt", a.observed, a.expected, a.cases, a.brake, a.supervisor, a.closed_at as "closedAt", a.finding,
  exists (select from brake b where b.region = a.region and b.id = a.brake and b.released_at is null) as stopped,
  (select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'note', c.note, 'by', c.by, 'at', c.at) order by c.at, c.id), '[]') from alarm_act c where c.region = a.region and c.alarm = a.id) as acts,
  (select coalesce(json_agg(${enquiryJson} order by q.asked_at, q.id), '[]') from alarm_enquiry q where q.from_region = a.region and q.alarm = a.id) as enquiries,
  (select coalesce(json_agg(distinct o.region), '[]') from alarm o where o.class = a.class and o.key = a.key and o.closed_at is null and o.region <> a.region) as elsewhere,
  (select coalesce(json_agg(json_build_object('outcome', x.outcome, 'from', x.from_day, 'to', x.to_day) order by x.at, x.record_hash), '[]') from (
    select p.outcome, p.at, p.record_hash, r.from_day, coalesce(n.to_day, r.to_day) as to_day from pull_change p
    left join register_entry r on r.region = p.region and r.subject_id = p.subject_id and r.id = p.entry_id
    left join register_end n on n.region = r.region and n.subject_id = r.subject_id and n.entry_id = r.id and n.void_at is null
    where a.class = 'list' and p.region = a.region and p.department = a.about->>'department' and p.scenario = a.about->>'scenario' and p.period = a.about->>'period' and p.outcome <> 'same' order by p.at, p.record_hash limit 5
  ) x) as examples,
  (select coalesce(json_agg(json_build_object('number', f.number, 'no', f.no, 'service', f.service, 'at', f.at, 'stopped', f.stopped) order by f.at, f.number), '[]') from (${NAMED} order by f.submitted_at, f.number limit ${CASES}) f) as evidence,
  (with named as (select f.at, f.stopped from (${NAMED}) f), span as (select least(min(at), a.since) as "from", greatest(max(at), a.found_at) as "to", count(*)::int as count, (count(*) filter (where stopped))::int as stopped from named)
    select json_build_object('count', s.count, 'stopped', s.stopped, 'from', s."from", 'to', s."to", 'parts', (select coalesce(json_object_agg(part, n), '{}') from (
      select least(${PARTS - 1}, floor(extract(epoch from n.at - s."from") * ${PARTS} / (extract(epoch from s."to" - s."from") + 0.001)))::int as part, count(*)::int as n from named n group by 1) p)) from span s) as all
from alarm a`;

/** The cases of an alarm ($2) of a region ($1) in the order in which they were handed in, after $3, at most $4. */
export const ALARM_CASES = `select f.number, f.no, f.service, f.at, f.stopped from alarm a cross join lateral (${NAMED}) f where a.region = $1 and a.id = $2 order by f.at, f.number offset $3 limit $4`;

/** The alarms of a region ($1) that are open, to which cases may come. */
export const OPEN = `select id, detector, class, key, since from alarm where region = $1 and closed_at is null and class <> 'list'`;

/** Write down what came to alarms ($2) of a region ($1), a case each ($3), up to $4 of each alarm; what stands there stays. */
export const JOIN = `insert into alarm_case (region, alarm, case_number)
select $1, n.alarm, n.number from (select alarm, number, row_number() over (partition by alarm order by place) as nth from unnest($2::uuid[], $3::text[]) with ordinality as j(alarm, number, place)
  where not exists (select from alarm a where a.region = $1 and a.id = j.alarm and j.number = any(a.cases)) and not exists (select from alarm_case c where c.region = $1 and c.alarm = j.alarm and c.case_number = j.number)) n
where n.nth + (select count(*) from alarm_case c where c.region = $1 and c.alarm = n.alarm) <= $4 on conflict do nothing`;

/** What supervisors of a region ($1) are asked, or with $3 some of its desks; $2 at most. */
export const ENQUIRIES = `select ${enquiryJson} as enquiry from alarm_enquiry q where q.region = $1 and case when $3::text[] is null then q.desk is null else q.desk = any($3) end order by q.answered_at is not null, q.asked_at desc, q.id limit $2`;
