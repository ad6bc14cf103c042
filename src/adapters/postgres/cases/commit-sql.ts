import type { Right } from '#usecases/ports/cases.ts';
import { firstUnordered, plansAbout } from '../payments/wake-sql.ts';
import { numbersOf, standsAt, staysOf } from '../register/one-person.ts';
import { END_ROWS } from '../register/register-store.ts';

/**
 * One statement writes everything a command changes, so that after a crash all of it is there or none.
 * Events come as json, not jsonb, so that the bytes of their `data` are stored as they were hashed.
 *
 * @param staff the parameter with what officers and supervisors are told: one row for each officer, or for everybody with a role
 * @param first what the ends wait for: an entry has one that stands at a time, so that another is taken back before
 *
 * $1 case_file · $2 case_item[] · $3 case_event[] · $4 register_entry[] · $5 register_end[] · $6 payment_plan[] · $7 message[] · $8 draw[] · $9 locker[] · $10 objection[]
 */
const common = (staff: string, first = 'written'): string => `
events as (
  insert into case_event (region, case_number, seq, type, at, actor, data, prev_hash, hash)
  select region, case_number, seq, type, at, actor, data, prev_hash, hash from written,
    json_to_recordset($3) as x(region text, case_number text, seq int, type text, at timestamptz, actor text, data json, prev_hash text, hash text)
),
objections as (insert into objection select x.* from written, jsonb_populate_recordset(null::objection, $10) as x),
opened as (insert into register_entry select x.* from written, jsonb_populate_recordset(null::register_entry, $4) as x),
ended as (insert into register_end ${END_ROWS(`${first}, jsonb_populate_recordset(null::register_end, $5) as x`)} on conflict do nothing),
payments as (insert into payment_plan select x.* from written, jsonb_populate_recordset(null::payment_plan, $6) as x),
messages as (insert into message select x.* from written, jsonb_populate_recordset(null::message, $7) as x),
staff_told as (
  insert into staff_notice (region, officer, id, cause, case_number, item_no, service, at)
  select distinct x.region, o.id, x.id, x.cause, x.case_number, x.item_no, x.service, x.at from written,
    jsonb_to_recordset(${staff}) as x(region text, id uuid, officer text, role text, cause text, case_number text, item_no int, service text, at timestamptz)
    join lateral (select f.id from officer f where f.region = x.region and (f.id = x.officer or x.role = any(f.roles)) union all select e.id from expert e where e.region = x.region and e.id = x.officer) o on true
),
draws as (insert into draw select x.* from written, jsonb_populate_recordset(null::draw, $8) as x),
remembered as (insert into locker select x.* from written, jsonb_populate_recordset(null::locker, $9) as x on conflict do nothing)
select count(*)::int as written from written`;

/** That no brake is pulled but those that were known when it was decided ($n, ids): whatever has been pulled since may concern it. Null: nobody but people decided. */
const noBrakeSince = (region: string, seen: string): string => `(${seen}::uuid[] is null or not exists (select from brake pulled where pulled.region = ${region} and pulled.released_at is null and pulled.id <> all(${seen}::uuid[])))`;

/**
 * Begin a case on a register that is still $15. $11 submission · $12 to $14 region, subject, life event: with $16, who has written it, they
 * name the draft to throw away.
 * $17: the cases whose invitations it answers, each of which must be open still: they are locked and counted before any is used, because
 * what one part of the statement has written stays written when another writes nothing. $18: the invitation that goes out with it.
 * $21: those of $17 that stay open, for what waits still. $22: the notices, $23: those to officers. $24: the brakes that were known.
 * $25: from where it was handed in, where that is kept.
 * A key or an open case that is already there breaks a unique index; when the register has changed, nothing is written.
 */
const openCase = (mandated = '', under = ''): string => `
with turn as (
  update subject set register_version = register_version + 1 where region = $12 and id = ${staysOf('$12', '$13')} and register_version = $15 and ${noBrakeSince('$12', '$24')} returning 1
),
locked as (
  select i.case_number from turn, invitation i where i.region = $12 and i.subject_id = any(${numbersOf('$12', '$13')}) and i.status = 'open' and i.case_number = any($17) for update of i
),${mandated}
answered as (
  update invitation i set status = 'used', ended_at = $19, used_by = $20 from locked
  where i.region = $12 and i.case_number = locked.case_number and (select count(*) from locked) = cardinality($17::text[]) and not (i.case_number = any($21::text[]))
),
written as (
  insert into case_file select x.* from turn, jsonb_populate_record(null::case_file, $1) as x where (select count(*) from locked) = cardinality($17::text[])${under} returning 1
),
invited as (insert into invitation select x.* from written, jsonb_populate_recordset(null::invitation, $18) as x),
once as (insert into submission select x.* from written, jsonb_populate_record(null::submission, $11) as x),
items as (insert into case_item select x.* from written, jsonb_populate_recordset(null::case_item, $2) as x),
told as (insert into notice select x.* from written, jsonb_populate_recordset(null::notice, $22) as x),
came as (insert into case_origin select x.* from written, jsonb_populate_record(null::case_origin, $25) as x where x.region is not null),
used as (delete from draft using written where region = $12 and subject_id = any(${numbersOf('$12', '$16')}) and life_event = $14 and about = any(${numbersOf('$12', '$13')})),
${common('$23')}`;

export const OPEN_CASE = openCase();

const entitled = (rights: string): string => openCase(`
entitled as (select r.id from turn, ${rights} for share of r),`, ' and exists (select from entitled)');

/**
 * The same by a right $26 of whoever hands in for another or as another, which must be in force on $27: it is locked, so that ending it
 * either comes first, and nothing is written, or waits until the case is there. A mandate is the subject's, a clerk the applicant's.
 */
export const OPEN_CASE_BY: Readonly<Record<Right['by'], string>> = {
  mandate: entitled(`mandate r where r.region = $12 and r.id = $26 and r.principal_id = any(${numbersOf('$12', '$13')}) and r.revoked_at is null and $27::date between r.from_day and r.to_day`),
  clerk: entitled(`clerk r where r.region = $12 and r.id = $26 and r.enterprise_id = any(${numbersOf('$12', '$16')}) and r.ended_at is null and $27::date between r.from_day and r.to_day`),
};

/**
 * What an act takes back of earlier ones, or lets hold again: register_reversal[]. Every plan of whoever it is about is looked at anew, by whichever of their numbers it is paid: what was taken back may be
 * what had stopped it (a death) or had passed over months of it (a suspension).
 * @param from the rows, by what has to be written first
 */
export const takeBack = (from: string): string => `
back as (select x.region, case when x.kind = 'payment' then x.subject_id else ${standsAt('x.region', 'x.subject_id', 'x.of_id')} end as subject_id, x.kind, x.of_id, x.of_recorded, x.standing, x.at, x.origin, x.case_number, x.item_no from ${from}),
noted as (insert into register_reversal select * from back),
entries_back as (update register_entry e set void_at = case when not b.standing then b.at end from back b where b.kind = 'entry' and e.region = b.region and e.subject_id = b.subject_id and e.id = b.of_id),
ends_back as (update register_end n set void_at = b.at from back b where b.kind = 'end' and n.region = b.region and n.subject_id = b.subject_id and n.entry_id = b.of_id and n.recorded_at = b.of_recorded returning 1),
plans_back as (
  update payment_plan p set next_month = ${firstUnordered('p')}, revoked_at = case when b.id is null then p.revoked_at when not b.standing then b.at end
  from (select a.region, a.id from back b, lateral (${plansAbout('b.region', 'b.subject_id')}) a union select region, of_id from back where kind = 'payment') again
  left join (select region, of_id as id, standing, at from back where kind = 'payment') b on b.region = again.region and b.id = again.id
  where p.region = again.region and p.id = again.id
)`;

/** Go on with a case whose version is still $11, and, where it touches the register, on one that is still $12. $13: what it takes back. $14: the notices. $15: those to officers. $16: the brakes that were known. Nothing is written when somebody else was faster. */
export const ADVANCE_CASE = `
with next as (select * from jsonb_populate_record(null::case_file, $1)),
turn as (
  update subject set register_version = register_version + 1 from next join case_file f on f.region = next.region and f.number = next.number and f.version = $11
  where subject.region = next.region and subject.id = ${staysOf('next.region', 'next.subject_id')} and register_version = $12 and ${noBrakeSince('next.region', '$16')} returning 1
),
written as (
  update case_file set version = next.version, catalog_version = next.catalog_version, head_hash = next.head_hash, status = next.status
  from next where case_file.region = next.region and case_file.number = next.number and case_file.version = $11 and ${noBrakeSince('next.region', '$16')} and ($12::int is null or exists (select from turn)) returning 1
),
items as (
  update case_item set authority = x.authority, status = x.status, officer = x.officer, reviewer = x.reviewer, due_at = x.due_at, retry_at = x.retry_at, ended_at = x.ended_at, clock = x.clock, supervision = x.supervision, escalate_at = x.escalate_at, visit_at = x.visit_at, visit_kind = x.visit_kind, correction_until = x.correction_until, asks = x.asks, experts = x.experts, desks = x.desks, joint = x.joint, mark = x.mark, urged = x.urged, publicity_id = x.publicity_id, publicity = x.publicity, reopened = x.reopened, again_officer = x.again_officer, again_reviewer = x.again_reviewer, handover = x.handover, handover_at = x.handover_at, paper = x.paper, paper_at = x.paper_at, copy = x.copy, copy_at = x.copy_at, dossier = x.dossier, dossier_at = x.dossier_at, again_at = x.again_at, again_paper = x.again_paper, again_outcome = x.again_outcome, master = x.master, ordered_at = x.ordered_at, promise = x.promise, promise_at = x.promise_at
  from written, jsonb_populate_recordset(null::case_item, $2) as x
  where case_item.region = x.region and case_item.case_number = x.case_number and case_item.no = x.no
),
${takeBack('written, jsonb_populate_recordset(null::register_reversal, $13) as x')},
told as (insert into notice select x.* from written, jsonb_populate_recordset(null::notice, $14) as x),
${common('$15', 'written, (select count(*) from ends_back) as first')}`;
