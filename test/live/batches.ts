import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { BatchRowView, BatchView } from '#channels/http/schemas/batch.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import type { Client, ProblemBody, Reply } from './client.ts';

/** The headings of a hiring, and a row for somebody with what differs. */
export const HIRING = '姓名,身份证号,招用的岗位,从事的工作,就业起始日期,约定的月工资（元）';
export function hired({ name, idNumber }: { readonly name: string; readonly idNumber: string }, change: { readonly position?: string; readonly name?: string; readonly number?: string } = {}): string {
  return [change.name ?? name, change.number ?? idNumber, change.position ?? '工人岗位', '仓储物流', '2026-01-05', '5000'].join(',');
}
/** Somebody past the age at which old-age insurance is begun (60 for men and 55 for women at the least, 国务院 国发〔1978〕104号): no matter of a hiring is approved for them. */
export function pensioner(persons: readonly DemoPerson[]): DemoPerson {
  const found = persons.find(({ featured, idNumber }) => !featured && Number(idNumber.slice(6, 10)) <= 1962);
  if (!found) throw new Error('nobody is old enough');
  return found;
}
export const sheetOf = (rows: readonly string[]): Buffer => Buffer.from(`\uFEFF${[HIRING, ...rows].join('\r\n')}\r\n`);

export const uploadSheet = (client: Client, bytes: Buffer, lifeEvent = 'hiring', key: string = randomUUID()): Promise<Reply<BatchView & ProblemBody>> =>
  client.post(`/enterprise/batches?lifeEvent=${lifeEvent}`, bytes, { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('新员工.csv'), 'idempotency-key': key });

export const rowsOf = async (client: Client, id: string): Promise<readonly BatchRowView[]> => (await client.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${id}/rows`)).body.rows;

/** The sheet once the server has got to a stage with it. */
export async function untilStage(client: Client, id: string, stage: BatchView['stage']): Promise<BatchView> {
  for (;;) {
    const { status, body } = await client.get<BatchView>(`/enterprise/batches/${id}`);
    expect(status).toBe(200);
    if (body.stage === stage) return body;
    await pause(200);
  }
}
