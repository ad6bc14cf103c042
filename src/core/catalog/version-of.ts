import type { Hash } from '../id.ts';

/**
 * The name of a version: the hash of its content. In which file of its part an entry stands does not matter, nor in which order; comments and
 * layout do not either. Whoever changes an entry makes another version, and a version that was changed where it is kept is not its name any more.
 * @param parts the entries of each part by their names
 */
export function versionOf(parts: Readonly<Record<string, Iterable<readonly [string, unknown]>>>, hash: Hash): string {
  const lines: string[] = [];
  for (const [part, entries] of Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [id, entry] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) lines.push(JSON.stringify([part, id, entry]));
  }
  return hash(lines.join(''));
}
