import type { Pool } from 'pg';
import type { CardStore } from '#usecases/ports/cards.ts';
import { numbersOf } from '../register/one-person.ts';

/** Of whoever `$2` is, by whichever of their numbers. */
const THEIRS = `person = any(${numbersOf('$1', '$2::uuid')})`;
/** The one that is open, else the last. */
const LATEST = 'order by revoked_at is not null, opened_at desc limit 1';

/** For so long a partner gets the same answer again: it may not have heard the first. */
const AGAIN = "interval '5 minutes'";
/** Of a code that counts and was not read, of a card that is open. A card that was opened anew does not bring back what the lost one showed. */
const READ = `update electronic_card_code c set used_at = $3, used_by = $4 where region = $1 and code_hash = $2 and used_at is null and expires_at > $3
  and exists (select from electronic_card k where k.region = c.region and k.person = c.person and k.revoked_at is null and k.opened_at <= c.made_at)
  returning person, strong`;
/** In one statement with the reading: of a question that is sent twice at once, the second waits for the code, reads nothing and leaves the first as it is. */
const ASK = `with busy as (select count(*) >= $7 as much from electronic_card_reading where region = $1 and partner = $5 and at > $3::timestamptz - interval '1 minute' and outcome <> 'too-many'),
  known as (select from electronic_card_reading where region = $1 and partner = $5 and exchange = $6),
  used as (${READ.replace('where region', 'where not (select much from busy) and not exists (select from known) and region')})
  insert into electronic_card_reading (region, partner, exchange, purpose, code_hash, person, at, outcome)
    select $1, $5, $6, $8, $2, (select person from used), $3, case when (select much from busy) then 'too-many' when exists (select from used) then 'read' else 'refused' end
  on conflict do nothing`;

/** Electronic cards on the tables `electronic_card` and `electronic_card_code`. */
export function createCardStore(pool: Pool): CardStore {
  return {
    async of(region, person) {
      const { rows: [row] } = await pool.query<{ opened_at: string; revoked_at: string | null }>(`select opened_at, revoked_at from electronic_card where region = $1 and ${THEIRS} ${LATEST}`, [region, person]);
      return row && { openedAt: new Date(row.opened_at).toISOString(), revokedAt: row.revoked_at === null ? null : new Date(row.revoked_at).toISOString() };
    },
    async open(region, person, at, agreed) {
      await pool.query(`insert into electronic_card (region, person, opened_at, agreed) select $1, $2::uuid, $3, $4 where not exists (select from electronic_card where region = $1 and ${THEIRS} and revoked_at is null) on conflict do nothing`, [region, person, at, JSON.stringify(agreed)]);
    },
    async revoke(region, person, at) {
      await pool.query(`update electronic_card set revoked_at = greatest(opened_at, $3::timestamptz) where region = $1 and ${THEIRS} and revoked_at is null`, [region, person, at]);
    },
    async show(region, person, { hash, at, until, strong }) {
      const { rowCount } = await pool.query(
        `with gone as (delete from electronic_card_code where region = $1 and ${THEIRS} and expires_at < $4::timestamptz - interval '1 day')
         insert into electronic_card_code (region, code_hash, person, made_at, expires_at, strong)
           select $1, $3, person, $4, $5, $6 from electronic_card where region = $1 and ${THEIRS} and revoked_at is null ${LATEST}`,
        [region, person, hash, at, until, strong]);
      return rowCount === 1;
    },
    async read(region, hash, by, at) {
      // Of two at once one waits for the row and then finds it used.
      const { rows: [row] } = await pool.query<{ person: string; strong: boolean }>(READ, [region, hash, at, by]);
      return row;
    },
    async ask({ region, partner, exchange, purpose, hash, at }, perMinute) {
      await pool.query(ASK, [region, hash, at, `partner:${partner}`, partner, exchange, perMinute, purpose]);
      const { rows: [row] } = await pool.query<{ same: boolean; outcome: 'read' | 'refused' | 'too-many'; person: string | null }>(
        `select r.code_hash = $4 as same, r.person, case when r.outcome = 'read' and not (r.at > $5::timestamptz - ${AGAIN} and exists (
           select from electronic_card k where k.region = r.region and k.person = r.person and k.revoked_at is null and k.opened_at <= r.at)) then 'refused' else r.outcome end as outcome
         from electronic_card_reading r where region = $1 and partner = $2 and exchange = $3`, [region, partner, exchange, hash, at]);
      if (!row?.same) return { outcome: 'reused' };
      return row.outcome === 'read' && row.person !== null ? { outcome: 'read', person: row.person } : { outcome: row.outcome === 'too-many' ? 'too-many' : 'refused' };
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
