import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAlive } from '#adapters/postgres/embedded/postmaster.ts';
import { answering, createClient } from '../live/client.ts';
import { follow, makeDataFolder, plainEnvironment, removeDataFolder, ROOT, startInstance, type Instance } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';

let folder: string;
let running: Instance | undefined;
beforeEach(() => { folder = makeDataFolder(); });
afterEach(async () => {
  if (running && isAlive(running.pid)) await running.kill();
  running = undefined;
  await removeDataFolder(folder);
});

/** Every process that names the data folder or descends from `root`. */
function processesOf(root: number, names: string): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
    } catch {
      return []; // it ended while we looked
    }
  });
  const found = new Set([root, ...all.filter(({ line }) => line.includes(names)).map(({ pid }) => pid)]);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

test('given an empty folder inside of one that only its owner may enter, when it is started by npm, stopped by Ctrl-C and started again, then it answers, leaves nothing running and keeps its data', async () => {
  // For root this is a checkout under /root: the database runs as another user, who cannot get in.
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const data = join(closed, 'data');
  // In a group of its own, so that the signal reaches npm and everything below it at once, as it does from a terminal.
  const child = spawn('npm', ['start'], { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment({ PORT: '0', HOST: '127.0.0.1', KUAIBAN_DATA: data, NODE_NO_WARNINGS: '1' }) });
  running = await follow(child, data);
  for (const path of ['/health', '/ready', '/', '/api/v1/life-events']) expect((await fetch(running.url + path)).status, path).toBe(200);
  expect(running.output()).toContain(PERSON.wang.number);
  const before = createClient(running.url);
  await before.signInPerson(PERSON.wang.number);
  const { body: { number } } = await before.submit<CaseView>(answering());

  const started = processesOf(running.pid, realpathSync(join(data, 'postgres')));
  // npm, its shell or not, the server, the departments, PostgreSQL and its workers.
  expect(started.length).toBeGreaterThan(6);
  process.kill(-running.pid, 'SIGINT');
  await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), { timeout: 20_000, interval: 50 });

  running = await startInstance(data);
  const after = createClient(running.url);
  await after.signInPerson(PERSON.wang.number);
  const { body } = await after.get<{ cases: CaseSummary[] }>('/me/cases');
  expect(body.cases.map((each) => each.number)).toEqual([number]);
  expect(await running.stop()).toBe(0);
  const cluster = realpathSync(join(data, 'postgres'));
  if (!cluster.startsWith(realpathSync(folder))) rmSync(dirname(cluster), { recursive: true });
});

test('given only the checkout, when the command line is called by its name, then it finds its Node and says what it can', async () => {
  const { stdout } = await promisify(execFile)(join(ROOT, 'bin/kuaiban'), ['help'], { cwd: folder, env: plainEnvironment() });
  expect(stdout).toContain('kuaiban audit verify');
});

test('given that it has not finished starting, when Ctrl-C is pressed, then it leaves no database behind', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'src/main/server.ts')], { cwd: ROOT, stdio: 'ignore', env: plainEnvironment({ PORT: '0', HOST: '127.0.0.1', KUAIBAN_DATA: folder }) });
  const exited = new Promise<number | null>((done) => void child.once('exit', (code) => done(code)));
  const pidFile = join(folder, 'postgres/postmaster.pid');
  await vi.waitFor(() => expect(existsSync(pidFile)).toBe(true), { timeout: 60_000, interval: 20 });
  const started = processesOf(child.pid ?? -1, folder);
  child.kill('SIGINT');
  expect(await exited).toBe(0);
  expect(started.filter(isAlive)).toEqual([]);
  expect(existsSync(pidFile)).toBe(false);
});
