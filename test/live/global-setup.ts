import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { bundle } from './bundle.ts';
import { makeDataFolder, PROGRAMS, removeDataFolder, startInstance } from './instance.ts';

declare module 'vitest' {
  // Vitest asks for an interface here: it merges ours with its own.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    seededFolder: string;
  }
}

/** Bundle the programs, and start the product once over an empty folder and stop it: what it leaves (database, demo people, keys) is where every live test file begins. */
export async function setup(project: TestProject): Promise<() => void> {
  // The processes of the tests have it from here.
  process.env[PROGRAMS] = await bundle();
  const folder = makeDataFolder();
  try {
    const instance = await startInstance(folder);
    await instance.stop();
  } catch (error) {
    await removeDataFolder(folder);
    throw error;
  }
  project.provide('seededFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
