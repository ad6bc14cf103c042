import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { requestOf, type RequestEvent, type RequestRecord, type ServiceRequest } from '#core/employment/request.ts';
import { instant } from '../register/read-entries.ts';
import { requestBinding } from './write-change.ts';

type EventJson = { readonly seq: number; readonly at: string; readonly actor: string; readonly data: string };
type Row = { readonly region: string; readonly number: string; readonly subject: string; readonly events: readonly EventJson[] };
const READ = `select r.region, r.number, r.subject_id as subject, (select json_agg(json_build_object('seq', e.seq, 'at', e.at, 'actor', e.actor, 'data', e.data) order by e.seq) from service_request_event e where e.region = r.region and e.number = r.number) as events from service_request r`;

/** Requests of the employment service (`r`), opened. @param where the condition, with what follows it */
export async function readRequests(client: Pool | PoolClient, vault: Vault, where: string, values: readonly unknown[]): Promise<ServiceRequest[]> {
  const { rows } = await client.query<Row>(`${READ} where ${where}`, [...values]);
  return rows.map(({ region, number, subject, events }) => requestOf({ region, number, subject }, events.map(({ data, at, ...record }): RequestRecord => ({ ...record, at: instant(at), event: JSON.parse(vault.open(data, requestBinding(region, number, record.seq))) as RequestEvent }))));
}
