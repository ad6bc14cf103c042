import { vi } from 'vitest';

/** Call a command as the command line does, and catch what it prints. */
export async function call(command: (args: readonly string[]) => Promise<number>, ...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await command(args);
  const text = (calls: readonly (readonly unknown[])[]): string => calls.map((each) => each.join(' ')).join('\n');
  const answered = { code, out: text(out.mock.calls), errors: text(errors.mock.calls) };
  vi.restoreAllMocks();
  return answered;
}
