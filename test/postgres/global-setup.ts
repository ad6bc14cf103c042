import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive, isServerOf, readPostmaster } from '#adapters/postgres/embedded/postmaster.ts';
import type { startPostgres } from '#adapters/postgres/embedded/start-postgres.ts';
import { shutDown } from '#adapters/postgres/embedded/launch.ts';

declare module 'vitest' {
  // Vitest asks for an interface here: it merges ours with its own.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    postgresFolder: string;
  }
}

const PREFIX = 'kuaiban-tests-';

/** Nothing is turned off but waiting for the disk: the data of a test run need not outlive a power cut. */
export const testServer = (folder: string): Parameters<typeof startPostgres>[0] => ({
  dataDir: join(folder, 'postgres'),
  log: { info: () => undefined, warn: (message) => console.warn(message) },
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' },
});

/** Stop the server of a run, whoever may still be connected, and remove all it has made. */
async function remove(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres');
  const server = await readPostmaster(cluster);
  if (server && await isServerOf(server.pid, cluster)) await shutDown(server.pid);
  for (const made of [server?.socketDir, folder]) if (made) rmSync(made, { recursive: true, force: true });
}

/** A run that was killed leaves its server and folder behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`, 'u').exec(name)?.[1] ?? Number.NaN);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    await remove(join(tmpdir(), name));
  }
}

/**
 * One server for the whole run. The first test file that needs it starts it, so that a run without such files costs
 * nothing; test files only leave it, and it is stopped here at the end.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  project.provide('postgresFolder', folder);
  return () => remove(folder);
}
