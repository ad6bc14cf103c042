import type { Pool } from 'pg';
import { numbersOf } from '../register/one-person.ts';
import { AGAINST_THEM, DECIDED_AT, deliveredAt, LAPSED, LAST_PAPER, REQUESTS, SERVED_TOO } from '../handovers/handover-store.ts';
import type { AdverseItem, CorrectionAhead, DeadlineStore, Unopened, VisitAhead } from '#usecases/ports/notices.ts';
import { noticeRows } from './notice-rows.ts';

/** What was decided against people, from the projection of the cases, and reminders about them. */
export function createDeadlineStore(pool: Pool): DeadlineStore {
  return {
    async adverseSince(region, since, oldest) {
      const { rows } = await pool.query<AdverseItem>(
        `select i.case_number as "case", i.no, i.service, i.authority, ${DECIDED_AT} as "decidedAt", k.known
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number
         join lateral (
           select jsonb_agg(jsonb_build_object('person', r.id, 'as', r.name, 'consented', coalesce(c.given, false), 'openedAt', o.at, 'deliveredAt', p.at) order by r.name) as known, max(greatest(o.at, p.at)) as latest
           from (values (f.applicant_id, 'applicant'), (case when f.employer_id is not null and f.subject_id <> f.applicant_id then f.subject_id end, 'subject')) r (id, name)
           left join lateral (select given from delivery_consent c where c.region = f.region and c.person_id = any(${numbersOf('f.region', 'r.id')}) and c.at <= ${DECIDED_AT} order by c.at desc limit 1) c on true
           left join lateral (select min(o.at) as at from document_opening o where o.region = i.region and o.case_number = i.case_number and o.paper = ${LAST_PAPER} and o.person_id = any(${numbersOf('f.region', 'r.id')})) o on true
           left join lateral (select case r.name when 'applicant' then ${deliveredAt('paper')} else ${deliveredAt('copy')} end as at) p on true
           where r.id is not null
         ) k on ${DECIDED_AT} > $2 or k.latest > $2
         where i.region = $1 and ${AGAINST_THEM} and ${DECIDED_AT} > $3`,
        [region, since, oldest],
      );
      return rows;
    },
    async unopened(region, from, to) {
      const { rows } = await pool.query<Unopened>(
        `select i.case_number as "case", i.no, i.service, ${DECIDED_AT} as "decidedAt", f.applicant_id as reader
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number
         join lateral (select given from delivery_consent c where c.region = f.region and c.person_id = any(${numbersOf('f.region', 'f.applicant_id')}) and c.at <= ${DECIDED_AT} order by c.at desc limit 1) c on c.given
         where i.region = $1 and (i.status in ('approved', 'refused', 'revoked') or ${LAPSED}) and ${DECIDED_AT} > $2 and ${DECIDED_AT} <= $3
           and not exists (select from document_opening o where o.region = i.region and o.case_number = i.case_number and o.paper = ${LAST_PAPER} and o.person_id = any(${numbersOf('f.region', 'f.applicant_id')}))
         union all select i.case_number, i.no, i.service, a.at, f.applicant_id from ${REQUESTS}
         join lateral (select given from delivery_consent c where c.region = f.region and c.person_id = any(${numbersOf('f.region', 'f.applicant_id')}) and c.at <= a.at order by c.at desc limit 1) c on c.given
         where i.region = $1 and a.at > $2 and a.at <= $3`,
        [region, from, to],
      );
      return rows;
    },
    async unopenedBySubject(region, services, from, to) {
      const { rows } = await pool.query<Unopened>(
        `select i.case_number as "case", i.no, i.service, ${DECIDED_AT} as "decidedAt", f.subject_id as reader
         from ${SERVED_TOO}
         where i.region = $1 and i.service = any($2) and ${DECIDED_AT} > $3 and ${DECIDED_AT} <= $4
           and not exists (select from document_opening o where o.region = i.region and o.case_number = i.case_number and o.paper = ${LAST_PAPER} and o.person_id = any(${numbersOf('f.region', 'f.subject_id')}))`,
        [region, services, from, to],
      );
      return rows;
    },
    async corrections(region, from, to) {
      const { rows } = await pool.query<CorrectionAhead>(
        `select i.case_number as "case", i.no, i.service, to_char(i.correction_until, 'YYYY-MM-DD') as until, f.applicant_id as applicant, i.supervision -> 'correction' ->> 'death' is not null as bereaved
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number where i.region = $1 and i.correction_until between $2::date and $3::date`,
        [region, from, to],
      );
      return rows;
    },
    async visits(region, from, to) {
      const { rows } = await pool.query<VisitAhead>(
        `select i.case_number as "case", i.no, i.service, i.visit_at as "visitAt", i.visit_kind as "visitKind", f.applicant_id as applicant
         from case_item i join case_file f on f.region = i.region and f.number = i.case_number where i.region = $1 and i.visit_at > $2 and i.visit_at <= $3`,
        [region, from, to],
      );
      return rows;
    },
    async tell(region, notices) {
      if (notices.length > 0) await pool.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
    },
  };
}
