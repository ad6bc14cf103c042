import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeDataFolder, removeDataFolder, startInstance } from './instance.ts';

declare module 'vitest' {
  // Vitest asks for an interface here: it merges ours with its own.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    seededFolder: string;
  }
}

/** Start the product once over an empty folder and stop it: what it leaves (database, demo people, keys) is where every live test file begins. */
export async function setup(project: TestProject): Promise<() => void> {
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
