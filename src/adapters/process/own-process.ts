import { fork, type ChildProcess } from 'node:child_process';

/** How many jobs may wait, how long one may take with its waiting, after how long without work the process gives its memory back (ms), and how much of that it may have (MB). */
export type ProcessLimits = { readonly waiting: number; readonly deadline: number; readonly idle: number; readonly megabytes: number };
/** Why a job has no answer: too many wait, it took too long, or the process failed. */
export type NotDone = 'busy' | 'slow' | 'failed';
export type OwnProcess<Answer> = { run(bytes: Uint8Array): Promise<Answer | { readonly not: NotDone }>; close(): void };

type Job<Answer> = { readonly bytes: Uint8Array; readonly done: (answer: Answer | { readonly not: NotDone }) => void };

/**
 * Works on what strangers send in a process of its own, one after another: the server goes on meanwhile, and bytes that make the
 * work fail or stand still end that process alone. It starts with the first job and is given nothing of the server's settings.
 * The module at `path` answers each message with one.
 */
export function createOwnProcess<Answer extends object>(path: string, { waiting, deadline, idle, megabytes }: ProcessLimits): OwnProcess<Answer> {
  const queue: Job<Answer>[] = [];
  let current: Job<Answer> | undefined;
  let child: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;

  const stop = () => { const ended = child; child = undefined; ended?.removeAllListeners(); ended?.kill('SIGKILL'); };
  const finish = (answer: Answer | { readonly not: NotDone }) => { const job = current; current = undefined; job?.done(answer); next(); };
  const start = (): ChildProcess => {
    const started = fork(path, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, execArgv: [`--max-old-space-size=${megabytes}`, '--disable-warning=ExperimentalWarning'] });
    started.on('message', (answer) => finish(answer as Answer));
    started.once('error', () => { stop(); finish({ not: 'failed' }); });
    started.once('exit', () => { stop(); finish({ not: 'failed' }); });
    // Neither the process nor its channel keeps a server alive that wants to end.
    started.unref();
    started.channel?.unref();
    return started;
  };
  const next = () => {
    if (current) return;
    clearTimeout(rest);
    current = queue.shift();
    if (current) (child ??= start()).send(current.bytes);
    else rest = setTimeout(stop, idle).unref();
  };

  return {
    run: async (bytes) => {
      if (queue.length >= waiting) return { not: 'busy' };
      return await new Promise((resolve) => {
        const job: Job<Answer> = { bytes, done: (answer) => { clearTimeout(timer); resolve(answer); } };
        const timer = setTimeout(() => {
          if (current === job) { stop(); finish({ not: 'slow' }); }
          else { queue.splice(queue.indexOf(job), 1); resolve({ not: 'busy' }); }
        }, deadline);
        queue.push(job);
        next();
      });
    },
    close: () => { clearTimeout(rest); stop(); for (const job of queue.splice(0)) job.done({ not: 'failed' }); current?.done({ not: 'failed' }); current = undefined; },
  };
}
