import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Pool } from 'pg';
import { shutDown } from '#adapters/postgres/embedded/launch.ts';
import { readPostmaster } from '#adapters/postgres/embedded/postmaster.ts';
import { socketUrl } from '#adapters/postgres/embedded/start-postgres.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import type { DemoPeople } from '#sandbox/people/person.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
/** What Node has compiled stays for the next start: some dozen starts and commands in a run, each a second or two of a core cheaper. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled');

/** Names the folder of the bundled server and command line of this run: set in the setup, before any test has a process. */
export const PROGRAMS = 'KUAIBAN_TEST_PROGRAMS';
const program = (name: 'server' | 'cli'): string => join(process.env[PROGRAMS] ?? '', `${name}.js`);

/** The product in a process of its own, as `npm start` runs it, over a data folder of its own. */
export type Instance = {
  readonly url: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** Where the stand-in departments take orders. */
  readonly departments: string;
  readonly people: DemoPeople;
  /** Everything it has said. */
  output(): string;
  /** The database's own URL, as the owner. */
  database(): Promise<string>;
  /** Ctrl-C; answers the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`, without a chance to clean up. */
  kill(): Promise<void>;
};

/** What a child needs of our environment, and nothing that would change how it starts. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USER', 'TMPDIR', 'LANG', 'LC_ALL'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: COMPILED, ...more };
}

/** A folder that the database's user may enter. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuaiban-live-'));
  chmodSync(folder, 0o711);
  return folder;
}

export async function startInstance(dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<Instance> {
  if (!existsSync(join(ROOT, 'dist/web/index.html'))) throw new Error('The pages are not built: run `npm run build` first, or the tests through `npm test`.');
  const child = spawn(process.execPath, [program('server')], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment({ PORT: '0', HOST: '127.0.0.1', KUAIBAN_DATA: dataFolder, KUAIBAN_DUTIES: 'frequent', NODE_NO_WARNINGS: '1', ...env }) });
  return follow(child, dataFolder);
}

/** The instance behind a started process, as soon as it has welcomed. */
export async function follow(child: ChildProcess, dataFolder: string): Promise<Instance> {
  let said = '';
  const exited = new Promise<number | null>((done) => void child.once('exit', (code) => done(code)));
  const welcomed = new Promise<void>((done) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
  await Promise.race([welcomed, exited.then((code) => { throw new Error(`the server ended with ${code} before it answered:\n${said}`); })]);
  const url = /快办 Kuaiban {2}(\S+)/u.exec(said)?.[1] ?? '';
  const departments = /Departments (http\S+)/u.exec(said)?.[1] ?? '';
  const anchor = await peopleAnchor(dataFolder, '');
  return {
    url, dataFolder, departments, pid: child.pid ?? -1, people: generatePeople(anchor.seed, anchor.day), output: () => said,
    async database() {
      const postmaster = await readPostmaster(join(dataFolder, 'postgres'));
      if (!postmaster) throw new Error('the embedded database does not run');
      return socketUrl(postmaster.socketDir, 'kuaiban');
    },
    stop() {
      child.kill('SIGINT');
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Cases `c` that were handed in here, in SQL: not those that the demonstration begins with, about whose people something is on record. */
export const HANDED_IN = `not exists (select from kuaiban.submission s where s.region = c.region and s.case_number = c.number and s.key like 'demo/%')`;

/** A pool over the instance's database, as the owner: for counting and looking. The caller ends it. */
export async function openPool(instance: Instance): Promise<Pool> {
  return createPool(await instance.database(), { max: 2 });
}

/** Remove what an instance has left, its database too where it was killed. */
export async function removeDataFolder(folder: string): Promise<void> {
  const postmaster = await readPostmaster(join(folder, 'postgres'));
  if (postmaster) {
    await shutDown(postmaster.pid);
    rmSync(postmaster.socketDir, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Run `kuaiban …` beside a running instance; answers the exit code, what it answered, and all it said. */
export async function kuaiban(dataFolder: string, ...args: readonly string[]): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, [program('cli'), ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment({ KUAIBAN_DATA: dataFolder, NODE_NO_WARNINGS: '1' }) });
  const [out, problems, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((done) => void child.once('exit', (status) => done(status)))]);
  return { code, out, said: out + problems };
}
