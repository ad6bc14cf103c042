import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Officer } from '#core/assignment/draw.ts';
import type { PoolStore } from '#usecases/ports/cases.ts';
import type { DrawStore, HeldDraw, Seed, StoredDraw, Undrawn } from '#usecases/ports/draws.ts';
import { numbersOf } from '../register/one-person.ts';

const COLUMNS = 'id, region, case_number as "case", item_no as no, role, at, data as draw';
const PAGE = 500;

/** What the case of a draw `d`, or the request to correct an entry or to the employment service, or the inspection or the rating, says about it. The event is bound into the chain of its case, the draw is not. */
const EVENT = `(select case when count(*) = 0 then 'missing' when bool_or((e.data->'draw')::jsonb = d.data and (e.data->>'no')::int = d.item_no and e.data->>'role' = d.role
    and e.data->>'officer' = d.data->>'chosen' and e.at = d.at and d.day::text = d.data->>'day') then 'same' else 'differs' end
  from (
    select e.data, e.at from case_event e where e.region = d.region and e.case_number = d.case_number and e.type = 'assigned' and e.data->>'drawId' = d.id::text
    union all select json_build_object('draw', c.draw, 'no', 1, 'role', c.draw->>'role', 'officer', c.draw->>'chosen'), c.at from correction_event c where c.region = d.region and c.number = d.case_number and c.draw_id = d.id
    union all select json_build_object('draw', n.draw, 'no', 1, 'role', n.draw->>'role', 'officer', n.draw->>'chosen'), n.at from inspection_event n where n.region = d.region and n.number = d.case_number and n.draw_id = d.id
    union all select json_build_object('draw', r.draw, 'no', 1, 'role', r.draw->>'role', 'officer', r.draw->>'chosen'), r.at from rating_event r where r.region = d.region and r.number = d.case_number and r.draw_id = d.id
    union all select json_build_object('draw', s.draw, 'no', 1, 'role', s.draw->>'role', 'officer', s.draw->>'chosen'), s.at from service_request_event s where s.region = d.region and s.number = d.case_number and s.draw_id = d.id
  ) e) as event`;

// Looked up by a limited subquery, not an `exists`, which PostgreSQL answers by a scan of all draws for every page.
/** The identity of the draw that an event `e` names, where it is one: whoever can change an event can write anything there. */
const NAMED = `case when e.data->>'drawId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (e.data->>'drawId')::uuid end`;

/** Where assignments stand, and the draw that each names. */
const ASSIGNED = [{ from: 'case_event', number: 'case_number', id: NAMED, named: `e.data->>'drawId'` }, { from: 'inspection_event', number: 'number', id: 'e.draw_id', named: 'e.draw_id::text' }, { from: 'rating_event', number: 'number', id: 'e.draw_id', named: 'e.draw_id::text' }] as const;

/** The sealed event of an inspection or a rating that names a draw `d`, and of which of them it is. */
const SEALED = `(select json_build_object('of', s.of, 'seq', s.seq, 'data', s.data) from (
    select 'inspection' as of, n.seq, n.data from inspection_event n where n.region = d.region and n.number = d.case_number and n.draw_id = d.id
    union all select 'rating', r.seq, r.data from rating_event r where r.region = d.region and r.number = d.case_number and r.draw_id = d.id
  ) s limit 1) as sealed`;
type Sealed = { readonly of: 'inspection' | 'rating'; readonly seq: number; readonly data: string };

/** Draws that were made and the seeds they were made from. Seeds are sealed in the database until their day has ended. */
export function createDrawStore(pool: Pool, vault: Vault): DrawStore {
  /** What an inspection or a rating says of a draw beside its sealed event is bound by no hash: the event itself is opened. */
  const saysDraw = ({ of, seq, data }: Sealed, { region, case: number, id, draw }: HeldDraw): boolean => {
    try {
      const event = JSON.parse(vault.open(data, `${of}/${region}/${number}/${seq}`)) as { readonly drawId?: string; readonly draw?: object };
      return event.drawId === id && isDeepStrictEqual(event.draw, draw);
    } catch {
      return false;
    }
  };
  const open = (seed: Seed): Seed => ({ ...seed, seed: vault.open(seed.seed, `seed/${seed.region}/${seed.day}`) });
  return {
    async get(region, id) {
      return (await pool.query<StoredDraw>(`select ${COLUMNS} from draw where region = $1 and id = $2`, [region, id])).rows[0];
    },
    async ofDay(region, day, most, after) {
      return (await pool.query<StoredDraw>(`select ${COLUMNS} from draw where region = $1 and day = $2 and ($4::uuid is null or (at, id) > (select b.at, b.id from draw b where b.region = $1 and b.id = $4)) order by at, id limit $3`, [region, day, most, after ?? null])).rows;
    },
    async counts(region, from) {
      return (await pool.query<{ day: string; draws: number }>('select day::text as day, count(*)::int as draws from draw where region = $1 and day >= $2 group by day order by day', [region, from])).rows;
    },
    async *all() {
      let last = { region: '', id: '00000000-0000-0000-0000-000000000000' };
      for (;;) {
        const { rows } = await pool.query<HeldDraw & { sealed: Sealed | null }>(`select ${COLUMNS}, ${EVENT}, ${SEALED} from draw d where (region, id) > ($1, $2::uuid) order by region, id limit ${PAGE}`, [last.region, last.id]);
        yield* rows.map(({ sealed, ...draw }) => (sealed && !saysDraw(sealed, draw) ? { ...draw, event: 'differs' as const } : draw));
        const end = rows.at(-1);
        if (!end || rows.length < PAGE) return;
        last = { region: end.region, id: end.id };
      }
    },
    async *undrawn() {
      for (const { from, number, id, named } of ASSIGNED) {
        let last = { region: '', case: '', seq: 0 };
        for (let more = true; more;) {
          const { rows } = await pool.query<Undrawn & { drawn: boolean }>(
            `select e.region, e.${number} as "case", e.seq, coalesce(${named}, '') as draw, (select 1 from draw d where d.region = e.region and d.id = ${id} and d.case_number = e.${number} limit 1) is not null as drawn
             from ${from} e where e.type = 'assigned' and (e.region, e.${number}, e.seq) > ($1, $2, $3) order by e.region, e.${number}, e.seq limit ${PAGE}`,
            [last.region, last.case, last.seq],
          );
          yield* rows.filter(({ drawn }) => !drawn);
          last = rows.at(-1) ?? last;
          more = rows.length === PAGE;
        }
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

/** The officers and experts of a region with the number of open items each has in hand, and the seed of a day. */
export function createPoolStore(pool: Pick<Pool, 'query'>, vault: Vault): PoolStore {
  return {
    async read(region, day) {
      const { rows } = await pool.query<{ officers: Officer[] | null; experts: Officer[] | null; seed: string; commitment: string }>({
        name: 'read-pool',
        text: `select s.seed, s.commitment, (select json_agg(json_build_object('id', o.id, 'competences', o.competences, 'roles', o.roles, 'present', o.present and not exists (select from absence a where a.region = o.region and a.officer = o.id and a.from_day <= $2::date and coalesce(a.back_day - 1, a.to_day, 'infinity'::date) >= $2::date), 'recusals', o.recusals, 'office', o.office,
            'load', (select count(*)::int from case_item i where i.region = o.region and i.ended_at is null and (i.officer = o.id or i.reviewer = o.id))
              + (select count(*)::int from case_item i where i.region = o.region and i.reopened is not null and case i.reopened when 'review' then i.again_reviewer else i.again_officer end = o.id)
              + (select count(*)::int from case_item i where i.region = o.region and i.joint is not null and o.id = any(i.joint))
              + (select count(*)::int from correction c where c.region = o.region and c.ended_at is null and case c.status when 'review' then c.reviewer else c.officer end = o.id)
              + (select count(*)::int from inspection n where n.region = o.region and n.closed_at is null and n.inspector = o.id)
              + (select count(*)::int from rating r where r.region = o.region and r.closed_at is null and r.handler = o.id)
              + (select count(*)::int from service_request s where s.region = o.region and s.ended_at is null and s.officer = o.id)) order by o.id) from officer o where o.region = $1) as officers,
            (select json_agg(json_build_object('id', e.id, 'competences', json_build_array(e.committee || '/' || e.speciality), 'roles', json_build_array('expert'), 'present', e.present and not exists (select from absence a where a.region = e.region and a.officer = e.id and a.from_day <= $2::date and coalesce(a.back_day - 1, a.to_day, 'infinity'::date) >= $2::date), 'recusals', e.recusals, 'load', coalesce(n.load, 0)) order by e.id)
              from expert e left join (select u.id, count(*)::int as load from case_item i, unnest(i.experts) as u(id) where i.region = $1 and i.experts is not null group by 1) n on n.id = e.id where e.region = $1) as experts
          from draw_seed s where s.region = $1 and s.day = $2`,
        values: [region, day],
      });
      const row = rows[0];
      if (!row) throw new Error(`no seed was published for ${region} on ${day}`);
      return { officers: row.officers ?? [], experts: row.experts ?? [], day, seed: vault.open(row.seed, `seed/${region}/${day}`), seedCommitment: row.commitment };
    },
    async hashesOf(region, subject) {
      const { rows } = await pool.query<{ hash: string }>({ name: 'read-hashes', text: `select number_hash as hash from subject where region = $1 and id = any(${numbersOf('$1', '$2')})`, values: [region, subject] });
      return rows.map(({ hash }) => hash);
    },
  };
}

