import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Message, MessageState, MessageStore } from '#usecases/ports/messages.ts';

type Row = Omit<Message, 'payload'> & { payload: string };

/** A message whose seal is broken is never sent, stays failing for somebody to look at, and holds up no other. */
function opened(row: Row, vault: Vault): Message | undefined {
  try {
    return { ...row, payload: JSON.parse(vault.open(row.payload, `message/${row.id}`)) as Message['payload'] };
  } catch {
    return undefined;
  }
}

/** Whether the department has still to be told something earlier of the same item: a grant comes before its revocation, however often it has to be told. What it has refused for good holds up nothing. */
const EARLIER = `exists (select from message e where e.region = d.region and e.case_number = d.case_number and e.department = d.department and e.item_no is not distinct from d.item_no and e.status in ('queued', 'failing') and e.queued_at < d.queued_at)`;

/** It ends as refused, and whoever can deal with it is told in the same statement: nobody twice. */
const REFUSE = `with ended as (
    update message set status = 'refused', refused = $3, refused_at = $4 where region = $1 and id = $2 and status in ('queued', 'failing') returning region, case_number, item_no
  )
  insert into staff_notice (region, officer, id, cause, case_number, item_no, service, at)
  select i.region, o.id, gen_random_uuid(), 'message-refused', i.case_number, i.no, i.service, $4
  from ended e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = coalesce(e.item_no, 1)
    join officer o on o.region = i.region and o.ended_at is null and ('supervisor' = any(o.roles) or o.id = case when i.reopened is null then i.officer else i.again_officer end)`;

/** Messages to other bodies. Taking moves `next_at`, so that a worker that dies leaves them to the next. */
export function createMessageStore(pool: Pool, vault: Vault): MessageStore {
  return {
    async take(now, until, limit) {
      const { rows } = await pool.query<Row>(
        `update message m set next_at = $2, attempts = m.attempts + 1
         from (select d.region, d.id, d.case_number from message d where d.status in ('queued', 'failing') and d.next_at <= $1 and not ${EARLIER} order by d.next_at limit $3 for update skip locked) due
           left join case_file f on f.region = due.region and f.number = due.case_number left join correction c on c.region = due.region and c.number = due.case_number
         where m.region = due.region and m.id = due.id
         returning m.region, m.id, m.case_number as "case", coalesce(m.about_id, f.subject_id, c.subject_id) as subject, m.about_id is not null as "ofApplicant", m.department, m.scenario, m.payload, m.attempts`,
        [now, until, limit],
      );
      const messages = rows.map((row) => opened(row, vault));
      const broken = rows.filter((_, index) => messages[index] === undefined);
      if (broken.length > 0) await pool.query(`update message set status = 'failing' where id = any($1)`, [broken.map((row) => row.id)]);
      return messages.filter((message) => message !== undefined);
    },
    async delivered(region, id, receipt, at) {
      await pool.query(`update message set status = 'delivered', receipt = $3, delivered_at = $4 where region = $1 and id = $2`, [region, id, receipt, at]);
    },
    async failed(region, id, nextAt) {
      await pool.query(`update message set status = 'failing', next_at = $3 where region = $1 and id = $2 and status in ('queued', 'failing')`, [region, id, nextAt]);
    },
    async refused(region, id, reason, at) {
      await pool.query(REFUSE, [region, id, reason, at]);
    },
    async ofCase(region, caseNumber) {
      const { rows } = await pool.query<MessageState>(`select department, scenario, status, delivered_at as at from message where region = $1 and case_number = $2 and status <> 'settled' order by department, scenario, queued_at, id`, [region, caseNumber]);
      return rows;
    },
  };
}
