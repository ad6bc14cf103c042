import { numbersOf, turnsOf } from '../register/one-person.ts';

const ENTRIES = 'json_agg(json_build_array(e.id, e.kind, e.data, e.from_day, e.to_day, e.recorded_at, n.to_day))';
const MADE = "array_agg(o.offer || '/' || o.round)";
/** What could not be granted is looked for again in the same round: it may have been for a passing reason, an open case or a department's word of the day. */
const STAYS = "o.status <> 'not-granted'";
const STANDING = 'register_entry e left join standing_end n on n.region = $1 and n.subject_id = e.subject_id and n.entry_id = e.id';

/**
 * The next persons of a region in the order of their identities, each with the entries of some kinds as one JSON array of arrays (nothing
 * sealed), and with what they were offered before. Entries and offers are read as a stretch of their keys, not person by person; all in one
 * statement, so that the database works at it while the page before is looked at. Of somebody with several numbers, who are few, the one that stays comes, with what is known under all. $1 region · $2 after whom · $3 kinds · $4 how many
 */
export const PEOPLE = `
with page as materialized (select id, number, one from subject where region = $1 and id > $2 and kind = 'person' and (one is null or one[1] = id) order by id limit $4),
last as materialized (select id from page order by id desc limit 1)
select p.id, p.number,
  case when p.one is null then e.entries else (select ${ENTRIES} from ${STANDING} where e.region = $1 and e.subject_id = any(p.one) and e.kind = any($3) and e.void_at is null) end as entries,
  case when p.one is null then m.made else (select ${MADE} from offer_made o where o.region = $1 and o.subject_id = any(p.one) and ${STAYS}) end as made
from page p
left join (
  select e.subject_id, ${ENTRIES} as entries from ${STANDING}
  where e.region = $1 and e.subject_id > $2 and e.subject_id <= (select id from last) and e.kind = any($3) and e.void_at is null
    and not exists (select from correction c where c.region = $1 and c.entry_id = e.id and c.contested and c.ended_at is null) group by e.subject_id
) e on e.subject_id = p.id
left join (
  select o.subject_id, ${MADE} as made from offer_made o where o.region = $1 and o.subject_id > $2 and o.subject_id <= (select id from last) and ${STAYS} group by o.subject_id
) m on m.subject_id = p.id
order by p.id`;

/** Answers the offers that are new, or to be tried again: at once where what stood in the way passes by itself, else when the register of whom it is for was written to, and once a week, as departments may say otherwise. $1 rows of offer_made */
export const KEEP_OFFERS = `
insert into offer_made as o select x.* from jsonb_populate_recordset(null::offer_made, $1) as x
on conflict (region, subject_id, offer, round) do update set status = excluded.status, facts = excluded.facts, catalog_version = excluded.catalog_version, found_at = excluded.found_at, because = null, settled_at = null, seen_version = null
  where o.status = 'not-granted' and (o.seen_version is null or o.seen_version is distinct from ${turnsOf('o.region', 'o.subject_id')} or o.settled_at <= excluded.found_at - interval '7 days')
returning offer`;

const READ = `region, subject_id as subject, offer, round, status, facts, catalog_version as "catalogVersion", found_at as "foundAt", case_number as "case", because`;

/** $1 region · $2 how many */
export const TO_GRANT = `select ${READ} from offer_made where region = $1 and status = 'to-grant' order by offer, round, subject_id limit $2`;

/** $1 region · $2 subject */
export const OFFERS_OF = `select ${READ} from offer_made where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and status in ('told', 'granted') order by found_at desc, offer limit 20`;
