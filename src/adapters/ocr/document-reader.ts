import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentReader } from '#usecases/ports/document-reader.ts';

/** How many pictures may wait, how long one may take with its waiting, and after how long without work the process gives its memory back. */
const LIMITS = { waiting: 8, deadline: 45_000, idle: 5 * 60_000 };
const PROCESS = fileURLToPath(new URL('./reader-process.ts', import.meta.url));

type Answer = Awaited<ReturnType<DocumentReader['read']>>;
type Job = { readonly bytes: Buffer; readonly done: (answer: Answer) => void };

/**
 * Reads pictures in a process of its own, one after another: the server goes on meanwhile, and a picture that makes the reader
 * fail or stand still ends that process alone. It starts with the first picture and is given nothing of the server's settings.
 */
export function createDocumentReader(limits: Partial<typeof LIMITS> = {}, path = PROCESS): DocumentReader & { close(): void } {
  const { waiting, deadline, idle } = { ...LIMITS, ...limits };
  const queue: Job[] = [];
  let current: Job | undefined;
  let child: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;

  const stop = () => { const ended = child; child = undefined; ended?.removeAllListeners(); ended?.kill('SIGKILL'); };
  const finish = (answer: Answer) => { const job = current; current = undefined; job?.done(answer); next(); };
  const start = (): ChildProcess => {
    const started = fork(path, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, execArgv: ['--max-old-space-size=768', '--disable-warning=ExperimentalWarning'] });
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
    read: async (bytes) => {
      if (queue.length >= waiting) return { not: 'busy' };
      return await new Promise<Answer>((resolve) => {
        const job: Job = { bytes, done: (answer) => { clearTimeout(timer); resolve(answer); } };
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
