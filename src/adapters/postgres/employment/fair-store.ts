import type { Pool } from 'pg';
import type { FairSeen, FairStore, Stand } from '#usecases/ports/fairs.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf } from '../register/one-person.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';

const FAIR = `select f.id, f.title->>'zh' as title, f.about, f.place, f.starts_at as "startsAt", f.ends_at as "endsAt", f.stands, f.cancelled_at as "cancelledAt", f.figures,
    (select count(*)::int from fair_stand s where s.region = f.region and s.fair_id = f.id and s.status = 'booked') as booked, (select count(*)::int from fair_stand s where s.region = f.region and s.fair_id = f.id and s.status = 'waiting') as waiting,
    (select count(*)::int from fair_visitor v where v.region = f.region and v.fair_id = f.id) as visitors from fair f`;
const NOTICES = 'insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing';
const ACTS = `with once as (select 1), ${noteActs('once', '$1')} select 1`;
/** Who books, gives back, joins or calls off waits for whoever does so at the same moment; a fair that is called off has no row here. */
const LOCK = 'select stands from fair where region = $1 and id = $2 and cancelled_at is null for update';
const seen = (row: FairSeen): FairSeen => ({ ...row, startsAt: instant(row.startsAt), endsAt: instant(row.endsAt), cancelledAt: row.cancelledAt && instant(row.cancelledAt) });

/** Job fairs: stands that are never booked twice, who waits for one, and who is coming. */
export function createFairStore(pool: Pool): FairStore {
  return {
    async list(region, since) {
      return (await pool.query<FairSeen>(`${FAIR} where f.region = $1 and f.ends_at > $2 order by f.starts_at desc limit 100`, [region, since])).rows.map(seen);
    },
    async get(region, id) {
      const { rows: [row] } = await pool.query<FairSeen>(`${FAIR} where f.region = $1 and f.id = $2`, [region, id]);
      return row && seen(row);
    },
    async announce(region, fair, by, at) {
      const { rowCount } = await pool.query(
        'insert into fair (region, id, title, about, place, starts_at, ends_at, stands, announced_by, announced_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing',
        [region, fair.id, JSON.stringify({ zh: fair.title, en: fair.title }), fair.about, fair.place, fair.startsAt, fair.endsAt, fair.stands, by, at],
      );
      return rowCount === 1;
    },
    book: (region, id, enterprise, at, acts) => inTransaction(pool, async (client) => {
      const { rows: [fair] } = await client.query<{ stands: number }>(LOCK, [region, id]);
      if (!fair) return 'called-off';
      const { rows: [mine] } = await client.query<{ status: Stand | 'given-back' }>('select status from fair_stand where region = $1 and fair_id = $2 and enterprise_id = $3', [region, id, enterprise]);
      if (mine && mine.status !== 'given-back') return mine.status;
      const { rows: [count] } = await client.query<{ booked: number }>(`select count(*)::int as booked from fair_stand where region = $1 and fair_id = $2 and status = 'booked'`, [region, id]);
      const status: Stand = (count?.booked ?? 0) < fair.stands ? 'booked' : 'waiting';
      await client.query('insert into fair_stand (region, fair_id, enterprise_id, status, at) values ($1, $2, $3, $4, $5) on conflict (region, fair_id, enterprise_id) do update set status = excluded.status, at = excluded.at', [region, id, enterprise, status, at]);
      await client.query(ACTS, [actRows(acts)]);
      return status;
    }),
    giveBack: (region, id, enterprise, at, tell, acts) => inTransaction(pool, async (client) => {
      if ((await client.query(LOCK, [region, id])).rowCount !== 1) return false;
      const { rows: [before] } = await client.query<{ status: Stand }>(`select status from fair_stand where region = $1 and fair_id = $2 and enterprise_id = $3 and status <> 'given-back'`, [region, id, enterprise]);
      if (!before) return false;
      await client.query(`update fair_stand set status = 'given-back', at = $4 where region = $1 and fair_id = $2 and enterprise_id = $3`, [region, id, enterprise, at]);
      await client.query(ACTS, [actRows(acts)]);
      if (before.status === 'waiting') return true;
      const { rows } = await client.query<{ enterprise: string }>(
        `update fair_stand set status = 'booked' where region = $1 and fair_id = $2 and enterprise_id = (select enterprise_id from fair_stand where region = $1 and fair_id = $2 and status = 'waiting' order by at, enterprise_id limit 1) returning enterprise_id as enterprise`,
        [region, id],
      );
      await client.query(NOTICES, [noticeRows(region, tell(rows.map((row) => row.enterprise)))]);
      return true;
    }),
    async standsOf(region, enterprise) {
      const { rows } = await pool.query<{ fair: string; status: Stand }>(`select fair_id as fair, status from fair_stand where region = $1 and enterprise_id = $2 and status <> 'given-back'`, [region, enterprise]);
      return new Map(rows.map(({ fair, status }) => [fair, status]));
    },
    async exhibitors(region, id) {
      return (await pool.query<{ id: string; name: string }>(`select s.enterprise_id as id, e.name from fair_stand s join subject e on e.region = s.region and e.id = s.enterprise_id where s.region = $1 and s.fair_id = $2 and s.status = 'booked' order by s.at, s.enterprise_id`, [region, id])).rows;
    },
    join: (region, id, person, at) => inTransaction(pool, async (client) => {
      if ((await client.query('select from fair where region = $1 and id = $2 and cancelled_at is null for share', [region, id])).rowCount !== 1) return false;
      await client.query(`insert into fair_visitor (region, fair_id, subject_id, at) select $1, $2, $3, $4 where not exists (select from fair_visitor v where v.region = $1 and v.fair_id = $2 and v.subject_id = any(${numbersOf('$1', '$3')})) on conflict do nothing`, [region, id, person, at]);
      return true;
    }),
    async leave(region, id, person) {
      await pool.query(`delete from fair_visitor where region = $1 and fair_id = $2 and subject_id = any(${numbersOf('$1', '$3')})`, [region, id, person]);
    },
    async joined(region, person) {
      return new Set((await pool.query<{ fair: string }>(`select fair_id as fair from fair_visitor where region = $1 and subject_id = any(${numbersOf('$1', '$2')})`, [region, person])).rows.map(({ fair }) => fair));
    },
    async figures(region, id, figures) {
      await pool.query('update fair set figures = $3 where region = $1 and id = $2', [region, id, JSON.stringify(figures)]);
    },
    cancel: (region, id, at, tell) => inTransaction(pool, async (client) => {
      const { rowCount } = await client.query('update fair set cancelled_at = $3 where region = $1 and id = $2 and cancelled_at is null', [region, id, at]);
      if (rowCount !== 1) return false;
      const { rows } = await client.query<{ who: string }>(`select enterprise_id as who from fair_stand where region = $1 and fair_id = $2 and status <> 'given-back' union select subject_id from fair_visitor where region = $1 and fair_id = $2`, [region, id]);
      await client.query(NOTICES, [noticeRows(region, tell(rows.map(({ who }) => who)))]);
      return true;
    }),
  };
}
