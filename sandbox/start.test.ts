import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDepartments } from '#adapters/departments/departments.ts';
import { about, codes, departments, li, newSigningKey, people } from '../test/departments.ts';
import { startSandbox } from './start.ts';

let dataDir: string;
beforeEach(() => { dataDir = mkdtempSync(join(tmpdir(), 'kuaiban-sandbox-')); });
afterEach(() => { rmSync(dataDir, { recursive: true }); });

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the departments in a process of their own', () => {
  test('answer with the same keys after a restart, and end when they are stopped', async () => {
    const own = newSigningKey();
    const before = await startSandbox({ dataDir, people, trusts: [own.publicJwk] });
    await before.stop();
    expect(runs(before.pid)).toBe(false);

    const sandbox = await startSandbox({ dataDir, people, trusts: [own.publicJwk] });
    expect(sandbox.publicKeys).toEqual(before.publicKeys);
    expect(new Set(Object.values(sandbox.endpoints)).size).toBe(departments.size);
    const platform = createDepartments({
      departments, codes, endpoints: sandbox.endpoints, keys: { own, departments: before.publicKeys }, clock: () => new Date(),
      hashSubject: () => '', exchanges: { record: () => undefined }, log: { warn: () => undefined },
    });
    expect(await platform.ask('public-security', 'identity', about(li))).toMatchObject({ kind: 'answered', values: { name: '李䶮' } });
    await platform.stop();
    await sandbox.stop();
  });

  test('end by themselves when the platform is killed', async () => {
    const script = `
      const { startSandbox } = await import(${JSON.stringify(new URL('start.ts', import.meta.url).href)});
      const { pid } = await startSandbox({ dataDir: ${JSON.stringify(dataDir)}, people: [], trusts: [] });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface({ input: parent.stdout }), 'line') as [string];
    expect(runs(Number(line))).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(runs(Number(line))).toBe(false), { timeout: 10_000 });
  });

  test('that cannot start say so', async () => {
    const other = await startSandbox({ dataDir, people: [], trusts: [] });
    const port = Number(new URL(other.adminUrl).port);
    await expect(startSandbox({ dataDir, people: [], trusts: [], ports: { admin: port } })).rejects.toThrow('ended before it was ready');
    await other.stop();
  });
});

describe('the admin address', () => {
  test('tells what there is, takes orders only as JSON, and names what is wrong with them', async () => {
    const { adminUrl, stop } = await startSandbox({ dataDir, people: [], trusts: [] });
    const overview = await (await fetch(`${adminUrl}/admin`)).json() as { departments: { id: string }[] };
    expect(overview.departments.map(({ id }) => id).toSorted()).toEqual([...departments.keys()].toSorted());
    const order = (type: string, body: string): Promise<Response> => fetch(`${adminUrl}/admin/faults`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await order('text/plain', '{"kind":"500"}')).status).toBe(415);
    expect((await order('application/json', '{"kind":')).status).toBe(422);
    const unknown = await order('application/json', '{"kind":"500","department":"tax"}');
    expect([unknown.status, await unknown.text()]).toEqual([422, expect.stringContaining('public-security')]);
    expect((await order('application/json', '{"kind":"500"}')).status).toBe(201);
    expect((await fetch(`${adminUrl}/admin/faults`, { method: 'DELETE' })).status).toBe(204);
    expect(await (await fetch(`${adminUrl}/admin/faults`)).json()).toEqual({ faults: [] });
    expect((await fetch(`${adminUrl}/elsewhere`)).status).toBe(404);
    await stop();
  });
});
