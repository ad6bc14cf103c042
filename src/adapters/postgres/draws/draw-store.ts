import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Officer } from '#core/assignment/draw.ts';
import type { PoolStore } from '#usecases/ports/cases.ts';
import type { DrawStore, Seed, StoredDraw } from '#usecases/ports/draws.ts';

const COLUMNS = 'id, region, case_number as "case", item_no as no, role, at, data as draw';
const PAGE = 500;

/** Draws that were made and the seeds they were made from. Seeds are sealed in the database until their day has ended. */
export function createDrawStore(pool: Pool, vault: Vault): DrawStore {
  const open = (seed: Seed): Seed => ({ ...seed, seed: vault.open(seed.seed, `seed/${seed.region}/${seed.day}`) });
  return {
    async get(region, id) {
      return (await pool.query<StoredDraw>(`select ${COLUMNS} from draw where region = $1 and id = $2`, [region, id])).rows[0];
    },
    async ofDay(region, day) {
      return (await pool.query<StoredDraw>(`select ${COLUMNS} from draw where region = $1 and day = $2 order by at, id limit 2000`, [region, day])).rows;
    },
    async *all() {
      let last = { region: '', id: '00000000-0000-0000-0000-000000000000' };
      for (;;) {
        const { rows } = await pool.query<StoredDraw>(`select ${COLUMNS} from draw where (region, id) > ($1, $2::uuid) order by region, id limit ${PAGE}`, [last.region, last.id]);
        yield* rows;
        const end = rows.at(-1);
        if (!end || rows.length < PAGE) return;
        last = { region: end.region, id: end.id };
      }
    },
    async seeds(region, from) {
      const { rows } = await pool.query<Seed>('select region, day, commitment, published_at as "publishedAt", seed from draw_seed where region = $1 and day >= $2 order by day', [region, from]);
      return rows.map(open);
    },
    async publish(seed) {
      await pool.query('insert into draw_seed (region, day, commitment, seed, published_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [seed.region, seed.day, seed.commitment, vault.seal(seed.seed, `seed/${seed.region}/${seed.day}`), seed.publishedAt]);
    },
  };
}

/** The officers of a region with the number of open items each has in hand, and the seed of a day. */
export function createPoolStore(pool: Pool, vault: Vault): PoolStore {
  return {
    async read(region, day) {
      const { rows } = await pool.query<{ officers: Officer[]; seed: string; commitment: string }>({
        name: 'read-pool',
        text: `select s.seed, s.commitment, (select json_agg(json_build_object('id', o.id, 'competences', o.competences, 'roles', o.roles, 'present', o.present, 'recusals', o.recusals,
            'load', (select count(*)::int from case_item i where i.region = o.region and i.ended_at is null and (i.officer = o.id or i.reviewer = o.id))) order by o.id) from officer o where o.region = $1) as officers
          from draw_seed s where s.region = $1 and s.day = $2`,
        values: [region, day],
      });
      const row = rows[0];
      if (!row) throw new Error(`no seed was published for ${region} on ${day}`);
      return { officers: row.officers ?? [], day, seed: vault.open(row.seed, `seed/${region}/${day}`), seedCommitment: row.commitment };
    },
  };
}

