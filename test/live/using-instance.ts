import { afterAll, beforeAll } from 'vitest';
import { removeDataFolder, startInstance, type Instance } from './instance.ts';
import { seededFolder } from './seeded-folder.ts';

/** One live instance for this test file. The fields may be read once tests run. */
export function usingInstance(env: Readonly<Record<string, string>> = {}): Instance {
  let folder = '';
  let running: Instance | undefined;
  beforeAll(async () => {
    folder = seededFolder();
    running = await startInstance(folder, env);
  });
  afterAll(async () => {
    await running?.stop();
    await removeDataFolder(folder);
  });
  return new Proxy({} as Instance, {
    get(_target, name: keyof Instance) {
      if (!running) throw new Error('The instance is there only while tests run: use it inside of tests and hooks.');
      return running[name];
    },
  });
}
