import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { OfflineBlock } from '#core/offline/record.ts';
import { mayDecideIntake, type IntakeOutcome } from '#core/offline/decide.ts';
import type { BlockCount, DoubtfulIntake, Intake, IntakeContent, OfflineDevice, OfflineStore, Sent } from '#usecases/ports/offline.ts';
import { officeChanged } from '../administration/office-changed.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { inTransaction } from '../transaction.ts';
import { lockDevices } from './lock-devices.ts';

const DEVICE = 'region, id, name, office, key, added_at as "addedAt", revoked_at as "revokedAt", because';
const BLOCK = 'b.region, b.block, b.device_id as device, (select d.office from offline_device d where d.region = b.region and d.id = b.device_id) as office, b.size, b.clerk, b.drawn_at as "drawnAt", b.valid_until as "validUntil"';
const INTAKE = 'i.region, i.number, i.device_id as device, i.hash, i.recorded_at as "recordedAt", i.received_at as "receivedAt", i.outcome, i.case_number as "case", i.why';

/** Each write with what people are told of it. */
const TOLD = 'told as (insert into notice select x.* from done, jsonb_populate_recordset(null::notice, $4) as x on conflict do nothing)';

/** Offline intake in PostgreSQL; what a person said is sealed. */
export function createOfflineStore(pool: Pool, vault: Vault): OfflineStore {
  const place = (number: string, hash: string): string => `offline/${number}/${hash}`;
  const blockOf = async (condition: string, values: readonly unknown[]): Promise<OfflineBlock | undefined> =>
    (await pool.query<OfflineBlock>(`select ${BLOCK} from offline_block b where b.region = $1 and ${condition}`, [...values])).rows[0];
  const intakeOf = async (region: string, number: string): Promise<Intake | undefined> =>
    (await pool.query<Intake>(`select ${INTAKE} from offline_intake i where i.region = $1 and i.number = $2`, [region, number])).rows[0];
  return {
    async devices(region) {
      return (await pool.query<OfflineDevice>(`select ${DEVICE} from offline_device where region = $1 order by revoked_at is not null, added_at desc, id`, [region])).rows;
    },
    async device(region, id) {
      return (await pool.query<OfflineDevice>(`select ${DEVICE} from offline_device where region = $1 and id = $2`, [region, id])).rows[0];
    },
    add: ({ region, id, name, office, key, addedAt }, by, known) => inTransaction(pool, async (client) => {
      await lockDevices(client, region);
      // Sent again it is the same device; anything else under its id would be told as done and change nothing.
      const { rows: [there] } = await client.query<{ same: boolean }>('select key = $3::jsonb and name = $4 and office is not distinct from $5 and revoked_at is null as same from offline_device where region = $1 and id = $2', [region, id, JSON.stringify(key), name, office]);
      if (there) return there.same ? 'added' : 'another';
      if (office !== null && (await officeChanged(client, region, office, known))) return 'changed';
      await client.query('insert into offline_device (region, id, name, office, key, added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7)', [region, id, name, office, JSON.stringify(key), addedAt, by]);
      return 'added';
    }),
    async revoke(region, id, at, by, because) {
      const { rowCount } = await pool.query('update offline_device set revoked_at = $3, revoked_by = $4, because = $5 where region = $1 and id = $2 and revoked_at is null', [region, id, at, by, because]);
      return rowCount === 1;
    },
    async draw({ region, id, device, size, clerk, drawnAt, validUntil }) {
      await inTransaction(pool, async (client) => {
        // Numbers follow one another, and a device that is being locked draws none.
        await client.query(`select pg_advisory_xact_lock(hashtext('offline-blocks'), hashtext($1))`, [region]);
        await client.query(
          `insert into offline_block (region, block, id, device_id, size, clerk, drawn_at, valid_until)
           select $1, coalesce((select max(b.block) from offline_block b where b.region = $1), 0) + 1, $2, d.id, $4, $5, $6, $7 from offline_device d where d.region = $1 and d.id = $3 and d.revoked_at is null on conflict do nothing`,
          [region, id, device, size, clerk, drawnAt, validUntil]);
      });
      return blockOf('b.id = $2 and b.device_id = $3', [region, id, device]);
    },
    block: (region, block) => blockOf('b.block = $2', [region, block]),
    async keep({ region, number, block, device, seq, hash, prev, recordedAt, receivedAt, receivedBy, sent, outcome, why }) {
      const sealed = vault.seal(JSON.stringify(sent), place(number, hash));
      const { rowCount } = await pool.query(
        `insert into offline_intake (region, number, block, device_id, seq, hash, prev, recorded_at, received_at, received_by, sealed, outcome, why) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
        [region, number, block, device, seq, hash, prev, recordedAt, receivedAt, receivedBy, sealed, outcome, why && JSON.stringify(why)]);
      const intake = await intakeOf(region, number);
      if (!intake) throw new Error(`what was sent under ${number} is gone`);
      if (rowCount === 1) return { kind: 'kept', intake };
      if (intake.hash === hash) return { kind: 'same', intake };
      await pool.query('insert into offline_other (region, number, hash, received_at, received_by, sealed) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, number, hash, receivedAt, receivedBy, sealed]);
      return { kind: 'other', intake };
    },
    intake: intakeOf,
    async sent(region, number) {
      const { rows: [row] } = await pool.query<{ sealed: string; hash: string }>('select sealed, hash from offline_intake where region = $1 and number = $2', [region, number]);
      if (!row) throw new Error(`nothing was sent under ${number}`);
      return JSON.parse(vault.open(row.sealed, place(number, row.hash))) as Sent;
    },
    async settle(region, number, { outcome, case: file, why }, notices, at) {
      await pool.query(
        `with done as (update offline_intake set outcome = $5, case_number = $6, why = $7, settled_at = $3, tried_at = $3 where region = $1 and number = $2 and (outcome is null or ($5 = 'filed' and outcome = 'refused')) returning number), ${TOLD} select from done`,
        [region, number, at, noticeRows(region, notices), outcome, file, why && JSON.stringify(why)]);
    },
    async tried(region, number, at) {
      await pool.query('update offline_intake set tried_at = $3 where region = $1 and number = $2 and outcome is null', [region, number, at]);
    },
    async toFile(region, since, limit) {
      const { rows } = await pool.query<{ number: string }>('select number from offline_intake where region = $1 and outcome is null and coalesce(tried_at, received_at) <= $2 order by coalesce(tried_at, received_at), number limit $3', [region, since, limit]);
      return rows.map(({ number }) => number);
    },
    async doubt(region, number, why, at) {
      await pool.query(`update offline_intake set outcome = 'doubt', why = $3, tried_at = $4 where region = $1 and number = $2 and outcome is null`, [region, number, JSON.stringify(why), at]);
    },
    async contents(region, number) {
      const { rows } = await pool.query<Omit<IntakeContent, 'sent'> & { sealed: string }>(
        `select hash, true as standing, received_at as "receivedAt", received_by as "receivedBy", sealed, settled_at as "settledAt", decided_why as because from offline_intake where region = $1 and number = $2
         union all select hash, false, received_at, received_by, sealed, settled_at, because from offline_other where region = $1 and number = $2 order by standing desc, "receivedAt", hash`, [region, number]);
      return rows.map(({ sealed, ...row }) => ({ ...row, sent: sealed === '' ? undefined : (JSON.parse(vault.open(sealed, place(number, row.hash))) as Sent) }));
    },
    decide: (region, number, { action, hash, place: at, why }, notices, now, by) => inTransaction(pool, async (client) => {
      const { rows: [row] } = await client.query<{ outcome: IntakeOutcome; hash: string }>('select outcome, hash from offline_intake where region = $1 and number = $2 for update', [region, number]);
      const { rows: waiting } = await client.query<{ hash: string }>('select hash from offline_other where region = $1 and number = $2 and settled_at is null for update', [region, number]);
      const seen = action === 'other' ? waiting.some((each) => each.hash === hash) : row?.hash === hash;
      if (!row || !seen || mayDecideIntake(row.outcome, action, waiting.length) !== true) return false;
      if (action === 'other') {
        await client.query('insert into offline_other (region, number, hash, received_at, received_by, sealed, settled_at, settled_by, because) select region, number, hash, received_at, received_by, sealed, $3, $4, $5 from offline_intake where region = $1 and number = $2', [region, number, now, by, why.zh]);
        await client.query(
          `update offline_intake i set hash = o.hash, seq = $4, prev = $5, recorded_at = $6, received_at = o.received_at, received_by = o.received_by, sealed = o.sealed from offline_other o
           where i.region = $1 and i.number = $2 and o.region = i.region and o.number = i.number and o.hash = $3`, [region, number, hash, at?.seq, at?.prev ?? null, at?.recordedAt]);
        await client.query('delete from offline_other where region = $1 and number = $2 and hash = $3', [region, number, hash]);
      }
      if (action !== 'leave') await client.query('update offline_intake set outcome = null, why = null, settled_at = null, tried_at = null, decided_by = $3, decided_why = $4 where region = $1 and number = $2', [region, number, by, why.zh]);
      else if (row.outcome === 'doubt') await client.query(`update offline_intake set outcome = 'dropped', why = $3, settled_at = $4, decided_by = $5, decided_why = $6 where region = $1 and number = $2`, [region, number, JSON.stringify(why), now, by, why.zh]);
      await client.query('update offline_other set settled_at = $3, settled_by = $4, because = $5 where region = $1 and number = $2 and settled_at is null', [region, number, now, by, why.zh]);
      await client.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
      return true;
    }),
    async forget(before) {
      // What a supervisor has still to look at is kept whole. That other contents came stays: sent again they are not new, and what follows them has its predecessor.
      await pool.query(
        `with old as (update offline_intake i set sealed = '' where i.settled_at < $1 and i.outcome in ('filed', 'refused', 'dropped') and i.sealed <> ''
           and not exists (select from offline_other o where o.region = i.region and o.number = i.number and o.settled_at is null))
         update offline_other set sealed = '' where settled_at < $1 and sealed <> ''`, [before]);
    },
    async blocks(region, limit) {
      const { rows } = await pool.query<BlockCount>(
        `select ${BLOCK}, d.name as "deviceName", c.* from (select * from offline_block where region = $1 order by block desc limit $2) b join offline_device d on d.region = b.region and d.id = b.device_id
         cross join lateral (select count(*)::int as sent, (count(*) filter (where i.outcome = 'filed'))::int as filed, (count(*) filter (where i.outcome = 'refused'))::int as refused, (count(*) filter (where i.outcome = 'dropped'))::int as dropped,
           (count(*) filter (where i.outcome is null or i.outcome = 'doubt'))::int as open,
           (count(*) filter (where i.prev is not null and not exists (select from offline_intake p where p.region = i.region and p.device_id = i.device_id and p.hash = i.prev) and not exists (select from offline_other o where o.region = i.region and o.hash = i.prev)))::int as gaps
           from offline_intake i where i.region = b.region and i.block = b.block) c order by b.block desc`, [region, limit]);
      return rows;
    },
    async doubts(region, limit) {
      const others = 'select region, number, count(*)::int as others from offline_other where region = $1 and settled_at is null group by region, number';
      const { rows } = await pool.query<DoubtfulIntake>(
        `select ${INTAKE}, i.block, coalesce(o.others, 0) as others from (
           (select region, number from offline_intake where region = $1 and outcome = 'doubt' order by received_at, number limit $2) union select region, number from (${others}) x
         ) d join offline_intake i on i.region = d.region and i.number = d.number left join (${others}) o on o.region = i.region and o.number = i.number
         order by i.outcome is not distinct from 'doubt' desc, i.received_at, i.number limit $2`, [region, limit]);
      return rows;
    },
  };
}
