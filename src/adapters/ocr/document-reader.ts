import { fileURLToPath } from 'node:url';
import type { DocumentReader } from '#usecases/ports/document-reader.ts';
import { createOwnProcess, type ProcessLimits } from '../process/own-process.ts';

/** A page takes seconds, and the models several hundred megabytes. */
const LIMITS: ProcessLimits = { waiting: 8, deadline: 45_000, idle: 5 * 60_000, megabytes: 768 };
const PROCESS = fileURLToPath(new URL('./reader-process.ts', import.meta.url));

/** Reads pictures in a process of its own (see `createOwnProcess`). */
export function createDocumentReader(limits: Partial<ProcessLimits> = {}): DocumentReader & { close(): void } {
  const { run, close } = createOwnProcess<Awaited<ReturnType<DocumentReader['read']>>>(PROCESS, { ...LIMITS, ...limits });
  return { read: run, close };
}
