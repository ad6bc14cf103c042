/** Persons of a region in the order of their identities. $1 region · $2 after whom · $3 how many */
export const PEOPLE = `select id, number from subject where region = $1 and id > $2 and kind = 'person' order by id limit $3`;

/**
 * The entries of some kinds of all subjects from one identity to another, those of each as one JSON array of arrays: read in the order of
 * the index, not person by person. Nothing sealed. $1 region · $2 after whom · $3 up to whom · $4 kinds
 */
export const ENTRIES_BETWEEN = `
select e.subject_id as subject, json_agg(json_build_array(e.id, e.kind, e.data, e.from_day, e.to_day, e.recorded_at, n.to_day)) as entries
from register_entry e left join standing_end n on n.region = e.region and n.subject_id = e.subject_id and n.entry_id = e.id and n.region = $1 and n.subject_id > $2 and n.subject_id <= $3
where e.region = $1 and e.subject_id > $2 and e.subject_id <= $3 and e.kind = any($4) and e.void_at is null group by e.subject_id`;

/** What they were offered before. $1 region · $2 after whom · $3 up to whom */
export const MADE_BETWEEN = `select subject_id as subject, offer || '/' || round as made from offer_made where region = $1 and subject_id > $2 and subject_id <= $3`;

/** Answers the offers that are new. $1 rows of offer_made */
export const KEEP_OFFERS = `insert into offer_made select x.* from jsonb_populate_recordset(null::offer_made, $1) as x on conflict do nothing returning offer`;

const READ = `region, subject_id as subject, offer, round, status, facts, catalog_version as "catalogVersion", found_at as "foundAt", case_number as "case", because`;

/** $1 region · $2 how many */
export const TO_GRANT = `select ${READ} from offer_made where region = $1 and status = 'to-grant' order by offer, round, subject_id limit $2`;

/** $1 region · $2 subject */
export const OFFERS_OF = `select ${READ} from offer_made where region = $1 and subject_id = $2 and status in ('told', 'granted') order by found_at desc, offer limit 20`;
