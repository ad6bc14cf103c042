import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';
import { makeDataFolder } from './instance.ts';

/** A data folder of its own in which the product has been started once: it has its database, its demo people and its keys. */
export function seededFolder(): string {
  const folder = makeDataFolder();
  // As root the database belongs to another user, whom the copy has to keep.
  execFileSync('cp', ['-a', `${inject('seededFolder')}/.`, folder]);
  return folder;
}
