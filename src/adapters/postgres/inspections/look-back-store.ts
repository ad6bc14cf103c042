import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Hash } from '#core/id.ts';
import { lookBackHash, type LookBackScope } from '#core/inspection/look-back.ts';
import type { Drawn } from '#core/inspection/sample.ts';
import type { HeldLookBack, LookBack, LookBackDraw, LookBackSeed, LookBackStore } from '#usecases/ports/look-backs.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';

type Row = {
  readonly region: string; readonly no: number; readonly from: string; readonly until: string; readonly service: string | null; readonly percent: number; readonly reason: string; readonly by: string; readonly at: string;
  readonly commitment: string; readonly prevHash: string; readonly hash: string; readonly seed: string; readonly committedAt: string; readonly draw: LookBackDraw | null;
};

const READ = `select o.region, o.no, o.from_day::text as "from", o.until_day::text as until, o.service, o.percent, o.reason, o.ordered_by as by, o.ordered_at as at, o.commitment, o.prev_hash as "prevHash", o.hash,
    s.seed, s.committed_at as "committedAt", case when d.no is not null then json_build_object('decided', d.decided, 'population', d.population, 'chosen', d.chosen, 'drawnAt', d.drawn_at) end as draw
  from look_back o join look_back_seed s on s.region = o.region and s.no = o.no left join look_back_draw d on d.region = o.region and d.no = o.no`;
/** What the rules alone had decided of some days by a moment, of one service or of all. */
const DECIDED = `from case_event e join case_item i on i.region = e.region and i.case_number = e.case_number and i.no = (e.data->>'no')::int
  where e.region = $1 and e.type = 'decided' and e.data->>'by' = 'rules' and e.at >= $2::date - interval '8 hours' and e.at < $3::date + interval '16 hours' and e.at <= $4 and ($5::text is null or i.service = $5)`;

/** Look-backs in PostgreSQL. Seeds lie sealed and leave this only with what they have drawn; what supervisors write lies sealed. */
export function createLookBackStore(pool: Pool, vault: Vault, hash: Hash): LookBackStore {
  const [seedAt, reasonAt] = [(region: string, no: number) => `look-back-seed/${region}/${no}`, (region: string, no: number) => `look-back/${region}/${no}`];
  const plain = ({ service, draw, seed, reason, ...row }: Row): HeldLookBack => ({
    ...row, at: instant(row.at), committedAt: instant(row.committedAt), ...(service !== null && { service }), reason: vault.open(reason, reasonAt(row.region, row.no)), sealed: reason,
    ...(draw && { draw: { ...draw, drawnAt: instant(draw.drawnAt), seed: vault.open(seed, seedAt(row.region, row.no)) } }),
  });
  const read = async (more: string, values: readonly unknown[]): Promise<Row[]> => (await pool.query<Row>(`${READ} ${more}`, [...values])).rows;
  const scoped = (region: string, { from, until, service }: Omit<LookBackScope, 'percent'>, by: string): unknown[] => [region, from, until, by, service ?? null];
  return {
    async next(region) {
      const { rows: [row] } = await pool.query<LookBackSeed>(`select s.no, s.commitment, s.committed_at as "committedAt" from look_back_seed s where s.region = $1 and not exists (select from look_back o where o.region = s.region and o.no = s.no) order by s.no desc limit 1`, [region]);
      return row && { ...row, committedAt: instant(row.committedAt) };
    },
    async begin(region, seed, commitment, at) {
      await pool.query('insert into look_back_seed (region, no, commitment, seed, committed_at) values ($1, 1, $2, $3, $4) on conflict do nothing', [region, commitment, vault.seal(seed, seedAt(region, 1)), at]);
    },
    order: (order, next) => inTransaction(pool, async (client) => {
      const { region, no, from, until, service, percent, by, at, commitment } = order;
      const sealed = vault.seal(order.reason, reasonAt(region, no));
      const { rows: [before] } = await client.query<{ hash: string }>('select hash from look_back where region = $1 and no = $2', [region, no - 1]);
      const prevHash = before?.hash ?? '';
      const { rowCount } = await client.query(
        `insert into look_back (region, no, from_day, until_day, service, percent, reason, ordered_by, ordered_at, commitment, prev_hash, hash)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, s.commitment, $11, $12 from look_back_seed s where s.region = $1 and s.no = $2 and s.commitment = $10 on conflict do nothing`,
        [region, no, from, until, service ?? null, percent, sealed, by, at, commitment, prevHash, lookBackHash(prevHash, { ...order, reason: sealed }, hash)],
      );
      if (rowCount !== 1) return 'taken';
      await client.query('insert into look_back_seed (region, no, commitment, seed, committed_at) values ($1, $2, $3, $4, $5)', [region, no + 1, next.commitment, vault.seal(next.seed, seedAt(region, no + 1)), at]);
      return 'ordered';
    }),
    async undrawn(region, before) {
      return (await read('where o.region = $1 and d.no is null and o.ordered_at < $2 order by o.no', [region, before])).map((row) => ({ ...plain(row), seed: vault.open(row.seed, seedAt(region, row.no)) }));
    },
    async keepDraw(region, no, { decided, population, chosen, drawnAt }) {
      await pool.query('insert into look_back_draw (region, no, decided, population, chosen, drawn_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [region, no, decided, population, JSON.stringify(chosen), drawnAt]);
    },
    list: async (region, limit): Promise<readonly LookBack[]> => (await read('where o.region = $1 order by o.no desc limit $2', [region, limit])).map(plain),
    all: async () => (await read('order by o.region, o.no', [])).map(plain),
    async decided(region, scope, by) {
      return (await pool.query<Drawn>(`select e.case_number as "case", i.no ${DECIDED} order by 1, 2`, scoped(region, scope, by))).rows;
    },
    async count(region, scope, by) {
      return (await pool.query<{ count: number }>(`select count(*)::int as count ${DECIDED}`, scoped(region, scope, by))).rows[0]?.count ?? 0;
    },
  };
}
