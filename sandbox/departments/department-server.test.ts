import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signRequest } from '#core/partners/protocol.ts';
import { li, newSigningKey, people } from '../../test/departments.ts';
import { startDepartments } from './start-departments.ts';
import type { RunningDepartments } from './start-departments.ts';

const now = new Date('2026-11-23T02:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const own = newSigningKey();
let dataDir: string;
let running: RunningDepartments;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kuaiban-department-'));
  running = await startDepartments({ dataDir, people, trusts: [own.publicJwk], clock: () => now });
});
afterEach(async () => { await running.stop(); rmSync(dataDir, { recursive: true }); });

type Request = { readonly path: string; readonly headers: Record<string, string>; readonly body: string };
const question = { exchange: 'x-1', nonce: 'n-1', fields: { 'person.idNumber': li.number } };
const prepare = (content: object = question, { department = 'public-security', path = '/v1/identity', at = now, key = own, nonce = 'n-1' } = {}): Request => {
  const body = JSON.stringify(content);
  return { path, body, headers: signRequest(department, path, body, key, { now: at, nonce }) };
};
const send = async ({ path, headers, body }: Request): Promise<{ status: number; code: unknown; signed: boolean }> => {
  const response = await fetch(running.endpoints['public-security'] + path, { method: 'POST', headers, body });
  return { status: response.status, code: (await response.json() as { code?: unknown }).code, signed: response.headers.has('signature') };
};

describe('a department', () => {
  test('answers a request once, and refuses the same request sent again', async () => {
    const request = prepare();
    expect(await send(request)).toMatchObject({ status: 200, signed: true });
    expect(await send(request)).toEqual({ status: 401, code: 'not-allowed', signed: true });
  });

  test.each<readonly [string, () => Request]>([
    ['is six minutes old', () => prepare(question, { at: minutes(-6) })],
    ['comes from the future', () => prepare(question, { at: minutes(6) })],
    ['was meant for another department', () => prepare(question, { department: 'bank' })],
    ['was signed by somebody unknown', () => prepare(question, { key: newSigningKey() })],
    ['was signed for another path', () => ({ ...prepare(question, { path: '/v1/other' }), path: '/v1/identity' })],
    ['has another body than the one signed', () => ({ ...prepare(), body: JSON.stringify({ ...question, exchange: 'x-2' }) })],
    ['is not signed', () => ({ ...prepare(), headers: { 'content-type': 'application/json' } })],
  ])('does not believe a request that %s', async (_, request) => {
    expect(await send(request())).toEqual({ status: 401, code: 'not-allowed', signed: false });
  });

  test.each<readonly [string, object, object, number]>([
    ['whose body has another nonce', { ...question, nonce: 'n-2' }, {}, 422],
    ['without an exchange', { ...question, exchange: undefined }, {}, 422],
    ['without the field it is about', { ...question, fields: {} }, {}, 422],
    ['without any fields', { ...question, fields: undefined }, {}, 422],
    ['that is a list', [], {}, 422],
    ['for a scenario it does not have', question, { path: '/v1/income' }, 404],
  ])('refuses a request %s, and signs the refusal', async (_, content, changes, status) => {
    expect(await send(prepare(content, changes))).toEqual({ status, code: 'not-understood', signed: true });
  });

  test('knows nothing but its scenarios', async () => {
    expect((await fetch(`${running.endpoints['public-security']}/admin/faults`)).status).toBe(404);
    expect((await fetch(`${running.endpoints['public-security']}/v1/identity`)).status).toBe(404);
  });
});
