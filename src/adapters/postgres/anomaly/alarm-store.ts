import type { Pool, PoolClient } from 'pg';
import { EMPTY, type WatchState } from '#core/anomaly/state.ts';
import { MORE_CASES } from '#core/anomaly/observation.ts';
import type { Alarm, AlarmAbout, AlarmAct, AlarmCase, AlarmEnquiry, AlarmStore, DetectorCount, NewAlarm, OpenAlarm, WatchedEvent, WatchedList } from '#usecases/ports/alarms.ts';
import { instant } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { ALARM_CASES, ALARMS, ATTEND, ENQUIRIES, IN_CHARGE, JOIN, KEEPS_OUT, LEAST_BUSY, LET_GO, NEXT_EVENTS, NEXT_LISTS, OPEN, RAISE, UNATTENDED } from './watch-sql.ts';

/** So many that were closed, and so many questions of others, are shown. */
const SHOWN = 100;

type Place = { readonly tx: string; readonly number: string; readonly seq: number };
type WatchRow = Place & { readonly state: WatchState; readonly ahead: boolean };

/** What the watch remembers and its alarms, in PostgreSQL. Every statement stays within its region but the questions, which are the asked region's and found by the asking one. */
export function createAlarmStore(pool: Pool): AlarmStore {
  const read = async (where: string, values: readonly unknown[]): Promise<Alarm[]> => (await pool.query<Alarm>(`${ALARMS} ${where}`, [...values])).rows.map(alarmOf);
  return {
    async advance(region, at, limit, work) {
      return await inTransaction(pool, async (client) => {
        await client.query(`insert into watch (region, tx, case_number, seq, state, at) values ($1, pg_snapshot_xmin(pg_current_snapshot()), '', 0, $2, $3) on conflict do nothing`, [region, JSON.stringify(EMPTY), at]);
        const { rows: [row] } = await client.query<WatchRow>({ name: 'watch-lock', text: `select tx::text as tx, case_number as number, seq, state, tx > pg_snapshot_xmax(pg_current_snapshot()) as ahead from watch where region = $1 for update skip locked`, values: [region] });
        if (!row) return 0;
        // A database that was restored counts its transactions anew: the place is that of another life, so reading begins with what comes now.
        const from: Place = row.ahead ? { tx: (await client.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as tx')).rows[0]!.tx, number: '', seq: 0 } : row;
        const { rows } = await client.query<WatchedEvent & Place>({ name: 'watch-events', text: NEXT_EVENTS, values: [region, from.tx, from.number, from.seq, limit] });
        const { rows: lists } = await client.query<WatchedList>({ name: 'watch-lists', text: NEXT_LISTS, values: [region] });
        if (rows.length === 0 && lists.length === 0 && !row.ahead) return 0;
        const last = rows.at(-1) ?? from;
        const { rows: open } = await client.query<OpenAlarm>({ name: 'watch-open', text: OPEN, values: [region] });
        const { state, alarms, joined } = await work(row.state, rows.map((event) => ({ ...event, at: instant(event.at) })), lists.map((list) => ({ ...list, at: instant(list.at) })), open.map((alarm) => ({ ...alarm, since: instant(alarm.since) })));
        for (const alarm of alarms) await raise(client, region, alarm);
        if (joined.length > 0) await client.query(JOIN, [region, joined.map(({ alarm }) => alarm), joined.map((each) => each.case), MORE_CASES]);
        await client.query({ name: 'watch-write', text: 'update watch set tx = $2::text::xid8, case_number = $3, seq = $4, state = $5, at = $6 where region = $1', values: [region, last.tx, last.number, last.seq, JSON.stringify(state), at] });
        return rows.length;
      });
    },
    async attend(region, at) {
      await inTransaction(pool, async (client) => {
        for (const { id, about, cases } of (await client.query<Pick<Alarm, 'id' | 'about' | 'cases'>>(UNATTENDED, [region, at])).rows) {
          const supervisor = await leastBusy(client, region, at, about, cases);
          if (supervisor !== null) await client.query(ATTEND, [region, id, supervisor, at]);
        }
      });
    },
    keepsOut: async (region, officer, { id, about, cases }) => (await pool.query(KEEPS_OUT, [region, officer, JSON.stringify(about), cases, id ?? null])).rowCount === 1,
    isInCharge: async (region, officer, number) => (await pool.query(IN_CHARGE, [region, officer, number])).rowCount === 1,
    async forget(region, before) {
      await pool.query('delete from case_origin where region = $1 and at < $2', [region, before]);
    },
    list: (region) => read('where a.region = $1 and a.id in (select id from alarm where region = $1 and closed_at is null union all (select id from alarm where region = $1 and closed_at is not null order by closed_at desc limit $2)) order by a.closed_at is not null, a.raised_at desc, a.id', [region, SHOWN]),
    get: async (region, id) => (await read('where a.region = $1 and a.id = $2', [region, id]))[0],
    cases: async (region, id, after, limit) => (await pool.query<AlarmCase>(ALARM_CASES, [region, id, after, limit])).rows.map((each) => ({ ...each, at: instant(each.at) })),
    async counts(region) {
      return (await pool.query<DetectorCount>(`select detector, count(*) filter (where finding = 'real')::int as real, count(*) filter (where finding = 'false')::int as false, count(*) filter (where closed_at is null)::int as open from alarm where region = $1 group by detector`, [region])).rows;
    },
    async act(region, alarm, act) {
      return await inTransaction(pool, async (client) => {
        if (!(await isOpen(client, region, alarm))) return 'closed';
        if (act.kind === 'released' && !(await letGo(client, region, alarm, act))) return 'not-stopped';
        await note(client, region, alarm, act);
        if (act.brake !== undefined) await client.query('update alarm set brake = $3 where region = $1 and id = $2', [region, alarm, act.brake]);
        if (act.kind === 'taken') await client.query('update alarm set supervisor = $3 where region = $1 and id = $2', [region, alarm, act.by]);
        return 'done';
      });
    },
    async close(region, alarm, finding, act, learn, release) {
      return await inTransaction(pool, async (client) => {
        // The watch first, as the duty does: two that wait for each other would both fail.
        const { rows: [row] } = await client.query<{ state: WatchState }>('select state from watch where region = $1 for update', [region]);
        if (!(await isOpen(client, region, alarm.id))) return false;
        if (release && (await letGo(client, region, alarm.id, release))) await note(client, region, alarm.id, release);
        await client.query('update alarm set closed_at = $3, finding = $4 where region = $1 and id = $2', [region, alarm.id, act.at, finding]);
        await note(client, region, alarm.id, act);
        if (row) await client.query('update watch set state = $2 where region = $1', [region, JSON.stringify(learn(row.state))]);
        return true;
      });
    },
    async ask({ id: alarm, detector, class: kind, observed, expected }, { id, from, to, question, by, at, desk }) {
      await pool.query('insert into alarm_enquiry (region, id, from_region, alarm, detector, class, observed, expected, question, asked_by, asked_at, desk, until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing', [to, id, from, alarm, detector, kind, observed, expected, question, by, at, desk?.key ?? null, desk?.until ?? null]);
    },
    enquiries: async (region, desks) => (await pool.query<{ enquiry: AlarmEnquiry }>(ENQUIRIES, [region, SHOWN, desks ?? null])).rows.map(({ enquiry }) => enquiryOf(enquiry)),
    async answer(region, id, { text, by, at }, desks) {
      return (await pool.query('update alarm_enquiry set answer = $3, answered_by = $4, answered_at = $5 where region = $1 and id = $2 and answered_at is null and case when $6::text[] is null then desk is null else desk = any($6) end', [region, id, text, by, at, desks ?? null])).rowCount === 1;
    },
  };
}

async function raise(client: PoolClient, region: string, { id, detector, class: kind, key, about, since, foundAt, raisedAt, observed, expected, cases, brake }: NewAlarm): Promise<void> {
  const supervisor = await leastBusy(client, region, raisedAt, about, cases);
  await client.query(RAISE, [region, id, detector, kind, key, JSON.stringify(about), since, foundAt, raisedAt, observed, expected, cases, brake ?? null, supervisor]);
}

async function leastBusy(client: PoolClient, region: string, at: string, about: AlarmAbout, cases: readonly string[]): Promise<string | null> {
  return (await client.query<{ id: string }>(LEAST_BUSY, [region, at, JSON.stringify(about), cases])).rows[0]?.id ?? null;
}

async function letGo(client: PoolClient, region: string, alarm: string, { at, by, note: text }: AlarmAct): Promise<boolean> {
  return (await client.query(LET_GO, [region, alarm, at, by, text])).rowCount === 1;
}

async function isOpen(client: PoolClient, region: string, alarm: string): Promise<boolean> {
  return (await client.query('select from alarm where region = $1 and id = $2 and closed_at is null for update', [region, alarm])).rowCount === 1;
}

async function note(client: PoolClient, region: string, alarm: string, { id, kind, note: text, by, at }: AlarmAct): Promise<void> {
  await client.query('insert into alarm_act (region, id, alarm, kind, note, by, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [region, id, alarm, kind, text, by, at]);
}

function alarmOf(row: Alarm): Alarm {
  return { ...row, since: instant(row.since), foundAt: instant(row.foundAt), raisedAt: instant(row.raisedAt), closedAt: row.closedAt === null ? null : instant(row.closedAt), acts: row.acts.map((act) => ({ ...act, at: instant(act.at) })), enquiries: row.enquiries.map(enquiryOf), evidence: row.evidence.map((each) => ({ ...each, at: instant(each.at) })), all: { ...row.all, from: instant(row.all.from), to: instant(row.all.to) } };
}

function enquiryOf(enquiry: AlarmEnquiry): AlarmEnquiry {
  return { ...enquiry, askedAt: instant(enquiry.askedAt), answer: enquiry.answer && { ...enquiry.answer, at: instant(enquiry.answer.at) } };
}
