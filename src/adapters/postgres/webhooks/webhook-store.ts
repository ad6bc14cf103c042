import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Webhook, WebhookCall, WebhookStore } from '#usecases/ports/webhooks.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { noticeRows } from '../notices/notice-rows.ts';

const bindingOf = (webhook: string): string => `webhook/${webhook}`;

/** Webhooks and their calls. Secrets are sealed. */
export function createWebhookStore(pool: Pool, vault: Vault): WebhookStore {
  return {
    async of(region, owner) {
      const { rows } = await pool.query<Webhook>(`select id, url, status, failures, trouble, created_at as "createdAt" from webhook where region = $1 and owner_id = $2 and status <> 'removed' order by created_at`, [region, owner]);
      return rows;
    },
    async add(region, owner, { id, url, secret }, at, acts) {
      const { rowCount } = await pool.query(`with made as (insert into webhook (region, id, owner_id, url, secret, status, created_at) values ($1, $2, $3, $4, $5, 'active', $6) on conflict (region, owner_id, url) where status <> 'removed' do nothing returning 1), ${noteActs('made', '$7')} select from made`, [region, id, owner, url, vault.seal(secret, bindingOf(id)), at, actRows(acts)]);
      return rowCount === 1;
    },
    async remove(region, owner, id, acts) {
      const { rowCount } = await pool.query(
        `with gone as (update webhook set status = 'removed' where region = $1 and owner_id = $2 and id = $3 and status <> 'removed' returning region, id),
         dropped as (update webhook_call c set status = 'dropped' from gone where c.region = gone.region and c.webhook_id = gone.id and c.status in ('queued', 'failing')),
         ${noteActs('gone', '$4')} select from gone`, [region, owner, id, actRows(acts)]);
      return rowCount === 1;
    },
    async restart(region, owner, id, at, acts) {
      const { rowCount } = await pool.query(
        `with back as (update webhook set status = 'active', failures = 0, trouble = null where region = $1 and owner_id = $2 and id = $3 and status = 'stopped' returning region, id),
         due as (update webhook_call c set next_at = $4 from back where c.region = back.region and c.webhook_id = back.id and c.status in ('queued', 'failing')),
         ${noteActs('back', '$5')} select from back`, [region, owner, id, at, actRows(acts)]);
      return rowCount === 1;
    },
    async take(now, until, limit) {
      const { rows } = await pool.query<WebhookCall>(
        `update webhook_call c set next_at = $2, attempts = c.attempts + 1
         from (select d.region, d.id from webhook_call d join webhook v on v.region = d.region and v.id = d.webhook_id
               where d.status in ('queued', 'failing') and d.next_at <= $1 and v.status = 'active' order by d.next_at limit $3 for update of d skip locked) due, webhook w, notice n
         where c.region = due.region and c.id = due.id and w.region = c.region and w.id = c.webhook_id and n.region = c.region and n.id = c.notice_id
         returning c.region, c.id, c.webhook_id as webhook, w.owner_id as owner, w.url, w.secret, c.attempts, w.failures, n.cause, n.case_number as "case", n.item_no as item, n.at`,
        [now, until, limit],
      );
      return rows.map((row) => ({ ...row, secret: vault.open(row.secret, bindingOf(row.webhook)) }));
    },
    async sent({ region, id, webhook }, at) {
      await pool.query(`with well as (update webhook set failures = 0, trouble = null where region = $1 and id = $2) update webhook_call set status = 'sent', sent_at = $4 where region = $1 and id = $3`, [region, webhook, id, at]);
    },
    async later({ region, id, webhook }, nextAt, trouble) {
      await pool.query(
        `with worse as (update webhook set failures = failures + 1, trouble = $5 where region = $1 and id = $2) update webhook_call set status = 'failing', next_at = $4 where region = $1 and id = $3 and status in ('queued', 'failing')`,
        [region, webhook, id, nextAt, trouble.slice(0, 500)]);
    },
    async stop({ region, id, webhook }, trouble, notices) {
      await pool.query(
        `with stopped as (update webhook set status = 'stopped', failures = failures + 1, trouble = $3 where region = $1 and id = $2 and status = 'active' returning 1),
         told as (insert into notice select x.* from stopped, jsonb_populate_recordset(null::notice, $4) as x on conflict do nothing)
         update webhook_call set status = 'failing' where region = $1 and id = $5`,
        [region, webhook, trouble.slice(0, 500), noticeRows(region, notices), id]);
    },
  };
}
