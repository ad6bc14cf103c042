import { numbersOf, turnsOf } from '../register/one-person.ts';
import { clerkJson } from '../parties/clerk-rows.ts';
import { entriesJson } from '../register/read-entries.ts';

const subjectJson = (region: string, id: string): string =>
  `(select json_build_object('region', region, 'id', id, 'kind', kind, 'name', name, 'number', number, 'numberHash', number_hash,
    'others', case when one is not null then (select json_agg(json_build_object('id', other.id, 'number', other.number)) from subject other where other.region = subject.region and other.id = any(subject.one) and other.id <> subject.id) end) from subject where region = ${region} and id = ${id})`;

/** Counts every act on the register of a person: what was decided on an older one is decided again. */
const registerVersion = (region: string, id: string): string => `${turnsOf(region, id)} as "registerVersion"`;

/**
 * An invitation (`v`) with how the items of the employer stand, what the employer answered with its corrections (the last of each counts), and
 * what the person's last case that answered it has left.
 */
export const invitationJson = (more = ''): string => `json_build_object('case', v.case_number, 'at', v.at,
     'items', (select json_object_agg(service, status) from case_item i where i.region = v.region and i.case_number = v.case_number),
     'answers', (select coalesce(jsonb_object_agg(key, value order by e.seq), '{}') from case_event e, jsonb_each(coalesce(e.data->'given'->'answers', e.data->'answers')::jsonb)
       where e.region = v.region and e.case_number = v.case_number and e.type in ('submitted', 'corrected')),
     'left', (select e.data->'left'->v.case_number from case_file f join case_event e on e.region = f.region and e.case_number = f.number and e.seq = 1
       where f.region = v.region and f.subject_id = v.subject_id and f.life_event = v.life_event and e.data->'left'->v.case_number is not null order by f.submitted_at desc, f.number desc limit 1)${more && `, ${more}`})`;

/** The brakes that are pulled in a region, with all numbers of whoever they name; mostly none. */
const brakesJson = (region: string): string => `(select json_agg(json_build_object('id', id, 'scope', scope, 'ones', coalesce((select json_agg(named.one) from subject named where named.region = brake.region and named.id in ((scope->>'partner')::uuid, (scope->>'subject')::uuid) and named.one is not null), '[]')) order by at, id) from brake where region = ${region} and released_at is null)`;

const NUMBERS = 'coalesce(s.one, array[s.id])';

/**
 * All that a submission needs; no row where there is no such person. Whole rows become JSON, which costs PostgreSQL half of what
 * objects put together by name and value cost. $1 region · $2 subject · $3 life event · $4 idempotency key, empty for a mere plan, which takes no number · $5 now · $6 the employer who applies, else null · $7 whether it holds a promise
 */
export const READ_FOR_SUBMISSION = `
select s.region, s.id, s.kind, s.name, s.number, s.number_hash as "numberHash", case when s.one is null then s.register_version else ${turnsOf('s.region', 's.id')} end as "registerVersion",
  ${entriesJson('s.region', 's.id', false, NUMBERS)} as entries,
  (select coalesce(json_agg(x), '[]') from (select department, scenario, answer, exchange, at, fresh_until as "freshUntil", about
   from department_answer where region = $1 and subject_id = $2 and fresh_until > $5) as x) as answers,
  (select coalesce(json_agg(x), '[]') from (select evidence, file_id as file from locker where region = $1 and subject_id = any(${NUMBERS}) order by at desc, file_id) as x) as locker,
  (select json_build_object('caseNumber', case_number, 'requestHash', request_hash) from submission where region = $1 and subject_id = any(${NUMBERS}) and key = $4) as replay,
  (select number from case_file where region = $1 and subject_id = any(${NUMBERS}) and life_event = $3 and coalesce(employer_id, subject_id) = coalesce($6::uuid, subject_id) and status = 'open' order by submitted_at limit 1) as "openCase",
  exists (select from invitation where region = $1 and subject_id = any(${NUMBERS}) and life_event = $3 and status = 'open') as invited,
  (select json_object_agg(i.service || coalesce('/' || i.each_value, ''), i.case_number) from case_file f join case_item i on i.region = f.region and i.case_number = f.number and i.ended_at is null
   where f.region = $1 and f.subject_id = any(${NUMBERS}) and f.status = 'open') as pending,
  ${brakesJson('$1')} as brakes,
  case when $4 = '' or $7 then (select count(*)::int from case_file where region = $1 and subject_id = any(${NUMBERS}) and life_event = $3) end as earlier,
  case when $4 <> '' then nextval('case_serial') end as serial
from subject s where s.region = $1 and s.id = $2`;

/** The invitations that wait for somebody's answer: few have one, and preparing to read them would cost everybody's submission a fifth of its read. $1 region · $2 subject · $3 life event */
export const READ_INVITED = `
select coalesce(json_agg(${invitationJson()}), '[]') as invitations from invitation v where v.region = $1 and v.subject_id = any(${numbersOf('$1', '$2')}) and v.life_event = $3 and v.status = 'open'`;

/** A mandate (`m`). */
export const mandateJson = `json_build_object('id', m.id, 'principal', m.principal_id, 'agent', m.agent_id, 'events', m.events, 'from', m.from_day, 'to', m.to_day, 'sees', m.sees, 'statement', m.statement, 'signedAt', m.signed_at, 'revokedAt', m.revoked_at)`;

/** What somebody has given another. $1 region · $2 who gave · $3 who acts */
export const READ_MANDATES = `select ${mandateJson} as mandate from mandate m where m.region = $1 and m.principal_id = any(${numbersOf('$1', '$2')}) and m.agent_id = any(${numbersOf('$1', '$3')})`;

/** $1 region · $2 enterprise · $3 appointment */
export const READ_APPOINTMENT = `select ${clerkJson} as clerk from clerk k where k.region = $1 and k.enterprise_id = $2 and k.id::text = $3`;

/** The appointment of somebody by an enterprise. $1 region · $2 enterprise · $3 person */
export const READ_CLERK = `select ${clerkJson} as clerk from clerk k where k.region = $1 and k.enterprise_id = $2 and k.person_id = any(${numbersOf('$1', '$3')}) and k.ended_at is null order by k.named_at desc limit 1`;

/** The last case of an event that an employer has filed for somebody and in which something was approved. $1 region · $2 subject · $3 life event · $4 employer · $5 since when, or null */
export const READ_FILED_BEFORE = `
select f.number from case_file f where f.region = $1 and f.subject_id = any(${numbersOf('$1', '$2')}) and f.life_event = $3 and f.employer_id = $4 and ($5::timestamptz is null or f.submitted_at >= $5)
  and exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.status = 'approved') order by f.submitted_at desc limit 1`;

/** Through whom the parties of a case (`f`) have acted: names by the right they had, and counters by the visits that its events name. */
const handsJson = `(select json_object_agg(h.id, h.hand) from (
    select k.id, json_build_object('as', 'clerk', 'name', s.name) as hand from clerk k join subject s on s.region = k.region and s.id = k.person_id where k.region = f.region and k.enterprise_id = f.applicant_id
    union all select v.id, json_build_object('as', 'counter', 'city', coalesce(v.helper, v.region), 'desk', coalesce(v.desk, o.number, ''), 'office', v.office, 'phone', v.shown = 'telephone') from counter_visit v left join officer o on o.region = v.region and o.id = v.clerk
      where v.region = f.region and v.id = any(array(select distinct split_part(e.actor, '/', n)::uuid from case_event e, generate_series(2, 3) n where e.region = f.region and e.case_number = f.number and e.actor ~ '^(person|enterprise):' and split_part(e.actor, '/', n) ~ '^[0-9a-f-]{36}$'))) h)`;

const linksJson = `(select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data::text, 'prevHash', prev_hash, 'hash', hash) order by seq)
   from case_event e where e.region = f.region and e.case_number = f.number)`;

/** Somebody with their register. $1 region · $2 who */
export const READ_PARTY = `select ${subjectJson('$1', '$2')} as subject, ${entriesJson('$1', '$2')} as entries, ${registerVersion('$1', '$2')}`;

/** Who has a number, in whatever region, under the number that stays where it was found to be one of several. $1 its keyed hash */
export const READ_WHOSE = `
select s.region, s.id, s.kind, s.name, s.number, s.number_hash as "numberHash" from directory d join subject n on n.region = d.region and n.id = d.subject_id join subject s on s.region = n.region and s.id = coalesce(n.one[1], n.id) where d.number_hash = $1`;

/** Whoever was entered with a number. $1 its keyed hash */
export const READ_HOLDER = `
select s.region, s.id, s.kind, s.name, s.number, s.number_hash as "numberHash" from directory d join subject s on s.region = d.region and s.id = d.subject_id where d.number_hash = $1`;

/** A case with its events, its person and the register of that person, and who applied where that is somebody else. $1 region · $2 number */
export const READ_CASE = `
select f.head_hash as head, f.query_code as "queryCode", ${subjectJson('f.region', 'f.subject_id')} as subject,
  case when f.applicant_id <> f.subject_id then json_build_object('subject', ${subjectJson('f.region', 'f.applicant_id')}, 'entries', ${entriesJson('f.region', 'f.applicant_id')}, 'registerVersion', ${turnsOf('f.region', 'f.applicant_id')}) end as applicant, case when f.agent_id is not null then (select json_build_object('name', a.name, 'mandate', ${mandateJson}) from mandate m join subject a on a.region = m.region and a.id = m.agent_id where m.region = f.region and m.id = f.mandate_id) end as agent, ${handsJson} as hands, ${linksJson} as links, ${entriesJson('f.region', 'f.subject_id')} as entries, ${entriesJson('f.region', 'f.subject_id', true)} as voided, ${registerVersion('f.region', 'f.subject_id')},
  ${brakesJson('f.region')} as brakes,
  (select json_agg(o.one) from subject o where o.region = f.region and o.id in (f.subject_id, f.applicant_id, f.agent_id) and o.one is not null) as ones
from case_file f where f.region = $1 and f.number = $2`;

/** The same for whoever holds the query code. $1 region · $2 number · $3 hash of the code */
export const READ_BY_QUERY = `${READ_CASE} and f.query_hash = $3`;

const MINE = numbersOf('$1', '$2');

const UNMET = `exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.status <> 'approved')`;

/**
 * The events of all cases that are about somebody or that they have handed in, under a mandate while it is in force and whoever gave it lives: those that ask something
 * first, then those that run, each the newest first. $1 region · $2 who · $3 today · $4 words · $5 keyed hash of a number · $6 standing · $7 events, each or null · $8 how many to leave out · $9 how many · $10 kinds of entries by which somebody is dead · $11 only those about them that they, or an enterprise, have handed in
 */
export const READ_CASES_OF = `
with found as (
  select f.region, f.number, f.subject_id, f.submitted_at, f.status, f.subject_id = any(${MINE}) as own, s.name,
    f.status = 'open' and exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.asks is not null) as asks
  from case_file f join subject s on s.region = f.region and s.id = f.subject_id
  where f.region = $1 and (f.subject_id = any(${MINE}) or (f.applicant_id = any(${MINE}) and f.applicant_id <> f.subject_id)
    or (f.agent_id = any(${MINE}) and exists (select from mandate m where m.region = f.region and m.id = f.mandate_id and m.revoked_at is null and $3::date <= m.to_day)
      and not exists (select from standing_entry d where d.region = f.region and d.subject_id = any(${numbersOf('f.region', 'f.subject_id')}) and d.kind = any($10))))
    and ($4::text is null or position($4 in f.number) > 0 or position($4 in s.name) > 0 or s.number_hash = $5)
    and ($7::text[] is null or f.life_event = any($7)) and (not $11::boolean or (f.subject_id = any(${MINE}) and (f.applicant_id = any(${MINE}) or exists (select from subject a where a.region = f.region and a.id = f.applicant_id and a.kind = 'enterprise'))))
    and case $6 when 'open' then f.status = 'open' when 'done' then f.status = 'ended' and not ${UNMET} when 'unmet' then f.status = 'ended' and ${UNMET} else true end
), page as (
  select * from found where $6::text is distinct from 'asking' or asks order by asks desc, status = 'open' desc, submitted_at desc, number desc offset $8 limit $9
)
select ${linksJson} as links, f.own, f.name from page f order by f.asks desc, f.status = 'open' desc, f.submitted_at desc, f.number desc`;

/** Keep answers of departments; the newer one wins. $1 region · $2 subject · $3 answers */
export const KEEP_ANSWERS = `
insert into department_answer (region, subject_id, department, scenario, answer, exchange, at, fresh_until, about)
select $1, $2, department, scenario, answer, exchange, at, fresh_until, about
from jsonb_to_recordset($3) as x(department text, scenario text, answer jsonb, exchange uuid, at timestamptz, fresh_until timestamptz, about text)
on conflict (region, subject_id, department, scenario) do update
  set answer = excluded.answer, exchange = excluded.exchange, at = excluded.at, fresh_until = excluded.fresh_until, about = excluded.about
  where department_answer.at <= excluded.at`;
