import type { Pool } from 'pg';
import type { Sending, SendingStore, Unspread } from '#usecases/ports/notices.ts';

/** Notices on their way. Taking moves `next_at`, so that a worker that dies leaves them to the next. */
export function createSendingStore(pool: Pool): SendingStore {
  return {
    async unspread(limit) {
      const { rows } = await pool.query<Unspread>('select region, id, person_id as person, class, at, sheet_id is not null and case_number is not null as behind from notice where sent_at is null order by at limit $1', [limit]);
      return rows;
    },
    async spread({ region, id }, sendings, at) {
      const rows = sendings.map((each) => ({ region, id: each.id, notice_id: id, channel: each.channel, status: 'queued', attempts: 0, next_at: each.nextAt, receipt: null, sent_at: null, trouble: null }));
      await pool.query(
        `with turn as (update notice set sent_at = $3 where region = $1 and id = $2 and sent_at is null returning *),
         called as (
           insert into webhook_call (region, id, webhook_id, notice_id, status, next_at)
           select turn.region, gen_random_uuid(), w.id, turn.id, 'queued', $3 from turn join webhook w on w.region = turn.region and w.owner_id = turn.person_id and w.status = 'active' where turn.case_number is not null
         )
         insert into sending select x.* from turn, jsonb_populate_recordset(null::sending, $4) as x on conflict do nothing`,
        [region, id, at, JSON.stringify(rows)],
      );
    },
    async take(now, until, limit) {
      const { rows } = await pool.query<Sending>(
        `update sending s set next_at = $2, attempts = s.attempts + 1
         from (select region, id from sending where status in ('queued', 'failing') and next_at <= $1 order by next_at limit $3 for update skip locked) due, notice n
         where s.region = due.region and s.id = due.id and n.region = s.region and n.id = s.notice_id
         returning s.region, s.id, s.notice_id as notice, s.channel, n.person_id as person, n.class, n.title, n.short, n.at, s.attempts, n.cause, n.case_number as "case", n.item_no as item`,
        [now, until, limit],
      );
      return rows;
    },
    async sent({ region, id }, receipt, at) {
      await pool.query(`update sending set status = 'sent', receipt = $3, sent_at = $4, trouble = null where region = $1 and id = $2`, [region, id, receipt, at]);
    },
    async later({ region, id }, nextAt, trouble) {
      await pool.query(`update sending set status = case when $4 = '' then 'queued' else 'failing' end, next_at = $3, trouble = nullif($4, '') where region = $1 and id = $2 and status in ('queued', 'failing')`, [region, id, nextAt, trouble.slice(0, 500)]);
    },
    async end({ region, id }, status, trouble) {
      await pool.query(`update sending set status = $3, trouble = $4 where region = $1 and id = $2 and status in ('queued', 'failing')`, [region, id, status, trouble.slice(0, 500)]);
    },
  };
}
