import type { Pool, PoolClient } from 'pg';
import type { Localized } from '#core/value.ts';
import type { CallStore, Reading } from '#usecases/ports/calls.ts';
import type { Vault } from '../../crypto/vault.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';

type Row = { readonly digest: string; readonly lifeEvent: string; readonly points: string; readonly agreed: readonly { readonly no: number; readonly at: string }[] | null };

const READING = `select r.digest, r.life_event as "lifeEvent", r.points, (select json_agg(json_build_object('no', a.no, 'at', a.at)) from phone_agreement a where a.region = r.region and a.visit_id = r.visit_id and a.digest = r.digest) as agreed
  from phone_reading r where r.region = $1 and r.visit_id = $2 and r.digest = $3`;

/** Calls in PostgreSQL. What was read lies sealed: the answers of the person stand in it. */
export function createCallStore(pool: Pool, vault: Pick<Vault, 'seal' | 'open'>): CallStore {
  const place = (visit: string, digest: string): string => `phone_reading/${visit}/${digest}`;
  const read = async (region: string, visit: string, digest: string): Promise<Reading | undefined> => {
    const { rows: [row] } = await pool.query<Row>(READING, [region, visit, digest]);
    if (!row) return undefined;
    const agreed = new Map((row.agreed ?? []).map(({ no, at }) => [no, instant(at)]));
    const points = JSON.parse(vault.open(row.points, place(visit, digest))) as readonly Localized[];
    return { digest: row.digest, lifeEvent: row.lifeEvent, points: points.map((point, index) => { const at = agreed.get(index + 1); return { ...point, ...(at !== undefined && { at }) }; }) };
  };
  return {
    try: ({ region, id, agent, number, fits, at }, limits) => inTransaction(pool, async (client) => {
      // Two agents who are asked about one number at once are counted one after the other.
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`phone_try/${region}/${number}`]);
      await client.query('select from officer where region = $1 and id = $2 for no key update', [region, agent]);
      const { rows: [same] } = await client.query<{ fits: boolean; ours: boolean }>('select fits, (number_hash = $3 and agent = $4) as ours from phone_try where region = $1 and id = $2', [region, id, number, agent]);
      if (same?.ours === false) return { kind: 'reused' };
      const failed = await count(client, 'number_hash', [region, number, limits.since]);
      if (same) return { kind: 'kept', fits: same.fits && fits, failed };
      if (failed >= limits.number) return { kind: 'number' };
      if (await count(client, 'agent', [region, agent, limits.since]) >= limits.agent) return { kind: 'agent' };
      await client.query('insert into phone_try (region, id, agent, number_hash, fits, at) values ($1, $2, $3, $4, $5, $6)', [region, id, agent, number, fits, at]);
      return { kind: 'kept', fits, failed: failed + (fits ? 0 : 1) };
    }),
    async beginReading(region, visit, { digest, lifeEvent, points, at }) {
      await pool.query('insert into phone_reading (region, visit_id, digest, life_event, points, begun_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, visit, digest, lifeEvent, vault.seal(JSON.stringify(points.map(({ zh, en }) => ({ zh, en }))), place(visit, digest)), at]);
      return (await read(region, visit, digest))!;
    },
    reading: read,
    async agree(region, visit, digest, no, at) {
      const found = await read(region, visit, digest);
      if (!found || no > found.points.length) return false;
      const { rowCount } = await pool.query(
        `insert into phone_agreement (region, visit_id, digest, no, at) select $1, $2, $3, $4, $5
         where $4 = 1 or exists (select from phone_agreement a where a.region = $1 and a.visit_id = $2 and a.digest = $3 and a.no = $4 - 1) on conflict do nothing`,
        [region, visit, digest, no, at],
      );
      return rowCount === 1 || found.points[no - 1]?.at !== undefined;
    },
  };
}

async function count(client: PoolClient, column: 'number_hash' | 'agent', values: readonly string[]): Promise<number> {
  const { rows: [row] } = await client.query<{ n: number }>(`select count(*)::int as n from phone_try where region = $1 and ${column} = $2 and not fits and at >= $3`, [...values]);
  return row?.n ?? 0;
}
