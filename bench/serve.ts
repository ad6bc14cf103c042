import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

export type Server = { readonly url: string; memory(): Promise<number>; /** Of this process alone, so far. */ cpuSeconds(): Promise<number>; stop(): Promise<void> };

/** A server that only serves: none of the deliveries that follow a decision. */
const SERVES_ONLY = { KUAIBAN_DUTIES: 'off' };

/** As many servers as there are cores, over one database: what a machine of this size would run. The first brings the database up. */
export async function serveAll(root: string, folder: string, count: number, env: Readonly<Record<string, string>> = SERVES_ONLY): Promise<readonly Server[]> {
  const first = await serve(root, folder, env);
  return [first, ...await Promise.all(Array.from({ length: count - 1 }, () => serve(root, folder, env)))];
}

/** The real server in a process of its own, as `npm start` runs it, without demo people. */
async function serve(root: string, folder: string, env: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, await startArguments(root), { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', KUAIBAN_DATA: folder, KUAIBAN_DEMO: 'off', ...env } });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child);
  return {
    url,
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    async cpuSeconds() {
      // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second; the name in front may hold blanks.
      const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')).split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** What `npm start` hands to Node; with `BENCH_PROFILE=<folder>` each server leaves a CPU profile there when it ends. */
async function startArguments(root: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
  const folder = process.env['BENCH_PROFILE'];
  return [...(folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`]), ...scripts.start.split(' ').slice(1)];
}

async function answers(url: string, child: { exitCode: number | null }): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('the server ended before it answered');
    if (await fetch(`${url}/ready`).then((response) => response.ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the server did not answer');
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
