import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { CorrectionEvent, CorrectionRecord, Correction } from '#core/corrections/correction.ts';
import { isSameWish } from '#core/corrections/ask.ts';
import { correctionOf, isContested } from '#core/corrections/correction.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import type { CorrectionRow, CorrectionStore, CorrectionWrite } from '#usecases/ports/corrections.ts';
import { takeBack } from '../cases/commit-sql.ts';
import { reversalRow } from '../cases/rows.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { numbersOf, standsAt, staysOf, turnsOf } from '../register/one-person.ts';
import { entriesJson, instant, toEntries, type EntryJson } from '../register/read-entries.ts';
import { ADD_TO_REGISTER, registerRows } from '../register/register-store.ts';
import { inTransaction } from '../transaction.ts';

type EventJson = { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly subject: string; readonly events: readonly EventJson[] };

const EVENTS = `(select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from correction_event e where e.region = c.region and e.number = c.number) as events`;
const READ = `select c.region, c.number, c.subject_id as subject, ${EVENTS}`;
const TAKE_BACK = `with ${takeBack('jsonb_populate_recordset(null::register_reversal, $1) as x')} select 1`;
const binding = (region: string, number: string, seq: number): string => `correction/${region}/${number}/${seq}`;

/** Requests to correct entries in PostgreSQL. What was said and done lies sealed. */
export function createCorrectionStore(pool: Pool, vault: Vault, secretFields: (kind: string) => readonly string[]): CorrectionStore {
  const replay = ({ region, number, subject, events }: Row): Correction => correctionOf({ region, number, subject }, events.map(({ data, at, ...record }): CorrectionRecord =>
    ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, binding(region, number, record.seq))) as CorrectionEvent })));
  const note = async (client: PoolClient, { correction: { region, number }, records, notices, acts }: CorrectionWrite): Promise<void> => {
    const events = records.map(({ seq, at, actor, event }) => ({ region, number, seq, at, actor, data: vault.seal(JSON.stringify(event), binding(region, number, seq)), draw_id: event.type === 'assigned' ? event.drawId : null, draw: event.type === 'assigned' ? event.draw : null }));
    const draws = records.flatMap(({ at, event }) => (event.type === 'assigned' ? [{ region, id: event.drawId, case_number: number, item_no: 1, role: event.role, day: event.draw.day, data: event.draw, at }] : []));
    await client.query(
      `with events as (insert into correction_event select * from jsonb_populate_recordset(null::correction_event, $1)), draws as (insert into draw select * from jsonb_populate_recordset(null::draw, $2)), once as (select 1), ${noteActs('once', '$4')}
       insert into notice select * from jsonb_populate_recordset(null::notice, $3)`,
      [JSON.stringify(events), JSON.stringify(draws), noticeRows(region, notices), actRows(acts)],
    );
  };
  return {
    async serial() {
      return (await pool.query<{ serial: number }>(`select nextval('case_serial')::int as serial`)).rows[0]!.serial;
    },
    ask: (write) => inTransaction(pool, async (client) => {
      const { correction: now } = write;
      const { rowCount } = await client.query(
        `insert into correction (region, number, subject_id, key, entry_id, register, status, officer, reviewer, due_day, file_id, asked_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
        [now.region, now.number, now.subject, now.key, now.entry, now.register, now.status, now.officer ?? null, now.reviewer ?? null, now.due, now.file, now.askedAt, now.version],
      );
      if (rowCount === 1) {
        await note(client, write);
        return 'asked';
      }
      const { rows: [before] } = await client.query<Row>(`${READ} from correction c where c.region = $1 and c.subject_id = $2 and c.key = $3`, [now.region, now.subject, now.key]);
      if (!before) return 'open';
      return isSameWish(replay(before), now) ? 'same' : 'another';
    }),
    advance: (write) => inTransaction(pool, async (client) => {
      const { correction: now, records, effects, seen } = write;
      const changes = effects.some(({ kind }) => kind !== 'told');
      const turn = changes ? await client.query(`update subject set register_version = register_version + 1 where region = $1 and id = ${staysOf('$1', '$2')} and register_version = $3`, [now.region, now.subject, seen]) : { rowCount: 1 };
      const next = await client.query('update correction set status = $4, officer = $5, reviewer = $6, ended_at = $7, version = $8, master = $9, ordered_at = $10, contested = $11 where region = $1 and number = $2 and version = $3', [now.region, now.number, now.version - records.length, now.status, now.officer ?? null, now.reviewer ?? null, now.endedAt ?? null, now.version, now.booking?.master ?? null, now.booking?.at ?? null, isContested(now)]);
      if (turn.rowCount !== 1 || next.rowCount !== 1) {
        await client.query('rollback');
        return 'changed-meanwhile';
      }
      await note(client, write);
      await client.query(TAKE_BACK, [JSON.stringify(effects.flatMap((effect) => (effect.kind === 'reversed' ? [reversalRow(now, 0, effect)] : [])))]);
      // The right entry stands where the wrong one did: whose of several numbers it is stays as it was.
      const { rows: [place] } = await client.query<{ subject: string }>(`select ${standsAt('$1', '$2::uuid', '$3')} as subject`, [now.region, now.subject, now.entry]);
      await client.query(`with ${ADD_TO_REGISTER} select 1`, registerRows({ region: now.region, subject: place?.subject ?? now.subject, case: now.number, at: records.at(-1)!.at }, effects, vault, secretFields));
      return 'done';
    }),
    async read(region, number) {
      const { rows: [row] } = await pool.query<Row & { person: Subject; entries: EntryJson[]; voided: EntryJson[]; registerVersion: number }>(
        `${READ}, json_build_object('region', s.region, 'id', s.id, 'kind', s.kind, 'name', s.name, 'number', s.number, 'numberHash', s.number_hash) as person, ${turnsOf('s.region', 's.id')} as "registerVersion",
           ${entriesJson('c.region', 'c.subject_id')} as entries, ${entriesJson('c.region', 'c.subject_id', true)} as voided
         from correction c join subject s on s.region = c.region and s.id = c.subject_id where c.region = $1 and c.number = $2`,
        [region, number],
      );
      return row && { correction: replay(row), subject: { ...row.person, number: vault.open(row.person.number, `subject/${row.subject}`) }, both: { entries: toEntries(row.entries, vault), voided: toEntries(row.voided, vault) }, registerVersion: row.registerVersion };
    },
    async of(region, subject) {
      const { rows } = await pool.query<Row>(`${READ} from correction c where c.region = $1 and c.subject_id = any(${numbersOf('$1', '$2')}) order by c.asked_at desc, c.number limit 100`, [region, subject]);
      return rows.map(replay);
    },
    async askedBy(region, asker, subjects) {
      const { rows } = await pool.query<Row>(
        `${READ} from correction c where c.region = $1 and c.subject_id = any($3) and exists (
           select from correction_event e where e.region = c.region and e.number = c.number and e.seq = 1 and e.actor in (select 'person:' || one from unnest(${numbersOf('$1', '$2::uuid')}) one)) order by c.asked_at desc, c.number limit 100`,
        [region, asker, subjects],
      );
      return rows.map(replay);
    },
    async contested(region, subject) {
      const { rows } = await pool.query<{ entry: string; number: string; contested: boolean }>(`select entry_id as entry, number, contested from correction where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and ended_at is null`, [region, subject]);
      return rows;
    },
    async inHand(region, officer) {
      const { rows } = await pool.query<CorrectionRow>(
        `select number, register, status, asked_at as "askedAt", due_day::text as due, case when status = 'review' then 'reviewer' else 'officer' end as role
         from correction where region = $1 and ended_at is null and case when status = 'review' then reviewer else officer end = $2 order by due_day nulls last, asked_at`,
        [region, officer],
      );
      return rows;
    },
    async open(region, limit) {
      const { rows } = await pool.query<CorrectionRow & { readonly holder: string | null }>(
        `select number, register, status, asked_at as "askedAt", due_day::text as due, case when status = 'review' then 'reviewer' else 'officer' end as role, case when status = 'review' then reviewer else officer end as holder
         from correction where region = $1 and ended_at is null order by due_day nulls last, asked_at, number limit $2`,
        [region, limit],
      );
      return rows;
    },
    async booking(region) {
      return (await pool.query<{ number: string }>(`select number from correction where region = $1 and status = 'booking' order by asked_at, number limit 500`, [region])).rows.map(({ number }) => number);
    },
    async toDraw(region, away) {
      const { rows } = await pool.query<{ number: string; holder: string | null }>(
        `select c.number, o.id as holder from correction c left join officer o on o.region = c.region and o.id = case when c.status = 'review' then c.reviewer else c.officer end
         where c.region = $1 and c.ended_at is null and (o.id is null or not o.present or o.id = any($2) or not (case when c.status = 'review' then 'reviewer' else 'officer' end = any(o.roles))) order by c.asked_at limit 200`,
        [region, away],
      );
      return rows;
    },
  };
}
