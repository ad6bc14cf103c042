import type { PoolClient } from 'pg';

/** Appointments that were made while the numbers were one: for whom cannot be told. */
const END_CLERKS = `update clerk set ended_at = $4, ended_by = 'parted' where region = $1 and person_id = any($2) and ended_at is null and named_at >= $3`;
const REVOKE_MANDATES = 'update mandate set revoked_at = $4 where region = $1 and (principal_id = any($2) or agent_id = any($2)) and revoked_at is null and signed_at >= $3';
const REVOKE_CARDS = 'update electronic_card set revoked_at = greatest(opened_at, $4::timestamptz) where region = $1 and person = any($2) and revoked_at is null and opened_at >= $3';
/** Of a card that stays as well: whoever signed in as the one may have it on their screen. */
const SPEND_CODES = `update electronic_card_code set used_at = greatest(made_at, $4::timestamptz), used_by = 'parted' where region = $1 and person = any($2) and used_at is null and made_at >= $3`;
/** Where the last word is from then, it is taken as no: it stays written, and each says their own. */
const TAKE_BACK_CONSENT = `
insert into delivery_consent (region, person_id, at, given) select $1, last.person_id, $4, false from (
  select distinct on (person_id) person_id, at, given from delivery_consent where region = $1 and person_id = any($2) order by person_id, at desc
) last where last.given and last.at >= $3 on conflict do nothing`;
/** What was typed then may be the other's: an address that messages go to, answers of a draft, what somebody looks for. It is entered again. */
const FORGET = [
  'delete from contact where region = $1 and person_id = any($2) and changed_at >= $3',
  'delete from draft where region = $1 and subject_id = any($2) and updated_at >= $3',
  'delete from job_wish where region = $1 and subject_id = any($2) and at >= $3',
];

/**
 * Two people who were taken for one have nothing that either was given, or gave, while they were: whoever named one of them, or signed in as one, may have been or meant the other.
 * What was there before stays as it was.
 * @param people ids of the numbers of both · @param when since when they were one, and when they are two again: instants, ISO 8601
 */
export async function partRights(client: PoolClient, region: string, people: readonly string[], { since, at }: { readonly since: string; readonly at: string }): Promise<void> {
  for (const sql of [END_CLERKS, REVOKE_MANDATES, REVOKE_CARDS, SPEND_CODES, TAKE_BACK_CONSENT]) await client.query(sql, [region, people, since, at]);
  for (const sql of FORGET) await client.query(sql, [region, people, since]);
}
