import type { Pool } from 'pg';
import type { CardStore } from '#usecases/ports/cards.ts';

/** Electronic cards on the tables `electronic_card` and `electronic_card_code`. */
export function createCardStore(pool: Pool): CardStore {
  return {
    async of(region, person) {
      const { rows: [row] } = await pool.query<{ opened_at: string; revoked_at: string | null }>('select opened_at, revoked_at from electronic_card where region = $1 and person = $2 order by opened_at desc limit 1', [region, person]);
      return row && { openedAt: new Date(row.opened_at).toISOString(), revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString() };
    },
    async open(region, person, at) {
      await pool.query('insert into electronic_card (region, person, opened_at) values ($1, $2, $3) on conflict do nothing', [region, person, at]);
    },
    async revoke(region, person, at) {
      await pool.query('update electronic_card set revoked_at = greatest(opened_at, $3::timestamptz) where region = $1 and person = $2 and revoked_at is null', [region, person, at]);
    },
    async show(region, person, { hash, at, until, strong }) {
      const { rowCount } = await pool.query(
        `with gone as (delete from electronic_card_code where region = $1 and person = $2 and expires_at < $4::timestamptz - interval '1 day')
         insert into electronic_card_code (region, code_hash, person, made_at, expires_at, strong)
           select $1, $3, $2, $4, $5, $6 where exists (select from electronic_card where region = $1 and person = $2 and revoked_at is null)`,
        [region, person, hash, at, until, strong]);
      return rowCount === 1;
    },
    async read(region, hash, by, at) {
      // Of two at once one waits for the row and then finds it used. A card that was opened anew does not bring back what the lost one showed.
      const { rows: [row] } = await pool.query<{ person: string; strong: boolean }>(
        `update electronic_card_code c set used_at = $3, used_by = $4 where region = $1 and code_hash = $2 and used_at is null and expires_at > $3
           and exists (select from electronic_card k where k.region = c.region and k.person = c.person and k.revoked_at is null and k.opened_at <= c.made_at)
         returning person, strong`, [region, hash, at, by]);
      return row;
    },
    async whyNot(region, hash, at) {
      const { rows: [row] } = await pool.query<{ used: boolean; open: boolean }>(
        `select c.used_at is not null as used, exists (select from electronic_card k where k.region = c.region and k.person = c.person and k.revoked_at is null and k.opened_at <= c.made_at) as open
         from electronic_card_code c where region = $1 and code_hash = $2 and made_at <= $3`, [region, hash, at]);
      if (!row) return 'unknown';
      if (!row.open) return 'revoked';
      return row.used ? 'used' : 'over';
    },
  };
}
