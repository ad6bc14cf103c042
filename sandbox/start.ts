import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Announcement, Start } from './departments/start-departments.ts';
import type { Platform } from './portals/issuer.ts';

export type Sandbox = Announcement & {
  /** Tells the portals and partners where the platform is. */
  meet(platform: Platform): void;
  readonly pid: number;
  /** Resolves when the child has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

const PATIENCE_MS = 3_000;

async function firstLine(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [undefined])]) as [string | undefined];
  if (line === undefined) throw new Error(`the sandbox ended before it was ready (exit ${child.exitCode ?? child.signalCode})`);
  return line;
}

/**
 * Starts all stand-in departments in one child process and resolves with where they are and how they sign.
 * The child ends when its standard input closes, so it outlives this process in no case, not even after `kill -9`.
 * Rejects when the child cannot start, for instance because a port is taken.
 */
export async function startSandbox(start: Omit<Start, 'clock'>): Promise<Sandbox> {
  const people = start.people.map(({ number, kind, city, departments }) => ({ number, kind, city, departments }));
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), '--under-platform'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => undefined);
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify({ ...start, people })}\n`);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  };
  try {
    const announcement = JSON.parse(await firstLine(child)) as Announcement;
    const meet = (platform: Platform): void => void child.stdin.write(`${JSON.stringify(platform)}\n`);
    return { ...announcement, meet, pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
