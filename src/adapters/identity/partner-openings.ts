import type { Pool } from 'pg';
import { inTransaction } from '#adapters/postgres/transaction.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import type { OpenPage, PartnerOpening, PartnerOpenings } from '#usecases/identity/partner-openings.ts';
import { forgetYes } from './forget-sign-ins.ts';

/** It has not been told to forget: what is due since it was opened has ended. */
const KNOWING = `status = 'open' and next_at > opened_at`;

/** Openings on the table `partner_opening`. Taking moves `next_at`, so that a worker that dies leaves them to the next. */
export function createPartnerOpenings(pool: Pool): PartnerOpenings {
  /** Unless somebody has opened the page anew meanwhile: that sign-in goes on. */
  const settle = async ({ region, id, openedAt, attempts }: PartnerOpening, status: string, at: string, trouble: string | null): Promise<void> => {
    await pool.query('update partner_opening set status = $3, next_at = $4, trouble = $5 where region = $1 and id = $2 and status = \'failing\' and attempts = $6 and opened_at = $7', [region, id, status, at, trouble?.slice(0, 500) ?? null, attempts, openedAt]);
  };
  return {
    async note({ region, id, account, partner, subject, sid, name, session, openedAt, ends }) {
      await pool.query(
        `insert into partner_opening (region, id, account_id, partner, subject, sid, browser, opened_at, status, next_at, name) values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10) on conflict (region, partner, sid) do update set (browser, status, attempts, next_at, name, opened_at) = (select excluded.browser, 'open', 0, excluded.next_at, excluded.name or (k.knowing and partner_opening.name), case when k.knowing then partner_opening.opened_at else excluded.opened_at end from (select partner_opening.status = 'open' and partner_opening.next_at > partner_opening.opened_at as knowing) k)`,
        [region, id, account, partner, subject, sid, sha256(session), openedAt, ends, name],
      );
    },
    async move(session, next) {
      await pool.query(`update partner_opening set browser = $2 where browser = $1 and status = 'open'`, [sha256(session), sha256(next)]);
    },
    async end(session) {
      const { rowCount } = await pool.query(`update partner_opening set next_at = opened_at where browser = $1 and status = 'open'`, [sha256(session)]);
      return rowCount ?? 0;
    },
    async openOf({ region, id }) {
      const { rows } = await pool.query<OpenPage>(`select partner, bool_or(name) as name, min(opened_at) as since from partner_opening where region = $1 and account_id = $2 and ${KNOWING} group by partner order by min(opened_at) desc, partner`, [region, id]);
      return rows.map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
    },
    takeBack: (account, partner) => inTransaction(pool, async (client) => {
      await forgetYes(client, account, partner);
      const { rowCount } = await client.query(`update partner_opening set next_at = opened_at where region = $1 and account_id = $2 and partner = $3 and ${KNOWING}`, [account.region, account.id, partner]);
      return rowCount ?? 0;
    }),
    async take(now, until, limit) {
      const { rows } = await pool.query<PartnerOpening>(
        `update partner_opening o set next_at = $2, attempts = o.attempts + 1, status = 'failing'
         from (select region, id from partner_opening where status in ('open', 'failing') and next_at <= $1 order by next_at limit $3 for update skip locked) due
         where o.region = due.region and o.id = due.id returning o.region, o.id, o.partner, o.subject, o.sid, o.opened_at as "openedAt", o.attempts`,
        [now, until, limit],
      );
      return rows;
    },
    told: (opening, at) => settle(opening, 'told', at, null),
    later: (opening, at, trouble) => settle(opening, 'failing', at, trouble),
    giveUp: (opening, at, trouble) => settle(opening, 'given-up', at, trouble),
  };
}
