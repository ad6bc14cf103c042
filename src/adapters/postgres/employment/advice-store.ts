import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Advice, AdviceRecord, AdviceTime } from '#core/employment/advice.ts';
import type { AdviceStore, CancelledTalk } from '#usecases/ports/advice.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';

type TimeRow = AdviceTime;
type Row = Omit<Advice, 'time' | 'wish' | 'record'> & { readonly wish: string | null; readonly record: string | null; readonly time: AdviceTime };
const TIME = 't.id, t.adviser, t.starts_at as "startsAt", t.minutes, t.place';
const ADVICE = `select a.id, a.subject_id as subject, a.status, a.topic, a.wish, a.record, a.at, a.version, json_build_object('id', t.id, 'adviser', t.adviser, 'startsAt', t.starts_at, 'minutes', t.minutes, 'place', t.place) as time
  from advice a join advice_time t on t.region = a.region and t.id = a.time_id`;
const NOTICES = 'insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing';
/** Of two that book, move to or take back one time, one waits: what it reads afterwards is what the other has left. */
const LOCK = 'select from advice_time where region = $1 and id = $2 for update';
/** That whoever gives a time (`t`) has left, or advises no longer: nobody books it, also before it is taken back. */
const GONE = `exists (select from officer o where o.region = t.region and o.id = t.adviser and (o.ended_at is not null or not 'adviser' = any(o.roles)))`;
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '23505';

/** Talks with advisers: times, who has taken them, and what was said, sealed. */
export function createAdviceStore(pool: Pool, vault: Vault): AdviceStore {
  const binding = (region: string, id: string, what: string): string => `advice/${region}/${id}/${what}`;
  const opened = (region: string, { wish, record, ...row }: Row): Advice => ({
    ...row, at: instant(row.at), time: { ...row.time, startsAt: instant(row.time.startsAt) },
    wish: wish === null ? '' : vault.open(wish, binding(region, row.id, 'wish')), record: record === null ? null : JSON.parse(vault.open(record, binding(region, row.id, 'record'))) as AdviceRecord,
  });
  const read = async (region: string, where: string, values: readonly unknown[]): Promise<Advice[]> => (await pool.query<Row>(`${ADVICE} where a.region = $1 and ${where}`, [region, ...values])).rows.map((row) => opened(region, row));
  const times = <T extends TimeRow>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, startsAt: instant(row.startsAt) }));
  return {
    async free(region, from) {
      return times((await pool.query<TimeRow>(`select ${TIME} from advice_time t where t.region = $1 and t.starts_at > $2 and t.withdrawn_at is null and not ${GONE} and not exists (select from advice a where a.region = t.region and a.time_id = t.id and a.status <> 'cancelled') order by t.starts_at, t.id limit 200`, [region, from])).rows);
    },
    async open(region, list) {
      await pool.query(`insert into advice_time select * from jsonb_populate_recordset(null::advice_time, $1) on conflict do nothing`, [JSON.stringify(list.map(({ id, adviser, startsAt, minutes, place }) => ({ region, id, adviser, starts_at: startsAt, minutes, place, withdrawn_at: null })))]);
    },
    async timesOf(region, adviser, from) {
      return times((await pool.query<TimeRow & { advice: string | null }>(`select ${TIME}, a.id as advice from advice_time t left join advice a on a.region = t.region and a.time_id = t.id and a.status <> 'cancelled' where t.region = $1 and t.adviser = $2 and t.starts_at > $3 and t.withdrawn_at is null order by t.starts_at limit 500`, [region, adviser, from])).rows);
    },
    book: (region, { id, time, subject, topic, wish }, at) => inTransaction(pool, async (client) => {
      await client.query(LOCK, [region, time]);
      // What its adviser has not recorded yet keeps nobody from another talk.
      await client.query(`update advice a set status = 'unrecorded', version = a.version + 1 from advice_time t where a.region = $1 and a.subject_id = any(${numbersOf('$1', '$2')}) and a.status = 'booked' and t.region = a.region and t.id = a.time_id and t.starts_at + t.minutes * interval '1 minute' < $3`, [region, subject, at]);
      const { rowCount } = await client.query(
        `insert into advice (region, id, time_id, subject_id, status, topic, wish, at, version) select $1, $2, t.id, $4, 'booked', $5, $6, $7, 1 from advice_time t where t.region = $1 and t.id = $3 and t.withdrawn_at is null and not ${GONE} and t.starts_at > $7::timestamptz
           and not exists (select from advice b where b.region = $1 and b.subject_id = any(${numbersOf('$1', '$4')}) and b.status = 'booked') on conflict do nothing`,
        [region, id, time, subject, topic, wish === '' ? null : vault.seal(wish, binding(region, id, 'wish')), at],
      );
      if (rowCount === 1) return 'done';
      const { rows: [why] } = await client.query<{ same: boolean; another: boolean }>(`select exists (select from advice where region = $1 and id = $2 and subject_id = any(${numbersOf('$1', '$3')})) as same, exists (select from advice where region = $1 and subject_id = any(${numbersOf('$1', '$3')}) and status = 'booked') as another`, [region, id, subject]);
      return why?.same ? 'there' : why?.another ? 'another' : 'taken';
    }),
    async move(region, id, version, time, at) {
      try {
        return await inTransaction(pool, async (client) => {
          await client.query(LOCK, [region, time]);
          const { rowCount } = await client.query(`update advice a set time_id = t.id, version = a.version + 1, reminded_at = null from advice_time t where a.region = $1 and a.id = $2 and a.version = $3 and a.status = 'booked' and t.region = $1 and t.id = $4 and t.withdrawn_at is null and not ${GONE} and t.starts_at > $5::timestamptz`, [region, id, version, time, at]);
          if (rowCount === 1) return 'done';
          return (await client.query('select from advice where region = $1 and id = $2 and version = $3', [region, id, version])).rowCount === 1 ? 'taken' : 'changed-meanwhile';
        });
      } catch (error) {
        if (isTaken(error)) return 'taken';
        throw error;
      }
    },
    async cancel(region, id, version) {
      return (await pool.query(`update advice set status = 'cancelled', version = version + 1 where region = $1 and id = $2 and version = $3 and status = 'booked'`, [region, id, version])).rowCount === 1;
    },
    async leftBehind(region, from, limit) {
      return (await pool.query<Pick<AdviceTime, 'id' | 'adviser'>>(`select t.id, t.adviser from advice_time t where t.region = $1 and t.starts_at > $2 and t.withdrawn_at is null and ${GONE} order by t.starts_at, t.id limit $3`, [region, from, limit])).rows;
    },
    withdraw: (region, time, adviser, tell, at) => inTransaction(pool, async (client) => {
      const { rowCount } = await client.query('update advice_time set withdrawn_at = $4 where region = $1 and id = $2 and adviser = $3 and withdrawn_at is null', [region, time, adviser, at]);
      if (rowCount !== 1) return false;
      const { rows } = await client.query<CancelledTalk>(`update advice a set status = 'cancelled', version = a.version + 1 from advice_time t where a.region = $1 and a.time_id = $2 and a.status = 'booked' and t.region = a.region and t.id = a.time_id returning a.id, a.subject_id as subject, a.version, t.starts_at as "startsAt"`, [region, time]);
      await client.query(NOTICES, [noticeRows(region, tell(rows.map((row) => ({ ...row, startsAt: instant(row.startsAt) }))))]);
      return true;
    }),
    async record(region, id, version, status, record) {
      return (await pool.query(`update advice set status = $4, record = $5, version = version + 1 where region = $1 and id = $2 and version = $3 and status in ('booked', 'unrecorded')`, [region, id, version, status, record && vault.seal(JSON.stringify(record), binding(region, id, 'record'))])).rowCount === 1;
    },
    async get(region, id) {
      return (await read(region, 'a.id = $2', [id]))[0];
    },
    of: (region, subject, limit, after) => read(region, `a.subject_id = any(${numbersOf('$1', '$2')}) and ($3::timestamptz is null or (t.starts_at, a.id) < ($3, $4::uuid)) order by t.starts_at desc, a.id desc limit $5`, [subject, after?.at ?? null, after?.id ?? null, limit]),
    async isOf(region, subject, id) {
      return ((await pool.query(`select from advice where region = $1 and id = $3 and subject_id = any(${numbersOf('$1', '$2')})`, [region, subject, id])).rowCount ?? 0) > 0;
    },
    ofAdviser: (region, adviser) => read(region, `t.adviser = $2 and a.status <> 'cancelled' order by (a.status in ('booked', 'unrecorded')) desc, t.starts_at limit 200`, [adviser]),
    ahead: (region, from, until) => read(region, `a.status = 'booked' and a.reminded_at is null and t.starts_at > $2 and t.starts_at <= $3`, [from, until]),
    remind: (region, ids, notices, at) => inTransaction(pool, async (client) => {
      await client.query('update advice set reminded_at = $3 where region = $1 and id = any($2)', [region, ids, at]);
      await client.query(NOTICES, [noticeRows(region, notices)]);
    }),
    async advisers(region) {
      const { rows } = await pool.query<{ id: string; number: string }>(`select id, number from officer where region = $1 and 'adviser' = any(roles)`, [region]);
      return new Map(rows.map(({ id, number }) => [id, number]));
    },
  };
}
