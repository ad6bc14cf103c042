import type { Pool } from 'pg';
import type { Visit } from '#core/parties/visit.ts';
import { numbersOf } from '../register/one-person.ts';

const PARTY = numbersOf('$1', '$2');
/** By an index for each way to be a party of a case: that of applicants holds only those who are not the subject. The cases of a party that are open at a counter: accepted there since the visit began, waiting for the party's correction, about which they are to be heard in an inspection or were in the visit, or corrected in the visit. $1 region · $2 whose · $3 clerk · $4 since when · $5 the end of the actor of whatever was done in the visit */
const CASES_HERE = `
select f.number from case_file f
where f.region = $1 and (f.subject_id = any(${PARTY}) or (f.applicant_id = any(${PARTY}) and f.applicant_id <> f.subject_id) or f.agent_id = any(${PARTY}))
  and ((f.accepter = $3 and f.submitted_at >= $4)
    or exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.status = 'correction')
    or exists (select from inspection n where n.region = f.region and n.case_number = f.number and (n.status = 'hearing' or exists (select from inspection_event h where h.region = n.region and h.number = n.number and h.at >= $4 and h.actor like $5)))
    or exists (select from case_event e where e.region = f.region and e.case_number = f.number and e.type = 'corrected' and e.at >= $4 and e.actor like $5))
order by f.submitted_at desc limit 50`;

/** The numbers of those cases, the newest first. Whether each may be seen is for the caller to say. */
export async function casesHere(pool: Pool, { region, clerk, begunAt, id }: Visit, party: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ number: string }>({ name: 'counter-cases-here', text: CASES_HERE, values: [region, party, clerk, begunAt, `%/${id}`] });
  return rows.map(({ number }) => number);
}

const ACCEPTED = `
select f.number, f.version from case_file f
where f.region = $1 and (f.subject_id = any(${PARTY}) or (f.applicant_id = any(${PARTY}) and f.applicant_id <> f.subject_id) or f.agent_id = any(${PARTY})) and f.accepter = $3 and f.submitted_at >= $4
order by f.submitted_at desc limit 50`;

/** What a clerk has accepted in a visit. */
export async function acceptedIn(pool: Pool, { region, clerk, begunAt, subject }: Visit): Promise<readonly { readonly number: string; readonly version: number }[]> {
  return (await pool.query<{ number: string; version: number }>({ name: 'counter-accepted-in', text: ACCEPTED, values: [region, subject, clerk, begunAt] })).rows;
}
