import type { Pool } from 'pg';
import type { RefusedMessage, RefusedMessageStore } from '#usecases/ports/refused-messages.ts';
import { instant } from '../register/read-entries.ts';

/** Whether something of the same item was queued for the same department after it. */
const FOLLOWED = `exists (select from message l where l.region = m.region and l.case_number = m.case_number and l.department = m.department and l.item_no is not distinct from m.item_no and l.queued_at > m.queued_at)`;
const REFUSED = `select m.id, m.case_number as "case", m.item_no as no, m.department, m.scenario, m.refused as reason, m.refused_at as at,
    case when i.reopened is null then i.officer else i.again_officer end as holder, ${FOLLOWED} as followed
  from message m left join case_item i on i.region = m.region and i.case_number = m.case_number and i.no = m.item_no
  where m.region = $1 and m.status = 'refused'`;

const kept = (row: RefusedMessage): RefusedMessage => ({ ...row, at: instant(row.at) });

/** What departments refused for good, and what was made of it. */
export function createRefusedMessageStore(pool: Pool): RefusedMessageStore {
  return {
    async list(region, limit) {
      return (await pool.query<RefusedMessage>(`${REFUSED} order by m.refused_at desc, m.id limit $2`, [region, limit])).rows.map(kept);
    },
    async find(region, id) {
      const [row] = (await pool.query<RefusedMessage>(`${REFUSED} and m.id = $2`, [region, id])).rows;
      return row && kept(row);
    },
    async act(region, id, { act, officer, note, at }) {
      // Of two at once the second finds it dealt with.
      const { rowCount } = await pool.query(
        `with done as (
           update message m set status = case when $3 = 'again' then 'queued' else 'settled' end, next_at = $6 where m.region = $1 and m.id = $2 and m.status = 'refused' and ($3 = 'settle' or not ${FOLLOWED}) returning m.id
         ) insert into message_act (region, message, at, act, officer, note) select $1, id, $6, $3, $4, $5 from done`,
        [region, id, act, officer, note, at],
      );
      return rowCount === 1;
    },
  };
}
