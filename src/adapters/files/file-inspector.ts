import { fileTypeFromBuffer } from 'file-type';
import { fileURLToPath } from 'node:url';
import type { FileFault, FileInspector } from '#usecases/ports/file-inspector.ts';
import { createOwnProcess, type ProcessLimits } from '../process/own-process.ts';

const PDF = 'application/pdf';
/** Ten megabytes of PDF are opened in well under a second; what takes longer is made to. */
const LIMITS: ProcessLimits = { waiting: 100, deadline: 15_000, idle: 5 * 60_000, megabytes: 384 };
const PROCESS = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));

/**
 * What a file truly is, by its bytes, not its name; a PDF is also opened, in a process of its own (see `createOwnProcess`):
 * one that holds a script, is damaged or locked would harm or fail whoever has to read it.
 */
export function createFileInspector(limits: Partial<ProcessLimits> = {}): FileInspector & { close(): void } {
  const { run, close } = createOwnProcess<{ readonly fault?: FileFault }>(PROCESS, { ...LIMITS, ...limits });
  return {
    inspect: async (bytes) => {
      const type = (await fileTypeFromBuffer(bytes))?.mime;
      if (type !== PDF) return { ...(type !== undefined && { type }) };
      const said = await run(bytes);
      if (!('not' in said)) return { type, ...said };
      // A file that ends or outlasts whoever opens it is one that nobody should.
      return { type, fault: said.not === 'busy' ? 'busy' : 'damaged' };
    },
    close,
  };
}
