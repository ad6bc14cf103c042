import type { Pool } from 'pg';
import { numbersOf } from '../register/one-person.ts';
import type { HandoverRow, HandoverStore, UnderWay, UnopenedDecision } from '#usecases/ports/handovers.ts';

/** Of an item `i` with its result: when what holds was decided, the paper that says so, and whether it costs its applicant something. */
export const DECIDED_AT = 'coalesce(i.again_at, i.ended_at)';
export const LAST_PAPER = `coalesce(i.again_paper, case i.status when 'withdrawn' then 'L' else 'D' end || i.no)`;
/** It ended because nobody answered a correction: remedies run from that as well. */
export const LAPSED = `(i.status = 'withdrawn' and exists (select from case_event l where l.region = i.region and l.case_number = i.case_number and l.type = 'correction-lapsed' and (l.data ->> 'no')::int = i.no and l.data ->> 'then' = 'closed'))`;
export const AGAINST_THEM = `(i.status in ('refused', 'revoked') or ${LAPSED} or (i.status = 'approved' and i.again_outcome = 'correct'))`;

/** When that paper was handed over or delivered on paper to who applied, or its copy to its person: what was sent before the decision held another. */
export const deliveredAt = (parcel: 'paper' | 'copy'): string => `(select min(e.at) from case_event e where e.region = i.region and e.case_number = i.case_number and e.type in ('${parcel}-handed', '${parcel}-arrived') and (e.data ->> 'no')::int = i.no and e.at >= ${DECIDED_AT}
  and (e.type = '${parcel}-handed' or exists (select from case_event p where p.region = e.region and p.case_number = e.case_number and p.type = '${parcel}-sent' and p.data ->> 'no' = e.data ->> 'no' and p.seq < e.seq and p.at >= ${DECIDED_AT})))`;

/** Requests for a correction that are open and that their applicants, who are persons, have not opened since they were asked at \`a.at\`. */
export const REQUESTS = `case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.applicant_id and s.kind = 'person'
  join lateral (select e.at from case_event e where e.region = i.region and e.case_number = i.case_number and e.type = 'correction-asked' and (e.data ->> 'no')::int = i.no order by e.seq desc limit 1) a
  on i.status = 'correction' and not exists (select from document_opening o where o.region = i.region and o.case_number = i.case_number and o.paper in ('C' || i.no, 'C' || i.no || 'N2') and o.at >= a.at and o.person_id = any(${numbersOf('f.region', 'f.applicant_id')}))`;

/** What was decided for somebody whose employer has applied. */
export const SERVED_TOO = `case_item i join case_file f on f.region = i.region and f.number = i.case_number and f.employer_id is not null and f.subject_id <> f.applicant_id
  join subject e on e.region = f.region and e.id = f.applicant_id and e.kind = 'enterprise' and (i.status in ('approved', 'refused', 'revoked') or ${LAPSED})`;

/** Why a paper was looked at where it was printed for whoever stood at a counter: an officer's own look brings it to nobody. */
export const HANDED_OUT = `array['counter', 'helped', 'counter-for']`;

const ITEM = 'region, case_number, no, service, each_value';
/** Things, papers and copies alike: the columns of an item as rows of their own. */
const PARCELS = `(
  select ${ITEM}, 'thing' as parcel, handover as mark, handover_at as since from case_item where region = $1 and handover is not null
  union all
  select ${ITEM}, 'paper', paper, paper_at from case_item where region = $1 and paper is not null
  union all
  select ${ITEM}, 'copy', copy, copy_at from case_item where region = $1 and copy is not null
) i`;

/** What lies at the counters of a region, is being made for them, on its way or back; and what has to go there because nobody has read it. */
export function createHandoverStore(pool: Pool): HandoverStore {
  return {
    async list(region, limit) {
      const { rows } = await pool.query<HandoverRow>({
        name: 'handovers',
        text: `select i.case_number as number, i.no, i.parcel, i.service, i.each_value as "of", f.catalog_version as "catalogVersion", s.name, s.kind, i.mark, i.since
          from ${PARCELS} join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = case i.parcel when 'copy' then f.subject_id else f.applicant_id end
          order by i.since, i.case_number, i.no, i.parcel limit $2`,
        values: [region, limit],
      });
      return rows;
    },
    async placed(region, at, limit) {
      const { rows } = await pool.query<HandoverRow>(
        `select i.case_number as number, i.no, 'thing' as parcel, i.service, i.each_value as "of", f.catalog_version as "catalogVersion", s.name, s.kind, i.handover as mark, i.handover_at as since
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.applicant_id
         where i.region = $1 and i.handover is not null and i.handover ->> 'place' = $2 and i.handover ->> 'phase' in ('sent', 'ready') order by i.handover_at, i.case_number, i.no limit $3`,
        [region, at, limit],
      );
      return rows;
    },
    async underWay(region, carrier, limit, after) {
      const { rows } = await pool.query<UnderWay>(
        `select case_number as number, no, parcel, mark ->> 'tracking' as tracking, mark ->> 'place' is not null as placed from ${PARCELS}
         where mark ->> 'phase' = 'sent' and mark ->> 'carrier' = $2 and ($4::text is null or (case_number, no, parcel) > ($4, $5, $6)) order by case_number, no, parcel limit $3`,
        [region, carrier, limit, after?.number ?? null, after?.no ?? null, after?.parcel ?? null],
      );
      return rows;
    },
    async unopened(region, from, to, alsoServed, limit, after) {
      const neverDue = (parcel: string, since: string): string => `i.${parcel} is null and not exists (select from case_event e where e.region = i.region and e.case_number = i.case_number and e.type in ('${parcel}-due', '${parcel}-chosen') and (e.data ->> 'no')::int = i.no and e.at ${since})`;
      const notOpenedBy = (reader: string): string => `not exists (select from document_opening o where o.region = i.region and o.case_number = i.case_number and o.paper = ${LAST_PAPER} and o.person_id = any(${numbersOf('f.region', reader)}))`;
      const { rows } = await pool.query<UnopenedDecision>(
        `select number, no, parcel, reader, since from (select i.case_number as number, i.no, 'paper' as parcel, f.applicant_id as reader, ${DECIDED_AT} as since
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number
         where i.region = $1 and ${AGAINST_THEM} and ${DECIDED_AT} > $2 and ${DECIDED_AT} <= $3 and ${notOpenedBy('f.applicant_id')} and ${neverDue('paper', `> ${DECIDED_AT}`)}
         union all select i.case_number, i.no, 'paper', f.applicant_id, a.at from ${REQUESTS} where i.region = $1 and a.at > $2 and a.at <= $3 and ${neverDue('paper', '>= a.at')}
           and not exists (select from access_log l where l.region = i.region and l.case_number = i.case_number and l.subject_id = any(${numbersOf('f.region', 'f.applicant_id')}) and l.what = 'document' and l.why = any(${HANDED_OUT}) and l.at >= a.at)
         union all select i.case_number, i.no, 'copy', f.subject_id, ${DECIDED_AT} from ${SERVED_TOO}
         where i.region = $1 and i.service = any($8) and ${DECIDED_AT} > $2 and ${DECIDED_AT} <= $3 and ${notOpenedBy('f.subject_id')} and ${neverDue('copy', `> ${DECIDED_AT}`)}) u
         where $5::timestamptz is null or (since, number, no, parcel) > ($5, $6, $7, $9) order by since, number, no, parcel limit $4`,
        [region, from, to, limit, after?.since ?? null, after?.number ?? null, after?.no ?? null, alsoServed, after?.parcel ?? null],
      );
      return rows;
    },
  };
}
