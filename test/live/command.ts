import { expect, vi } from 'vitest';
import { audit } from '#main/commands/audit.ts';
import { catalog } from '#main/commands/catalog.ts';
import { decisions } from '#main/commands/decisions.ts';
import { legacy } from '#main/commands/legacy.ts';
import { payments } from '#main/commands/payments.ts';
import { register } from '#main/commands/register.ts';
import type { Instance } from './instance.ts';

const COMMANDS = { audit, catalog, decisions, legacy, payments, register };

/**
 * A command of the command line beside a running instance, called in this process: one of its own takes three seconds of a core to start and to read the rules.
 * That each of them also works as a process is tried once, by `kuaiban` of the instance. Answers the exit code, what it answered, and all it said.
 */
export async function command(dataFolder: string, name: keyof typeof COMMANDS, ...args: readonly string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => { out.push(words.join(' ')); said.push(words.join(' ')); }),
    vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void said.push(words.join(' '))),
  ];
  try {
    const code = await COMMANDS[name](args, { KUAIBAN_DATA: dataFolder });
    return { code, out: out.join('\n'), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** What must hold over any instance after whatever was done with it: every chain unbroken, every draw recomputable, every decision of the rules the same when it is made again. */
export async function expectSoundRecords({ dataFolder }: Pick<Instance, 'dataFolder'>): Promise<void> {
  const runs = [await command(dataFolder, 'audit', 'verify'), await command(dataFolder, 'decisions', 'replay')];
  expect(runs.map(({ code }) => code), runs.map(({ said }) => said).join('\n')).toEqual([0, 0]);
}
