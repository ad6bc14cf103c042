import { wakePlans } from '../payments/wake-sql.ts';
import { staysOf } from '../register/one-person.ts';
import { entriesJson } from '../register/read-entries.ts';

/**
 * People of a piece with their entries that stand; they stay locked until the import ends, so that nothing is decided on a register that it
 * changes; of somebody with several numbers also the one that stays, where turns are counted. Somebody whom only an import that was taken back has brought is not settled: no entry, account or case of their own stands behind the name (a case that went back with its import is none).
 * $1 region, $2 hashes of their numbers
 */
export const LOCK_PEOPLE = `select s.id from subject s where s.region = $1 and s.id = any(array(select unnest(array[n.id, n.one[1]]) from subject n where n.region = $1 and n.number_hash = any($2))) order by s.id for no key update`;
export const READ_PEOPLE = `
select s.region, s.id, s.name, s.number_hash as "numberHash", ${entriesJson('s.region', 's.id')} as entries,
  (not exists (select from legacy_row r join legacy_import i on i.region = r.region and i.id = r.import_id where r.region = s.region and r.subject_id = s.id and r.new_subject and i.undone_at is not null)
    or exists (select from standing_entry e where e.region = s.region and e.subject_id = s.id)
    or exists (select from account a where a.region = s.region and a.subject = s.id::text)
    or exists (select from case_file f where f.region = s.region and f.subject_id = s.id
      and not exists (select from legacy_matter m where m.region = f.region and m.case_number = f.number and not m.standing))) as settled
from directory d join subject s on s.region = d.region and s.id = d.subject_id where d.number_hash = any($1)`;

/** Rows of earlier imports that stand, by the keyed hashes of their keys. $1 region, $2 system, $3 hashes */
export const READ_STANDING = 'select key_hash as "keyHash", import_id as "import", digest from legacy_row where region = $1 and system = $2 and standing and key_hash = any($3)';

/** A piece as it was decided: $1 people who are new, $2 names of people of whom only an undone import knew, $3 entries, $4 rows, $5 region, $6 whose register is written to, $7 running matters with their cases, $8 payments that go on */
export const WRITE_PIECE = `
with added as (insert into subject select x.* from jsonb_populate_recordset(null::subject, $1) as x),
listed as (insert into directory (number_hash, region, subject_id) select number_hash, region, id from jsonb_populate_recordset(null::subject, $1)),
renamed as (update subject s set name = x.name from jsonb_populate_recordset(null::subject, $2) as x where s.region = x.region and s.id = x.id),
opened as (insert into register_entry select x.* from jsonb_populate_recordset(null::register_entry, $3) as x),
paying as (insert into payment_plan select x.* from jsonb_populate_recordset(null::payment_plan, $8) as x),
kept as (insert into legacy_row select x.* from jsonb_populate_recordset(null::legacy_row, $4) as x),
running as (insert into legacy_matter select x.* from jsonb_populate_recordset(null::legacy_matter, $7) as x)
update subject s set register_version = register_version + 1 where s.region = $5 and s.id in (select ${staysOf('$5', 'w.id')} from unnest($6::uuid[]) as w(id)) and not exists (select from jsonb_populate_recordset(null::subject, $2) as x where x.id = s.id)`;

/**
 * What rests on an import: a decision that has read one of its entries, of its person or of whoever applied for them, an end that was set to one or by one, a request to correct one, payments that a case or an order rests on, a later
 * import that found its rows here and brought others. $1 region, $2 import, $3 the cases that it has opened itself
 */
export const READ_RESTING = `
with entry as (select r.subject_id, e.id from legacy_row r, unnest(r.entries) as e(id) where r.region = $1 and r.import_id = $2)
select 'case' as kind, f.number as name from case_file f where f.region = $1 and not (f.number = any($3)) and exists (
  select from entry, case_event v where entry.subject_id in (f.subject_id, f.applicant_id) and v.region = f.region and v.case_number = f.number and position(entry.id::text in v.data::text) > 0)
union all select distinct 'end', coalesce(n.origin ->> 'case', n.origin ->> 'referral', n.origin ->> 'request', '') from entry join standing_end n on n.region = $1 and n.subject_id = entry.subject_id and (n.entry_id = entry.id or n.by_entry = entry.id)
union all select distinct 'correction', c.number from entry join correction c on c.region = $1 and c.subject_id = entry.subject_id and c.entry_id = entry.id where c.ended_at is null or c.status in ('corrected', 'removed')
union all select distinct 'payment', coalesce(p.case_number, to_char(o.month, 'YYYY-MM')) from entry join payment_plan p on p.region = $1 and p.subject_id = entry.subject_id and p.entry_id = entry.id
  left join lateral (select min(o.month) as month from payment_order o where o.region = p.region and o.plan_id = p.id) o on true where p.case_number is not null or o.month is not null
union all select distinct 'import', i.id::text from legacy_row r join legacy_import i on i.region = r.region and i.id = r.import_id where r.region = $1 and r.of_import = $2 and r.import_id <> $2 and i.undone_at is null and (i.counted ->> 'entered')::int > 0
limit 20`;

/** Everybody whose register an import is about stays as they are until it is taken back. $1 region, $2 import */
export const LOCK_IMPORTED = 'select id from subject where region = $1 and id in (select subject_id from legacy_row where region = $1 and import_id = $2 and subject_id is not null) order by id for no key update';
/** No run orders anything of its payments meanwhile. $1 region, $2 import */
export const LOCK_PLANS = 'select id from payment_plan where region = $1 and import_id = $2 order by id for update';
/** $3 when, $4 by whom */
export const UNDO_IMPORT = `
with undone as (update legacy_import set undone_at = $3, undone_by = $4 where region = $1 and id = $2 and undone_at is null returning 1),
given_back as (update legacy_matter m set standing = false from undone where m.region = $1 and m.import_id = $2 and m.standing),
fallen as (update legacy_row r set standing = false from undone where r.region = $1 and r.import_id = $2 and r.standing returning r.subject_id, r.entries),
stopped as (update payment_plan p set revoked_at = $3 from undone where p.region = $1 and p.import_id = $2 and p.revoked_at is null),
voided as (update register_entry e set void_at = $3 from fallen where e.region = $1 and e.subject_id = fallen.subject_id and e.id = any(fallen.entries) and e.void_at is null)
update subject s set register_version = register_version + 1 where s.region = $1 and s.id in (select ${staysOf('$1', 'fallen.subject_id')} from fallen)`;
/** What an entry of the import had stopped goes on. $1 region, $2 import */
export const WAKE_IMPORTED = wakePlans('select distinct subject_id from legacy_row where region = $1 and import_id = $2 and subject_id is not null');
