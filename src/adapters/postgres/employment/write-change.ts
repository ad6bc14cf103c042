import type { PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Committed, EmploymentChange, RequestWrite } from '#usecases/ports/employment.ts';
import { noticeRows } from '../notices/notice-rows.ts';
import { actRows, noteActs } from '../parties/clerk-rows.ts';
import { vacancyRow, vacancyTrace } from './vacancy-rows.ts';

const CHANGED = 'enterprise_id, employer, title, description, occupation, district, wage_from, wage_to, openings, published_on, status, expires_on, contact, findings, reason, remedy, version';
/** How many vacancies a partner has posted on a day of China. */
export const POSTED = `select count(*)::int as count from vacancy v join vacancy_event e on e.region = v.region and e.vacancy_id = v.id and e.version = 1 where v.region = $1 and v.partner = $2 and e.at >= $3::date - interval '8 hours'`;
export const requestBinding = (region: string, number: string, seq: number): string => `service-request/${region}/${number}/${seq}`;

/** Write one act with all that belongs to it, inside the transaction of a client. Anything but `done` has to be rolled back. */
export async function writeChange(client: PoolClient, vault: Vault, change: EmploymentChange): Promise<Committed> {
  const { region, actor, at, vacancy, requests, notices, publish, takeBack, acts } = change;
  if (vacancy) {
    if (vacancy.partner !== null && vacancy.version === 1) {
      const barred = await outOfScope(client, region, vacancy.partner, at);
      if (barred) return barred;
    }
    const written = vacancy.version === 1
      ? await client.query('insert into vacancy select * from jsonb_populate_record(null::vacancy, $1) on conflict do nothing', [vacancyRow(vault, vacancy)])
      : await client.query(`update vacancy v set (${CHANGED}) = (select ${CHANGED} from jsonb_populate_record(null::vacancy, $1)) where region = $2 and id = $3 and version = $4`, [vacancyRow(vault, vacancy), region, vacancy.id, vacancy.version - 1]);
    if (written.rowCount !== 1) return vacancy.version === 1 ? 'there' : 'changed-meanwhile';
    await client.query('insert into vacancy_event (region, vacancy_id, version, at, actor, data) values ($1, $2, $3, $4, $5, $6)', [region, vacancy.id, vacancy.version, at, actor, vacancyTrace(vacancy)]);
  }
  for (const write of requests) {
    const done = await writeRequest(client, vault, write);
    if (done !== 'done') return done;
  }
  if (takeBack) {
    const { rowCount } = await client.query('update published_answer set withdrawn_at = $4, withdrawn_by = $5, withdrawn_reason = $6 where region = $1 and number = $2 and edition = $3 and withdrawn_at is null', [region, takeBack.number, takeBack.edition, at, actor, takeBack.reason]);
    if (rowCount !== 1) return 'changed-meanwhile';
  }
  if (publish) {
    const { rowCount } = await client.query('insert into published_answer (region, number, edition, topic, question, answer, articles, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing', [region, publish.number, publish.edition, publish.topic, publish.question, publish.answer, JSON.stringify(publish.articles), publish.publishedAt]);
    if (rowCount !== 1) return 'there';
  }
  await client.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
  if (acts && acts.length > 0) await client.query(`with once as (select 1), ${noteActs('once', '$1')} select 1`, [actRows(acts)]);
  return 'done';
}

/** Whether a partner may post one more. Its row is locked until the end: of two at once at the limit one comes too late, and a scope that is being taken away is waited for. */
async function outOfScope(client: PoolClient, region: string, partner: string, at: string): Promise<'no-scope' | 'too-many' | undefined> {
  const on = dayOf(at);
  const { rows: [row] } = await client.query<{ perDay: number }>('select per_day as "perDay" from job_partner where region = $1 and id = $2 and ended_at is null and until >= $3 for update', [region, partner, on]);
  if (!row) return 'no-scope';
  const { rows: [day] } = await client.query<{ count: number }>(POSTED, [region, partner, on]);
  return (day?.count ?? 0) >= row.perDay ? 'too-many' : undefined;
}

/** Write what is new of a request. */
export async function writeRequest(client: PoolClient, vault: Vault, { request: now, records }: RequestWrite): Promise<Committed> {
  const { region, number } = now;
  const isNew = now.version === records.length;
  const { rowCount } = isNew
    ? await client.query('insert into service_request (region, number, kind, subject_id, key, vacancy_id, officer, due_day, asked_at, ended_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing', [region, number, now.kind, now.subject, now.key, now.vacancy, now.officer ?? null, now.due, now.askedAt, now.endedAt ?? null, now.version])
    : await client.query('update service_request set officer = $4, due_day = $5, ended_at = $6, version = $7 where region = $1 and number = $2 and version = $3', [region, number, now.version - records.length, now.officer ?? null, now.due, now.endedAt ?? null, now.version]);
  if (rowCount !== 1) return isNew ? 'there' : 'changed-meanwhile';
  const events = records.map(({ seq, at, actor, event }) => ({ region, number, seq, at, actor, data: vault.seal(JSON.stringify(event), requestBinding(region, number, seq)), draw_id: event.type === 'assigned' ? event.drawId : null, draw: event.type === 'assigned' ? event.draw : null }));
  const draws = records.flatMap(({ at, event }) => (event.type === 'assigned' ? [{ region, id: event.drawId, case_number: number, item_no: 1, role: 'officer', day: event.draw.day, data: event.draw, at }] : []));
  await client.query(
    'with events as (insert into service_request_event select * from jsonb_populate_recordset(null::service_request_event, $1)) insert into draw select * from jsonb_populate_recordset(null::draw, $2)',
    [JSON.stringify(events), JSON.stringify(draws)],
  );
  return 'done';
}
