import type { Pool } from 'pg';
import type { Link } from '#core/cases/chain.ts';
import type { ArchiveRow, ArchiveStore, CaseRecord } from '#usecases/ports/archive.ts';
import { instant } from '../register/read-entries.ts';

/** Everything that a package holds beside the state. JSON comes with the offset of the session, which is not how instants were hashed. $1 region · $2 number */
const RECORD = `
select
  (select json_agg(json_build_object('seq', seq, 'type', type, 'at', at, 'actor', actor, 'data', data::text, 'prevHash', prev_hash, 'hash', hash) order by seq) from case_event where region = $1 and case_number = $2) as links,
  (select coalesce(json_agg(json_build_object('person', n.person_id, 'cause', n.cause, 'item', n.item_no, 'title', n.title, 'text', n.text, 'at', n.at, 'readAt', n.read_at,
      'sendings', (select coalesce(json_agg(json_build_object('channel', s.channel, 'status', s.status, 'at', s.sent_at, 'receipt', s.receipt) order by s.channel, s.id), '[]') from sending s where s.region = n.region and s.notice_id = n.id)) order by n.at, n.id), '[]')
    from notice n where n.region = $1 and n.case_number = $2) as notices,
  (select coalesce(json_agg(json_build_object('paper', o.paper, 'person', o.person_id, 'at', o.at, 'sha256', o.sha256) order by o.at, o.paper, o.person_id), '[]') from document_opening o where o.region = $1 and o.case_number = $2) as openings,
  (select coalesce(json_agg(json_build_object('person', c.person_id, 'at', c.at, 'given', c.given) order by c.at, c.person_id), '[]') from delivery_consent c join case_file f on f.region = c.region and f.number = $2 and c.person_id in (f.subject_id, f.applicant_id) where c.region = $1) as consents,
  (select coalesce(json_agg(json_build_object('item', m.item_no, 'department', m.department, 'scenario', m.scenario, 'status', m.status, 'deliveredAt', m.delivered_at, 'receipt', m.receipt) order by m.item_no nulls first, m.department, m.scenario, m.id), '[]') from message m where m.region = $1 and m.case_number = $2) as messages`;

/** A row of the list (`f`), with the last package of it. */
const ROW = `
select f.number, f.life_event as "lifeEvent", s.name, s.kind, f.submitted_at as "submittedAt",
  (select count(*)::int from case_item i where i.region = f.region and i.case_number = f.number) as items, (select max(i.ended_at) from case_item i where i.region = f.region and i.case_number = f.number) as "endedAt",
  (select json_build_object('at', a.at, 'sha256', a.sha256, 'size', a.size, 'by', o.number, 'changed', f.version > f.archived_version)
   from archiving a left join officer o on o.region = a.region and o.id = a.officer where a.region = f.region and a.case_number = f.number order by a.at desc limit 1) as archived
from case_file f join subject s on s.region = f.region and s.id = f.subject_id`;
/** That a case has its end, and nobody looks at it again. */
const ENDED = `f.status = 'ended' and not exists (select from case_item i where i.region = f.region and i.case_number = f.number and i.reopened is not null)`;

const LISTS: Readonly<Record<'waiting' | 'archived', string>> = {
  waiting: `${ROW} where f.region = $1 and ${ENDED} and (f.archived_version is null or f.archived_version < f.version) order by f.submitted_at, f.number limit $2`,
  archived: `${ROW} join lateral (select max(a.at) as at from archiving a where a.region = f.region and a.case_number = f.number) last on true
    where f.region = $1 and ${ENDED} and f.number in (select a.case_number from archiving a where a.region = $1 group by a.case_number order by max(a.at) desc limit $2) order by last.at desc, f.number`,
};

const known = (at: string | null): string | null => (at === null ? null : instant(at));

/** What is archived of a case, and which cases have been. */
export function createArchiveStore(pool: Pool): ArchiveStore {
  const row = (each: ArchiveRow): ArchiveRow => ({ ...each, archived: each.archived && { ...each.archived, at: instant(each.archived.at) } });
  return {
    async record(region, number) {
      const { rows: [found] } = await pool.query<Omit<CaseRecord, 'links'> & { links: Link[] | null }>({ name: 'read-case-record', text: RECORD, values: [region, number] });
      if (!found) throw new Error('a select without a from has one row');
      return {
        links: (found.links ?? []).map((link) => ({ ...link, at: instant(link.at) })),
        notices: found.notices.map((notice) => ({ ...notice, at: instant(notice.at), readAt: known(notice.readAt), sendings: notice.sendings.map((sending) => ({ ...sending, at: known(sending.at) })) })),
        openings: found.openings.map((opening) => ({ ...opening, at: instant(opening.at) })),
        consents: found.consents.map((consent) => ({ ...consent, at: instant(consent.at) })),
        messages: found.messages.map((message) => ({ ...message, deliveredAt: known(message.deliveredAt) })),
      };
    },
    async note(region, { case: number, sha256, size, version, officer, at }) {
      await pool.query(
        `with noted as (insert into archiving (region, case_number, sha256, size, version, officer, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing)
         update case_file set archived_version = $5 where region = $1 and number = $2 and coalesce(archived_version, 0) < $5`,
        [region, number, sha256, size, version, officer, at],
      );
    },
    async list(region, which, limit) {
      return (await pool.query<ArchiveRow>({ name: `archive-${which}`, text: LISTS[which], values: [region, limit] })).rows.map(row);
    },
    async find(region, number) {
      return (await pool.query<ArchiveRow>({ name: 'archive-case', text: `${ROW} where f.region = $1 and f.number = $2 and ${ENDED}`, values: [region, number] })).rows.map(row)[0];
    },
  };
}
